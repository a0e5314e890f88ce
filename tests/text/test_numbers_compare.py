"""Which values of a translation differ from its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.facts import Facts
from transcheck.text.numbers import EQUAL, Comparison
from transcheck.text.values.compare import compare
from transcheck.text.values.formats import FORMATS, spell


def compared(source: str, target: str) -> Comparison:
    return compare(Facts(source, "en"), Facts(target, "es"))


SAME = [
    # separators
    ("It comes to 1,250.5 euros", "Asciende a 1.250,5 euros"),
    ("It comes to 1,250.5 euros", "Asciende a 1 250,5 euros"),
    ("12,000 visitors", "12\u202f000 visitantes"),
    ("1,200 visitors", "1200 visitantes"),
    ("a ratio of .5", "una razón de 0,5"),
    ("2.50 metres", "2,5 metros"),
    # years of school and sizes of clothes, which each country counts anew
    ("Better in grade 8 than in Norway", "Mejor en 2.º de la ESO que en Noruega"),
    ("A coat in size 38", "Un abrigo de la talla 48"),
    # words, ordinals, Roman numerals, centuries, decades
    ("There are ten seats", "Hay 10 asientos"),
    ("21 guns", "veintiún cañonazos"),
    ("twenty-one guns", "21 cañonazos"),
    ("120 pages", "ciento veinte páginas"),
    ("2.5 million", "dos millones y medio"),
    ("half a million", "500 000"),
    ("a dozen eggs", "12 huevos"),
    ("2 dozen eggs", "2 docenas de huevos"),
    ("more than 100 towns", "más de un centenar de pueblos"),
    ("3rd floor", "tercera planta"),
    ("the 35th fair", "la XXXV feria"),
    ("Chapter 4", "Capítulo IV"),
    ("the 21st century", "el siglo XXI"),
    ("19th-century houses", "casas decimonónicas"),
    ("in the 1960s", "en los años sesenta"),
    ("in the '60s", "en la década de 1960"),
    ("in the mid-Sixties", "a mediados de los años 60"),
    ("3/4 of them", "las tres cuartas partes"),
    ("½ cup", "1/2 taza"),
    ("25% of them", "una cuarta parte"),
    ("Pick 1 file", "Elija un archivo"),
    ("0 results", "ningún resultado"),
    ("it is 100% safe", "es del todo seguro"),
    ("a 2-year plan", "un plan bienal"),
    # magnitudes
    ("worth $3.2 billion", "por valor de 3200 millones de dólares"),
    ("worth $3.2bn", "por valor de 3,2 mil millones de dólares"),
    ("worth €3.5M", "por valor de 3,5 millones de euros"),
    ("worth €3.5 million", "por valor de 3,5 M€"),
    ("2 trillion", "2 billones"),
    ("10K runners", "10 000 corredores"),
    ("between $2 and $3 billion", "entre 2000 y 3000 millones de dólares"),
    # dates
    ("on March 5, 2024", "el 5 de marzo de 2024"),
    ("on March 5th", "el 5/3"),
    ("Feb. 27th, 2025", "27/02/2025"),
    ("27/02/2025", "27 de febrero de 2025"),
    ("February 10–11, 2025", "10 y 11 de febrero de 2025"),
    ("February 28 – March 2", "del 28 de febrero al 2 de marzo"),
    ("May 1", "primero de mayo"),
    ("on 9/11", "el 11-S"),
    ("on March 5", "el día 5"),
    # times
    ("at 4:15 PM", "a las 16:15"),
    ("at 4:15 PM", "a las 16.15 h"),
    ("at 4:15 PM", "a las 4:15 de la tarde"),
    ("at 4 PM", "a las 16 h"),
    ("at 4 PM", "a las cuatro de la tarde"),
    ("2–4 pm", "de 14:00 a 16:00"),
    ("at noon", "a las 12:00"),
    ("for 30 minutes", "durante media hora"),
    # ranges, names, telephones, markup
    ("2011/2012", "2011-2012"),
    ("2024-25", "2024/2025"),
    ("Open 24/7", "Abierto las 24 horas los 7 días"),
    ("Call 555 0134 22", "Llame al 55 50 13 42 2"),
    ("ISBN 978-84-376-0494-7", "ISBN 9788437604947"),
    ("1920x1080", "1920 × 1080"),
    ("Version 2.0", "Versión 2"),
    ("10^6", "10⁶"),
    ("MP3 and WAV", "WAV"),
    ("Route it to `/24`", "Encamínelo a la red /24"),
    ("From 2011 to 2013, 2011 included", "De 2011 a 2013, ambos incluidos"),
    # signs
    ("-5 °C", "−5 °C"),
    ("-5 °C", "5 °C bajo cero"),
    # nothing to compare
    ("7 lines", ""),
    ("translator-credits", "Ana Pérez, 2013"),
]


@pytest.mark.parametrize(("source", "target"), SAME)
def test_one_value_written_two_ways(source: str, target: str) -> None:
    assert compared(source, target) == EQUAL


@pytest.mark.parametrize(
    ("source", "target", "value", "other"),
    [
        ("It comes to 1,250.5 euros", "Asciende a 1.520,5 euros", "1,250.5 euros", "1.520,5 euros"),
        ("The 2019 report", "El informe de 2091", "2019", "2091"),
        ("on March 5, 2024", "el 5 de abril de 2024", "March 5, 2024", "5 de abril de 2024"),
        ("on March 5, 2024", "el 6 de marzo de 2024", "March 5, 2024", "6 de marzo de 2024"),
        ("at 4:15 PM", "a las 14:15", "4:15 PM", "14:15"),
        ("at 4:15 AM", "a las 16:15", "4:15 AM", "16:15"),
        ("3 files and 5 folders", "3 archivos y 3 carpetas", "5", "3"),
        ("3 files, 5 folders", "5 archivos, 5 carpetas", "3", "5"),
        ("20 minutes left", "quedan y205 minutos", "20 minutes", "y205"),
        ("as UTF-8", "en UTF-16", "UTF-8", "UTF-16"),
        ("Python 3.10 or later", "Python 3.1 o posterior", "3.10", "3.1"),
        ("Python 3.10.1", "Python 3.10.2", "3.10.1", "3.10.2"),
        ("Pick 1 file", "Elija 2 archivos", "1", "2"),
        ("-5 °C", "5 °C", "-5 °C", "5 °C"),
        ("5 million", "5000 millones", "5 million", "5000 millones"),
        ("1/2 of it", "1/3 de ello", "1/2", "1/3"),
    ],
)
def test_an_altered_value_is_one_difference(source: str, target: str, value: str, other: str) -> None:
    found = compared(source, target)

    assert [(a.text, b.text) for a, b in found.changed] == [(value, other)]
    assert found._replace(changed=()) == EQUAL


def test_a_figure_far_from_the_word_of_its_scale_is_compared() -> None:
    assert compared(
        "In grade 8 he bought a house with 14 rooms", "En 2.º de la ESO compró una casa con 15 cuartos"
    ).changed


def test_a_lost_value_is_missing() -> None:
    found = compared("The fair of 2019 drew 4,000 visitors", "La feria atrajo a 4000 visitantes")

    assert [value.text for value in found.missing] == ["2019"]
    assert found._replace(missing=()) == EQUAL


def test_a_new_value_is_added() -> None:
    found = compared("Print the page", "Imprima 2 veces la página")

    assert [value.text for value in found.added] == ["2"]
    assert found._replace(added=()) == EQUAL


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("12 miles", "19 km"),
        ("60 miles per hour", "97 km/h"),
        ("350 °F", "177 °C"),
        ("6'2\" tall", "1,88 m de alto"),
        ("3,000 square feet", "279 metros cuadrados"),
        ("5 to 10 miles", "de 8 a 16 km"),
    ],
)
def test_a_converted_quantity_is_no_changed_number(source: str, target: str) -> None:
    found = compared(source, target)

    assert len(found.converted) == 1
    assert found._replace(converted=()) == EQUAL


def test_a_wrong_conversion_is_a_changed_number() -> None:
    assert len(compared("12 miles", "25 km").changed) == 1


def test_texts_that_are_no_translations_are_compared_in_time() -> None:
    found = compared(" ".join(map(str, range(100, 9000, 7))), " ".join(map(str, range(103, 9000, 7))))

    assert found.missing
    assert found.added


WHOLE = st.integers(min_value=2, max_value=10**7)


@given(WHOLE, st.sampled_from(sorted(FORMATS)))
def test_any_whole_number_is_itself_in_every_region(number: int, profile: str) -> None:
    written = spell(number, FORMATS[profile])

    assert compared(f"Some {number:,} visitors came.", f"Vinieron unas {written} personas.") == EQUAL


@given(WHOLE, st.integers(0, 6), st.integers(1, 9))
def test_any_altered_digit_is_seen(number: int, place: int, shift: int) -> None:
    digits = str(number)
    place %= len(digits)
    altered = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    if altered[0] == "0":
        altered = f"1{altered}"

    found = compared(f"Some {number} visitors came.", f"Vinieron {altered} personas.")

    assert len(found.changed) == 1
