"""Whether a word is part of code, of a name with dots or hyphens, of a quotation, or of an abbreviation."""

from __future__ import annotations

from transcheck.model import Segment, Span

# A character of code, of an accelerator or of a variable's name beside a word makes it no word of prose.
_MASK = "\ufffc"
_CODE = frozenset("-_\\@#$%&=<>{}|~^`+[]\ufffc0123456789")
_QUOTES = frozenset("\"'“”‘’«»`_")
_LINK_TEXT = 80
_ABBREVIATED = 6


def is_glued(segment: Segment, span: Span) -> bool:
    """Tell a word that a character of code touches, that quotation marks stand around alone, or that is cut off."""
    before, after = _touching(segment, span)
    if (before and before in _CODE) or (after and after in _CODE) or _is_accent(before) or _is_accent(after):
        return True
    if before == ")":
        return True  # "(A)ceptar"
    if before and after and before in _QUOTES and after in _QUOTES:
        return True
    return _is_cut_off(segment.text, span, before, after)


def _is_accent(mark: str) -> bool:
    """Tell an accent that is a character of its own, behind its letter."""
    return "\u0300" <= mark <= "\u036f"


def _touching(segment: Segment, span: Span) -> tuple[str, str]:
    """Give the characters right before and behind a word, "" where a tag or the bracket of a link stands there."""
    start, end = span.start, span.end
    masked, text = segment.facts.masked, segment.text
    before, after = masked[start - 1 : start], masked[end : end + 1]
    if before == _MASK and text[start - 1] == ">":
        before = ""  # a tag, not a value
    if after == _MASK and text[end] in "<]":
        after = _behind_tag(text, end) if text[end] == "<" else ""
    if before == "[" and text.find("](", end, end + _LINK_TEXT) >= 0:
        return "", "" if after == "]" else after  # the text of a Markdown link
    return before, after


def _behind_tag(text: str, start: int) -> str:
    """Give the character behind the tag at `start` that goes on with a file's or variable's name, or ""."""
    end = text.find(">", start, start + _LINK_TEXT) + 1
    return "_" if end and text[end : end + 1] in (".", "/", "_", "-") and text[end + 1 : end + 2].isalnum() else ""


def _is_cut_off(text: str, span: Span, before: str, after: str) -> bool:
    """Tell the parts of a dotted name, a call, a comment in code, and an abbreviation."""
    start, end = span.start, span.end
    if before == "." and start > 1 and not text[start - 2].isspace():
        return True
    if before == " " and text[max(0, start - 2) : start - 1] == "#":
        return True
    if after and after in ".:" and text[end + 1 : end + 2].isalnum():
        return True
    if after == "." and end - start < _ABBREVIATED and text[end + 1 : end + 2] in (")", ",", ";"):
        return True  # "(abrev.)"
    if after == "." and text[end + 1 : end + 2] == " " and text[end + 2 : end + 3].islower():
        return True
    return after == "(" and text[end + 1 : end + 2] == ")"
