from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_PICTURE = Lazy(
    r"\s?(?:\((?:foto|photo|imagen|image|img|pic|picture|vídeo|video|captura|screenshot|thumbnail|miniatura|caption)"
    r"[ _-]?\d{1,3}\)|\[(?:foto|photo|imagen|image|img|pic|picture|vídeo|video|captura|screenshot|caption)"
    r"(?:[ _-]?\d{1,3})?\])(?=[ .;,*_\n\u00a0]{0,6}\Z)",
    2,  # case ignored
)
_PENDING = Lazy(
    r"\s?[(\[<]{1,2} ?(?:TODO|TBD|TBC|FIXME|WIP|PENDIENTE|por traducir|sin traducir|to be translated|placeholder"
    r"|[Ii]nsert(?:ar)? [\w ]{1,40}|your text here|texto aquí)(?: ?:[^)\]>\n]{0,80})? ?[)\]>]{1,2}(?!\()"
)
_TAIL = " .;,*_\n\u00a0"
_REACH = 40


@text_rule(
    "LBL001",
    "leftover-label",
    Severity.ERROR,
    lang="any",
    when=Trait.BRACKET | Trait.TAG,
    good=[
        Good("The bridge (photo: A. Ruiz)", "El puente (foto: A. Ruiz)"),
        Good("See the plan (figure 2)", "Véase el plano (figura 2)"),
        Good("Add (image)", "Añadir (imagen)"),
        Good("Nothing TO DO", "TODO está hecho"),
        Good("See (photo 2)", "Véase (foto 2)"),
    ],
    bad=[
        Bad(
            "The new bridge over the river⟦ (photo2)⟧",
            fixed="The new bridge over the river",
            says="“(photo2)” looks like a label left behind",
        ),
        Bad(
            "The new bridge",
            "El puente nuevo⟦ (foto 4)⟧",
            fixed="El puente nuevo",
            says="“(foto 4)” looks like a label left behind",
        ),
        Bad("*The new bridge⟦ (photo2)⟧*", fixed="*The new bridge*", says="“(photo2)” looks like a label left behind"),
        Bad(
            "The mayor opens the bridge",
            "La alcaldesa inaugura el puente⟦ [TODO]⟧",
            fixed="La alcaldesa inaugura el puente",
            says="“[TODO]” looks like a label left behind",
        ),
    ],
)
def leftover_label(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A technical label in brackets that readers should not see is left in the text.

    Such as “(photo 2)” at the end of a caption, “[TODO]” or “(to be translated)”. Quiet where the other side has one
    of the same kind, since the text may then be about it.
    """
    found = _labels(segment)
    if not found or (other is not None and _labels(other)):
        return
    for span in found:
        label = span.of(segment.text).strip()
        yield Hit(span, f"“{label}” looks like a label left behind", fix=Fix((Edit(span, ""),)))


def _labels(segment: Segment) -> list[Span]:
    """Give the labels of one text."""
    text = segment.text
    found = []
    if text.rstrip(_TAIL)[-1:] in (")", "]"):
        picture = _PICTURE.search(text, max(0, len(text) - _REACH))
        if picture is not None and picture.start():
            found.append(Span(*picture.span()))
    if _is_pending(text):
        found += [Span(*match.span()) for match in _PENDING.finditer(text)]
    return found


def _is_pending(text: str) -> bool:
    """Rule out most texts by plain look-ups."""
    return (
        "TODO" in text or "TBD" in text or "TBC" in text or "FIXME" in text or "WIP" in text or "PENDIENTE" in text
        or "traducir" in text or "ranslated" in text or "placeholder" in text or "nsert" in text
        or "text here" in text or "texto aquí" in text
    )  # fmt: skip
