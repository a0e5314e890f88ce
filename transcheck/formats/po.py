"""Reads PO catalogues: polib builds the entries, from text that was found well-formed first."""

from __future__ import annotations

from typing import Any, NamedTuple

from transcheck.errors import ReadError
from transcheck.formats._keys import without_keys
from transcheck.formats._locators import Escaped
from transcheck.formats.base import Format, OtherLanguageError, ReadOptions, decode, refuse_rubble
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.po_syntax import Entry, Malformed, Raw, entries
from transcheck.text.lazy import Lazy

_HEADER_BYTES = 20_000
_CHARSET = Lazy(r"Content-Type:[^\n]*?charset=([\w.:-]+)", 2)
_LANGUAGE = Lazy(r'(?:"|\\n)Language:[ \t]*([A-Za-z]+)')
_FOLDER = Lazy(r"(?:^|/)([a-z]{2,3})(?:[_-][A-Za-z]{2,4})?(?:@\w+)?/LC_MESSAGES/")
_SPANISH = frozenset({"es", "spa", "spanish", "castellano", "español"})
_JOINT = Lazy(r'"[ \t\r]*\n[ \t\r\n\f\v]*"')
_MAYBE_RARE = Lazy(r"\\[ax0-7]")
_RARE = Lazy(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|.)")
_COMMENTS = {"#.": "gc", "#,": "fl", "# ": "tc"}
"""What polib's state machine calls the comments that are of use here."""

_LIMIT = Lazy(r"max-length:(\d{1,6})")
_TYPE = Lazy(r"^type: (\w+)(.*)$", 8)
_KINDS = {
    "Title": Kind.HEADING, "h1": Kind.HEADING, "h2": Kind.HEADING, "h3": Kind.HEADING, "h4": Kind.HEADING,
    "h5": Kind.HEADING, "h6": Kind.HEADING, "title": Kind.TITLE, "Plain": Kind.PARAGRAPH, "p": Kind.PARAGRAPH,
    "para": Kind.PARAGRAPH, "Bullet": Kind.LIST_ITEM, "li": Kind.LIST_ITEM, "listitem": Kind.LIST_ITEM,
    "figcaption": Kind.CAPTION, "blockquote": Kind.QUOTE, "td": Kind.CELL, "th": Kind.CELL,
}  # fmt: skip
"""What po4a calls the parts of a page; the last tag tells, or else the first word."""

_NO_FLAGS: frozenset[str] = frozenset()


def read(path: str, data: bytes, options: ReadOptions) -> Document:
    """Read a PO catalogue: one pair for each translated string, or for each of its plural forms.

    The key of a pair is its msgid, after the context and U+0004 where there is a context, as in gettext. Fuzzy and
    obsolete entries are left out unless asked for, and so are strings without a translation. Of a template (.pot)
    the English strings are read alone.

    Raises:
        OtherLanguageError: the header names a language other than Spanish.
        ReadError: the bytes are not in the stated encoding.
    """
    try:
        text = decode(path, data, options, _stated_encoding(data))
    except ReadError:
        _refuse_other_language(path, data[:_HEADER_BYTES].decode("latin-1"))
        raise
    template = path.lower().endswith(".pot")
    parser = _Parser()
    pairs: list[Pair] = []
    faults: list[Fault] = []
    headed = False
    for entry in entries(text, include_obsolete=options.include_obsolete):
        if isinstance(entry, Malformed):
            faults.append(Fault(path, entry.message, entry.line))
            refuse_rubble(path, faults, len(pairs))
        elif entry.msgid[0] == '""':
            if not headed and entry.context is None and not entry.obsolete:
                headed = True
                _refuse_other_language(path, entry.forms[0][1][0])
        elif template:
            pairs.append(_template_pair(path, entry, parser.parsed(entry)))
        elif _is_wanted(entry, options):
            _add_pairs(pairs, path, entry, parser.parsed(entry))
    return Document(path, pairs if template else without_keys(pairs), tuple(faults))


def _stated_encoding(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEADER_BYTES].decode("latin-1"))
    return found[1] if found and found[1] != "CHARSET" else None


def _refuse_other_language(path: str, header: str) -> None:
    """Refuse a catalogue whose header, or else whose folder, names a language that is not Spanish."""
    stated = _LANGUAGE.search(header) or _FOLDER.search(path.replace("\\", "/"))
    if stated and stated[1].lower() not in _SPANISH:
        raise OtherLanguageError(path, f"the catalogue's language is given as {stated[1]!r}, not Spanish")


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


class _About(NamedTuple):
    """What holds for all strings of an entry."""

    key: str
    note: str
    flags: frozenset[str]
    place: str
    kind: Kind
    max_length: int | None


def _about(entry: Entry, parsed: Any) -> _About:
    context = parsed.msgctxt
    key: str = parsed.msgid if context is None else f"{context}\x04{parsed.msgid}"
    note = f"{parsed.comment}\n{parsed.tcomment}".strip() if parsed.comment or parsed.tcomment else ""
    flags = frozenset(parsed.flags) if parsed.flags else _NO_FLAGS
    if entry.obsolete:
        flags |= {"obsolete"}
    comments = entry.comments
    place = ""
    if "#:" in comments:
        place = " ".join([line[2:].strip() for line in comments.split("\n") if line[:2] == "#:"])
    kind = _kind(note) if "type:" in note else Kind.UNKNOWN
    limit = next((int(found[1]) for found in map(_LIMIT.fullmatch, flags) if found), None) if flags else None
    return _About(key, note, flags, place, kind, limit)


def _kind(note: str) -> Kind:
    """Give the kind that po4a's note tells: "type: Title ##", "type: Bullet: '- '", "type: Content of: <h1>"."""
    found = _TYPE.search(note)
    if found is None:
        return Kind.UNKNOWN
    tags = found[2].split("<")
    return _KINDS.get(tags[-1].rstrip("> ") if len(tags) > 1 else found[1], Kind.UNKNOWN)


def _template_pair(path: str, entry: Entry, parsed: Any) -> Pair:
    about = _about(entry, parsed)
    return _pair(_segment(parsed.msgid, "en", path, entry.msgid, about), None, None, about)


def _add_pairs(pairs: list[Pair], path: str, entry: Entry, parsed: Any) -> None:
    about = _about(entry, parsed)
    for number, raw in entry.forms:
        text = parsed.msgstr if number is None else parsed.msgstr_plural[number]
        if not text:
            continue
        if number:
            assert entry.plural is not None
            source = _segment(parsed.msgid_plural, "en", path, entry.plural, about)
        else:
            source = _segment(parsed.msgid, "en", path, entry.msgid, about)
        pairs.append(_pair(source, _segment(text, "es", path, raw, about), number, about))


def _pair(source: Segment, target: Segment | None, form: int | None, about: _About) -> Pair:
    return Pair(source, target, about.key, form, about.note, about.flags, about.max_length)


def _segment(text: str, lang: str, path: str, raw: Raw, about: _About) -> Segment:
    written, line, column = raw
    if "\n" not in written:
        if "\\" not in written:
            return Segment(text, lang, about.kind, path, line, column + 1, about.place)
    elif written.startswith('""'):  # the text begins on a line of its own
        start = written.index('"', 2)
        line += written.count("\n", 0, start)
        column = start - written.rfind("\n", 0, start)
        written = written[start:]
    locator = Escaped(written[1:-1], line, column + 1, "po")
    return Segment(text, lang, about.kind, path, line, column + 1, about.place, locator)


FORMAT = Format(
    name="PO catalogue",
    suffixes=(".po", ".pot"),
    about="each msgstr against its msgid; plural forms against the right source form; fuzzy and obsolete left out",
    read_pairs=read,
)
