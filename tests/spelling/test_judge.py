"""What evidence makes of an unknown word: a slip, a name, or a word of the project's own."""

from __future__ import annotations

import pytest

from transcheck.model import Pair, Segment
from transcheck.spelling.judge import judge
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip, Verdict


def judged(*texts: tuple[str, str]) -> list[Verdict]:
    """Give the verdicts on the last pair of a document."""
    pairs = [Pair(Segment(english, "en"), Segment(spanish, "es")) for english, spanish in texts]
    found = Survey(pairs)
    verdicts = (judge(doubt, found) for doubt in found.doubts if doubt.pair is pairs[-1])
    return [verdict for verdict in verdicts if verdict is not None]


@pytest.mark.parametrize(
    ("english", "spanish", "slip", "meant"),
    [
        ("The bicycle is in the yard.", "La biciclteta está en el patio.", Slip.LETTER, "bicicleta"),
        ("The wrapping of the gift", "El emboltorio del regalo", Slip.LETTER, "envoltorio"),
        ("Synchronize the clock.", "Sincronize el reloj.", Slip.LETTER, "Sincronice"),
        ("The roof of the house", "El tejado em la casa", Slip.LETTER, "en"),
        ("He arrives at the theatre.", "Llega al Teattro del barrio.", Slip.LETTER, "Teatro"),
        ("The door of the garage", "La puerta del garáje", Slip.ACCENT, "garaje"),
        ("The lamp is on the table.", "La lámpara est'a en la mesa.", Slip.ACCENT, "está"),
        ("Bring at least two chairs.", "Traiga almenos dos sillas.", Slip.JOINED, "al menos"),
        ("Look at the windows.", "Mire a lasventanas.", Slip.JOINED, "las ventanas"),
        ("Ask the RTTX desk.", "Pregunte al mostrador RTX.", None, ""),
        ("Ask the ZRTTX desk.", "Pregunte al mostrador ZRTX.", Slip.NAME, "ZRTTX"),
        ("Anna Kowalczik sings.", "Canta Anna Kowalczyk.", Slip.NAME, "Kowalczik"),
    ],
)
def test_slips_are_told_apart(english: str, spanish: str, slip: Slip | None, meant: str) -> None:
    found = [(verdict.slip, verdict.meant) for verdict in judged((english, spanish))]

    assert found == ([(slip, meant)] if slip is not None else [])


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("A zebroid grazes.", "Un zebroide pasta."),
        ("See [the guide].", "Véase «zapaticc»."),
        ("Type `usaurio`.", "Escriba `usaurio`."),
        ("Ask Brzozka.", "Pregunte a Brzozka."),
        ("Written for the abbr. list", "Escrito para la lista de abrevv. comunes"),
        ("The mosaicker is fast.", "El mosaicker es rápido."),
        ("The members unsubscribed", "Los miembros desuscritos"),
        ("Nos vemos", "Sentate y contame, vos que sabés."),
    ],
)
def test_names_code_and_new_words_are_left_alone(english: str, spanish: str) -> None:
    assert judged((english, spanish)) == []


def test_a_chain_of_letters_without_end_is_no_word_of_prose() -> None:
    assert judged(("A long one", "Una larga " + "abcdé" * 20_000)) == []


def test_a_word_that_comes_back_is_the_projects_own() -> None:
    text = ("The lathe turns.", "La tornidora gira.")

    assert [v.meant for v in judged(text)] == []
    assert judged(text, text, text) == []


def test_a_name_that_takes_a_spanish_form_is_no_slip() -> None:
    assert judged(("The Ingrian songs", "Las canciones ingrias"), ("Ingrians sing.", "Cantan los ingrios.")) == []


def test_a_plural_that_no_list_has_is_not_mended_by_a_machine() -> None:
    assert not any(v.only for v in judged(("Two proxies", "Dos proxys")))
