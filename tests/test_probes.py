"""Thirty-two short pairs, sixteen of them right, that other checkers stumble over."""

from __future__ import annotations

import pytest

import transcheck

CLEAN = [
    ("Are you sure?", "¿Está seguro?"),
    ("Hello, how are you?", "Hola, ¿cómo está?"),
    ("What did you do?!", "¿¡Qué hizo!?"),
    ("The total is 1,000.5 euros", "El total es 1.000,5 euros"),
    ("About 10,000 people came", "Vinieron unas 10 000 personas"),
    ("About 1,000 people came", "Vinieron unas 1000 personas"),
    ("There are ten items", "Hay 10 elementos"),
    ("Introduction to Machine Learning Methods", "Introducción a los métodos de aprendizaje automático"),
    ('He said "hello" to us', "Nos dijo «hola» a todos"),
    ("Yes, yes, come in", "Sí, sí, pase"),
    ("Stop to rest", "Para para descansar"),
    ("Hotel", "Hotel"),
    ("The EU and the UN agreed", "La UE y la ONU acordaron"),
    ("Published on March 5, 2024", "Publicado el 5 de marzo de 2024"),
    ("Starts at 5:30 PM", "Empieza a las 17:30"),
    ("Save 50% now", "Ahorre un 50 % ahora"),
]
WRONG = [
    ("How are you today?", "Cómo está usted hoy?", "PUN001"),
    ("The total is 1,000.5 euros today", "El total es 1.500,5 euros hoy", "NUM003"),
    ("Introduction to Deep Learning Models", "Introducción a los Modelos de Aprendizaje Profundo", "CAP001"),
    ("List of people", "Lista de de personas", "DUP001"),
    ("The house in the forest is big", "La casa en el bosque en el bosque es grande", "DUP002"),
    ("The quick brown fox", "The quick brown fox", "LNG001"),
    ("Translation of the document", "Traduccion del documento", "WRD002"),
    ("It opens in March", "Abre en Marzo", "CAP008"),
    ("The 2023 report", "El informe de 2032", "NUM003"),
    ("Read the user guide and settings", "Lea la user guide y los ajustes", "LNG005"),
    ("Save your file and close your window", "Guarda tu archivo y cierre su ventana", "GRM008"),
]


@pytest.mark.parametrize(("source", "target"), CLEAN)
def test_right_pairs_are_silent(source: str, target: str) -> None:
    assert [f.code for f in transcheck.check_pairs([(source, target)])] == []


@pytest.mark.parametrize(("source", "target", "code"), WRONG)
def test_wrong_pairs_are_found_once(source: str, target: str, code: str) -> None:
    assert [f.code for f in transcheck.check_pairs([(source, target)])] == [code]


def test_a_decimal_point_is_found_under_the_profile_of_spain() -> None:
    pair = ("It weighs 3.5 kilograms", "Pesa 3.5 kilogramos")

    assert [f.code for f in transcheck.check_pairs([pair], profile="es-ES")] == ["NUM008"]
    assert transcheck.check_pairs([pair]).ok


def test_two_names_for_one_thing_and_one_name_for_two_are_notes_on_request() -> None:
    pairs = [("Settings", "Ajustes"), ("Settings", "Configuración"), ("Delete", "Eliminar"), ("Remove", "Eliminar")]

    assert transcheck.check_pairs(pairs).ok
    asked = transcheck.check_pairs(pairs, select=["CON001", "CON002"])
    assert [(f.key, f.code) for f in sorted(asked, key=lambda f: f.key)] == [
        ("0", "CON001"), ("1", "CON001"), ("2", "CON002"), ("3", "CON002"),
    ]  # fmt: skip
