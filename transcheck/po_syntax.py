"""Splits PO text into entries and finds every place where it is damaged.

The usual parser loses characters in silence on some malformed lines and stops at others, so each entry is first held
against the grammar of gettext. What does not fit is told with its line and kept away from the parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from transcheck.text.lazy import Lazy

# Each part begins with a character that the repeat before it cannot hold, so that there is one way only to divide a
# text; where there would be two, a look-ahead says that a repeat took all. (Possessive repeats would be shorter, but
# older Pythons get them wrong.)
_SPACE = r"[ \t\r\n\f\v]*"
_OCTAL = r"[01][0-7]{2}|[0-7]{1,2}(?![0-7])"
_HEX = r"x[0-7]?[0-9A-Fa-f](?![0-9A-Fa-f])"
_STRING = rf'"[^"\\\n]*(?:\\(?:[nrtvbfa"\\]|{_OCTAL}|{_HEX})[^"\\\n]*)*"'
# Strings join across a line break only. GNU gettext would take `"a" "b"` on one line, too, but there it is nearly
# always a quote that someone forgot to escape.
_STRINGS = rf"({_STRING}(?:[ \t\r]*\n{_SPACE}{_STRING})*)"
# What may stand after the last string of an entry: anything else belongs to it, and is damage.
_END = (
    rf"(?![ \t\r]*\n{_SPACE}{_STRING})"
    r"[ \t\r\f\v]*(?:\n(?=[ \t\r\f\v]*(?:\n|\Z|#|msgid|msgctxt))|\Z)"
)
_COMMENTS = rf"(?:#(?!~)[^\n]*(?:\n{_SPACE}|\Z))*"
_GAP = _SPACE + _COMMENTS
_FORM = rf"msgstr\[[0-9]\]{_SPACE}{_STRINGS.replace('(', '(?:', 1)}"
_ENTRY = Lazy(
    rf"{_SPACE}({_COMMENTS})"
    rf"(?:(?:msgctxt{_SPACE}{_STRINGS}{_GAP})?msgid{_SPACE}{_STRINGS}{_GAP}"
    rf"(?:msgstr{_SPACE}{_STRINGS}|msgid_plural{_SPACE}{_STRINGS}{_GAP}({_FORM}(?:{_GAP}{_FORM})*)(?!{_GAP}{_FORM}))"
    rf"{_END}|(?:#~[^\n]*(?:\n{_SPACE}|\Z))+|\Z)"
)
_NEXT_FORM = Lazy(rf"{_GAP}msgstr\[([0-9])\]{_SPACE}{_STRINGS}")
_LINE = Lazy(rf"[ \t]*(?:(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)[ \t]*)?{_STRING}[ \t\r\f\v]*")
_ANY_ESCAPE = Lazy(r'[^"\\\n]*(?:\\.[^"\\\n]*)*"[ \t\r]*')
_BAD_ESCAPE = Lazy(rf'\\(?![nrtvbfa"\\]|{_OCTAL}|{_HEX})(?:x[0-9A-Fa-f]*|[0-7]{{1,3}}|.)|\\\\')
_BLANKS = " \t\r\f\v"
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_LONGEST_CONFLICT = 20_000
_KEYWORD = Lazy(r"[ \t]*(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]*\])?)")
_OBSOLETE = Lazy(r"^#~(?!\|)", 8)
_OBSOLETE_PREVIOUS = Lazy(r"^#~\|", 8)


Raw: TypeAlias = tuple[str, int, int]
"""A string as the file writes it, quotes and line joints and all, and the 1-based place of its first quote."""


class Entry(NamedTuple):
    """One well-formed entry of the file, not yet decoded."""

    comments: str
    context: str | None
    msgid: Raw
    plural: Raw | None
    forms: tuple[tuple[int | None, Raw], ...]
    """(number of the plural form, or None; its msgstr)"""
    obsolete: bool


class Malformed(NamedTuple):
    """A place that is not well-formed PO: its line, and what is wrong there."""

    line: int
    message: str


def entries(text: str, *, include_obsolete: bool = False) -> Iterator[Entry | Malformed]:
    """Yield each entry that is well-formed, and the damage in place of each that is not, in the file's order."""
    shown = text
    if include_obsolete:  # blanked to the same length, so that all places stay true
        text = _OBSOLETE_PREVIOUS.sub("#| ", _OBSOLETE.sub("  ", text))
    match, count, rfind = _ENTRY.match, text.count, text.rfind
    position = counted = 0
    line = 1
    size = len(text)

    while position < size:
        found = match(text, position)
        if found is None:
            line += count("\n", counted, position)
            counted = position
            position, damage = _damage(text, position, line)
            yield damage
            continue
        position = found.end()
        comments, context, msgid, msgstr, plural, forms = found.groups()
        if msgid is None:
            continue
        start = found.start(3)
        line += count("\n", counted, start)
        counted = start
        source = (msgid, line, start - rfind("\n", 0, start))
        obsolete = include_obsolete and shown.startswith("#~", rfind("\n", 0, start) + 1)
        start = found.start(4 if forms is None else 6)
        below = line + count("\n", counted, start)
        if forms is None:
            target = (msgstr, below, start - rfind("\n", 0, start))
            yield Entry(comments, context, source, None, ((None, target),), obsolete)
            continue
        start = found.start(5)
        other = (plural, line + count("\n", counted, start), start - rfind("\n", 0, start))
        translations = tuple(_forms(text, found.start(6), position, below))
        numbers = [number for number, _ in translations]
        if len(set(numbers)) < len(numbers):
            yield Malformed(below, "a plural form stands twice in one entry")
        else:
            yield Entry(comments, context, source, other, translations, obsolete)


def _forms(text: str, start: int, end: int, line: int) -> Iterator[tuple[int | None, Raw]]:
    while start < end:
        found = _NEXT_FORM.match(text, start, end)
        if found is None:
            return
        quote = found.start(2)
        line += text.count("\n", start, quote)
        yield int(found[1]), (found[2], line, quote - text.rfind("\n", 0, quote))
        line += text.count("\n", quote, found.end())
        start = found.end()


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield (end, line) of each line from `start` on, without its line break."""
    size = len(text)
    while start < size:
        end = text.find("\n", start)
        if end < 0:
            end = size
        yield min(end + 1, size), text[start:end]
        start = end + 1


def _end_of_block(text: str, start: int) -> int:
    """Give where the entry that begins at `start` ends, as far as one can tell: the others must not suffer."""
    begun = has_id = False
    position = start
    for end, line in _lines(text, start):
        content = line.strip(_BLANKS)
        keyword = _KEYWORD.match(line)
        word = keyword[1] if keyword else ""
        if begun and (not content or content[0] == "#" or word == "msgctxt" or (word == "msgid" and has_id)):
            return position
        begun = begun or bool(content and content[0] != "#")
        has_id = has_id or word == "msgid"
        position = end
    return position


def _damage(text: str, start: int, line: int) -> tuple[int, Malformed]:
    """Give where a damaged entry ends, and the first line of it that is not well-formed.

    When each line is, the keywords are out of order, and the first of them is told.
    """
    end = _end_of_block(text, start)
    words: list[str] = []
    first = 0
    for after, content in _lines(text, start):
        if after > end:
            break
        bare = content.strip(_BLANKS)
        if bare.startswith(_CONFLICT):
            closing = text.find("\n>>>>>>>", start, start + _LONGEST_CONFLICT)
            return max(end, _end_of_block(text, closing + 1) if closing >= 0 else end), Malformed(line, _why(bare))
        if bare and bare[0] != "#":
            first = first or line
            if not _LINE.fullmatch(content):
                return end, Malformed(line, _why(bare))
            keyword = _KEYWORD.match(content)
            words += [keyword[1]] if keyword else []
        line += 1
    return end, Malformed(first or line, _disorder(words))


def _disorder(words: list[str]) -> str:
    if not words:
        return "a string stands alone, without a keyword"
    if not any(word.startswith("msgstr") for word in words):
        return "no msgstr follows"
    if "msgid" not in words:
        return "no msgid stands before the msgstr"
    return f"an entry cannot hold, in this order, {' '.join(words)}"


def _why(line: str) -> str:
    """Say what is wrong with a line that is no PO line."""
    keyword = _KEYWORD.match(line)
    rest = line[keyword.end() :].strip() if keyword else line
    if line.startswith(_CONFLICT):
        reason = "a merge conflict was left in the file"
    elif not keyword and rest[:1] != '"':
        reason = "neither a string, a comment nor a keyword that PO files have"
    elif rest[:1] != '"':
        reason = "no quote opens the string; the text before the next quote would be lost"
    elif _ANY_ESCAPE.fullmatch(rest, 1):
        bad = next((m[0] for m in _BAD_ESCAPE.finditer(rest) if m[0] != "\\\\"), "\\")
        if bad[1:2] in "01234567x" and bad[2:]:
            reason = f"the escape {bad} stands for a byte, not for a character; write the character itself"
        else:
            reason = f"{bad} is no escape that PO files have; a backslash is written \\\\"
    elif rest[-1] != '"' or rest == '"':
        reason = "no quote closes the string"
    else:
        reason = 'a quote inside the string is not escaped; it is written \\"'
    return reason
