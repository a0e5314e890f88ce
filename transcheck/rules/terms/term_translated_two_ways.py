from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from transcheck.glossary.model import Match, Rendering
from transcheck.glossary.target import is_verb
from transcheck.glossary.words import fold, pieces
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule

_TERMS = (("press release", "comunicado de prensa|nota de prensa"), ("UN", "Naciones Unidas|ONU"))
_STEM = 5  # letters, so that gender and number make no two ways
_Use = tuple[Pair, Match, Rendering, Span]


@document_rule(
    "TRM005",
    "term-translated-two-ways",
    Severity.INFO,
    lang="es",
    needs=Needs.BOTH,
    good=[
        Good("The UN met.", "La ONU se reunió.", terms=_TERMS, others=(("The UN", "Las Naciones Unidas"),)),
        Good("Press releases", "Comunicados de prensa", terms=_TERMS, others=(("Note", "Nota de prensa"),)),
        Good("A tow", "Remolcan el barco", terms=(("tow", "remolque|remolcar"),), others=(("Tow", "Remolque"),)),
    ],
    bad=[
        Bad(
            "A press release on ice",
            "Una ⟦nota de prensa⟧ sobre el hielo",
            says="“press release” is “comunicado de prensa” 2 times in this document",
            suggests="comunicado de prensa",
            terms=_TERMS,
            others=(("Press release", "Comunicado de prensa"), ("Press releases", "Comunicados de prensa")),
        ),
    ],
    references=["ISO 17100:2015, 5.3.1: terminological and phraseological consistency"],
)
def term_translated_two_ways(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A term of the glossary has two of its renderings in one document, and this is the rarer.

    The glossary allows both, yet a reader takes two names for two things. An acronym or a short form beside the full
    name is usual and not reported; nor are renderings under different conditions, or one that the row prefers.
    """
    if not ctx.glossary:
        return
    uses: dict[str, list[_Use]] = defaultdict(list)
    for pair in pairs:
        for use in _uses(pair, ctx):
            uses[use[1].term.source].append(use)
    for found in uses.values():
        counts = Counter(use[2].text for use in found)
        usual, most = counts.most_common(1)[0]
        for pair, match, rendering, place in found:
            if rendering.text != usual and not _is_short(rendering.text, usual):
                times = f"{most} times" if most > 1 else "elsewhere"
                message = f"“{match.term.source}” is “{usual}” {times} in this document"
                best = next(use[2] for use in found if use[2].text == usual)
                suggestion = ctx.glossary.suggest(match, best, pair, place.of(pair.target.text if pair.target else ""))
                yield pair, Hit(place, message, Side.TARGET, suggestion, counterpart=Span(match.start, match.end))


def _uses(pair: Pair, ctx: Context) -> Iterator[_Use]:
    """Yield which rendering each term of a pair has, where it has exactly one."""
    if pair.source is None or pair.target is None:
        return
    done: set[str] = set()
    for match in ctx.glossary.matches(pair):
        right = match.term.right(pair)
        if match.term.source in done or len(right) < 2 or len({(r.status, r.when) for r in right}) > 1:
            continue
        # A verb where the others are nouns is no second name for the thing.
        right = [rendering for rendering in right if is_verb(rendering) is is_verb(right[0])]
        done.add(match.term.source)
        found = [(r, places[0]) for r in right if (places := ctx.glossary.places(match.term, r, pair.target))]
        if len(found) == 1:
            yield pair, match, *found[0]


def _is_short(one: str, other: str) -> bool:
    """Tell whether one name is short for the other: an acronym, or words of it alone, small words aside."""
    if one.isupper() or other.isupper():
        return True
    mine, theirs = ({word[:_STEM] for word in pieces(fold(text)) if len(word) > 2} for text in (one, other))
    return mine <= theirs or theirs <= mine
