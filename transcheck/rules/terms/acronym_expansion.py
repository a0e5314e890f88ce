from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.acronyms import expansions
from transcheck.model import Hit, Segment, Severity
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait

_TERMS = (
    ("North Sea Fisheries Board|NSFB", "Junta Pesquera del Mar del Norte|JPMN"),
    ("North Sea Ferries Office|NSFO", "Oficina de Transbordadores del Mar del Norte|OTMN"),
)


@text_rule(
    "TRM007",
    "acronym-expansion",
    Severity.WARNING,
    lang="any",
    when=Trait.BRACKET,
    good=[
        Good("The board (NSFB)", "La Junta Pesquera del Mar del Norte (JPMN)", terms=_TERMS),
        Good("The board (NSFB)", "La Junta Pesquera del Mar del Norte (JPMN, por sus siglas)", terms=_TERMS),
        Good(None, "En la sede de Ostende (JPMN)", terms=_TERMS),
        Good(None, "La nueva Junta Pesquera Mar del Norte (JPMN)", terms=_TERMS),
    ],
    bad=[
        Bad(
            None,
            "La ⟦Junta de Pesca del Mar Norteño⟧ (JPMN)",
            says="“JPMN” is “Junta Pesquera del Mar del Norte” in the glossary",
            suggests="Junta Pesquera del Mar del Norte",
            terms=_TERMS,
        ),
        Bad(
            None,
            "La ⟦Oficina de Transbordadores del Mar del Norte⟧ (JPMN)",
            says="“JPMN” is “Junta Pesquera del Mar del Norte” in the glossary",
            suggests="Junta Pesquera del Mar del Norte",
            terms=_TERMS,
        ),
        Bad(
            None,
            "La ⟦Junta Pesquera del Mar del Norte Alta⟧ (JPMN)",
            says="“JPMN” is “Junta Pesquera del Mar del Norte” in the glossary",
            suggests="Junta Pesquera del Mar del Norte",
            terms=_TERMS,
        ),
        Bad(
            "The ⟦North Sea Fishing Board⟧ (NSFB)",
            None,
            says="“NSFB” is “North Sea Fisheries Board” in the glossary",
            suggests="North Sea Fisheries Board",
            terms=_TERMS,
        ),
        Bad(
            None,
            "La Junta Pesquera del Mar del Norte (⟦NSFB⟧)",
            says="the acronym of “Junta Pesquera del Mar del Norte” is “JPMN” in Spanish",
            suggests="JPMN",
            terms=_TERMS,
        ),
    ],
    references=["RAE, Ortografía 2010, V.3.2: an acronym is expanded in brackets where it first stands"],
)
def acronym_expansion(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """The words in front of an acronym in brackets are not what the glossary says that it stands for.

    A wrong name is reported, and so is the English acronym behind a Spanish name that has its own. What stands before
    the bracket is taken for an expansion only if its capitals spell the acronym or it is another term's name, so that
    “la sede de Ginebra (OMS)” is left alone.
    """
    if not context.glossary:
        return
    acronyms = context.glossary.acronyms
    for found in expansions(segment, acronyms, spanish=segment.lang == "es"):
        message = f"“{found.acronym}” is “{found.wanted}” in the glossary"
        if found.foreign:
            message = f"the acronym of “{found.said}” is “{found.wanted}” in Spanish"
        yield Hit(found.span, message, suggestion=found.wanted)
