"""Proposes terms from translated texts by counting: English phrases that recur, and what Spanish has for them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from transcheck.glossary import phrases
from transcheck.glossary.counterpart import is_many
from transcheck.glossary.english import key
from transcheck.glossary.phrases import INNER_EN, INNER_ES, Phrase, spanish_key
from transcheck.model import Pair, Segment

_LEAST_WORDS = 2
_SHARE = 0.8  # of a phrase's uses inside a longer one, and it is only a part of that one
_LEAST_SCORE = 0.35
_LEAST_RIVAL = 0.3
_LONGER_PAYS = {False: 0.85, True: 0.5}  # what a longer phrase may lose, and when the shorter has too few words
_KEPT_COUNTS = 0.5  # names that are kept as they are seldom go wrong
_MOST_AGREED = 20  # more evidence than that adds nothing


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
    english = _Counted((phrases.english(s) for s, _ in texts), least, shortest=2)
    places = english.kept()
    touched = sorted({n for found in places.values() for n in found})
    spanish = {n: dict(phrases.spanish(texts[n][1])) for n in touched}
    wanted = _frequent(spanish.values(), 2)
    everywhere: Counter[Phrase] = Counter()
    for n, (_, target) in enumerate(texts):
        held = spanish.get(n) or dict(phrases.spanish(target))
        everywhere.update(phrase for phrase in held if phrase in wanted)
    proposals = [
        proposal
        for phrase, found in places.items()
        if (proposal := _proposal(english.surface(phrase), found, spanish, everywhere)) is not None
        and not _is_elsewhere(proposal, [texts[n][0] for n in found])
    ]
    proposals = _unrivalled(proposals, {english.surface(phrase): set(found) for phrase, found in places.items()})
    proposals.sort(key=lambda p: (-_weight(p), p.source))
    return proposals[:most]


def _weight(proposal: Proposal) -> float:
    """Give how much a proposal is worth a look: how well the two are tied, and how often that was seen."""
    kept = _KEPT_COUNTS if proposal.source == proposal.target else 1.0
    return proposal.score * min(proposal.agreed, _MOST_AGREED) * kept


def _unrivalled(proposals: Iterable[Proposal], places: Mapping[str, set[int]]) -> list[Proposal]:
    """Leave the Spanish phrase to the English one that is best tied to it; others have it beside them only.

    Another English phrase may keep it if the two share no word and seldom stand together: it is a synonym.
    """
    claims: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        claims[" ".join(map(spanish_key, proposal.target.split()))].append(proposal)
    kept = []
    for rivals in claims.values():
        best = max(rivals, key=lambda p: (p.score, p.agreed, -_differ(p), -p.source.count(" "), p.source))
        kept += [p for p in rivals if p is best or _is_synonym(p, best, places)]
    return kept


def _is_synonym(one: Proposal, other: Proposal, places: Mapping[str, set[int]]) -> bool:
    together = places[one.source] & places[other.source]
    return set(_keys(one.source)).isdisjoint(_keys(other.source)) and 2 * len(together) < one.pairs


def _differ(proposal: Proposal) -> int:
    """Give by how many words with a meaning of their own the two phrases differ."""
    spanish = sum(word not in INNER_ES for word in proposal.target.split())
    return abs(len(_keys(proposal.source)) - spanish)


def _keys(phrase: str) -> list[str]:
    return [key(word) for word in phrase.split() if word not in INNER_EN]


def _is_elsewhere(proposal: Proposal, sources: Sequence[Segment]) -> bool:
    """Tell whether the Spanish has an acronym that most English texts have, but not in the phrase."""
    said = proposal.source.split()
    foreign = [word for word in proposal.target.split() if len(word) > 1 and word.isupper() and word not in said]
    return any(2 * sum(word in source.facts.words for source in sources) > len(sources) for word in foreign)


class _Counted:
    """English phrases, the texts that hold them, and how they are written."""

    def __init__(self, texts: Iterable[Iterator[tuple[Phrase, str]]], least: int, shortest: int) -> None:
        self.places: dict[Phrase, list[int]] = defaultdict(list)
        self.forms: dict[Phrase, Counter[str]] = defaultdict(Counter)
        for n, held in enumerate(texts):
            for phrase, form in dict(held).items():
                if len(phrase) >= shortest:
                    self.places[phrase].append(n)
                    self.forms[phrase][form] += 1
        self.places = {phrase: found for phrase, found in self.places.items() if len(found) >= least}

    def kept(self) -> dict[Phrase, list[int]]:
        """Give the phrases that are more than a part of a longer one."""
        within: Counter[Phrase] = Counter()
        for phrase, found in self.places.items():
            for size in range(2, len(phrase)):
                for start in range(len(phrase) - size + 1):
                    part = phrase[start : start + size]
                    within[part] = max(within[part], len(found))
        return {p: found for p, found in self.places.items() if within[p] < _SHARE * len(found)}

    def surface(self, phrase: Phrase) -> str:
        """Give a phrase as it is written most often, in lower case where it ever is."""
        forms = self.forms[phrase]
        lower = {form: n for form, n in forms.items() if form == form.lower()}
        return min(lower or forms, key=lambda form: (-forms[form], form))


def _proposal(
    source: str, found: Sequence[int], spanish: dict[int, dict[Phrase, str]], everywhere: Counter[Phrase]
) -> Proposal | None:
    solid = sum(word not in INNER_EN for word in source.split())
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
    target = _written(phrase, found, spanish, many=is_many(source))
    return Proposal(source, target, len(found), agreed, round(score, 2), tuple(rivals))


def _best(
    found: Sequence[int],
    count: int,
    spanish: dict[int, dict[Phrase, str]],
    everywhere: Counter[Phrase],
    words: int = _LEAST_WORDS,
) -> tuple[float, Phrase, int] | None:
    """Give the Spanish phrase most tied to some texts, with its score and the number of texts that hold it.

    `words` is the number of words below which a longer phrase is likely.
    """
    together: Counter[Phrase] = Counter()
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


def _solid(phrase: Phrase) -> int:
    return sum(word not in INNER_ES for word in phrase)


def _holds(longer: Phrase, part: Phrase) -> bool:
    return any(longer[n : n + len(part)] == part for n in range(len(longer) - len(part) + 1))


def _written(
    phrase: Phrase, found: Iterable[int], spanish: dict[int, dict[Phrase, str]], *, many: bool | None = None
) -> str:
    """Give a phrase as it is written most often, in lower case and in the number asked for where it ever is."""
    forms = Counter(spanish[n][phrase] for n in found if phrase in spanish[n])
    fit = {form for form in forms if many is None or form.split()[0].endswith("s") is many}
    lower = {form for form in forms if form == form.lower()}
    chosen = min(fit & lower or fit or lower or forms, key=lambda form: (-forms[form], len(form), form))
    return chosen[0].lower() + chosen[1:] if lower and chosen[1:2].islower() else chosen


def _frequent(texts: Iterable[dict[Phrase, str]], least: int) -> set[Phrase]:
    counts: Counter[Phrase] = Counter()
    for held in texts:
        counts.update(held.keys())
    return {phrase for phrase, n in counts.items() if n >= least}


def _distinct(pairs: Iterable[Pair]) -> list[tuple[Segment, Segment]]:
    seen: dict[tuple[str, str], tuple[Segment, Segment]] = {}
    for pair in pairs:
        if pair.source is not None and pair.target is not None and pair.source.text != pair.target.text:
            seen.setdefault((pair.source.text, pair.target.text), (pair.source, pair.target))
    return list(seen.values())
