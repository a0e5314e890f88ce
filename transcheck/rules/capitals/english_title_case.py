from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Kind, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule, is_page
from transcheck.text.accents import plain

_SMALL = words("en", "titles.small") | words("es", "titles.small")
_ARTICLES = words("es", "articles.definite")
_NAMING = words("es", "titles.naming")
"""Heads of names of institutions and places, whose words rightly have capitals (Ortografía 2010, IV.4.2.4)."""

_PROSE = frozenset((Kind.NAME, Kind.ROLE, Kind.PARAGRAPH, Kind.QUOTE, Kind.CUE))
_RUNNING = frozenset((Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM, Kind.DESCRIPTION))
_NAME_WORDS = 3
_MOST = 14
_LONGEST = 160
# Where this many titles of a document keep the capitals, four in five of all, it is the house's style and no slip.
_FEWEST = 8

_STYLE = tuple((f"Open Recent File {n}", f"Abrir Archivo Reciente {n}") for n in range(8))


@document_rule(
    "CAP001",
    "english-title-case",
    Severity.WARNING,
    lang="es",
    needs=Needs.BOTH,
    good=[
        Good("How to Bake Good Bread", "Cómo hacer buen pan"),
        Good("Museum of Modern Art", "Museo de Arte Moderno"),
        Good("Visit the Netherlands", "Visite los Países Bajos"),
        Good("The Hague in Autumn", "La Haya en otoño"),
        Good("Visit Green Hall", "Visitar Sala Verde", terms=(("Green Hall", "Sala Verde"),)),
        Good("Install Visual Studio", "Instalar Visual Studio"),
        Good("History of Peru", "Historia del Perú"),
        Good("USER GUIDE", "GUÍA DEL USUARIO"),
        Good("Close All Files", "Cerrar Todos los Archivos", others=_STYLE),
    ],
    bad=[
        Bad(
            "How to Bake Good Bread",
            "Cómo ⟦Hacer Buen Pan⟧",
            fixed="Cómo hacer buen pan",
            says="English capitals in a Spanish title",
            suggests="hacer buen pan",
        ),
        Bad(
            "Open Recent Files",
            "Abrir ⟦Archivos Recientes⟧",
            fixed="Abrir archivos recientes",
            says="English capitals in a Spanish title",
            suggests="archivos recientes",
        ),
        Bad(
            "Side view",
            "Vista ⟦Lateral⟧",
            fixed="Vista lateral",
            says="English capitals in a Spanish title",
            suggests="lateral",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4.8", "Fundéu, «títulos: mayúsculas y minúsculas»"],
)
def english_title_case(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish title or label has capitals on common words, as English titles have.

    Spanish capitalises the first word and names only. A word counts as common when Spanish dictionaries list it in
    lower case and the source does not have it letter for letter; titles with the name of an institution, a place or a
    work in them are left alone. Where the source is no title either, its own capitals show what is a name. A document
    in which four titles of five keep the capitals has that as its style, and nothing is said.
    """
    found = [(pair, hit) for pair in pairs for hit in _hits(pair, ctx)]
    if found and is_page(pairs):
        found = [(pair, hit) for pair, hit in found if not _is_named(pair, hit, pairs)]
    if len(found) < _FEWEST or 4 * sum(map(_is_small, pairs)) >= len(found):
        yield from found


def _is_named(pair: Pair, hit: Hit, pairs: Sequence[Pair]) -> bool:
    """Tell whether the running text of a page has the last words of a title with the same capitals, as a name."""
    assert pair.target is not None
    words = hit.span.of(pair.target.text).split()
    phrase = " ".join(words[-_NAME_WORDS:])
    return len(words) > 1 and any(
        phrase in other.target.text and other.target.text != pair.target.text and other.kind in _RUNNING
        for other in pairs
        if other.target is not None
    )


def _is_small(pair: Pair) -> bool:
    """Tell whether a title that has capitals in English has them on its first word only in Spanish."""
    assert pair.source is not None
    assert pair.target is not None
    source, target = pair.source.facts.words, pair.target.facts.words
    if not (1 < len(source) <= _MOST and 1 < len(target) <= _MOST and source[1][0].isupper()):
        return False
    return _is_titled(source) and all(word.islower() for word in target[1:])


def _hits(pair: Pair, ctx: Context) -> Iterator[Hit]:
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
    if len(common) < len(capitals) or not _is_titled(words) or _begins_named(target):
        return
    if _has_names(source, target) or _is_term(ctx, target):
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


def _begins_named(target: Segment) -> bool:
    """Tell whether a title begins like La Haya, El Cairo or Los Ángeles."""
    first, second = target.facts.words[:2]
    return first.istitle() and first.lower() in _ARTICLES and second[0].isupper()


def _has_names(source: Segment, target: Segment) -> bool:
    """Tell whether the source holds names that the translation may have put into common words.

    In a sentence, those are its capitals. In a title they are words that dictionaries do not list in lower case
    (Hague, Netherlands), unless the translation keeps them.
    """
    words = source.facts.words
    if not words or all(word.isupper() for word in words if len(word) > 1):
        return True
    upper = [word for word in words[1:] if word[0].isupper() and word != "I"]
    if upper and any(word[0].islower() and word not in _SMALL for word in words[1:]):
        return True
    kept = {plain(word) for word in target.facts.words}
    english = lexicon("en")
    return any(w.istitle() and w.lower() not in english and plain(w) not in kept for w in words)


def _is_term(ctx: Context, target: Segment) -> bool:
    """Tell whether the glossary has the title, or part of it, with these capitals."""
    return bool(ctx.glossary) and ctx.glossary.has_cased(target)
