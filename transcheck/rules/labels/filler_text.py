from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import sequence
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words, Written
from transcheck.text.lazy import Lazy

_FILLER = Lazy(r"\bFIXME\b|(?<![\w$%#./=-])X{3,4}(?![\w%/-]|\.\w)|[Ll]orem ipsum(?: dolor(?: sit(?: amet)?)?)?")
_ROMAN = "XXX"
_BEFORE = sequence("pairs", "labels.before_xxx")


@text_rule(
    "LBL003",
    "filler-text",
    Severity.ERROR,
    lang="any",
    when=Written("XXX", "FIXME") | Words(en=["ipsum"]) | Words(es=["ipsum"]),
    good=[
        Good("The XXX Olympic Games", "Los XXX Juegos Olímpicos"),
        Good("charset=XXX", "charset=XXX"),
        Good("The words lorem ipsum", "Las palabras lorem ipsum"),
        Good("In the format XXX", "En el formato XXXXX"),
    ],
    bad=[
        Bad("Our history", "⟦Lorem ipsum dolor sit amet⟧, consectetur", says="“Lorem ipsum dolor sit amet” is filler"),
        Bad("Call us at ⟦XXX⟧.", "Llámenos al 123 456.", says="“XXX” is filler"),
        Bad("It opened in 1999 ⟦FIXME⟧", says="“FIXME” is filler"),
    ],
)
def filler_text(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """Filler such as “lorem ipsum”, “XXX” or “FIXME” stands where the real text is still to come.

    Quiet where both sides have it. XXX before a word is a Roman number.
    """
    text = segment.text
    if other is None or "XXX" not in other.text:
        if other is not None and _fillers(other):
            return
        for span in _fillers(segment):
            yield Hit(span, f"“{span.of(text)}” is filler")


def _fillers(segment: Segment) -> list[Span]:
    text = segment.text
    return [
        Span(*match.span())
        for match in _FILLER.finditer(text)
        if match.group() != _ROMAN or not _is_number(text, match.start(), match.end())
    ]


def _is_number(text: str, start: int, end: int) -> bool:
    """Tell whether XXX is the Roman number of a century, a congress or a king."""
    return text[end : end + 2].strip()[:1].isalpha() or text[:start].rstrip().lower().endswith(_BEFORE)
