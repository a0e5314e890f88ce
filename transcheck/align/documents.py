"""Makes one document of two pages that say the same in two languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.align.flags import ALIGNED, MOVED
from transcheck.align.joined import join
from transcheck.align.search import Bead, align
from transcheck.glossary.model import Glossary
from transcheck.model import Document, Pair, Segment, Side
from transcheck.semantic import Encoder


def pair_prose(
    english: Document, spanish: Document, encoder: Encoder | None = None, glossary: Glossary | None = None
) -> Document:
    """Line up two pages and give their pairs in the order of the English one.

    Segments that say the same together become one segment of the pair, joined by line breaks; offsets in it still
    lead to the right lines. Texts of a page in the other page's language, such as a quotation, stay alone.

    Args:
        english: the English page.
        spanish: the Spanish one.
        encoder: for the engine with vectors; see `align`.
        glossary: further evidence.
    """
    ours = list(_own(english, Side.SOURCE))
    theirs = list(_own(spanish, Side.TARGET))
    beads = align(ours, theirs, encoder, glossary)
    known = {id(s): pair for document in (english, spanish) for pair in document.pairs for _, s, _ in pair.sides()}
    pairs = [_pair(bead, [known[id(s)] for s in (*bead.source, *bead.target)]) for bead in beads]
    foreign = [p for p in english.pairs if p.source is None] + [p for p in spanish.pairs if p.target is None]
    return Document(spanish.path, [*pairs, *foreign], english.faults + spanish.faults)


def _own(document: Document, side: Side) -> Iterator[Segment]:
    for pair in document.pairs:
        segment = pair.side(side)
        if segment is not None:
            yield segment


def _pair(bead: Bead, origins: Sequence[Pair]) -> Pair:
    flags = {ALIGNED, MOVED} if bead.moved else {ALIGNED}
    for origin in origins:
        flags |= origin.flags
    note = next((origin.note for origin in origins if origin.note), "")
    return Pair(join(bead.source), join(bead.target), note=note, flags=frozenset(flags))
