from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import mapping, words
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours, Words
from transcheck.spelling.verdict import cased
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH

# Two words that English grammar does not put side by side, and what is meant: the first or both of them change.
_PHRASES = {tuple(wrong.split()): right for wrong, right in mapping("en", "confused.phrases").items()}  # fmt: skip
_SET = frozenset(_PHRASES) | {(one.replace("'", "’"), other) for one, other in _PHRASES}

_ROWS = ({first for first, _ in _SET}, {second for _, second in _SET})
_POSSESSIVE = {"it's": "its", "you're": "your", "they're": "their"}
_IS_SHORT = frozenset((*_POSSESSIVE, *(word.replace("'", "’") for word in _POSSESSIVE)))


@text_rule(
    "WRD012",
    "english-confused",
    Severity.WARNING,
    lang="en",
    when=Neighbours(en=_ROWS) | Words(en=_IS_SHORT),
    good=[
        Good("It has its own door, and it's a good one.", "Tiene su propia puerta, y es buena."),
        Good("It's time to read your letter.", "Llegó la hora de leer su carta."),
        Good("You would, of course.", "Lo haría, por supuesto."),
        Good("There are their coats.", "Ahí están sus abrigos."),
    ],
    bad=[
        Bad(
            "The house has ⟦it's own⟧ well.",
            "La casa tiene su propio pozo.",
            "The house has its own well.",
            says="“it's own” is “its own”",
            suggests="its own",
        ),
        Bad(
            "Open the box and read ⟦it's⟧ label.",
            "Abra la caja y lea su etiqueta.",
            fixed="Open the box and read its label.",
            says="“it's” stands for “its”",
            suggests="its",
        ),
        Bad(
            "⟦Its a⟧ long way.",
            "Es un largo camino.",
            "It's a long way.",
            says="“Its a” is “It's a”",
            suggests="It's a",
        ),
        Bad(
            "You ⟦should of⟧ come.",
            "Debería haber venido.",
            fixed="You should have come.",
            says="“should of” is “should have”",
            suggests="should have",
        ),
    ],
    references=["Merriam-Webster.com, “Its vs. it's”"],
)
def english_confused(english: Segment, spanish: Segment | None, context: Context) -> Iterator[Hit]:
    """Two English words that sound alike are confused: its and it's, your and you're, their and there, of and have.

    Reported are pairs of words that no English sentence has side by side (“it's own”, “its a”), and “it's” before a
    noun where the Spanish has “su” and no verb for “is”. The other uses need the sense of the sentence.
    """
    facts = english.facts
    if spanish is not None and not _IS_SHORT.isdisjoint(facts.vocabulary):
        yield from _possessives(facts, spanish.facts.vocabulary)
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
        message = f"“{span.of(english.text)}” is “{meant}”"
        yield Hit(span, message, suggestion=meant, fix=Fix((Edit(span, meant),)))


_THEIRS = words("es", "confused.possessive")
_IS = words("es", "confused.being")


_BEFORE_CLAUSES = words("en", "confused.before_clauses")


def _touches(facts: Facts, place: int) -> bool:
    return facts.masked[facts.spans[place][1] : facts.spans[place + 1][0]] == " "


def _possessives(facts: Facts, spanish: frozenset[str]) -> Iterator[Hit]:
    """Find “it's name” where the Spanish says “su nombre”, and nowhere that it is something."""
    if _THEIRS.isdisjoint(spanish) or not _IS.isdisjoint(spanish):
        return
    english = lexicon("en")
    for place, word in enumerate(facts.folded[:-1]):
        meant, noun = _POSSESSIVE.get(word.replace("’", "'")), facts.folded[place + 1]
        touching = _touches(facts, place)
        opens = place == 0 or facts.folded[place - 1] in _BEFORE_CLAUSES or not _touches(facts, place - 1)
        if (
            not meant
            or opens
            or not touching
            or noun in ENGLISH
            or noun.endswith(("ing", "ed", "ly"))
            or not english.lists(noun + "s")
        ):
            continue
        span, right = Span(*facts.spans[place]), cased(meant, facts.words[place])
        message = f"“{facts.words[place]}” stands for “{right}”"
        yield Hit(span, message, suggestion=right, fix=Fix((Edit(span, right),)))
