"""Tests of fields and keys that look different on the two sides and mean the same."""

from __future__ import annotations

import pytest

from transcheck.text.facts import Facts
from transcheck.text.markup.message_keys import is_message_key


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Unknown boat: {}", "Barco desconocido: {0}"),
        ("From {} to {}", "A {1} desde {0}"),
        ("The boat #{number} has left", "Ha salido el barco n.º {number}"),
        ('Write "{{" and "}}" for them', "Escriba «{{» y «}}» para ellas"),
        ("boat-form-title", "Rellene <b>todos</b> los campos de {name}"),
    ],
)
def test_equal_fields_are_no_difference(source: str, target: str) -> None:
    assert Facts(target, "es").against(Facts(source, "en")) == ()


@pytest.mark.parametrize(("text", "key"), [("boat_form.title", True), ("Boat title", False), ("boat", False)])
def test_message_key_is_one_joined_word(text: str, key: bool) -> None:
    assert is_message_key(text) is key
