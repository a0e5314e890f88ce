"""Acronyms in brackets behind the names that they stand for, held against the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transcheck.glossary.english import key
from transcheck.glossary.spanish import forms
from transcheck.glossary.terms import Term
from transcheck.glossary.words import fold, pieces
from transcheck.model import Segment, Span
from transcheck.text.lazy import Lazy
from transcheck.text.scan import WORD

_BRACKETED = Lazy(r"(?<=[^\W\d_] \()[A-ZÁÉÍÓÚÑ]{2,10}(?=[),;])")
_BEFORE = 120  # characters before a bracket that an expansion fits into
_NAME = Lazy(
    r"[A-ZÁÉÍÓÚÑ][\w-]{0,30}(?:(?: (?:de|del|la|el|los|las|en|para|y|e|por|con|of|the|for|and|on|in)){0,3}"
    r" [A-ZÁÉÍÓÚÑ][\w-]{0,30}){0,11} \Z"
)
_SMALL = frozenset("de del la el los las en para y e por con sobre of the for and on in to a".split())


class Expansion(NamedTuple):
    """A name before an acronym that the glossary has otherwise.

    Attributes:
        span: the words to mend: the name, or the acronym if that is the foreign one.
        said: the name as it stands.
        acronym: the acronym as it stands.
        wanted: what the glossary has instead of the words at the span.
        foreign: whether the name is right, and the acronym is the English one.
    """

    span: Span
    said: str
    acronym: str
    wanted: str
    foreign: bool = False


class Acronyms:
    """The acronyms of a glossary in both languages, and the names beside them."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.english: dict[str, tuple[list[str], list[str]]] = {}
        self.spanish: dict[str, tuple[list[str], list[str]]] = {}
        self.own: dict[str, str] = {}
        for term in terms:
            sources = _parted(term.sources)
            targets = _parted(term.targets)
            for acronym in sources[1]:
                self.english.setdefault(acronym, ([], []))[0].extend(sources[0])
                if targets[0] and targets[1] and acronym not in targets[1]:
                    self.own.setdefault(acronym, targets[1][0])
                self.english[acronym][1].extend(targets[0])
            for acronym in targets[1]:
                self.spanish.setdefault(acronym, ([], []))[0].extend(targets[0])

    def other(self, before: str, *, spanish: bool) -> str:
        """Give the name of a term that ends a text, the longest one, or ""."""
        table = self.spanish if spanish else self.english
        found = (_ending(before, name, spanish=spanish) for names, _ in table.values() for name in names)
        return max(found, key=len, default="")

    def __bool__(self) -> bool:
        return bool(self.english or self.spanish)


def expansions(segment: Segment, acronyms: Acronyms, *, spanish: bool) -> Iterator[Expansion]:
    """Yield the names before a bracketed acronym that contradict the glossary."""
    if not acronyms:
        return
    text = segment.facts.masked
    for match in _BRACKETED.finditer(text):
        acronym = match.group()
        behind = match.start() - 1
        before = text[max(0, behind - _BEFORE) : behind]
        table = acronyms.spanish if spanish else acronyms.english
        if acronym in table:
            names = table[acronym][0]
            if names and not any(_ending(before, name, spanish=spanish) for name in names):
                said = acronyms.other(before, spanish=spanish) or _expansion(before, acronym, names)
                if said:
                    yield Expansion(Span(behind - 1 - len(said), behind - 1), said, acronym, names[0])
        elif spanish and acronym in acronyms.own:
            name = next((n for n in acronyms.english[acronym][1] if _ending(before, n, spanish=True)), None)
            if name is not None:
                yield Expansion(Span(*match.span()), name, acronym, acronyms.own[acronym], foreign=True)


def _parted(texts: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part names from acronyms."""
    names, short = [], []
    for text in texts:
        if text.isupper() and " " not in text:
            short.append(text)
        elif " " in text and not text.isupper():
            names.append(text)
    return names, short


def _ending(before: str, name: str, *, spanish: bool) -> str:
    """Give the end of a text from where a name, in any form, fills it; small words may differ. "" if none does."""
    wanted = [word for word in pieces(name) if word.lower() not in _SMALL]
    said = [match for match in WORD.finditer(before) if match.group().lower() not in _SMALL][-len(wanted) :]
    if not wanted or len(said) < len(wanted):
        return ""
    for match, word in zip(said, wanted, strict=True):
        one = match.group()
        if not (fold(one) in forms(word) or fold(one) == fold(word) if spanish else key(one) == key(word)):
            return ""
    return before[said[0].start() :].rstrip()


def _expansion(before: str, acronym: str, names: list[str]) -> str:
    """Give the name that ends a text if it can only be meant as the expansion of an acronym, else ""."""
    match = _NAME.search(before)
    if match is None:
        return ""
    words = match.group()[:-1].split(" ")
    official = {fold(word) for name in names for word in name.split() if word.lower() not in _SMALL}
    for start in range(len(words)):
        said = words[start:]
        solid = [word for word in said if word.lower() not in _SMALL]
        if said[0].lower() in _SMALL or len(solid) < 2:
            continue
        spelt = "".join(fold(word)[0] for word in solid).upper() == fold(acronym).upper()
        shared = sum(fold(word) in official for word in solid)
        other = shared < len(official) or shared < len(solid)
        if spelt or (shared * 2 > max(len(solid), 2) and fold(solid[0]) in official and other):
            return " ".join(said)
    return ""
