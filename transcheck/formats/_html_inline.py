"""Makes one text of the runs and inline tags between two borders of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transcheck.formats._html_elements import WHOLE, ElementContext
from transcheck.formats._html_tokens import Token
from transcheck.formats._slices import Prose
from transcheck.model import Kind
from transcheck.text.lazy import Lazy

_BLANK = Lazy(r"(?:[\s\u200b\u2060\ufeff]|&nbsp;|&#160;|&zwnj;|&shy;)*")
_NOTE = Lazy(r"\s{0,9}[\[(]?(?:\d{1,4}|[a-z]|[*†‡§]{1,4})[\])]?\s{0,9}")
_STOPS = frozenset(".,;:!?)")
_CALLED = ("mailto:", "tel:")


class Piece(NamedTuple):
    """A run of text or an inline tag.

    Attributes:
        form: "text", "open", "close", "break", or "note" for the whole number that calls a footnote.
        start, end: its place in the page.
        name: the tag's name.
        context: what holds in it.
        lang: its language; "" for text that is not read.
        token: the tag.
    """

    form: str
    start: int
    end: int
    name: str
    context: ElementContext
    lang: str
    token: Token | None = None


class InlineRun(NamedTuple):
    """One text: how it is put together, and what its element and the inline element around all of it say."""

    prose: Prose
    context: ElementContext
    kind: Kind | None
    lang: str


def runs(pieces: list[Piece], source: str, lang: str) -> Iterator[InlineRun]:
    """Yield the texts that some pieces hold; two line breaks in a row part one from the next.

    Args:
        pieces: what stands between two borders of blocks.
        source: the page.
        lang: the language of the block.
    """
    start = 0
    breaks = 0
    for index, piece in enumerate(pieces):
        if piece.form == "break":
            breaks += 1
            if breaks == 2:
                yield from _run(pieces[start:index], source, lang)
                start = index + 1
        elif piece.form != "text" or not _is_blank(piece, source):
            breaks = 0
    yield from _run(pieces[start:], source, lang)


def _run(pieces: list[Piece], source: str, lang: str) -> Iterator[InlineRun]:
    if any(piece.name == "sup" for piece in pieces):
        pieces = list(_noted(pieces, source))
    if not any(piece.form == "text" and piece.lang and not _is_blank(piece, source) for piece in pieces):
        return
    pieces = _sound(pieces, source)
    first, last, around = _bare(pieces, source)
    kept = pieces[first : last + 1]
    texts = [index for index, piece in enumerate(kept) if piece.form == "text" and not _is_blank(piece, source)]
    read = [index for index in texts if kept[index].lang]
    if not read:
        return
    lang = around[-1].lang if around else lang
    context = around[0].context if around else kept[read[0]].context
    prose = _written(kept, source, lang, texts[-1])
    if prose.writer.text().strip():
        yield InlineRun(prose, context, _kind(around), lang)


def _written(pieces: list[Piece], source: str, lang: str, last: int) -> Prose:
    """Write pieces as one text; `last` is the index of the last one with words."""
    prose = Prose(source)
    for index, piece in enumerate(pieces):
        if piece.form == "text":
            if piece.lang == lang:
                prose.text(piece.start, piece.end)
            elif not _is_blank(piece, source):
                prose.skip()
        elif piece.form == "note":
            # The number may stand before a full stop in one language and behind it in the other.
            if source[piece.end : piece.end + 1] in _STOPS:
                prose.unspace()
        elif piece.form == "break":
            prose.tag((piece.start, piece.end), more=index < last, line_break=True)
        else:
            prose.tag(*_shown(piece, source), more=index < last)
    return prose


def _noted(pieces: list[Piece], source: str) -> Iterator[Piece]:
    """Yield pieces with each raised and linked number as one piece of its own: it is no part of the prose."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        five = pieces[index : index + 5] if piece.form == "open" and piece.name in ("a", "sup") else []
        if (
            [other.form for other in five] == ["open", "open", "text", "close", "close"]
            and {five[0].name, five[1].name} == {"a", "sup"}
            and _NOTE.fullmatch(source, five[2].start, five[2].end)
        ):
            yield piece._replace(form="note", end=five[4].end)
            index += 5
        else:
            yield piece
            index += 1


def _sound(pieces: list[Piece], source: str) -> list[Piece]:
    """Leave out tags without a partner, and pairs with nothing between them (anchors, icons)."""
    partner = _partners(pieces)
    kept: list[Piece] = []
    solid = 0
    before: list[tuple[int, int]] = []
    for index, piece in enumerate(pieces):
        if piece.form == "text":
            solid += not _is_blank(piece, source)
        elif piece.form == "open":
            if index not in partner:
                continue
            before.append((solid, len(kept)))
        elif piece.form == "close":
            if index not in partner:
                continue
            count, place = before.pop()
            if count == solid:
                del kept[place]
                continue
        kept.append(piece)
    return kept


def _partners(pieces: list[Piece]) -> dict[int, int]:
    """Give the index of the other tag for each tag that has one; tags that cross have none."""
    open_: list[int] = []
    partner: dict[int, int] = {}
    names: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if piece.form == "open":
            open_.append(index)
            names[piece.name] = names.get(piece.name, 0) + 1
        elif piece.form == "close" and names.get(piece.name):
            while open_:
                other = open_.pop()
                name = pieces[other].name
                names[name] -= 1
                if name == piece.name:
                    partner[index] = other
                    partner[other] = index
                    break
    return partner


def _bare(pieces: list[Piece], source: str) -> tuple[int, int, list[Piece]]:
    """Give the first and last piece without the tags around the whole text, and the opening ones of these."""
    partner = _partners(pieces)
    first, last = 0, len(pieces) - 1
    around: list[Piece] = []
    while first <= last:
        if pieces[first].form in ("break", "note") or _is_blank(pieces[first], source):
            first += 1
        elif pieces[last].form in ("break", "note") or _is_blank(pieces[last], source):
            last -= 1
        elif partner.get(first) == last:
            around.append(pieces[first])
            first += 1
            last -= 1
        else:
            break
    return first, last, around


def _kind(around: list[Piece]) -> Kind | None:
    """Give the kind that the elements around a whole text say it is."""
    for piece in around:
        kind = WHOLE.get(piece.name)
        if kind is not None:
            return kind
    return around[-1].context.kind if around else None


def _shown(piece: Piece, source: str) -> Iterator[tuple[int, int]]:
    """Yield the slices of a tag that its text shows: its name, and the address or number that a link calls."""
    token = piece.token
    if token is None or not token.attributes:
        yield piece.start, piece.end
        return
    yield piece.start, piece.start + 1 + len(piece.name)
    for name, at, start, end in token.attributes:
        if name == "href" and source.startswith(_CALLED, start):
            yield at - 1, end + (source[start - 1] in "\"'")
    yield piece.end - 1, piece.end


def _is_blank(piece: Piece, source: str) -> bool:
    return piece.form == "text" and _BLANK.fullmatch(source, piece.start, piece.end) is not None
