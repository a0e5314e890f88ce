from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Neighbours

_JOINED = {"a": "al", "de": "del", "A": "Al", "De": "Del"}
_PAIRS = frozenset([("a", "el"), ("de", "el")])
# What may follow "el" when it is the pronoun él with its accent lost: then there is nothing to contract.
_AFTER_PRONOUN = words("es", "pronouns.behind_el")


@text_rule(
    "GRM001",
    "contraction-missing",
    Severity.ERROR,
    lang="es",
    when=Neighbours(es=(("a", "de"), "el")),
    good=[
        Good("The key of the cellar", "La llave del sótano"),
        Good("He travelled to El Salvador", "Viajó a El Salvador"),
        Good("I bought it from him", "Se lo compré a él"),
        Good("An article in El País", "Un artículo de El País"),
    ],
    bad=[
        Bad(
            "The lid of the well",
            "La tapa ⟦de el⟧ pozo",
            fixed="La tapa del pozo",
            says="“de el” is written “del”",
            suggests="del",
            safe=True,
        ),
        Bad(
            "Go to the pier",
            "Vaya ⟦a el⟧ muelle",
            fixed="Vaya al muelle",
            says="“a el” is written “al”",
            suggests="al",
            safe=True,
        ),
    ],
    references=["RAE, Nueva gramática, § 14.9k; DPD, «al», «del»"],
)
def contraction_missing(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """“a el” and “de el” are written as one word, “al” and “del”.

    Spanish always contracts them, but not where the article belongs to a name (“de El Cairo”) or where the word is the
    pronoun “él”, which an accent tells apart. Words in marks and quotations of the word itself are left alone.
    """
    facts = spanish.facts
    words, masked = facts.words, facts.masked
    for i in range(1, len(words) - 1):
        if words[i] != "el" or words[i - 1] not in _JOINED or facts.folded[i + 1] in _AFTER_PRONOUN:
            continue
        start, end = facts.spans[i - 1][0], facts.spans[i][1]
        between, after = masked[facts.spans[i - 1][1] : facts.spans[i][0]], masked[end : facts.spans[i + 1][0]]
        if between.isspace() and after.isspace():
            joined = _JOINED[words[i - 1]]
            fix = Fix((Edit(Span(start, end), joined),), safe=True)
            message = f"“{words[i - 1]} el” is written “{joined}”"
            yield Hit(Span(start, end), message, suggestion=joined, fix=fix)
