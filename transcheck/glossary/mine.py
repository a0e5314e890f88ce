"""Proposes terms from translated texts by counting: English phrases that recur, and what Spanish has for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from transcheck.glossary.english import key
from transcheck.glossary.words import fold, stops
from transcheck.model import Pair, Segment
from transcheck.text.lazy import Lazy

_STOPS_EN = frozenset(
    "a an the this that these those it its he she they we you i him her them us me his their our your my and or but "
    "nor if then than so as at by for from in into of on onto to with without within over under up down out off about "
    "is are was were be been being am do does did done has have had having will would shall should can could may "
    "might must not no yes all any both each every some such few more most other another same own only very too also "
    "just even when where which who whom whose what why how there here because while until since during before after "
    "between through against per via please click use used using see etc one two three four five first new already "
    "now possible additional extra various several different certain individual particular specific "
    "inside outside above below following whether allow allows allowed provide provides define defines need needs put "
    "add added exists exist shouldn't you're don't can't cannot it's isn't doesn't".split()
)
_INNER_EN = frozenset("of for and the in".split())
_STOPS_ES = frozenset(
    "el la los las lo un una unos unas al del de a en y e o u que se su sus es son fue ser sea como con por para sin "
    "sobre entre desde hasta no ni si más muy ya este esta estos estas ese esa esos esas aquel esto eso le les me te "
    "nos os mi tu ha han he había hay está están cada todo toda todos todas otro otra otros otras mismo misma cuando "
    "donde cual cuales quien cuyo pero porque también sólo solo así tras según usted ustedes puede pueden debe deben "
    "uno dos haga clic use usar".split()
)
_INNER_ES = frozenset("de del la el los las en y para a al por con".split())
_LONGEST_EN = 5
_LONGEST_ES = 6
_LEAST_WORDS = 2
_SHARE = 0.8  # of a phrase's uses inside a longer one, and it is only a part of that one
_LEAST_SCORE = 0.35
_LEAST_RIVAL = 0.3
_LONGER_PAYS = {False: 0.85, True: 0.5}  # what a longer phrase may lose, and when the shorter has too few words
_KEPT_COUNTS = 0.5  # names that are kept as they are seldom go wrong
_MOST_AGREED = 20  # more evidence than that adds nothing

_VERBAL = Lazy(r".{2,}[^e]ed|.{3,}[^i]ly")  # a noun phrase of English ends in no participle or adverb
_Phrase = tuple[str, ...]


class Proposal(NamedTuple):
    """A term that texts seem to have.

    Attributes:
        source: the English phrase in its most frequent form.
        target: the Spanish phrase that stands for it most consistently.
        pairs: those that have the English phrase.
        agreed: those that have the Spanish one, too.
        score: the Dice coefficient of the two, 0 to 1.
        rivals: other Spanish phrases in the remaining pairs, with the number of pairs that have them.
    """

    source: str
    target: str
    pairs: int
    agreed: int
    score: float
    rivals: tuple[tuple[str, int], ...] = ()


def mine(pairs: Iterable[Pair], least: int = 4, most: int = 200) -> list[Proposal]:
    """Give the terms that a translated corpus seems to have, those with the best evidence first.

    English phrases of two to four words that stand in several pairs are held against the Spanish phrases of those
    pairs; the one that stands there and hardly elsewhere (Dice 1945) is proposed.

    Args:
        pairs: translated pairs; repeated ones count once.
        least: the number of pairs that a phrase must stand in.
        most: how many terms to give.
    """
    texts = _distinct(pairs)
    english = _Counted((_english(s) for s, _ in texts), least, shortest=2)
    places = english.kept()
    touched = sorted({n for found in places.values() for n in found})
    spanish = {n: dict(_phrases(texts[n][1], _STOPS_ES, _INNER_ES, _LONGEST_ES, spanish_key)) for n in touched}
    wanted = _frequent(spanish.values(), 2)
    everywhere: Counter[_Phrase] = Counter()
    for n, (_, target) in enumerate(texts):
        held = spanish.get(n) or dict(_phrases(target, _STOPS_ES, _INNER_ES, _LONGEST_ES, spanish_key))
        everywhere.update(phrase for phrase in held if phrase in wanted)
    proposals = [
        proposal
        for phrase, found in places.items()
        if (proposal := _proposal(english.surface(phrase), found, spanish, everywhere)) is not None
        and not _is_elsewhere(proposal, [texts[n][0] for n in found])
    ]
    proposals = _unrivalled(proposals)
    proposals.sort(key=lambda p: (-_weight(p), p.source))
    return proposals[:most]


def _weight(proposal: Proposal) -> float:
    """Give how much a proposal is worth a look: how well the two are tied, and how often that was seen."""
    kept = _KEPT_COUNTS if proposal.source == proposal.target else 1.0
    return proposal.score * min(proposal.agreed, _MOST_AGREED) * kept


def _unrivalled(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Leave the Spanish phrase to the English one that is best tied to it; others have it beside them only."""
    claims: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        claims[" ".join(map(spanish_key, proposal.target.split()))].append(proposal)
    kept = []
    for rivals in claims.values():
        best = max(rivals, key=lambda p: (p.score, p.agreed, -_differ(p), -p.source.count(" "), p.source))
        kept += [p for p in rivals if p is best or set(_keys(p.source)).isdisjoint(_keys(best.source))]
    return kept


def _differ(proposal: Proposal) -> int:
    """Give by how many words with a meaning of their own the two phrases differ."""
    spanish = sum(word not in _INNER_ES for word in proposal.target.split())
    return abs(len(_keys(proposal.source)) - spanish)


def _keys(phrase: str) -> list[str]:
    return [key(word) for word in phrase.split() if word not in _INNER_EN]


def _is_elsewhere(proposal: Proposal, sources: Sequence[Segment]) -> bool:
    """Tell whether the Spanish has an acronym that most English texts have, but not in the phrase."""
    said = proposal.source.split()
    foreign = [word for word in proposal.target.split() if len(word) > 1 and word.isupper() and word not in said]
    return any(2 * sum(word in source.facts.words for source in sources) > len(sources) for word in foreign)


def spanish_key(word: str) -> str:
    """Give what the two numbers of a Spanish word share, roughly; for counting only."""
    low = fold(word)
    if len(low) > 4 and low.endswith("es") and low[-3] not in "aeiou":
        return low[:-3] + "z" if low.endswith("ces") else low[:-2]
    if len(low) > 3 and low.endswith("s"):
        low = low[:-1]
    return low[:-1] if len(low) > 3 and low.endswith("e") else low


class _Counted:
    """English phrases, the texts that hold them, and how they are written."""

    def __init__(self, texts: Iterable[Iterator[tuple[_Phrase, str]]], least: int, shortest: int) -> None:
        self.places: dict[_Phrase, list[int]] = defaultdict(list)
        self.forms: dict[_Phrase, Counter[str]] = defaultdict(Counter)
        for n, phrases in enumerate(texts):
            for phrase, form in dict(phrases).items():
                if len(phrase) >= shortest:
                    self.places[phrase].append(n)
                    self.forms[phrase][form] += 1
        self.places = {phrase: found for phrase, found in self.places.items() if len(found) >= least}

    def kept(self) -> dict[_Phrase, list[int]]:
        """Give the phrases that are more than a part of a longer one."""
        within: Counter[_Phrase] = Counter()
        for phrase, found in self.places.items():
            for size in range(2, len(phrase)):
                for start in range(len(phrase) - size + 1):
                    part = phrase[start : start + size]
                    within[part] = max(within[part], len(found))
        return {p: found for p, found in self.places.items() if within[p] < _SHARE * len(found)}

    def surface(self, phrase: _Phrase) -> str:
        """Give a phrase as it is written most often, in lower case where it ever is."""
        forms = self.forms[phrase]
        lower = {form: n for form, n in forms.items() if form == form.lower()}
        return min(lower or forms, key=lambda form: (-forms[form], form))


def _proposal(
    source: str, found: Sequence[int], spanish: dict[int, dict[_Phrase, str]], everywhere: Counter[_Phrase]
) -> Proposal | None:
    solid = sum(word not in _INNER_EN for word in source.split())
    best = _best(found, len(found), spanish, everywhere, max(solid, _LEAST_WORDS))
    if best is None or best[0] < _LEAST_SCORE:
        return None
    score, phrase, agreed = best
    if len(phrase) < _LEAST_WORDS:  # two words are seldom one; most often it is a part of what stands for them
        return None
    left = [n for n in found if phrase not in spanish[n]]
    rivals: list[tuple[str, int]] = []
    while len(left) > 1 and len(rivals) < 3:
        rival = _best(left, len(left), spanish, everywhere)
        if rival is None or rival[0] < _LEAST_RIVAL:
            break
        rivals.append((_written(rival[1], left, spanish), rival[2]))
        left = [n for n in left if rival[1] not in spanish[n]]
    return Proposal(source, _written(phrase, found, spanish), len(found), agreed, round(score, 2), tuple(rivals))


def _best(
    found: Sequence[int],
    count: int,
    spanish: dict[int, dict[_Phrase, str]],
    everywhere: Counter[_Phrase],
    words: int = _LEAST_WORDS,
) -> tuple[float, _Phrase, int] | None:
    """Give the Spanish phrase most tied to some texts, with its score and the number of texts that hold it.

    `words` is the number of words below which a longer phrase is likely.
    """
    together: Counter[_Phrase] = Counter()
    for n in found:
        together.update(spanish[n].keys())
    scored = [
        (2 * both / (count + everywhere[phrase]), phrase, both)
        for phrase, both in together.items()
        if both > 1 and everywhere[phrase]
    ]
    if not scored:
        return None
    best = max(scored, key=lambda item: (item[0], len(item[1]), item[1]))
    while True:  # a longer phrase around it says more, if it is nearly as well tied
        enough = best[0] * _LONGER_PAYS[_solid(best[1]) < words]
        longer = [
            item for item in scored if len(item[1]) > len(best[1]) and item[0] >= enough and _holds(item[1], best[1])
        ]
        if not longer:
            return best
        best = max(longer, key=lambda item: (item[0], item[1]))


def _solid(phrase: _Phrase) -> int:
    return sum(word not in _INNER_ES for word in phrase)


def _holds(longer: _Phrase, part: _Phrase) -> bool:
    return any(longer[n : n + len(part)] == part for n in range(len(longer) - len(part) + 1))


def _written(phrase: _Phrase, found: Iterable[int], spanish: dict[int, dict[_Phrase, str]]) -> str:
    forms = Counter(spanish[n][phrase] for n in found if phrase in spanish[n])
    lower = {form: n for form, n in forms.items() if form == form.lower()}
    return min(lower or forms, key=lambda form: (-forms[form], len(form), form))


def _frequent(texts: Iterable[dict[_Phrase, str]], least: int) -> set[_Phrase]:
    counts: Counter[_Phrase] = Counter()
    for held in texts:
        counts.update(held.keys())
    return {phrase for phrase, n in counts.items() if n >= least}


def _distinct(pairs: Iterable[Pair]) -> list[tuple[Segment, Segment]]:
    seen: dict[tuple[str, str], tuple[Segment, Segment]] = {}
    for pair in pairs:
        if pair.source is not None and pair.target is not None and pair.source.text != pair.target.text:
            seen.setdefault((pair.source.text, pair.target.text), (pair.source, pair.target))
    return list(seen.values())


def _english(segment: Segment) -> Iterator[tuple[_Phrase, str]]:
    """Yield the phrases of an English text that begin with no adverb and end in no participle, as noun phrases do."""
    for phrase, form in _phrases(segment, _STOPS_EN, _INNER_EN, _LONGEST_EN, key):
        if not phrase[0].endswith("ly") and not _VERBAL.fullmatch(phrase[-1]):
            yield phrase, form


def _phrases(
    segment: Segment, small: frozenset[str], inner: frozenset[str], longest: int, reduce: Callable[[str], str]
) -> Iterator[tuple[_Phrase, str]]:
    """Yield the phrases of a text that neither begin nor end with a small word, reduced and as written."""
    facts = segment.facts
    words, folded, spans, text = facts.words, facts.folded, facts.spans, facts.masked
    broken = [
        bool(stops(between)) or len(between) > 1 or "\ufffc" in between
        for between in (text[spans[n][1] : spans[n + 1][0]] for n in range(len(spans) - 1))
    ]
    keys = [word if word in small else reduce(word) for word in folded]
    for start, first in enumerate(folded):
        if first in small or len(first) < 2:
            continue
        for end in range(start, min(start + longest, len(words))):
            if end > start and broken[end - 1]:
                break
            if folded[end] in small:
                # "return the number" is no noun phrase, "part of the image" is.
                if folded[end] not in inner or (folded[end] == "the" and folded[end - 1] not in inner):
                    break
                continue
            yield tuple(keys[start : end + 1]), text[spans[start][0] : spans[end][1]]
