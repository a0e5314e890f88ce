from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_CAMERA = Lazy(r"\s?(?<![A-Za-z])(?:IMG|DSC[NF]?|PXL)_?\d{3,}(?:_\w{1,20})?(?:\.[A-Za-z]{3,4})?\b")
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".heic", ".JPG", ".JPEG", ".PNG")
_SHOWN = frozenset((Kind.CAPTION, Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH))


@text_rule(
    "LBL002",
    "file-name-shown",
    Severity.WARNING,
    lang="any",
    when=Trait.DIGIT | Trait.DOT,
    good=[
        Good("Open photo.png", "Abra photo.png"),
        Good("Open IMG_2041.jpg", "Abra IMG_2041.jpg"),
        Good("photo.png", "foto.png"),
    ],
    bad=[
        Bad("⟦IMG_2041.jpg⟧", fixed="", says="“IMG_2041.jpg” is the name of a file"),
        Bad("⟦mayor final.jpg⟧", fixed="", says="“mayor final.jpg” is the name of a file", kind=Kind.CAPTION),
        Bad(
            "The new bridge",
            "El puente nuevo⟦ DSC01234⟧",
            fixed="El puente nuevo",
            says="“DSC01234” is the name of a file",
        ),
    ],
)
def file_name_shown(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """The name of a picture's file stands where readers expect words.

    A camera's name (IMG_1234) is reported anywhere, another file's name as the whole of a caption, title or paragraph.
    Quiet where both sides have one.
    """
    span = _name(segment)
    if span is not None and (other is None or _name(other) is None):
        name = span.of(segment.text).strip()
        yield Hit(span, f"“{name}” is the name of a file", fix=Fix((Edit(span, ""),)))


def _name(segment: Segment) -> Span | None:
    text = segment.text
    if "IMG" in text or "DSC" in text or "PXL" in text:
        match = _CAMERA.search(text)
        if match is not None:
            return Span(*match.span())
    if segment.kind in _SHOWN and text.endswith(_FILES) and "/" not in text:
        return Span(0, len(text))
    return None
