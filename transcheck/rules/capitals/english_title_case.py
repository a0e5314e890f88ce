from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, rule
from transcheck.text.traits import Trait
from transcheck.text.vocabulary import plain

_SMALL = frozenset(
    "a an and as at but by for from if in into nor of off on onto or out over per so than that the to up via vs "
    "with yet de del la las el los lo al y e o u en con por para sin un una unos unas su sus se que no ni como "
    "sobre entre según hacia hasta desde tras ante bajo durante mediante no is are be your my our its".split()
)  # fmt: skip
_NAMING = frozenset(
    "academia agencia alianza asociación asamblea ayuntamiento bahía banco batalla biblioteca bosque cabo cámara "
    "casa castillo catedral centro comisión comité comunidad confederación conferencia congreso consejo "
    "constitución convención copa cordillera corte cumbre decanato declaración departamento desierto editorial "
    "ejército escuela estados facultad federación feria festival fondo fundación gobierno guerra hospital iglesia "
    "imperio instituto isla islas juegos junta lago ley liga mar ministerio monte museo nación naciones "
    "observatorio océano oficina organización palacio parlamento parque partido península plaza policía premio "
    "puente real región reino república revolución río san santa santo secretaría selva semana senado sociedad "
    "teatro torre tratado tribunal unión universidad valle avenida calle civil penal mundial internacional nacional "
    "europea europeo edad".split()
)  # fmt: skip
"""Heads of names of institutions and places, whose words rightly have capitals (Ortografía 2010, IV.4.2.4)."""

_PROSE = frozenset((Kind.NAME, Kind.ROLE, Kind.PARAGRAPH, Kind.QUOTE, Kind.CUE))
_MOST = 14
_LONGEST = 160


@rule(
    "CAP001",
    "english-title-case",
    Severity.WARNING,
    trigger=Trait.UPPER,
    good=[
        Good("How to Bake Good Bread", "Cómo hacer buen pan"),
        Good("Museum of Modern Art", "Museo de Arte Moderno"),
        Good("Install Visual Studio", "Instalar Visual Studio"),
        Good("History of Peru", "Historia del Perú"),
        Good("USER GUIDE", "GUÍA DEL USUARIO"),
    ],
    bad=[
        Bad("How to Bake Good Bread", "Cómo ⟦Hacer Buen Pan⟧", fixed="Cómo hacer buen pan"),
        Bad("Open Recent Files", "Abrir ⟦Archivos Recientes⟧", fixed="Abrir archivos recientes"),
        Bad("Side view", "Vista ⟦Lateral⟧", fixed="Vista lateral"),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4.8", "Fundéu, «títulos: mayúsculas y minúsculas»"],
)
def english_title_case(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """A Spanish title or label has capitals on common words, as English titles have.

    Spanish capitalises the first word and names only. A word counts as common when Spanish dictionaries list it in
    lower case and the source does not have it letter for letter; titles with the name of an institution, a place or a
    work in them are left alone. Where the source is no title either, its own capitals show what is a name.
    """
    assert pair.source is not None
    assert pair.target is not None
    source, target = pair.source, pair.target
    rest = target.text[1:]
    if len(rest) > _LONGEST or (rest[-1:] in (".", ",") and rest[-2:] != "..") or rest == rest.lower():
        return
    words = target.facts.words
    if not 1 < len(words) <= _MOST or pair.kind in _PROSE or target.facts.ending.kind in (".", ","):
        return
    if source.facts.ending.kind == ".":
        return
    capitals = [i for i, word in enumerate(words) if i and word[0].isupper()]
    if not capitals or any(word in _NAMING for word in target.facts.folded):
        return
    common = _common(source, target, capitals)
    if len(common) < len(capitals) or not _is_titled(words) or _has_names(source):
        return
    if _is_term(ctx, target):
        return
    spans = target.facts.spans
    edits = tuple(Edit(Span(spans[i][0], spans[i][0] + 1), words[i][0].lower()) for i in common)
    span = Span(spans[common[0]][0], spans[common[-1]][1])
    fix = Fix(edits)
    small = span.of(fix.apply(target.text))
    yield Hit(span, "English capitals in a Spanish title", suggestion=small, fix=fix, confidence=0.9)


def _common(source: Segment, target: Segment, capitals: list[int]) -> list[int]:
    """Give those of the capitalised words that are common nouns, adjectives or verbs, in the midst of a phrase."""
    spanish = lexicon("es")
    kept = {plain(word) for word in source.facts.words}
    found = []
    for i in capitals:
        word = target.facts.words[i]
        start = target.facts.spans[i][0]
        before = target.facts.masked[start - 1 : start]
        lower = word.lower()
        if (
            before == " "
            and word[1:].islower()
            and plain(word) not in kept
            and lower in spanish
            and _runs_on(target, i)
        ):
            found.append(i)
    return found


def _runs_on(target: Segment, index: int) -> bool:
    """Tell whether only a space parts a word from the word before it."""
    return target.facts.spans[index][0] - target.facts.spans[index - 1][1] == 1


def _is_titled(words: list[str]) -> bool:
    """Tell whether every word that an English title would capitalise has a capital."""
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _has_names(source: Segment) -> bool:
    """Tell whether the source, being no title, has capitals of its own: they are names, which Spanish keeps."""
    words = source.facts.words
    lower = [w for w in words[1:] if w[0].islower() and w.lower() not in _SMALL]
    upper = [w for w in words[1:] if w[0].isupper() and w != "I"]
    if not words or all(w.isupper() for w in words if len(w) > 1):
        return True
    return bool(lower) and bool(upper)


def _is_term(ctx: Context, target: Segment) -> bool:
    """Tell whether the glossary has the title, or part of it, with these capitals."""
    if not ctx.glossary:
        return False
    return any(form in target.text for term in ctx.glossary.terms for form in term.targets if form != form.lower())
