from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("numpy")

import transcheck
from tests.semantic.fake import Fake
from transcheck.document import DocumentFacts
from transcheck.errors import MissingExtraError
from transcheck.model import Pair, Segment, Side
from transcheck.semantic import is_installed
from transcheck.semantic.clauses import clauses
from transcheck.semantic.explain import strange_words
from transcheck.semantic.kept import Kept
from transcheck.semantic.meaning import Meaning, spoken

real = pytest.mark.skipif(not is_installed(), reason="the extra transcheck[semantic] is not installed")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.semantic.store.Store._path", lambda self: tmp_path)


def pair(source: str | None, target: str | None, key: str = "") -> Pair:
    return Pair(
        None if source is None else Segment(source, "en"), None if target is None else Segment(target, "es"), key
    )


def fake() -> Kept:
    return Kept(lambda: Fake().encode, "fake")


# The fake encoder sees likeness of letters alone, so both sides are in one language here.
PAGE = [
    pair("the harbour is closed", "the harbour is shut", "0"),
    pair("children travel free", "three cats on a quay", "1"),
    pair("two cats sleep on the quay", "two cats sleep on a quay", "2"),
]


def test_a_translation_that_fits_another_source_has_an_owner() -> None:
    first, second, third = Meaning(PAGE, fake()).closeness()

    assert first.owner is None
    assert first.rival == 0
    assert second.owner is PAGE[2] or second.owner is None
    assert second.cosine < first.cosine
    assert third.owner is None


def test_swapped_translations_are_each_others_rivals() -> None:
    pairs = [
        PAGE[0],
        pair("two cats sleep on the quay", "children travel for free"),
        pair("children travel free", "two cats sleep on a quay"),
    ]

    _, second, third = Meaning(pairs, fake()).closeness()

    assert second.owner is pairs[2]
    assert second.fitting is pairs[2]
    assert third.owner is pairs[1]
    assert second.rival > second.cosine + 0.2


def test_a_rival_that_is_better_placed_does_not_count() -> None:
    pairs = [pair("december", "decembers"), pair("decembre", "octobre")]

    _, second = Meaning(pairs, fake()).closeness()

    assert second.fitting is None


def test_pairs_without_prose_on_both_sides_are_left_out() -> None:
    pairs = [pair("OK", "OK"), pair("%s", "%d"), pair("Only here", None), pair("", "")]

    judged = Meaning(pairs, fake())

    assert judged.closeness() == []
    assert judged.surplus(Side.SOURCE) == judged.surplus(Side.TARGET) == []


def test_a_document_is_judged_once_for_all_rules() -> None:
    encoder = fake()
    facts = DocumentFacts(PAGE)

    assert facts.get(Meaning, encoder) is facts.get(Meaning, encoder)
    assert facts.get(Meaning, encoder) is not DocumentFacts(PAGE).get(Meaning, encoder)


def test_the_clause_that_is_answered_least_is_the_surplus() -> None:
    source = "the ferry leaves the pier at noon, buy xylophones and quinces, and it comes back at night"
    judged = Meaning([pair(source, "the ferry leaves the pier at noon, and it comes back at night")], fake())

    (found,) = judged.surplus(Side.SOURCE)

    assert found.span.of(source) == "buy xylophones and quinces,"
    assert found.gain > 0
    assert judged.surplus(Side.TARGET) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One two three.", ["One two three."]),
        ("One two three, four five six. Seven", ["One two three, ", "four five six. Seven"]),
        ("Yes, one two three.", ["Yes, one two three."]),
        ("Costs 3,000 and runs v1.2 at a.b:c now", ["Costs 3,000 and runs v1.2 at a.b:c now"]),
        ("One two three (four five six) seven eight nine", ["One two three ", "(four five six) ", "seven eight nine"]),
        ("dominio(s) está(n) listado(s) aquí", ["dominio(s) está(n) listado(s) aquí"]),
        ("", []),
    ],
)
def test_clauses_end_at_punctuation_between_words(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in clauses(text)] == expected


@pytest.mark.parametrize("text", [" " * 200_000, ", " * 100_000, "(" * 200_000, "a" * 200_000])
def test_clauses_of_hostile_texts_cover_them(text: str) -> None:
    found = clauses(text)

    assert "".join(text[a:b] for a, b in found) == text


def test_marks_and_accelerators_are_not_spoken() -> None:
    assert spoken("&Open  the *file* \ufffc now") == "Open the file now"


def test_the_strangest_word_is_named() -> None:
    text, spans = "the harbour is xylophonic today", [(0, 3), (4, 11), (12, 14), (15, 25), (26, 31)]

    assert strange_words(text, spans, "the harbour is closed today", fake(), most=1) == [3]


def test_judging_without_the_extra_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    from transcheck.semantic.loading import load

    load.cache_clear()
    monkeypatch.setattr("transcheck.semantic.loading.is_installed", lambda: False)

    with pytest.raises(MissingExtraError, match=r"pip install 'transcheck\[semantic\]'"):
        transcheck.check_pairs([("The tide is out.", "La marea está baja.")], semantic=True)


def test_an_encoder_of_ones_own_judges() -> None:
    report = transcheck.check_pairs(
        [("zzzz qqqq", "aaaa eeee")], semantic="tests.semantic.fake:Fake", select=["SEM001"]
    )

    assert [finding.code for finding in report.findings] == ["SEM001"]


PORT = [
    ("The harbour is closed in winter.", "El puerto cierra en invierno."),
    ("Children travel free of charge.", "Los niños viajan gratis."),
    ("Two cats sleep on the quay.", "Dos gatos duermen en el muelle."),
    ("Tickets are sold at the office, which opens at nine, and on board the ferry in summer.",
     "Los billetes se venden en la taquilla, que abre a las nueve, y en verano a bordo del transbordador."),
]  # fmt: skip


@pytest.mark.slow
@real
def test_good_pairs_are_left_alone() -> None:
    assert transcheck.check_pairs(PORT, semantic=True).findings == ()


@pytest.mark.slow
@real
def test_swapped_translations_are_both_reported() -> None:
    pairs = [PORT[0], (PORT[1][0], PORT[2][1]), (PORT[2][0], PORT[1][1]), PORT[3]]

    found = transcheck.check_pairs(pairs, semantic=True).findings

    assert sorted((f.code, f.key) for f in found) == [("SEM001", "1"), ("SEM001", "2")]
    assert all("it fits" in f.message or "would fit better" in f.message for f in found)


@pytest.mark.slow
@real
def test_a_clause_on_one_side_only_is_reported_there() -> None:
    english, spanish = PORT[3]
    half = "Los billetes se venden en la taquilla, que abre a las nueve."
    third = "Tickets are sold at the office, which opens at nine."

    (omitted,) = transcheck.check_pairs([(english, half)], semantic=True, select=["SEM"]).findings
    (added,) = transcheck.check_pairs([(third, spanish)], semantic=True, select=["SEM"]).findings

    assert (omitted.code, omitted.text) == ("SEM002", "and on board the ferry in summer.")
    assert (added.code, added.text) == ("SEM003", "y en verano a bordo del transbordador.")


@pytest.mark.slow
@real
def test_processes_judge_as_one_does(tmp_path: Path) -> None:
    for name in ("a", "b"):
        rows = [f'{{"en": "{en}", "es": "{es}"}}' for en, es in (*PORT[:2], (PORT[2][0], PORT[0][1]))]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")

    alone = transcheck.check_paths([tmp_path], semantic=True, jobs=1)
    shared = transcheck.check_paths([tmp_path], semantic=True, jobs=2)

    assert alone.findings == shared.findings
    assert {f.code for f in alone.findings} == {"SEM001"}
