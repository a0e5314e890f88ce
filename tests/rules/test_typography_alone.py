"""Texts as professionals write them are quiet under every rule of typography, each side alone and both together."""

from __future__ import annotations

import pytest

from transcheck.engine import Engine
from transcheck.model import Document, Kind, Pair, Segment
from transcheck.rules import builtin
from transcheck.rules.base import Context

RULES = tuple(r for r in builtin() if r.family in ("PUN", "SPC", "CAP", "LBL") and r.default)

ENGLISH = [
    "It's the teachers' room; don't touch the '50s posters, or tell 'em why.",
    "“We came, we saw,” she wrote, “and ‘the rest’ is history.”",
    'A 6\'2" man bought a 3.5" disk for $5 -- no more :-)',
    "Use pre- and post-war maps, short- to mid-term plans, and the e-mail list.",
    "See example.com/a?b=c, Node.js 18.2, e.g. with `x ? y : z` and C++.",
    "Usage: run [-v] [--out=FILE] (see below)...",
    "  -v, --verbose    say more\n  -q               say less",
    "Ratio 3 : 4, at 5:30 p.m., on 1 May 2020.",
    "She asked: Why? Who? “Really?” And that was that!",
    "Home » News » Today",
    "The Hitchhiker's Guide (1979), by D. Adams, Jr., is a classic.",
    "“This is the first paragraph.\n\n“And this is the second.”",
]
SPANISH = [
    "¿Cuánto cuesta? ¡Qué barbaridad!",
    "Hola, Ana, ¿vienes? Pues no, ¡qué pena!",
    "Dijo: «Ya lo “sabía” todo», y se fue.",
    "El 50\u00a0% de 10\u00a0000 personas; el 1.º y la 2.ª, núm. 3.",
    "La señora —que no lo sabía— calló… y punto.",
    "Vive en EE. UU. desde abril de 1999, según el Sr. Díaz.",
    "Un genio (!) de los años 80 (¿o 90?), etc.",
    "—Ven aquí —dijo Julio—. ¿O no quieres?",
    "a) pan; b) sal, y c) agua.",
    "LA CASA ESTÁ EN VENTA",
    "El Viernes Santo fue a la Plaza de Mayo con la Real Academia Española.",
]


def findings(*pairs: Pair) -> list[tuple[str, str]]:
    engine = Engine(RULES, Context())
    return [(f.code, f.text) for f in engine.check(Document("", list(pairs))).findings]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_alone_is_quiet(text: str) -> None:
    assert findings(Pair(Segment(text, "en"), None)) == []


@pytest.mark.parametrize("text", SPANISH)
def test_spanish_alone_is_quiet(text: str) -> None:
    assert findings(Pair(None, Segment(text, "es"))) == []


@pytest.mark.parametrize("text", ENGLISH)
def test_a_copy_of_the_source_raises_no_typography(text: str) -> None:
    found = findings(Pair(Segment(text, "en"), Segment(text, "es")))
    assert [code for code, _ in found if code != "PUN001"] == []


def test_cues_may_begin_a_question_in_the_cue_before() -> None:
    cue = Segment("y quién lo trajo?", "es", Kind.CUE)
    assert findings(Pair(Segment("and who brought it?", "en", Kind.CUE), cue)) == []


def test_the_items_of_a_list_are_compared_with_their_siblings() -> None:
    items = ["• a tower", "• a gate;", "• a wall; and", "• a moat."]
    found = findings(*(Pair(Segment(item, "en"), None) for item in items))
    assert found == []  # too few agree
    items.insert(0, "• a well;")
    items.insert(0, "• a barn;")
    found = findings(*(Pair(Segment(item, "en"), None) for item in items))
    assert found == [("PUN033", "tower")]
