from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from transcheck.model import Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, page_rule
from transcheck.text.lazy import Lazy
from transcheck.text.vocabulary import MONTHS, WEEKDAYS

_ENGLISH_MONTH = Lazy(rf"\b(?:{'|'.join(name.title() for name in dict.fromkeys(MONTHS.values()))})\b")
_ENGLISH_DAY = Lazy(rf"\b(?:{'|'.join(name.title() for name in dict.fromkeys(WEEKDAYS.values()))})s?\b")
_SPANISH = Lazy(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b", 2)
_VERBS = frozenset(("May", "March"))
_DATES = Lazy(r"\s\d{1,2}\b(?![:.]\d)")


@page_rule(
    "DOC016",
    "calendar-word-changed",
    Severity.ERROR,
    needs=Needs.BOTH,
    good=[
        Good("Open on Mondays in May.", "Abierto los lunes de mayo.", kind=Kind.PARAGRAPH),
        Good("It may rain on Sunday.", "Puede llover el domingo.", kind=Kind.PARAGRAPH),
        Good("We met on Sunday.", "Nos vimos el fin de semana.", kind=Kind.PARAGRAPH),
        Good("The Friday market", "El mercado de los viernes", kind=Kind.PARAGRAPH),
    ],
    bad=[
        Bad("Open from October to March", "Abierto de octubre a ⟦mayo⟧", kind=Kind.LIST_ITEM),
        Bad(
            "The works start on Monday 8 September.", "Las obras empiezan el ⟦martes⟧ 8 de septiembre.", kind=Kind.LABEL
        ),
    ],
    references=["ISO 17100:2015, 5.3.1 (accuracy of dates)"],
)
def calendar_word_changed(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A month or a weekday is another one in the translation.

    Reported only where one of the English text has no counterpart and one of the Spanish text neither. Months with a
    day are for `number-changed`.
    """
    for pair in pairs:
        if pair.source is None or pair.target is None:
            continue
        english, spanish = _english(pair.source), _spanish(pair.target)
        for names in (frozenset(WEEKDAYS.values()), frozenset(MONTHS.values())):
            left = [name for name in english if name in names and name not in spanish]
            right = [name for name in spanish if name in names and name not in english]
            if len(left) == len(right) == 1:
                there, here = english[left[0]], spanish[right[0]]
                message = f"“{here.of(pair.target.text)}” stands for “{there.of(pair.source.text)}”"
                if not (_is_dated(pair.target, here) and _is_dated(pair.source, there)):
                    yield pair, Hit(here, message, counterpart=there)


def _english(segment: Segment) -> Mapping[str, Span]:
    """Map the months and weekdays of an English text to the place where they stand first."""
    text = segment.facts.masked
    found: dict[str, Span] = {}
    for pattern in (_ENGLISH_MONTH, _ENGLISH_DAY):
        for match in pattern.finditer(text):
            opens = not text[: match.start()].rstrip("\"'“‘(«• \n")[-1:].isalnum()
            if match.group() not in _VERBS or not opens or _DATES.match(text, match.end()):
                found.setdefault(match.group().lower().removesuffix("s"), Span(*match.span()))
    return found


def _spanish(segment: Segment) -> Mapping[str, Span]:
    """Map the months and weekdays of a Spanish text, by their English names, to the place where they stand first."""
    found: dict[str, Span] = {}
    for match in _SPANISH.finditer(segment.facts.masked):
        word = match.group().lower()
        found.setdefault(MONTHS.get(word) or WEEKDAYS[word], Span(*match.span()))
    return found


def _is_dated(segment: Segment, span: Span) -> bool:
    """Tell whether a day stands beside a month."""
    text = segment.facts.masked
    if span.of(text).lower() in WEEKDAYS or span.of(text).lower().removesuffix("s") in WEEKDAYS.values():
        return False
    before = text[max(0, span.start - 16) : span.start]
    return any(letter.isdigit() for letter in before) or _DATES.match(text, span.end) is not None
