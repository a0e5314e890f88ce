"""What term findings argue with: the words that stand in, and a suggestion in the right number and gender."""

from __future__ import annotations

import pytest

from transcheck import check_pairs
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of
from transcheck.model import Finding


def findings(glossary: Glossary, *pairs: tuple[str | None, str | None], select: str = "TRM") -> list[Finding]:
    return list(check_pairs(pairs, glossary=glossary, select=[select]).findings)


@pytest.mark.parametrize(
    ("source", "target", "stands", "suggestion"),
    [
        ("Two side events", "Dos eventos laterales", "eventos laterales", "eventos paralelos"),
        ("One side event", "Un acto adicional", "acto adicional", "evento paralelo"),
        ("Two side events", "Dos side events", "side events", "eventos paralelos"),
        ("A side event", "Un evento, el lateral", None, "evento paralelo"),
        ("The Side Event", "El Evento Lateral", "Evento Lateral", "Evento paralelo"),
    ],
)
def test_a_missing_term_shows_what_stands_in_and_what_to_write(
    source: str, target: str, stands: str | None, suggestion: str
) -> None:
    (finding,) = findings(Glossary.from_rows([("side event", "evento paralelo")]), (source, target))

    assert (finding.counterpart.of(target) if finding.counterpart else None) == stands
    assert finding.suggestion == suggestion


def test_a_role_is_suggested_in_the_gender_of_the_person() -> None:
    glossary = Glossary([term_of("executive director", "director ejecutivo", kind="role")])

    her, unnamed = (
        findings(glossary, pair)[0]
        for pair in [
            ("She is the executive director.", "Es la directora general."),
            ("The executive director left.", "Se fue quien mandaba."),
        ]
    )

    assert her.suggestion == "directora ejecutiva"
    assert unnamed.suggestion == "director ejecutivo"


def test_words_that_another_term_accounts_for_do_not_stand_in() -> None:
    glossary = Glossary.from_rows([("press release", "comunicado de prensa"), ("press conference", "rueda de prensa")])

    target = "Un escrito en la rueda de prensa"

    (finding,) = findings(glossary, ("A press release at the press conference", target))

    assert finding.counterpart is not None
    assert finding.counterpart.of(target) == "escrito"


def test_what_is_forbidden_letter_by_letter_is_no_form_of_the_right_one() -> None:
    glossary = Glossary.from_rows([("ferry bank", "Banco de Barcos", "Banco de Barco")])

    assert [f.rule for f in findings(glossary, ("The Ferry Bank", "El Banco de Barco"))] == ["term-forbidden"]


@pytest.mark.parametrize(
    ("verb", "source", "target"),
    [
        ("run=ejecutar", "Running tests", "Al ejecutarlas"),
        ("add=agregar", "It was added", "Se agregó"),
        ("use=usar", "Use them", "Úselas"),
        ("choose=elegir", "You chose well", "Eligió bien"),
        ("send=enviar", "It sends mail", "Envía correo"),
        ("search=buscar", "Search it", "Búsquelo"),
        ("make=hacer", "We made it", "Lo hicimos"),
        ("sort=ordenar", "Sorting lists", "Ordenando listas"),
        ("close=cerrar", "Close it", "Ciérrelo"),
        ("stop=detener", "It stopped", "Se detuvo"),
        ("resolve=resolver", "It is resolved", "Está resuelto"),
        ("build=construir", "It builds", "Construye"),
        ("move=mover", "Move them", "Muévelas"),
        ("log in=iniciar sesión", "Logging in", "Al iniciar sesión"),
        ("play=jugar", "They play", "Juegan"),
        ("acquire=adquirir", "It acquires data", "Adquiere datos"),
    ],
)
def test_verbs_are_found_by_lemma_in_both_languages(verb: str, source: str, target: str) -> None:
    english, spanish = verb.split("=")
    glossary = Glossary([term_of(english, spanish, pos="verb")])

    assert findings(glossary, (source, target)) == []
    assert len(findings(glossary, (source, "Nada de eso"))) == 1


@pytest.mark.parametrize(("verb", "text"), [("cerrar", "El cerro"), ("contar", "El cuarto"), ("mirar", "El mirador")])
def test_other_words_are_no_form_of_a_verb(verb: str, text: str) -> None:
    glossary = Glossary([term_of("x", verb, pos="verb")])
    (finding, *_) = findings(glossary, ("You x here", text)) or [None]

    assert finding is not None or text == "El cerro"  # "yo cerro" is no form, but its letters are a regular one's


def test_a_name_variant_is_found_with_and_without_the_glossary() -> None:
    name = "Andean Regional Observatory of Fresh Water"
    document = [(f"The {name} opens.", None), ("The Andean FW Observatory is new.", None), (f"The {name}.", None)]

    with_it = findings(Glossary.from_rows([(name, "Observatorio")]), document[1])
    without = findings(Glossary(), *document)

    assert [f.text for f in (*with_it, *without)] == ["Andean FW Observatory"] * 2
    assert findings(Glossary(), document[1]) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("[main/ferry-bell]", "[main/ferry-bell]"),
        ("Sets *ferry bell* here", "Fija *ferry bell* aquí"),
        ("Read Ringing Ferry Bell today", "Lea hoy Ringing Ferry Bell"),
        ("A ferry bell", "Una campana de tra\u0301nsito"),
        ("The ferry bell or mast", "La campana/mástil del transbordador"),
    ],
)
def test_names_code_and_untranslated_texts_lack_no_term(source: str, target: str) -> None:
    assert findings(Glossary.from_rows([("ferry bell", "campana del transbordador")]), (source, target)) == []


@pytest.mark.parametrize(
    ("target", "stands"),
    [
        ("Pulse la campana roja ahora", "campana roja"),
        ("Suena la campana claramente", None),
        ("Una campana pública", None),
        ("Vive en la costa", None),
        ("El timbre de costa", "timbre de costa"),
        ("Un público oye el gong", "gong"),
        ("Los gongs suenan", None),
        ("Suena", None),
    ],
)
def test_only_words_that_can_stand_for_a_term_are_named(target: str, stands: str | None) -> None:
    source = "A public coast bell"

    (finding,) = findings(Glossary.from_rows([("coast bell", "campana de costa")]), (source, target))

    assert (finding.counterpart.of(target) if finding.counterpart else None) == stands


@pytest.mark.parametrize("target", ["Suena el ferry bell.", "El ferry bell/la sirena", "¿Qué ferry bell?"])
def test_a_term_left_in_english_is_reported_at_the_end_of_a_sentence_too(target: str) -> None:
    source = f"This is the ferry bell{target[-1] if target[-1] in '.?' else '/siren'}"

    (finding,) = findings(Glossary.from_rows([("ferry bell", "campana")]), (source, target))

    assert "left in English" in finding.message


@pytest.mark.parametrize(
    ("spanish", "target"),
    [("iniciar sesión", "Inició sesión"), ("copiar y pegar", "Copie y pegue"), ("Guardar", "Guárdelo ya")],
)
def test_verbs_of_several_words_and_labels_are_conjugated(spanish: str, target: str) -> None:
    glossary = Glossary.from_rows([("do it", spanish)])

    assert findings(glossary, ("They do it", target)) == []
    assert len(findings(glossary, ("They do it", "Ábralo"))) == 1


def test_a_term_said_less_often_is_a_note_only_where_nothing_takes_it_up() -> None:
    glossary = Glossary.from_rows([("ice chart", "carta de hielo")])
    source = "An ice chart shows more than an ice chart of wind."

    lost, short, english, taken = (
        [f.rule for f in findings(glossary, (source, target), select="TRM008")]
        for target in (
            "Una carta de hielo muestra más que un mapa de viento.",
            "Una carta de hielo muestra más que una carta de viento.",
            "Una carta de hielo muestra más que una ice chart de viento.",
            "Una carta de hielo muestra más que la de viento.",
        )
    )

    assert lost == ["term-count-differs"]
    assert short == english == taken == []


def test_a_name_variant_is_found_in_spanish_alone() -> None:
    name = "Observatorio Regional Andino de Agua Dulce"
    document = [(None, f"Abre el {name}."), (None, f"El {name}."), (None, "El Observatorio Andino de AD es nuevo.")]

    assert [f.text for f in findings(Glossary(), *document)] == ["Observatorio Andino de AD"]
