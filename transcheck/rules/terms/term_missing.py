from __future__ import annotations

from collections.abc import Iterator

from transcheck.align.leftovers import Wanted, leftover
from transcheck.glossary.counterpart import MOST_WORDS, is_many, is_name
from transcheck.glossary.model import Match, Rendering, Status
from transcheck.glossary.spanish import ARTICLES, PREPOSITIONS
from transcheck.glossary.target import is_verb
from transcheck.glossary.words import fold, pieces
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule
from transcheck.text.traits import Trait

_TERMS = (("side event", "evento paralelo|acto paralelo"), ("Binational Center", "Centro Binacional"))
_STEM = 5
_COMBINING = "\u0301"
_PRESS = (("press release", "comunicado de prensa"), ("press conference", "rueda de prensa"))


@pair_rule(
    "TRM001",
    "term-missing",
    Severity.WARNING,
    lang="es",
    when=Trait.TERM,
    good=[
        Good("Two side events in May", "Dos eventos paralelos en mayo", terms=_TERMS),
        Good("The Binational Center's library", "La biblioteca del Centro Binacional", terms=_TERMS),
        Good("Binational centers of the north", "Centros binacionales del norte", terms=_TERMS),
        Good("Press releases and press conferences", "Comunicados y ruedas de prensa", terms=_PRESS),
    ],
    bad=[
        Bad(
            "A ⟦side event⟧ in May",
            "Un evento lateral en mayo",
            says="“side event” is “evento paralelo / acto paralelo” in the glossary, "
            "which is not in the translation (perhaps “evento lateral”)",
            suggests="evento paralelo",
            terms=_TERMS,
        ),
        Bad(
            "Visit the ⟦Binational Center⟧",
            "Visite el centro nacional",
            says="“Binational Center” is “Centro Binacional” in the glossary, "
            "which is not in the translation (perhaps “centro nacional”)",
            suggests="Centro Binacional",
            terms=_TERMS,
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: adherence to the agreed terminology"],
)
def term_missing(pair: Pair, context: Context) -> Iterator[Hit]:
    """An English term of the glossary stands in the source, and none of its Spanish terms in the target.

    Each Spanish term is accepted in both numbers with its adjectives in agreement, roles in both genders, with “del”
    and “al”, with or without its articles, and with a word put in between ("comunicados y ruedas de prensa"). Where a
    shorter term is part of a longer one, the longer one counts. A term that is repeated need be found once only,
    because Spanish takes it up with a pronoun or leaves it out. What a synonym means is not judged: list it.
    """
    source, target = pair.both
    glossary = context.glossary
    if not target.facts.words or target.text == source.text or _COMBINING in target.text:
        return  # empty, untranslated, or with accents that stand apart from their letters; other rules say so
    done: set[str] = set()
    taken: dict[str, list[Span]] | None = None
    for match in glossary.matches(pair):
        term, start, end = match
        right = term.right(pair)
        if not right or term.source in done:
            continue
        done.add(term.source)
        if all(rendering.status is Status.KEEP for rendering in right):
            continue  # keep-term-translated
        if any(glossary.places(term, rendering, target) for rendering in right):
            continue
        if any(glossary.places(term, rendering, target, strict=True) for rendering in term.wrong(pair)):
            continue  # term-forbidden says so, and where
        if taken is None:
            taken = glossary.taken(pair)
        others = [span for source, spans in taken.items() if source != term.source for span in spans]
        standin = glossary.standin(match, pair, others)
        if standin is not None and standin.english and is_name(match, standin.span, source.text, target.text):
            continue
        place = standin.span if standin is not None else _guess(match, right[0], pair, others)
        words = place.of(target.text) if place is not None else ""
        named = " / ".join(rendering.text for rendering in right[:4])
        message = f"“{source.text[start:end]}” is “{named}” in the glossary, which is not in the translation"
        if place is not None:
            english = standin is not None and standin.english
            message += f" (left in English: “{words}”)" if english else f" (perhaps “{words}”)"
        suggestion = glossary.suggest(match, right[0], pair, words)
        # Where nothing stands in, the translator may have put it quite otherwise.
        sure = 0.9 if standin is not None else 0.7
        yield Hit(Span(start, end), message, Side.SOURCE, suggestion, None, place, sure, advises=Side.TARGET)


def _guess(match: Match, rendering: Rendering, pair: Pair, others: list[Span]) -> Span | None:
    """Give the Spanish words that the rest of the sentence leaves for a term, where no word of its rendering stands."""
    source, target = pair.both
    if len(target.facts.words) > MOST_WORDS:
        return None
    size = sum(word.lower() not in ARTICLES | PREPOSITIONS for word in rendering.text.split())
    place = Span(match.start, match.end)
    wanted = Wanted(size, not is_verb(rendering), is_many(place.of(source.text)))
    found = leftover(source, place, target, others, wanted)
    own = {word[:_STEM] for word in pieces(fold(rendering.text))}
    if found is None or own.issuperset(word[:_STEM] for word in pieces(fold(found.of(target.text)))):
        return None  # a part of the rendering is no other word for it
    return found
