from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import mapping, words
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours

# Feminine nouns that start with a stressed a, in everyday use. Names of letters (la a, la hache), of women and
# "La Haya" keep "la", and so do adjectives (la alta torre).
_NOUNS = words("es", "gender.stressed_a")
_SINGULAR = frozenset(noun for noun in _NOUNS if not noun.endswith("s"))
_RIGHT = mapping("es", "gender.before_stressed_a")


@text_rule(
    "GRM004",
    "article-before-stressed-a",
    Severity.WARNING,
    lang="es",
    when=Neighbours(es=(_RIGHT, _SINGULAR)),
    good=[
        Good("The water in this area", "El agua de esta área"),
        Good("The same water", "La misma agua"),
        Good("The Hague", "La Haya"),
        Good("All the water", "Toda el agua"),
    ],
    bad=[
        Bad(
            "The cold water",
            "⟦La agua⟧ fría",
            fixed="El agua fría",
            says="“agua” is feminine and starts with a stressed a: “El agua”",
            suggests="El agua",
        ),
        Bad(
            "In this area",
            "En ⟦este área⟧",
            fixed="En esta área",
            says="“área” is feminine and starts with a stressed a: “esta área”",
            suggests="esta área",
        ),
        Bad(
            "With much hunger",
            "Con ⟦mucho hambre⟧",
            fixed="Con mucha hambre",
            says="“hambre” is feminine and starts with a stressed a: “mucha hambre”",
            suggests="mucha hambre",
        ),
    ],
    references=["RAE, DPD, «el», 2.1 y 2.2", "Fundéu, «el agua, esta agua»"],
)
def article_before_stressed_a(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A feminine noun that starts with a stressed a takes “el”, but “esta”, “otra”, “mucha”.

    The article changes for the sound only; the noun stays feminine, and so do all other words that go with it.
    """
    facts = spanish.facts
    words, folded = facts.words, facts.folded
    for i in range(1, len(words)):
        right = _RIGHT.get(folded[i - 1])
        if folded[i] not in _SINGULAR or right is None or words[i][0].isupper():
            continue
        # "mismo" after "el" is an adverb too ("ahora mismo, agua"); only a bare space binds the two words.
        (start, middle), (noun, end) = facts.spans[i - 1], facts.spans[i]
        if not facts.masked[middle:noun].isspace():
            continue
        if words[i - 1][0].isupper():
            right = right.capitalize()
        fix = Fix((Edit(Span(start, middle), right),), safe=False)
        message = f"“{words[i]}” is feminine and starts with a stressed a: “{right} {words[i]}”"
        yield Hit(Span(start, end), message, suggestion=f"{right} {words[i]}", fix=fix)
