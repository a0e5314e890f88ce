"""Spanish renderings are accepted in every form that agrees, and in no other words."""

from __future__ import annotations

import pytest

from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of
from transcheck.model import Segment


def places(target: str, text: str, *, english: str = "x", strict: bool = False, **more: str) -> list[str]:
    glossary = Glossary([term_of(english, target, **more)])
    (term,) = glossary
    found = glossary.places(term, term.renderings[0], Segment(text, "es"), strict=strict)
    return [span.of(text) for span in found]


NUMBER = """
centro binacional / centros binacionales
conflicto armado / conflictos armados
canción / canciones
lápiz / lápices
luz verde / luces verdes
país en desarrollo / países en desarrollo
mes lunar / meses lunares
interés público / intereses públicos
crisis / crisis
análisis de riesgo / análisis de riesgos
joven investigador / jóvenes investigadores
examen / exámenes
régimen especial / regímenes especiales
carácter / caracteres
buena práctica / buenas prácticas
red de excelencia / redes de excelencia
panel / paneles
web / webs
club / clubes
máster / másteres
máster / másters
récord / récords
token / tokens
ley marco / leyes marco
acuerdo marco / acuerdos marco
mesa redonda / mesas redondas
comunicado de prensa / comunicados de prensa
país anfitrión / países anfitriones
voz en off / voces en off
índice / índices
enlace / enlaces
virus / virus
autobús / autobuses
tabú / tabúes
memorándum / memorándums
rey / reyes
dato personal / datos personales
derecho humano / derechos humanos
""".strip().splitlines()


@pytest.mark.parametrize("line", NUMBER)
def test_both_numbers_are_accepted_whichever_the_glossary_has(line: str) -> None:
    one, many = line.split(" / ")

    assert places(one, f"Vimos {many} ayer") == [many]
    assert places(many, f"Vimos {one} ayer") == [one]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("director ejecutivo", "la directora ejecutiva"),
        ("director ejecutivo", "las directoras ejecutivas"),
        ("presidente y director general", "la presidenta y directora general"),
        ("primer ministro", "la primera ministra"),
        ("jefe de prensa", "la jefa de prensa"),
        ("investigador principal", "las investigadoras principales"),
        ("portavoz", "los portavoces"),
        ("alcalde", "la alcaldesa"),
        ("alto comisionado", "la alta comisionada"),
        ("relator especial", "las relatoras especiales"),
        ("ministra de Salud", "el ministro de Salud"),
        ("juez", "la jueza"),
        ("director ejecutivo", "la director(a) ejecutivo(a)"),
        ("director adjunto", "el/la director/a adjunto/a"),
    ],
)
def test_roles_are_accepted_in_both_genders(target: str, text: str) -> None:
    assert places(target, text, kind="role")


def test_other_heads_keep_their_gender_but_adjectives_take_both() -> None:
    assert not places("puerto", "la puerta")
    assert places("automatizado", "redes automatizadas", pos="adjective")
    assert places("nacional", "planes nacionales", english="national")
    assert places("educativo", "la política educativa", english="educational")
    assert places("interesado", "la interesada", gender="mf")


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("ministerio de el interior", "el Ministerio del Interior"),
        ("Ministerio de Salud", "el Ministerio de la Salud"),
        ("responsable de la toma de decisiones", "responsables de toma de decisiones"),
        ("comunicado de prensa", "Comunicados y ruedas de prensa"),
        ("ministro de Educación", "los ministros de Salud y de Educación"),
        ("ministro de Salud", "ministros de Relaciones Exteriores y de Salud"),
        ("grupo de trabajo", "el grupo especial de trabajo"),
        ("red pública", "redes y puertos públicos"),
        ("nombre de usuario", "el nombre de usuaria/o"),
        ("medio ambiente", "el medioambiente"),
        ("ex alcalde", "los exalcaldes"),
        ("EE. UU.", "de EEUU"),
        ("dar de baja", "se dio de baja"),
        ("cuenta de usuario", "una cuenta de usuaria(o)"),
        ("múltiples copias", "las copias múltiples"),
        ("vela mayor rota", "una vela rota mayor"),
        ("función incorporada", "una función o un método incorporado"),
        ("evento paralelo", "un evento-paralelo"),
        ("público-privado", "lo público privado"),
        ("socioeconómico", "un estudio socio-económico"),
        ("socio-económico", "un estudio socioeconómico"),
        ("Naciones Unidas", "LAS NACIONES UNIDAS"),
        ("EE. UU.", "en los EE. UU."),
        ("índice", "el indice"),
        ("Horizonte 2020", "el programa Horizonte 2020"),
        ("centro binacional", "el centro\nbinacional"),
        ("centro binacional", "el centro\xa0binacional"),
        ("centro binacional", "el <b>centro</b> binacional"),
        ("red pública", "las redes nuevas, grandes y limpias públicas"),
    ],
)
def test_articles_contractions_insertions_and_spellings_are_accepted(target: str, text: str) -> None:
    assert places(target, text)


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("centro binacional", "el centro nacional"),
        ("centro binacional", "el centro"),
        ("centro binacional", "binacional, del centro"),
        ("centro binacional", "el centro. Binacional"),
        ("centro binacional", "el centro (binacional)"),
        ("centro binacional", "el centro de estudios binacional"),
        ("red pública", "las redes nuevas grandes limpias hondas públicas"),
        ("mesa redonda", "mesa de redondas"),
        ("red pública", "las redes del puerto público"),
        ("alta mar", "mar, alta"),
        ("director", "los directors"),
        ("versión", "dos versions"),
        ("Mar Alta", "una alta mar"),
        ("nombre de usuario", "el nombre de usuaria y otros"),
        ("canción", "cantos"),
        ("libro", "la libra"),
        ("modo", "la moda"),
        ("caso", "la casa"),
        ("carta", "el cartel"),
        ("director general", "la dirección general"),
        ("secretario general", "la Secretaría General"),
        ("OMS", "los oms"),
        ("Horizonte 2020", "Horizonte Europa"),
        ("mes", "me dijo"),
    ],
)
def test_near_misses_are_rejected(target: str, text: str) -> None:
    assert not places(target, text, kind="role" if target.endswith("general") else "")


def test_a_strict_look_lets_only_articles_in_between() -> None:
    assert places("liberación de prensa", "la liberación de la prensa", strict=True)
    assert not places("papel blanco", "el papel más blanco", strict=True)


def test_kept_terms_are_not_inflected() -> None:
    assert places("", "los frameworks", english="framework", status="keep") == ["frameworks"]
    assert not places("", "los marcos", english="framework", status="keep")


def test_all_places_are_given_and_none_overlaps() -> None:
    assert places("centro", "Centros y centro") == ["Centros", "centro"]


def test_a_row_adds_and_refuses_forms() -> None:
    for text, said in [("currículum", True), ("currícula", True), ("currículums", False)]:
        assert bool(places("currículum", f"un {text}", forms="currícula|!currículums")) is said
    assert places("marco", "los marcos") and not places("marco", "los marcos", forms="!*")
    assert places("marco", "el marco y los marquitos", forms="!*|marquitos") == ["marco", "marquitos"]


def test_a_form_belongs_to_the_rendering_that_it_begins_like() -> None:
    (term,) = Glossary([term_of("x", "hoja|archivo", forms="archivillo")])

    assert [r.forms for r in term.renderings] == [(), ("archivillo",)]
