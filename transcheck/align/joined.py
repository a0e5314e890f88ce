"""Makes one segment of several, such that every offset still leads to its place in the file."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.align.subtitles import Joined
from transcheck.model import Kind, Segment


def join(segments: Sequence[Segment]) -> Segment | None:
    """Give the segments of one side of a bead as one, with line breaks between them.

    None for no segment; a single one as it is. Segments of several kinds make a paragraph.
    """
    if len(segments) < 2:
        return segments[0] if segments else None
    first = segments[0]
    kind = first.kind if len({segment.kind for segment in segments}) == 1 else Kind.PARAGRAPH
    text = "\n".join(segment.text for segment in segments)
    locator = Joined(tuple(segments))
    return Segment(text, first.lang, kind, first.path, first.line, first.column, first.place, locator)
