from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.spanish.accent_pairs.sentence import Sentence
from transcheck.spanish.accent_pairs.table import slips, suspected
from transcheck.spelling.verdict import cased


@text_rule(
    "WRD003",
    "accent-confused",
    Severity.ERROR,
    lang="es",
    good=[
        Good("This page is new.", "Esta página es nueva."),
        Good("The agency paginates the book.", "La agencia pagina el libro."),
        Good("This command will run.", "Este comando se ejecutará."),
        Good("This empty box", "Esta caja vacía"),
        Good("If you want, come.", "Si quieres, ven."),
        Good("The agency validates it.", "La agencia lo valida."),
    ],
    bad=[
        Bad(
            "The page is missing.",
            "Falta la ⟦pagina⟧.",
            "Falta la página.",
            says="“pagina” is written “página” here",
            suggests="página",
        ),
        Bad(
            "The box is empty.",
            "El cajón ⟦esta⟧ vacío.",
            fixed="El cajón está vacío.",
            says="“esta” is written “está” here",
            suggests="está",
        ),
        Bad(
            "The letter was published.",
            "La carta se ⟦publico⟧ ayer.",
            "La carta se publicó ayer.",
            says="“publico” is written “publicó” here",
            suggests="publicó",
        ),
        Bad("One more day", "Un día ⟦mas⟧", "Un día más", says="“mas” is written “más” here", suggests="más"),
        Bad("Do it for me.", "Hazlo por ⟦mi⟧.", "Hazlo por mí.", says="“mi” is written “mí” here", suggests="mí"),
        Bad("You can come.", "⟦Tu⟧ puedes venir.", "Tú puedes venir.", says="“Tu” is written “Tú” here", suggests="Tú"),
    ],
    references=["RAE y ASALE, Ortografía de la lengua española, 2010, II.3.3 y II.3.4"],
)
def accent_confused(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A Spanish word that exists with and without its accent is written the wrong way.

    “Pagina”, “publico”, “esta”, “mas” pass every dictionary. The rule decides by the neighbours (no verb form follows
    an article or a preposition, no noun follows “se”) and by the English side, and is silent where both readings stand.
    It does not ask for the accent of “solo” and “este”, which the norm leaves to the writer.
    """
    facts = spanish.facts
    theirs = english.facts.vocabulary if english is not None else frozenset()
    suspects = suspected(facts.folded, facts.vocabulary, theirs)
    if not suspects:
        return
    if english is not None and "-" in english.text:
        theirs |= {part for word in theirs if "-" in word for part in word.split("-")}
    text = Sentence(facts.folded, facts.spans, facts.masked, theirs)
    for place, right in slips(text, suspects):
        if facts.language.lang == "en":
            return  # an English text that was left as it was
        span, word = Span(*facts.spans[place]), facts.words[place]
        if not (word.islower() or word.isupper() or word[1:].islower()):
            continue  # "ORDENes"
        if word[0].isupper() and place and english is not None and word in english.facts.words:
            continue  # "GNU Oleo"
        if word.isupper() and len(word) > 1 and not spanish.text.isupper():
            continue
        if place + 1 < len(facts.words) and _is_english(facts.words[place + 1]):
            continue  # in a name left in English: "Area Manager"
        if _is_cited(spanish.text, span, word.lower() in theirs):
            continue
        meant = cased(right, word)
        yield Hit(span, f"“{word}” is written “{meant}” here", suggestion=meant, fix=Fix((Edit(span, meant),)))


def _is_cited(text: str, span: Span, shared: bool) -> bool:
    """Tell the name of a file, one that both sides have between marks, and a letter with an accent of its own."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    if after == "." and text[span.end + 1 : span.end + 2].isalnum():
        return True  # "pagina.html"
    return "\u0300" <= after <= "\u036f" or (shared and before in _MARKS and after in _MARKS)


_MARKS = frozenset("*_`\"'“”‘’«»")


def _is_english(word: str) -> bool:
    return word[0].isupper() and word in lexicon("en") and word not in lexicon("es")
