"""Reads PO catalogues: polib builds the entries, from text that was found well-formed first."""

from __future__ import annotations

from typing import Any

from transcheck.formats._locators import Escaped
from transcheck.formats._po_lexer import Damage, Entry, Raw, entries
from transcheck.formats.base import OtherLanguageError, ReadOptions, decode, refuse_rubble
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.text.lazy import Lazy

_HEADER_BYTES = 20_000
_CHARSET = Lazy(r"Content-Type:[^\n]*?charset=([\w.:-]+)", 2)
_LANGUAGE = Lazy(r"^Language:[ \t]*([A-Za-z]*)", 8)
_SPANISH = frozenset({"", "es", "spa", "spanish", "castellano", "español"})
_JOINT = Lazy(r'"[ \t\r]*+\n[ \t\r\n\f\v]*+"')
_MAYBE_RARE = Lazy(r"\\[ax0-7]")
_RARE = Lazy(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|.)")
_COMMENTS = {"#.": "gc", "#,": "fl", "# ": "tc"}
"""What polib's state machine calls the comments that are of use here."""

_NO_FLAGS: frozenset[str] = frozenset()


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read a PO catalogue: one pair for each translated string, or for each of its plural forms.

    The key of a pair is its msgid, after the context and U+0004 where there is a context, as in gettext. Fuzzy and
    obsolete entries are left out unless asked for, and so are strings without a translation. Of a template (.pot)
    the English strings are read alone.

    Raises:
        OtherLanguageError: the header names a language other than Spanish.
        ReadError: the bytes are not in the stated encoding.
    """
    text = decode(path, data, options, _stated_encoding(data))
    template = path.lower().endswith(".pot")
    parser = _Parser()
    pairs: list[Pair] = []
    faults: list[Fault] = []
    headed = False
    for entry in entries(text, include_obsolete=options.include_obsolete):
        if isinstance(entry, Damage):
            faults.append(Fault(path, entry.message, entry.line))
            refuse_rubble(path, faults, len(pairs))
        elif entry.msgid[0] == '""':
            if not headed and entry.context is None and not entry.obsolete:
                headed = True
                _refuse_other_language(path, entry)
        elif template:
            pairs.append(_template_pair(path, entry, parser.parsed(entry)))
        elif _is_wanted(entry, options):
            _add_pairs(pairs, path, entry, parser.parsed(entry))
    return Document(path, pairs, tuple(faults))


def _stated_encoding(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEADER_BYTES].decode("latin-1"))
    return found[1] if found and found[1] != "CHARSET" else None


def _refuse_other_language(path: str, header: Entry) -> None:
    stated = _LANGUAGE.search(_decoded(header.forms[0][1][0]))
    if stated and stated[1].lower() not in _SPANISH:
        raise OtherLanguageError(path, f"the catalogue says that its language is {stated[1]!r}, not Spanish")


def _is_wanted(entry: Entry, options: ReadOptions) -> bool:
    if entry.plural is None and entry.forms[0][1][0] == '""':
        return False
    if "fuzzy" in entry.comments and not options.include_fuzzy:
        return not any(line[:2] == "#," and "fuzzy" in line for line in entry.comments.split("\n"))
    return True


class _Parser:
    """Has polib build its entries from ours, one by one.

    polib's own line reader is passed by, because it drops characters and takes two thirds of the time; its state
    machine, which builds the entries, is what reads them.
    """

    def __init__(self) -> None:
        import polib

        self.machine = polib._POFileParser("", encoding="utf-8")  # noqa: SLF001 - the only door below the line reader
        # Without an entry before it polib takes the first entry's comment for the file's.
        self._feed("mi", '""')
        self._feed("ms", '""')

    def _feed(self, symbol: str, token: str) -> None:
        self.machine.current_token = token
        self.machine.process(symbol)

    def parsed(self, entry: Entry) -> Any:
        """Give polib's entry for one of ours."""
        feed = self._feed
        if entry.comments:
            for line in entry.comments.split("\n"):
                symbol = _COMMENTS.get(line[:2])
                if symbol is not None:
                    feed(symbol, line.rstrip())
        if entry.context is not None:
            feed("ct", _joined(entry.context))
        feed("mi", _joined(entry.msgid[0]))
        if entry.plural is None:
            feed("ms", _joined(entry.forms[0][1][0]))
        else:
            feed("mp", _joined(entry.plural[0]))
            for number, raw in entry.forms:
                feed("mx", f"msgstr[{number}] {_joined(raw[0])}")
        self.machine.instance.clear()
        return self.machine.current_entry


def _joined(raw: str) -> str:
    """Give a string on one line, with the escapes that polib does not know replaced by those that it knows."""
    if "\n" in raw:
        raw = raw.replace('"\n"', "")
        if "\n" in raw:
            raw = _JOINT.sub("", raw)
    if "\\" in raw and _MAYBE_RARE.search(raw):
        raw = _RARE.sub(_known_escape, raw)
    return raw


def _known_escape(match: Any) -> str:
    import polib

    octal, hexadecimal = match.groups()
    if octal is None and hexadecimal is None:
        return "\x07" if match[0] == "\\a" else str(match[0])
    return str(polib.escape(chr(int(octal, 8) if octal is not None else int(hexadecimal, 16))))


def _decoded(raw: str) -> str:
    import polib

    return str(polib.unescape(_joined(raw)[1:-1]))


def _about(entry: Entry, parsed: Any) -> tuple[str, str, frozenset[str], str]:
    """Give the key, the note, the flags and the place of an entry."""
    context = parsed.msgctxt
    key: str = parsed.msgid if context is None else f"{context}\x04{parsed.msgid}"
    note = f"{parsed.comment}\n{parsed.tcomment}".strip() if parsed.comment or parsed.tcomment else ""
    flags = frozenset(parsed.flags) if parsed.flags else _NO_FLAGS
    if entry.obsolete:
        flags |= {"obsolete"}
    comments = entry.comments
    if "#:" not in comments:
        return key, note, flags, ""
    return key, note, flags, " ".join([line[2:].strip() for line in comments.split("\n") if line[:2] == "#:"])


def _template_pair(path: str, entry: Entry, parsed: Any) -> Pair:
    key, note, flags, place = _about(entry, parsed)
    return Pair(_segment(parsed.msgid, "en", path, entry.msgid, place), None, key, None, note, flags)


def _add_pairs(pairs: list[Pair], path: str, entry: Entry, parsed: Any) -> None:
    key, note, flags, place = _about(entry, parsed)
    if entry.plural is None:
        source = _segment(parsed.msgid, "en", path, entry.msgid, place)
        target = _segment(parsed.msgstr, "es", path, entry.forms[0][1], place)
        pairs.append(Pair(source, target, key, None, note, flags))
        return
    for number, raw in entry.forms:
        text = parsed.msgstr_plural[number]
        if not text:
            continue
        if number:
            source = _segment(parsed.msgid_plural, "en", path, entry.plural, place)
        else:
            source = _segment(parsed.msgid, "en", path, entry.msgid, place)
        pairs.append(Pair(source, _segment(text, "es", path, raw, place), key, number, note, flags))


def _segment(text: str, lang: str, path: str, raw: Raw, place: str) -> Segment:
    written, line, column = raw
    if "\n" not in written:
        if "\\" not in written:
            return Segment(text, lang, Kind.UNKNOWN, path, line, column + 1, place)
    elif written.startswith('""'):  # the text begins on a line of its own
        start = written.index('"', 2)
        line += written.count("\n", 0, start)
        column = start - written.rfind("\n", 0, start)
        written = written[start:]
    locator = Escaped(written[1:-1], line, column + 1, "po")
    return Segment(text, lang, Kind.UNKNOWN, path, line, column + 1, place, locator)
