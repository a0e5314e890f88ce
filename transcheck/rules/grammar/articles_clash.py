from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import rows, words
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours

# After each word, the words that cannot follow it in any sentence: "el un por ciento", "a la una", "el del bar" can.
_CLASH = {first: frozenset(second) for first, second in rows("es", "articles.clashes")}
_PAIRS = frozenset((first, second) for first, clash in _CLASH.items() for second in clash)
_SECOND = frozenset(second for _, second in _PAIRS)
# "de al menos diez", "la puerta de al lado": the contraction belongs to a set phrase.
_BEFORE_DE = words("es", "articles.before_set_phrases")
_PHRASES = words("es", "articles.set_phrases")


@text_rule(
    "GRM005",
    "articles-clash",
    Severity.ERROR,
    lang="es",
    when=Neighbours(es=(_CLASH, _SECOND)),
    good=[
        Good("One percent of them", "El un por ciento de ellos"),
        Good("Choose the man or the woman", "Elija el/la participante"),
        Good("At one o'clock", "A la una en punto"),
        Good("A jar of at least two litres", "Un tarro de al menos dos litros"),
        Good("At the front instead of at the back", "Al principio, en vez de al final"),
        Good("At the gate instead of at the door", "A la verja, en lugar de al portal"),
        Good("The same roof as the barn's", "El mismo tejado que el del granero"),
    ],
    bad=[
        Bad("The door of the barn", "⟦El la⟧ puerta del granero", says="“El” and “la” cannot stand together"),
        Bad("The roof of the barn", "El techo ⟦de del⟧ granero", says="“de” and “del” cannot stand together"),
        Bad("In the hay of the barn", "En el heno ⟦del la⟧ granja", says="“del” and “la” cannot stand together"),
    ],
    references=["RAE, Nueva gramática, § 14.1: a noun takes one article"],
)
def articles_clash(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """Two articles, or a preposition and a contraction that holds one, stand side by side.

    It is what an edit leaves behind when the noun was changed: “el la puerta”. Forms joined by a slash, a sign or
    markup are left alone.
    """
    facts = spanish.facts
    words = facts.words
    for i in range(len(words) - 1):
        clash = _CLASH.get(facts.folded[i])
        if clash is None or words[i + 1] not in clash:
            continue
        (start, middle), (second, end) = facts.spans[i], facts.spans[i + 1]
        if words[i + 1] == "al" and facts.folded[i + 2 : i + 3] and facts.folded[i + 2] in _PHRASES:
            continue
        # "en vez de al final": the second preposition belongs to what is set against what.
        if words[i + 1] == "al" and i and facts.folded[i - 1] in _BEFORE_DE:
            continue
        if facts.masked[middle:second] == " " and not words[i].isupper():
            yield Hit(Span(start, end), f"“{words[i]}” and “{words[i + 1]}” cannot stand together")
