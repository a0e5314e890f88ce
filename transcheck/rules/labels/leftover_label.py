from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_LABEL = Lazy(
    r"""
      \s?[(\[]\s?(?:foto|photo|imagen|image|img|pic|picture|vídeo|video|captura|screenshot|thumbnail|miniatura|caption)
        (?:[ _-]?\d{1,3}|[ _-](?:here|aquí))?\s?[)\]]
    | \s?[(\[<]{1,2}\s?(?:todo|tbd|tbc|fixme|wip|placeholder|pendiente|por\ traducir|sin\ traducir|to\ be\ translated
        |insert(?:ar)?\ [\w ]{1,40}|your\ text\ here|texto\ aquí)(?:\ ?:[^)\]>]{0,80})?\s?[)\]>]{1,2}
    | \b(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|WA)_?\d{3,}(?:_\w{1,20})?(?:\.[A-Za-z]{3,4})?\b
    | \blorem\ ipsum\b(?:\ dolor(?:\ sit(?:\ amet)?)?)?
    | \bFIXME\b
    | (?<![\w$%#./-])X{3,4}(?![\w%./-])
    """,
    66,  # verbose, case ignored
)
_FILE = Lazy(r"[\w .()-]{1,80}\.(?:jpe?g|png|gif|webp|tiff?|heic|bmp)\Z", 2)
_CASED = Lazy(r"(?:IMG|DSC|DSCN|DSCF|PXL|MVIMG|WA)_?\d|FIXME|X{3,4}\Z")
_LIKELY = Lazy(r"[(\[<] ?[A-Za-z]|_\d|\d{3}|orem|FIXME|XXX|\.[A-Za-z]{3,4}\Z")


@rule(
    "LBL001",
    "leftover-label",
    Severity.ERROR,
    needs=Needs.ANY,
    trigger=Trait.BRACKET | Trait.DIGIT | Trait.UPPER | Trait.DOT,
    good=[
        Good("The bridge (photo: A. Ruiz)", "El puente (foto: A. Ruiz)"),
        Good("See the plan (figure 2)", "Véase el plano (figura 2)"),
        Good("Add (image)", "Añadir (imagen)"),
        Good("The XXX Olympic Games", "Los XXX Juegos Olímpicos"),
        Good("Open photo.png", "Abra photo.png"),
    ],
    bad=[
        Bad("The new bridge over the river⟦ (photo2)⟧", fixed="The new bridge over the river"),
        Bad("The new bridge", "El puente nuevo⟦ (foto 4)⟧", fixed="El puente nuevo"),
        Bad("The mayor opens the bridge", "La alcaldesa inaugura el puente⟦ [TODO]⟧"),
        Bad("⟦IMG_2041.jpg⟧"),
        Bad("Our history", "⟦Lorem ipsum dolor sit amet⟧, consectetur"),
    ],
)
def leftover_label(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A technical label that readers should not see is left in the text.

    Such as “(foto3)”, “[TODO]”, “IMG_1234”, “lorem ipsum” or a file name in place of a caption. Quiet where the other
    side has a label of the same kind, since the text may then be about it.
    """
    for side, segment, other in pair.sides():
        text = segment.text
        if not _LIKELY.search(text):
            continue
        if other is not None and (_LABEL.search(other.text) or _FILE.match(other.text.strip())):
            continue
        for match in _LABEL.finditer(text):
            label = match.group().strip()
            if label[0] not in "([<" and label[:5].lower() != "lorem" and not _CASED.match(label):
                continue
            if label.upper() == "XXX" and _is_number(segment, match.start(), match.end()):
                continue
            if label[0] == "(" and not _stands_alone(text, match.end(), label):
                continue
            fix = Fix((Edit(Span(match.start(), match.end()), ""),))
            yield Hit(Span(match.start(), match.end()), f"“{label}” looks like a label left behind", side, fix=fix)


def _is_number(segment: Segment, start: int, end: int) -> bool:
    """Tell whether XXX is the Roman number of a century, a congress or a king."""
    after = segment.text[end : end + 2].strip()
    before = segment.text[:start].rstrip()[-6:].lower()
    return after[:1].isupper() or before.endswith(("siglo", "tury", "rey", "bowl"))


def _stands_alone(text: str, end: int, label: str) -> bool:
    """Tell whether a label in round brackets is a tag at an end, and not a word that the sentence explains."""
    numbered = label[-2].isdigit()
    return (not text[end:].strip(" .;,\n\u00a0")) and (numbered or len(label) < len(text.strip()))
