"""What is meant by a word that no list knows: the likeliest one, and the fix only where nothing else is near."""

from __future__ import annotations

import pytest

from transcheck import check_pairs
from transcheck.lexicon.common import common
from transcheck.spelling.slips.irregular import regularised


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("andara", "anduviera"), ("andaron", "anduvieron"), ("tradució", "tradujo"), ("condujieron", ""),
        ("contradecirá", ""), ("escribido", "escrito"), ("descubrido", "descubierto"), ("ponerá", "pondrá"),
        ("satisfació", "satisfizo"), ("casa", ""),
    ],
)  # fmt: skip
def test_the_regular_pattern_of_an_irregular_verb_is_seen_through(wrong: str, right: str) -> None:
    assert regularised(wrong) == right


@pytest.mark.parametrize(
    ("english", "spanish", "meant"),
    [
        ("I would like him to walk.", "Querría que andara solo.", "anduviera"),
        ("It will walk.", "El perro andara solo.", "andará"),
        ("The door is not valid.", "La puerta no es vàlida.", "válida"),
        ("She already sent it.", "La carta se envio ayer.", "envió"),
        ("The hen is in the yard.", "La gallina ya etá en el patio.", "está"),
        ("The text is short.", "El texo es breve.", "texto"),
        ("Dirty definition", "Una difinición sucia", "definición"),
        ("A good fortune", "Una buena furtuna", "fortuna"),
        ("The password of the gate", "La contrasena de la verja", "contraseña"),
        ("The boats have arrived.", "Los barcos an llegado tarde.", "han"),
        ("Standard bread", "El pan estandard", "estándar"),
        ("The application of the baker", "La application del panadero", "aplicación"),
        ("The directory of the town", "El directory del pueblo", "directorio"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(english: str, spanish: str, meant: str) -> None:
    report = check_pairs([(english, spanish)], select=["WRD"])
    assert [finding.suggestion for finding in report.findings] == [meant]


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("Name (abbr.)", "Nombre (abrev.)"),
        ("Close the tab", "Cierre la pestan\u0303a"),
        ("Arabic numerals", "Numeración arábica"),
        ("It samples the water.", "Muestrea el agua."),
        ("The letter was overwritten.", "La carta quedó sobreescrita."),
        ("Try again later.", "Reintente más tarde."),
        ("Take the boat apart.", "Desconstruya el barco."),
        ("Removable shelves", "Baldas extraíbles"),
        ("(A)ccept or (R)eject", "(A)ceptar o (R)echazar"),
        ("FILENAME", "NOMBREFICHERO"),
        ("Maintenance of the bridge", "Mantención del puente"),
        ("Read the *reference*.", "Lea la *reference*."),
        ("The room in Berlin", "La sala de Berlín"),
    ],
)
def test_right_words_stay_silent(english: str, spanish: str) -> None:
    report = check_pairs([(english, spanish)], select=["WRD"])
    assert [finding.text for finding in report.findings] == []


@pytest.mark.parametrize("times", [1, 5])
def test_a_word_that_sounds_like_an_everyday_one_is_no_word_of_the_project(times: int) -> None:
    pairs = [(f"The password number {n}", f"La contrasena número {n}") for n in range(times)]
    assert [finding.suggestion for finding in check_pairs(pairs, select=["WRD"]).findings] == ["contraseña"] * times


def test_everyday_words_are_lower_case_and_many() -> None:
    for lang in ("en", "es"):
        assert len(common(lang)) > 400
        assert all(word == word.lower() for word in common(lang))


@pytest.mark.parametrize(
    ("english", "spanish", "parts"),
    [
        ("It was not possible to open the door.", "No ha sidoposible abrir la puerta.", "sido posible"),
        ("It has been closed.", "Hasido cerrada.", "Ha sido"),
        ("The user sings.", "El us uario canta.", "usuario"),
        ("Umbrella stand", "Un guardaclaves y un paragüero", None),
    ],
)
def test_words_run_together_and_cut_in_two(english: str, spanish: str, parts: str | None) -> None:
    found = [finding.suggestion for finding in check_pairs([(english, spanish)], select=["WRD"]).findings]
    assert found == ([parts] if parts else [])


@pytest.mark.parametrize(
    ("neighbour", "meant"),
    [("Puedes cantar.", ["Comunícate"]), ("Podés cantar.", []), ("Usted canta.", ["Comunícate"]), ("Canta bien.", [])],
)
def test_the_document_tells_whether_a_command_is_said_to_vos(neighbour: str, meant: list[str]) -> None:
    pairs = [("You can sing.", neighbour), ("Contact the baker.", "Comunicate con el panadero.")]
    assert [finding.suggestion for finding in check_pairs(pairs, select=["WRD"]).findings] == meant


@pytest.mark.parametrize(
    ("english", "meant"),
    [
        ("The wheel globbed and the paned window overlapped.", []),
        ("They discussed teh definiton.", ["definition"]),
        ("The lnaguage of the sea", ["language"]),
    ],
)
def test_english_slips(english: str, meant: list[str]) -> None:
    assert [finding.suggestion for finding in check_pairs([(english, "El mar")], select=["WRD"]).findings] == meant
