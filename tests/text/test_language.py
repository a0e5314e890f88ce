"""The language guess: function words, third languages, and the langdetect door."""

from __future__ import annotations

import pytest

from transcheck.text.facts import Facts
from transcheck.text.language import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The boat leaves the harbour at dawn", "en"),
        ("El barco sale del puerto al amanecer", "es"),
        ("Le bateau quitte le port et part dans la nuit avec les marins", "fr"),
        ("O barco não sai do porto com uma vela", "pt"),
        ("Das Boot ist nicht mit dem Wind auf den See", "de"),
        ("", ""),
        ("Guadalajara", ""),
    ],
)
def test_guess(text: str, lang: str) -> None:
    assert Facts(text, "es").language.lang == lang


def test_more_evidence_gives_more_confidence() -> None:
    short = Facts("the boat", "en").language
    long = Facts("the boat that leaves at dawn is the one with the red sail", "en").language

    assert 0 < short.confidence < long.confidence <= 1


def test_two_runs_of_langdetect_agree() -> None:
    text = "Le bateau quitte le port avant la nuit"
    first = detect(text)
    detect.cache_clear()

    assert detect(text) == first
    assert first[0] == "fr"
