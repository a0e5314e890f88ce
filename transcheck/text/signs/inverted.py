"""Spanish questions and exclamations as spans: which opening mark belongs to which closing one, and what lacks one.

The Academies want both marks (Ortografía 2010, III.3.4.9). They may be combined (¿¡…!?), stand in the middle of a
sentence (Hola, ¿qué tal?) and are left out in doubt or irony between brackets: (?) and (!).
"""

from __future__ import annotations

from typing import NamedTuple

from transcheck.data import words
from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import BLANK

_MARKS = Lazy(r"[¿¡]+|[?!]+")
_PARTNER = {"?": "¿", "!": "¡", "¿": "?", "¡": "!"}
_SPACE = frozenset(" \t\r\n\u00a0\u202f")
_QUOTES = frozenset("\"'“”‘’«»")
_BEFORE_CLOSING = frozenset(")]}\"'”’»›…%.*_º°€@" + BLANK)
_AFTER_CLOSING = frozenset(" \t\r\n\u00a0\u202f)]}\"'”’»›.,;:…*_-–—|\\<" + BLANK)
_ABBREVIATION = Lazy(r"\b(?:[a-zá-ú]|sra?s?|srta|dra?|prof|págs?|núm|art|aprox|máx|mín|ej|vs|etc|uds?|st|mrs?|ms)\Z", 2)
_ASKING = Lazy(
    r"(?:, |(?<![^\W\d_])(?:pero|entonces|bueno|vale|oye|hola) )"
    r"(?=(?:(?:a|de|en|con|por|para|desde|hasta|hacia|sobre) )?"
    r"(?:qué|cómo|cuándo|dónde|adónde|quién|quiénes|cuál|cuáles|cuánto|cuánta|cuántos|cuántas|verdad|no|sí)\b)",
    2,
)
_LEAD = Lazy(r"[\s>#•·|]*(?:[*–—-]\s+)?(?:\d{1,3}[.)]\s+)?")
_STOP = Lazy(r"[.…;](?=\s|\Z)|\n")
_LETTER = Lazy(r"[^\W\d_]")
_NAMES = frozenset(name.rstrip("!").lower() for name in words("pairs", "names.exclaiming"))
"""Names that end in an exclamation mark; the mark stays theirs in every sentence."""
_BOUNDS = frozenset("“«\"'\n.…?!:;")
_TAIL = "?!.…)]\"'”’»" + BLANK
_FAR = 2000
_LONGEST_TAG = 20
_DEEPEST = 16
_MOST = 50


class Lacking(NamedTuple):
    """A question or exclamation that lacks one of its marks.

    Attributes:
        start, end: the words, with the mark that is there.
        mark: what is lacking, such as ¿ or ¡ or ¿¡, or ? or !.
        sure: whether the mark can only stand at `start` (an opening one) or `end` (a closing one).
    """

    start: int
    end: int
    mark: str
    sure: bool


class Inverted(NamedTuple):
    """What lacks an opening mark, what lacks a closing one, and (start, end) of what opens and closes differently."""

    unopened: tuple[Lacking, ...] = ()
    unclosed: tuple[Lacking, ...] = ()
    crossed: tuple[tuple[int, int], ...] = ()


def find_inverted(masked: str, text: str) -> Inverted:
    """Pair the question and exclamation marks of a Spanish text.

    Args:
        masked: the text with markup and code blanked out.
        text: the text itself, of the same length.
    """
    stack: list[tuple[str, int]] = []
    unopened: list[Lacking] = []
    crossed: list[tuple[int, int]] = []
    asked = 0
    lost: list[tuple[str, int]] = []
    for match in _MARKS.finditer(masked):
        if asked > _MOST:
            break
        cluster = match.group()
        start, end = match.span()
        if cluster[0] in "¿¡":
            stack.append(("".join(dict.fromkeys(cluster)), start))
            if len(stack) > _DEEPEST:
                lost.append(stack.pop(0))
        elif _closes(masked, text, start, end, pending=bool(stack)):
            answered, opening = _answer(stack, cluster)
            if opening is not None:
                asked += 1
                crossed.append((opening, end))
            elif not answered and not _is_name(masked, start, cluster):
                asked += 1
                begin, sure = _beginning(masked, text, start, end)
                if _LETTER.search(masked, begin, start):
                    lacking = "".join(_PARTNER[mark] for mark in dict.fromkeys(cluster))
                    unopened.append(Lacking(begin, end, lacking, sure))
    unclosed = tuple(
        _unclosed(masked, marks, place) for marks, place in (*lost, *stack)[:_MOST] if _opens(masked, place)
    )
    return Inverted(tuple(unopened), unclosed, tuple(crossed))


def _opens(masked: str, place: int) -> bool:
    """Tell whether an opening mark stands before words, and is not itself what the text speaks of."""
    after = masked[place + 1 : place + 20].lstrip("¿¡")[:1]
    return after.isalnum() or after in ("«", "“", "(")


def _closes(masked: str, text: str, start: int, end: int, *, pending: bool) -> bool:  # noqa: PLR0911 - each sign settles it
    """Tell whether a cluster of ? and ! ends a sentence, and is no operator, wildcard or name of a key."""
    before = masked[start - 1] if start else ""
    after = masked[end] if end < len(masked) else ""
    if before == BLANK and after == BLANK and not pending and not _is_behind_closing_tag(text, start):
        return False  # <b>?</b>, a key
    if before in _SPACE:
        ends_line = not masked[end:].lstrip(" \t\u00a0")[:1].strip("\n")
        if not (pending or (ends_line and masked[:start].rstrip()[-1:].isalnum())):
            return False
    elif not before or not (before.isalnum() or before in _BEFORE_CLOSING):
        return False
    if before in _QUOTES and after in _QUOTES and not masked[max(0, start - 2) : start - 1].isalnum():
        return False
    if not after or pending:
        return True
    if after in ".,:" and masked[end + 1 : end + 2].isalnum():
        return False
    return after in _AFTER_CLOSING


def _is_behind_closing_tag(text: str, place: int) -> bool:
    """Tell whether an element is closed right before `place`: “<b>Hola</b>!”."""
    opened = text.rfind("<", max(0, place - _LONGEST_TAG), place)
    return opened >= 0 and text[place - 1] == ">" and text[opened + 1] == "/"


def _answer(stack: list[tuple[str, int]], cluster: str) -> tuple[bool, int | None]:
    """Take from `stack` the openings that `cluster` closes; give the place of one that is of the other kind.

    An entry is a cluster of opening marks, each kind once, so that ¡¡¡ is closed by one ! and ¿¡ needs both.
    """
    answered = False
    for mark in dict.fromkeys(cluster):
        partner = _PARTNER[mark]
        for index in range(len(stack) - 1, -1, -1):
            marks, place = stack[index]
            if partner in marks:
                left = marks.replace(partner, "")
                stack[index : index + 1] = [(left, place)] if left else []
                answered = True
                break
    if answered or not stack:
        return answered, None
    return True, stack.pop()[1]


def _unclosed(masked: str, marks: str, place: int) -> Lacking:
    """Give the sentence that an opening mark begins and nothing ends."""
    stop = _STOP.search(masked, place)
    end = stop.start() if stop is not None else len(masked.rstrip())
    lacking = "".join(_PARTNER[mark] for mark in reversed(marks))
    return Lacking(place, end, lacking, sure=False)


def _is_name(masked: str, start: int, cluster: str) -> bool:
    if cluster != "!":
        return False
    begin = start
    while begin and masked[begin - 1].isalnum():
        begin -= 1
    return masked[begin:start].lower() in _NAMES


def _beginning(masked: str, text: str, start: int, end: int) -> tuple[int, bool]:
    """Give where the opening mark of a sentence belongs, and whether it can stand nowhere else."""
    begin, sure = _boundary(masked, start, end)
    begin = min(_LEAD.match(masked, begin, start).end(), start)  # type: ignore[union-attr]
    if text[begin : begin + 1] == "<" and text[end : end + 2] == "</":
        while begin < start and masked[begin] == BLANK:
            begin += 1
    elif masked[begin] in "*_" and masked[end : end + 1] == masked[begin]:
        while begin < start and masked[begin] in "*_":
            begin += 1
    asking = [match.end() for match in _ASKING.finditer(masked, begin, start)]
    if asking:
        return asking[-1], False
    return begin, sure and not any(mark in masked[begin:start] for mark in ",;:—")


def _boundary(masked: str, start: int, end: int) -> tuple[int, bool]:
    """Walk back from a closing mark to the stop, bracket, quotation mark or line before its sentence."""
    depth = 0
    after = masked[end : end + 1]
    for place in range(start - 1, max(-1, start - _FAR), -1):
        character = masked[place]
        if character in ")]}":
            depth += 1
        elif character in "([{":
            if not depth and character == "(":
                return place + 1, True
            depth = max(0, depth - 1)
        elif not depth and character in _BOUNDS:
            found = _bound(masked, place, start, after)
            if found is not None:
                return found
    return max(0, start - _FAR), start < _FAR


def _bound(masked: str, place: int, start: int, after: str) -> tuple[int, bool] | None:
    """Give where the sentence before `start` begins if the mark at `place` bounds it, and whether that is sure."""
    character = masked[place]
    if character in "“«":
        return place + 1, True
    if character in "\"'":
        opens = character == after and masked[place - 1 : place] in ("", " ", "(", "\n")
        return (place + 1, True) if opens else None
    if character == "\n":
        return (place + 1, False) if _starts_line(masked, place) else None
    rest = masked[place + 1 : place + 5].lstrip(_TAIL)[:1]
    if rest not in _SPACE or not rest or (character == "." and _ABBREVIATION.search(masked, max(0, place - 8), place)):
        return None
    return start - len(masked[place + 1 : start].lstrip(_TAIL + " \t\r\n\u00a0")), character not in ":;"


def _starts_line(masked: str, place: int) -> bool:
    """Tell whether a line break parts two sentences, and does not just wrap one."""
    rest = masked[place + 1 : place + 80].lstrip(" \t>#*-•·")
    return not rest or not rest[0].islower()
