from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon.verdict import cased
from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, rule

# Two words that English grammar does not put side by side, and what is meant: the first or both of them change.
_PHRASES = {
    ("it's", "own"): "its own", ("its", "a"): "it's a", ("its", "an"): "it's an", ("its", "the"): "it's the",
    ("its", "been"): "it's been", ("you're", "own"): "your own", ("there", "own"): "their own",
    ("they're", "own"): "their own", ("your", "welcome"): "you're welcome", ("could", "of"): "could have",
    ("should", "of"): "should have", ("would", "of"): "would have", ("rather", "then"): "rather than",
    ("their", "is"): "there is", ("their", "are"): "there are",
}  # fmt: skip
_SET = frozenset(_PHRASES) | {(one.replace("'", "’"), other) for one, other in _PHRASES}


@rule(
    "WRD012",
    "english-confused",
    Severity.WARNING,
    needs=Needs.SOURCE,
    good=[
        Good("It has its own door, and it's a good one.", "Tiene su propia puerta, y es buena."),
        Good("You would, of course.", "Lo haría, por supuesto."),
        Good("There are their coats.", "Ahí están sus abrigos."),
    ],
    bad=[
        Bad("The house has ⟦it's own⟧ well.", "La casa tiene su propio pozo.", "The house has its own well."),
        Bad("⟦Its a⟧ long way.", "Es un largo camino.", "It's a long way."),
        Bad("You ⟦should of⟧ come.", "Debería haber venido."),
    ],
    references=["Merriam-Webster.com, “Its vs. it's”"],
)
def english_confused(pair: Pair, ctx: Context) -> Iterator[Hit]:
    """Two English words that sound alike are confused: its and it's, your and you're, their and there, of and have.

    Only pairs of words that no English sentence has side by side are reported (“it's own”, “its a”), since the other
    uses need the sense of the sentence.
    """
    assert pair.source is not None
    facts = pair.source.facts
    if _SET.isdisjoint(facts.bigrams):
        return
    folded, spans = facts.folded, facts.spans
    for place in range(len(folded) - 1):
        words = (folded[place], folded[place + 1])
        if words not in _SET or facts.masked[spans[place][1] : spans[place + 1][0]] != " ":
            continue
        if words[1] == "of" and folded[place + 2 : place + 3] == ["course"]:
            continue
        span = Span(spans[place][0], spans[place + 1][1])
        meant = cased(_PHRASES[words[0].replace("’", "'"), words[1]], facts.words[place])
        message = f"“{span.of(pair.source.text)}” is “{meant}”"
        yield Hit(span, message, Side.SOURCE, suggestion=meant, fix=Fix((Edit(span, meant),)))
