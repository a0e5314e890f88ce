"""Mining finds a corpus's own terms and their rivals, and what it writes is a glossary."""

from __future__ import annotations

import csv
from pathlib import Path

from click.testing import CliRunner

from transcheck.cli import main
from transcheck.glossary.mine import mine
from transcheck.glossary.model import Glossary
from transcheck.glossary.phrases import spanish_key
from transcheck.model import Pair, Segment

TEXTS = [
    ("Open the tide gate.", "Abra la compuerta de marea."),
    ("The tide gates are old.", "Las compuertas de marea son viejas."),
    ("Oil every tide gate in May.", "Engrase cada compuerta de marea en mayo."),
    ("A tide gate froze.", "Se heló una compuerta de marea."),
    ("Paint the tide gate.", "Pinte la esclusa de marea."),
    ("Close the tide gate now.", "Cierre ya la esclusa de marea."),
    ("The mill is shut.", "El molino está cerrado."),
    ("Wind moves the mill.", "El viento mueve el molino."),
    ("Salt spoils paint.", "La sal estropea la pintura."),
]


def pairs() -> list[Pair]:
    return [Pair(Segment(en, "en"), Segment(es, "es")) for en, es in TEXTS]


def test_a_recurring_phrase_is_proposed_with_its_rival() -> None:
    (proposal,) = mine(pairs())

    assert (proposal.source, proposal.target) == ("tide gate", "compuerta de marea")
    assert (proposal.pairs, proposal.agreed) == (6, 4)
    assert proposal.rivals == (("esclusa de marea", 2),)


def test_repeated_pairs_count_once_and_rare_phrases_not_at_all() -> None:
    assert mine(pairs() * 3) == mine(pairs())
    assert mine(pairs(), least=7) == []
    assert mine([]) == []
    assert mine(pairs(), most=0) == []


def test_the_two_numbers_of_a_word_count_as_one() -> None:
    for one, many in [("luz", "luces"), ("acción", "acciones"), ("red", "redes"), ("nube", "nubes"), ("mapa", "mapas")]:
        assert spanish_key(one) == spanish_key(many)


def test_what_is_mined_is_a_glossary_for_the_next_check(tmp_path: Path) -> None:
    corpus, proposed = tmp_path / "corpus.csv", tmp_path / "proposed.csv"
    with corpus.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("en", "es"), *TEXTS])

    done = CliRunner().invoke(main, ["glossary", "mine", str(corpus), "-o", str(proposed)])
    again = CliRunner().invoke(main, ["check", str(corpus), "-g", str(proposed), "--select", "TRM001"])

    assert done.exit_code == 0
    assert Glossary.load(proposed).terms[0].targets == ("compuerta de marea",)
    assert again.output.count("TRM001") == 2


def test_a_spanish_phrase_is_left_to_the_english_one_that_it_is_tied_to() -> None:
    texts = [(f"The {n} buoy light chain and the mast", f"La cadena de luz de boya {n} y el palo") for n in "abcdef"]
    texts += [(f"A light chain {n}", f"Un cabo {n}") for n in "xy"]

    found = {p.source: p.target for p in mine(Pair(Segment(en, "en"), Segment(es, "es")) for en, es in texts)}

    assert found == {"buoy light chain": "cadena de luz de boya"}


def test_what_is_no_noun_phrase_is_not_proposed() -> None:
    texts = [(f"Gate {n} now displayed: return the number", f"Puerta {n} ya mostrada: dé el número") for n in "abcdef"]

    assert mine(Pair(Segment(en, "en"), Segment(es, "es")) for en, es in texts) == []


def test_both_sides_are_proposed_in_one_number() -> None:
    texts = [(f"A reef marker {n}", f"Boyas de arrecife {n}") for n in "abc"]
    texts += [("Reef marker", "Boya de arrecife"), ("The reef marker", "La boya de arrecife")]

    (proposal,) = mine(Pair(Segment(en, "en"), Segment(es, "es")) for en, es in texts)

    assert (proposal.source, proposal.target) == ("reef marker", "boya de arrecife")


def test_phrases_that_stand_together_share_no_rendering() -> None:
    texts = [(f"The sail locker, old oar rack {n}", f"El armario de velas {n}") for n in "abcdef"]
    texts += [(f"A sail locker {n}", f"Un armario de velas {n}") for n in "xyz"]

    found = mine(Pair(Segment(en, "en"), Segment(es, "es")) for en, es in texts)

    assert [p.source for p in found] == ["sail locker"]
