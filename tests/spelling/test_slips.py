"""Words of other languages, cut words and cognates that leaked from one side to the other."""

from __future__ import annotations

import pytest

from transcheck import check_pairs
from transcheck.lexicon import lexicon
from transcheck.lexicon.foreign import language, meaning


def found(english: str | None, spanish: str | None) -> list[tuple[str, str, str | None]]:
    report = check_pairs([(english, spanish)], select=["WRD"])
    return [(finding.rule, finding.text, finding.suggestion) for finding in report.findings]


@pytest.mark.parametrize(
    ("word", "lang", "meant"),
    [
        ("informação", "pt", "información"), ("trabalho", "pt", "trabajo"), ("coração", "pt", ""),
        ("avec", "fr", "con"), ("amb", "ca", "con"), ("anhelo", "", ""), ("inhalar", "", ""), ("ventana", "", ""),
    ],
)  # fmt: skip
def test_letters_and_function_words_tell_the_language(word: str, lang: str, meant: str) -> None:
    if lexicon("es").known(word):
        return  # never asked about words that Spanish has
    assert language(word) == lang
    assert meaning(word) == meant


@pytest.mark.parametrize(
    ("english", "spanish", "slips"),
    [
        ("Bread with butter", "Pan amb mantequilla", [("foreign-word", "amb", "con")]),
        ("The session starts now.", "La sessão empieza ahora.", [("foreign-word", "sessão", "sesión")]),
        ("The gate of the garden", "La ver ja del jardín", []),
        ("The gardener sings.", "El jardi nero canta.", [("word-split", "jardi nero", "jardinero")]),
        ("Besides, it rains.", "A demás llueve.", [("word-split", "A demás", "Además")]),
        ("The other guests", "Los demás invitados", []),
        ("The responsable person", "La persona encargada", [("misspelling-english", "responsable", "responsible")]),
        ("Fill in the form", "Rellene la aplication", [("misspelling", "aplication", "aplicación")]),
    ],
)
def test_slips_are_told_from_words(english: str, spanish: str, slips: list[tuple[str, str, str | None]]) -> None:
    assert [slip for slip in found(english, spanish) if slip[0] != "accent-missing"] == slips


@pytest.mark.parametrize("text", ["Un passeio a pé", "Uma casa muito bonita e não muito cara"])
def test_a_text_in_another_language_is_no_matter_of_words(text: str) -> None:
    assert [slip for slip in found("A house", text) if slip[0] == "misspelling"] == []
