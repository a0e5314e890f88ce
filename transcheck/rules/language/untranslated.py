from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from transcheck.lexicon import ENGLISH as ENGLISH_WORD
from transcheck.lexicon import word_languages
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.lazy import Lazy
from transcheck.text.loanwords import LOANWORDS
from transcheck.text.similarity import chrf

# A target this close to its source, in English, is the source after an edit of the source, not a translation.
_COPY = 70.0
# A word is the project's own when at least this share of the targets keep it where their source has it.
_KEPT = 0.25
# A word was forgotten when at least this many other targets translate it, and hardly any keeps it.
_FEWEST = 2
_RARE = 0.1
# In a document of this many pairs, words that are translated turn up elsewhere; those that do not are names.
_LARGE = 500
_FUNCTION, _ONLY, _SURE, _SHARED, _NEUTRAL, _OWN, _OTHER = "function only sure shared neutral own other".split()
_BLOCK = Lazy(r"\n {4,}+\S")
_SYNTAX = Lazy(r"\w=\w|^\w+\(\w*\)$")
_SIGNS = Lazy(r"[={}\[\]\\<>;]")
_MANY_SIGNS = 4
_CODE = ("#", "[", "```", "//", "/*", "$ ", "<!--", "![", ": ![")


@document_rule(
    "LNG001",
    "untranslated",
    Severity.ERROR,
    needs=Needs.BOTH,
    good=[
        Good("Hotel", "Hotel"),
        Good("Rosalind Franklin", "Rosalind Franklin"),
        Good("``import os``", "``import os``"),
        Good("SHA-256", "SHA-256"),
        Good("Error: %s", "Error: %s"),
        Good("Plugin", "Plugin"),
        Good("Blender", "Blender", others=(("Open it in Blender now", "Ábralo ahora en Blender"),)),
        Good("Pumpkin Pay", "Pumpkin Pay", others=(("You can pay with Pumpkin Pay too", "También con tarjeta"),)),
    ],
    bad=[
        Bad("The kettle is on the stove", "⟦The kettle is on the stove⟧"),
        Bad("Choose a colour", "⟦Choose a colour⟧"),
        Bad("required fields", "⟦required fields⟧"),
        Bad("Kitchen Garden", "⟦Kitchen Garden⟧"),
        Bad(
            "Kitchen",
            "⟦Kitchen⟧",
            others=(("Clean the kitchen", "Limpie la cocina"), ("My kitchen", "Mi cocina")),
        ),
        Bad("Remove the lid before you pour the tea.", "⟦Remove the cover before you pour the tea.⟧"),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def untranslated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A target is its English source, word for word or nearly so, and the words are English prose.

    Names, cognates, code, acronyms, loanwords and terms to keep are the same in both languages and stay quiet. The
    rest of the document is the judge of single words: a word that other targets keep, or that other sources have with
    a capital in mid-sentence, is a name or the project's own; one that other targets translate was forgotten here.
    """
    copies = [pair for pair in pairs if _is_copy(pair)]
    if not copies:
        return
    evidence = _Evidence(copies, pairs)
    for pair in copies:
        source, target = pair.source, pair.target
        assert source is not None
        assert target is not None
        if _is_literal(source.facts) or not evidence.is_prose(source.facts):
            continue
        text = target.text
        start = len(text) - len(text.lstrip())
        yield pair, Hit(Span(start, len(text.rstrip())), "left in English", Side.TARGET)


def _is_copy(pair: Pair) -> bool:
    source, target = pair.source, pair.target
    if source is None or target is None:
        return False
    if source.text == target.text or source.text.strip() == target.text.strip():
        return bool(source.facts.words)
    folded = target.facts.folded
    if len(folded) < 5 or ENGLISH.isdisjoint(folded) or not SPANISH.isdisjoint(folded):
        return False
    if target.facts.language.english < 2:
        return False
    shared = set(folded).intersection(source.facts.folded)
    return 2 * len(shared) > len(set(folded)) and chrf(target.text, source.text) >= _COPY


def _is_literal(facts: Facts) -> bool:
    """Tell code, samples of output, persons with their address and linked titles, which stay as they are."""
    text = facts.text.strip()
    if text.startswith(_CODE) or (len(text) > 1 and text[0] == text[-1] == '"'):
        return True
    kinds = {mark.kind for mark in facts.marks}
    if "_at" in text or "email" in kinds or text.endswith(("`_", "`__")):
        return True
    if any(tag in text for tag in ("<input>", "<output>", "<code>", "<screen>", "<programlisting>", "<cmd>")):
        return True
    if _BLOCK.search(text) is not None or (text[:1] == "<" and text[-1:] == ">" and "tag" not in kinds):
        return True
    if not ENGLISH.isdisjoint(facts.folded):
        return False
    return facts.humped or _SYNTAX.search(facts.masked) is not None or len(_SIGNS.findall(text)) >= _MANY_SIGNS


class _Evidence:
    """What the rest of a document says of the words of its copies."""

    def __init__(self, copies: list[Pair], pairs: Sequence[Pair]) -> None:
        wanted = {word for pair in copies if pair.source is not None for word in pair.source.facts.folded}
        aside = {id(pair) for pair in copies}
        self._large = len(pairs) >= _LARGE
        self._met: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._capitals: Counter[str] = Counter()
        self._labels: set[str] = set()
        self._names: set[tuple[str, str]] = set()
        for pair in pairs:
            if pair.source is None or pair.target is None or id(pair) in aside:
                continue
            english = wanted.intersection(pair.source.facts.folded)
            if english:
                self._met.update(english)
                if len(pair.source.facts.folded) == 1 and english.isdisjoint(pair.target.facts.folded):
                    self._labels |= english
                self._kept.update(english.intersection(pair.target.facts.folded))
                capitals = _capitalised(pair.source.facts)
                self._capitals.update(english.intersection(capitals))
                self._names.update(pairwise(capitals))

    def is_prose(self, facts: Facts) -> bool:  # noqa: PLR0911 - one line of evidence after the other
        """Tell English prose from names, cognates and loans, by the words that only English has."""
        if _is_sentence(facts):
            return True
        folded = facts.folded
        if len(folded) < 2:
            return bool(folded) and self._is_forgotten(facts, folded[0])
        if _is_abbreviated(facts) or any(pair in self._names for pair in pairwise(folded)):
            return False
        weights = [self._weigh(word, low) for word, low in zip(facts.words, folded, strict=True)]
        content = [word for word, weight in zip(facts.words, weights, strict=True) if weight in (_ONLY, _SURE)]
        lower = [word for word in content if word.islower()]
        if not content:
            return bool(facts.marks) and weights.count(_FUNCTION) == len(weights)
        if _OWN in weights and not any(self._rate(word) is _SURE for word in lower):
            return False
        if self._large and _SURE not in weights and not any(self._met[word] > self._kept[word] for word in folded):
            return False
        # Without a lower-case word it may be a name, and more must speak against that.
        speaks = weights.count(_FUNCTION) + len(content) + weights.count(_SURE) + bool(lower)
        return speaks > weights.count(_OTHER) + weights.count(_OWN) + (weights.count(_SHARED) + 1) // 2

    def _weigh(self, word: str, low: str) -> str:
        """Tell what one word says of its text."""
        if low in ENGLISH:
            return _FUNCTION
        bits = word_languages()[low]
        if len(low) < 2 or word.isupper() or not bits & ENGLISH_WORD:
            return _OWN if self._is_own(low) and not word.isupper() else _OTHER
        rate = self._rate(low)
        if rate in (_SURE, _OWN):
            return rate
        if low in LOANWORDS:
            return _NEUTRAL
        return _ONLY if bits == ENGLISH_WORD else _SHARED

    def _rate(self, low: str) -> str:
        """Tell a word that the other targets translate from one that they keep."""
        met, kept = self._met[low], self._kept[low]
        if self._is_own(low):
            return _OWN
        return _SURE if met - kept >= _FEWEST and kept <= _RARE * met else _NEUTRAL

    def _is_own(self, word: str) -> bool:
        """Tell a name or a word that the project keeps in Spanish."""
        met, kept = self._met[word], self._kept[word]
        if kept > (_KEPT if met > _FEWEST else 2 * _KEPT) * met:
            return True
        return met - kept <= _FEWEST and 2 * self._capitals[word] > met

    def _is_forgotten(self, facts: Facts, low: str) -> bool:
        """Tell a single word that was forgotten: other targets translate it, or it is a verb form of English only."""
        word = facts.words[0]
        if low in ENGLISH:
            return bool(facts.marks) and word == low
        if word == low and not facts.marks:
            return False
        met, kept = self._met[low], self._kept[low]
        if low in LOANWORDS or word_languages()[low] != ENGLISH_WORD:
            return low in self._labels and kept <= _RARE * met
        if word.isupper() or self._is_own(low):
            return False
        return met - kept >= _FEWEST or (low.endswith("ing") and len(low) > 6)


def _is_abbreviated(facts: Facts) -> bool:
    """Tell the name of an institution or a licence, which is followed by its own initials."""
    last = facts.words[-1]
    initials = "".join(word[0] for word in facts.words[:-1])
    return len(last) > 1 and last[-1].isupper() and "".join(c for c in last if c.isupper()) in initials


def _is_sentence(facts: Facts) -> bool:
    """Tell a sentence, which no name is: four words or more, English throughout and mostly in lower case."""
    words = [word for word in facts.words if len(word) > 1]
    if len(words) < 4 or facts.language.lang != "en":
        return False
    languages = word_languages()
    lower = [word for word in words if word.islower() and word not in _TITLE_GLUE]
    known = sum(bool(languages[word] & ENGLISH_WORD) for word in lower)
    only = sum(languages[word] == ENGLISH_WORD for word in lower)
    return 2 * len(lower) >= len(words) and only >= 2 and 3 * known >= 2 * len(lower)


_TITLE_GLUE = frozenset("a an and at by for from in of on or the to with".split())


def _capitalised(facts: Facts) -> list[str]:
    """Give, in lower case, the words that stand with a capital inside a sentence that is not in title case."""
    words = facts.words[1:]
    if 2 * sum(word[0].isupper() for word in words) >= len(words):
        return []
    return [word.lower() for word in words if word[0].isupper() and not word.isupper()]
