"""Spanish questions and exclamations as spans: which opening mark belongs to which closing one, and what lacks one.

The Academies want both marks (Ortografía 2010, III.3.4.9). They may be combined (¿¡…!?), stand in the middle of a
sentence (Hola, ¿qué tal?) and are left out in doubt or irony between brackets: (?) and (!).
"""

from __future__ import annotations

from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.marks import BLANK

_MARKS = Lazy(r"[¿¡]+|[?!]+")
_PARTNER = {"?": "¿", "!": "¡", "¿": "?", "¡": "!"}
_BEFORE_CLOSING = frozenset(")]}\"'”’»›…%.*_`º°€$+#/" + BLANK)
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u202f)]}\"'”’»›.,;:…*_`-–—|\\/<" + BLANK)
_SPACE = " \t\r\n\u00a0\u202f"
_START = Lazy(r"[.…?!]+[)\]\"'”’»]{0,3}[\s\ufffc]+|\n\s*|(?:\\n)+\s*|[:;][ \t\u00a0]+|[—–] ?")
_ABBREVIATION = Lazy(
    r"(?:\b(?:[A-Za-zÁÉÍÓÚáéíóú]|Sr|Sra|Srta|Dr|Dra|Prof|pág|págs|núm|art|aprox|máx|mín|ej|vs|etc|Ud|Uds|St|Mr|Mrs|Ms)"
    r"|\d)\.[\s\ufffc]*$"
)
_ASKING = Lazy(
    r"(?:[,;] |(?<= )[-–—]|\b(?:pero|entonces|y|o|así que|bueno|vale|oye|hola) )"
    r"(?=(?:(?:a|de|en|con|por|para|desde|hasta|hacia|sobre) )?"
    r"(?:qué|cómo|cuándo|dónde|adónde|quién|quiénes|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|verdad|no|sí)\b)",
    2,
)
_LEAD = Lazy(r"[\s>#*\-–—•·|]*(?:\d{1,3}[.)]\s+)?")
_NAMES = frozenset("yahoo joomla jeopardy kahoot yum wham qapla panic neu chupa-chups ok! hello! sha-na-na sum 1byone".split())
"""Names that end in an exclamation mark; the mark stays theirs in every sentence."""


class Lacking(NamedTuple):
    """A question or exclamation that lacks one of its marks.

    Attributes:
        start, end: the words, with the mark that is there.
        mark: the mark that is lacking: ¿ or ¡ or ? or !.
        sure: whether an opening mark can only stand at `start`.
    """

    start: int
    end: int
    mark: str
    sure: bool


class Mismatch(NamedTuple):
    """A span that opens as a question and closes as an exclamation, or the other way round."""

    start: int
    end: int


class Inverted(NamedTuple):
    """What lacks an opening mark, what lacks a closing one, and what opens and closes with different marks."""

    unopened: tuple[Lacking, ...] = ()
    unclosed: tuple[Lacking, ...] = ()
    mismatched: tuple[Mismatch, ...] = ()
    closed: str = ""


def find_inverted(masked: str, text: str) -> Inverted:
    """Pair the question and exclamation marks of a Spanish text.

    Args:
        masked: the text with markup and code blanked out.
        text: the text itself, of the same length.
    """
    stack: list[tuple[str, int]] = []
    unopened: list[Lacking] = []
    mismatched: list[Mismatch] = []
    closed = ""
    for match in _MARKS.finditer(masked):
        cluster = match.group()
        start, end = match.span()
        if cluster[0] in _PARTNER and cluster[0] in "¿¡":
            stack.extend((mark, start + offset) for offset, mark in enumerate(cluster))
            continue
        if not _closes(masked, start, end, bool(stack)):
            continue
        kinds = "".join(dict.fromkeys(cluster))
        closed += kinds
        answered, crossed = _answer(stack, kinds)
        if crossed >= 0:
            mismatched.append(Mismatch(crossed, end))
        elif not answered and not _is_name(masked, start, cluster):
            begin, sure = _beginning(masked, start, end)
            if begin < start:
                unopened.append(Lacking(begin, end, _PARTNER[cluster[0]], sure))
    unclosed = tuple(
        Lacking(place, _end_of(masked, place), _PARTNER[mark], sure=False)
        for mark, place in stack
        if masked[place + 1 : place + 2] not in ("", " ", ")", BLANK, '"', "'")
    )
    return Inverted(tuple(unopened), unclosed, tuple(mismatched), closed)
