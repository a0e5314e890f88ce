"""A fix is safe only when nothing else can be meant, and the other side says so too."""

from __future__ import annotations

import pytest

from transcheck.model import Pair, Segment, Span
from transcheck.spelling.judge import judge
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Verdict


def verdict(english: str, spanish: str) -> Verdict:
    found = Survey([Pair(Segment(english, "en"), Segment(spanish, "es"))])
    (made,) = [v for v in (judge(doubt, found) for doubt in found.doubts) if v is not None]
    return made


@pytest.mark.parametrize(
    ("english", "spanish", "meant"),
    [
        ("The administrators meet.", "Los adminsitradores se reúnen.", "administradores"),
        ("A rectangular garden", "Un jardín rectagular", "rectangular"),
        ("The next explanation", "La siguiente explicacion", "explicación"),
        ("Drive slowly.", "Conduzca despacio y despues pare.", "después"),
        ("The volume of the barrel", "El volúmen del barril", "volumen"),
        ("Tell her that again.", "Repitaselo.", "Repítaselo"),
    ],
)
def test_safe_where_one_word_alone_can_be_meant(english: str, spanish: str, meant: str) -> None:
    made = verdict(english, spanish)

    assert made.meant == meant
    assert made.fix(Span(0, 1)).safe


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("The gate is shut.", "La verja está cerada."),  # cerrada, creada, cenada …
        ("The managers meet.", "Los adminsitradores se reúnen."),  # the English side does not agree
        ("These chairs are old.", "Estes sillas son viejas."),  # estas, not estés
        ("He would walk.", "Ojalá andara más."),  # anduviera, not andará
        ("He is in the garden.", "Está enel jardín."),
    ],
)
def test_unsafe_where_something_else_may_be_meant(english: str, spanish: str) -> None:
    assert not verdict(english, spanish).fix(Span(0, 1)).safe


def test_the_source_is_never_rewritten_unasked() -> None:
    found = Survey([Pair(Segment("The comunication is poor.", "en"), Segment("La comunicación es mala.", "es"))])
    (doubt,) = found.doubts
    made = judge(doubt, found)

    assert made is not None
    assert made.hit(doubt, "").fix is not None
    assert not made.hit(doubt, "").fix.safe  # type: ignore[union-attr]
