from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Written, in_target
from transcheck.text.lazy import Lazy
from transcheck.text.markup.inline import emphases

_ROMAN = Lazy(r"[A-Z][A-Z\d]{1,9}|[a-zA-Z]\w{0,60}[a-zA-Z\d]_")


@translation_rule(
    "MRK036",
    "emphasis-added",
    Severity.INFO,
    lang="any",
    when=in_target(Written("*")),
    good=[
        Good("Run the script", "Ejecute el *script*"),
        Good("The *CGI* page", "La página *CGI*"),
        Good("A dictionary", "Un diccionario (*dict*)"),
    ],
    bad=[
        Bad(
            "The CGI program",
            "El programa *⟦CGI⟧*",
            fixed="El programa CGI",
            says="CGI is not emphasised in the source",
            suggests="CGI",
            safe=True,
        ),
        Bad(
            "See file_names_ below",
            "Vea *⟦file_names_⟧* más abajo",
            fixed="Vea file_names_ más abajo",
            says="file_names_ is not emphasised in the source",
            suggests="file_names_",
            safe=True,
        ),
    ],
    references=[
        "RAE, Ortografía 2010, chapter V: siglas are written in roman type, foreign ones too",
        "docutils, reStructuredText Markup Specification: inline markup cannot be nested",
    ],
)
def emphasis_added(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """An acronym or a reference is emphasised that stands in plain type in the source.

    Spanish sets foreign words in italics, but not acronyms; and a reStructuredText reference inside emphasis is dead.
    """
    theirs = {source.text[start:end] for start, end in emphases(source.facts.masked)}
    for start, end in emphases(target.facts.masked):
        words = target.text[start:end]
        if words in theirs or not _ROMAN.fullmatch(words) or words not in source.text:
            continue
        fix = Fix((Edit(Span(start - 1, end + 1), words),), safe=True)
        yield Hit(Span(start, end), f"{words} is not emphasised in the source", suggestion=words, fix=fix)
