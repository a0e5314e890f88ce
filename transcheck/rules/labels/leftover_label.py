from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_PICTURE = Lazy(
    r"\s?(?:\((?:foto|photo|imagen|image|img|pic|picture|vídeo|video|captura|screenshot|thumbnail|miniatura|caption)"
    r"[ _-]?\d{1,3}\)|\[(?:foto|photo|imagen|image|img|pic|picture|vídeo|video|captura|screenshot|caption)"
    r"(?:[ _-]?\d{1,3})?\])(?=[ .;,\n\u00a0]{0,5}\Z)",
    2,
)
_PENDING = Lazy(
    r"\s?[(\[<]{1,2} ?(?:TODO|TBD|TBC|FIXME|WIP|PENDIENTE|por traducir|sin traducir|to be translated|placeholder"
    r"|[Ii]nsert(?:ar)? [\w ]{1,40}|your text here|texto aquí)(?: ?:[^)\]>\n]{0,80})? ?[)\]>]{1,2}(?!\()"
)
_NAMED = Lazy(
    r"(?<![A-Za-z])(?:IMG|DSC[NF]?|PXL)_?\d{3,}(?:_\w{1,20})?(?:\.[A-Za-z]{3,4})?\b|\bFIXME\b|(?<![\w$%#./=-])X{3,4}(?![\w%./-])"
)
_FILLER = Lazy(r"[Ll]orem ipsum(?: dolor(?: sit(?: amet)?)?)?")
_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".heic", ".JPG", ".JPEG", ".PNG")
_BRACKET = int(Trait.BRACKET | Trait.TAG)
_SHOWN = frozenset((Kind.CAPTION, Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH))
_TAIL = " .;,\n\u00a0"
_ROMAN = 3
_FIGURE = int(Trait.DIGIT)


@rule(
    "LBL001",
    "leftover-label",
    Severity.ERROR,
    needs=Needs.ANY,
    trigger=Trait.BRACKET | Trait.TAG | Trait.DIGIT | Trait.UPPER | Trait.DOT,
    good=[
        Good("The bridge (photo: A. Ruiz)", "El puente (foto: A. Ruiz)"),
        Good("See the plan (figure 2)", "Véase el plano (figura 2)"),
        Good("Add (image)", "Añadir (imagen)"),
        Good("Nothing TO DO", "TODO está hecho"),
        Good("The XXX Olympic Games", "Los XXX Juegos Olímpicos"),
        Good("Open photo.png", "Abra photo.png"),
    ],
    bad=[
        Bad("The new bridge over the river⟦ (photo2)⟧", fixed="The new bridge over the river"),
        Bad("The new bridge", "El puente nuevo⟦ (foto 4)⟧", fixed="El puente nuevo"),
        Bad("The mayor opens the bridge", "La alcaldesa inaugura el puente⟦ [TODO]⟧"),
        Bad("⟦IMG_2041.jpg⟧"),
        Bad("⟦mayor final.jpg⟧", kind=Kind.CAPTION),
        Bad("Our history", "⟦Lorem ipsum dolor sit amet⟧, consectetur"),
    ],
)
def leftover_label(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A technical label that readers should not see is left in the text.

    Such as “(foto3)”, “[TODO]”, “IMG_1234”, “lorem ipsum” or a file name in place of a caption. Quiet where the other
    side has a label of the same kind, since the text may then be about it.
    """
    for side, segment, other in pair.sides():
        found = _labels(segment)
        if not found or (other is not None and _labels(other)):
            continue
        for span in found:
            fix = Fix((Edit(span, ""),))
            label = span.of(segment.text).strip()
            yield Hit(span, f"“{label}” looks like a label left behind", side, fix=fix)


def _labels(segment: Segment) -> list[Span]:
    """Give the labels of one text."""
    text = segment.text
    traits = segment.facts.traits
    found = []
    if traits & _BRACKET:
        last = text.rstrip(_TAIL)[-1:]
        if last in (")", "]"):
            picture = _PICTURE.search(text, max(0, len(text) - 40))
            if picture is not None and picture.start():
                found.append(Span(*picture.span()))
        if _is_pending(text):
            found += [Span(*match.span()) for match in _PENDING.finditer(text)]
    if "XXX" in text or "FIXME" in text or (traits & _FIGURE and ("IMG" in text or "DSC" in text or "PXL" in text)):
        for match in _NAMED.finditer(text):
            if match.group()[0] != "X" or not _is_number(text, match.start(), match.end()):
                found.append(Span(*match.span()))
    if "orem ipsum" in text:
        found += [Span(*match.span()) for match in _FILLER.finditer(text)]
    if not found and "." in text[-5:-3] and text.endswith(_FILES) and segment.kind in _SHOWN and "/" not in text:
        found.append(Span(0, len(text)))
    return found


def _is_pending(text: str) -> bool:
    """Rule out most texts by plain look-ups."""
    return (
        "TODO" in text or "TBD" in text or "TBC" in text or "FIXME" in text or "WIP" in text or "PENDIENTE" in text
        or "traducir" in text or "ranslated" in text or "placeholder" in text or "nsert" in text
        or "text here" in text or "texto aquí" in text
    )  # fmt: skip


def _is_number(text: str, start: int, end: int) -> bool:
    """Tell whether XXX is the Roman number of a century, a congress or a king."""
    after = text[end : end + 2].strip()
    before = text[:start].rstrip()[-6:].lower()
    return end - start == _ROMAN and (after[:1].isalpha() or before.endswith(("siglo", "tury", "rey", "bowl")))
