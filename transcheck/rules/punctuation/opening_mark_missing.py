from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Kind, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found
from transcheck.text.signs.inverted import Lacking


@text_rule(
    "PUN001",
    "opening-mark-missing",
    Severity.ERROR,
    lang="es",
    when=Found("unopened"),
    good=[
        Good("Are you ready?", "¿Está listo?"),
        Good("Marta, did you see it?", "Marta, ¿lo has visto?"),
        Good("You sold what?!", "¿¡Qué vendiste!?"),
        Good("What a day! Who would have guessed?", "¡Qué día! ¿Quién lo habría dicho?"),
        Good("He calls himself a genius (!)", "Se tiene por un genio (!)"),
        Good("Sign in with Yahoo! or by post.", "Entre con Yahoo! o por correo."),
        Good("Press ? for help.", "Pulse ? para ver la ayuda."),
        Good("Press ?", "Pulse ?"),
        Good("teaTime! Dark Theme", "teaTime! Tema oscuro"),
        Good("Gb trg!", "Gb trg!"),
        Good("Press <b>?</b> to see the keys.", "Pulse <b>?</b> para ver las teclas."),
        Good("and who pays?", "y quién paga?", kind=Kind.CUE),
    ],
    bad=[
        Bad(
            "Where is the library?",
            "⟦Dónde está la biblioteca?⟧",
            fixed="¿Dónde está la biblioteca?",
            says="no ¿ opens this question",
            suggests="¿Dónde está la biblioteca?",
            safe=True,
        ),
        Bad(
            "It is late. Shall we go?",
            "Es tarde. ⟦Nos vamos?⟧",
            fixed="Es tarde. ¿Nos vamos?",
            says="no ¿ opens this question",
            suggests="¿Nos vamos?",
            safe=True,
        ),
        Bad(
            "Hello, what time is it?",
            "Hola, ⟦qué hora es?⟧",
            fixed="Hola, ¿qué hora es?",
            says="no ¿ opens this question",
            suggests="¿qué hora es?",
        ),
        Bad(
            "Not found (wrong key?)",
            "No encontrado (⟦clave errónea?⟧)",
            fixed="No encontrado (¿clave errónea?)",
            says="no ¿ opens this question",
            suggests="¿clave errónea?",
            safe=True,
        ),
        Bad(
            "Done! <b>Thank you!</b>",
            "¡Listo! <b>⟦Gracias!⟧</b>",
            fixed="¡Listo! <b>¡Gracias!</b>",
            says="no ¡ opens this exclamation",
            suggests="¡Gracias!",
            safe=True,
        ),
        Bad(
            None,
            "⟦Cuánto cuesta?⟧",
            fixed="¿Cuánto cuesta?",
            says="no ¿ opens this question",
            suggests="¿Cuánto cuesta?",
            safe=True,
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.9", "DPD, «signos de interrogación y exclamación»"],
)
def opening_mark_missing(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A Spanish question or exclamation has no opening ¿ or ¡.

    Both marks are obligatory. The whole question is reported, from where the opening mark belongs: the start of the
    sentence, behind a form of address, or inside its bracket. The fix is safe where the mark can stand nowhere else.
    Names that end in “!”, doubts in brackets and cues that go on from the cue before are left alone.
    """
    if _is_english(spanish):
        return
    for lacking in spanish.facts.inverted.unopened:
        if not _is_legal(english, spanish, lacking):
            fix = Fix((Edit(Span(lacking.start, lacking.start), lacking.mark),), safe=lacking.sure)
            words = spanish.text[lacking.start : lacking.end]
            yield Hit(
                Span(lacking.start, lacking.end),
                f"no {lacking.mark} opens this {'question' if lacking.mark[0] == '¿' else 'exclamation'}",
                suggestion=lacking.mark + words if len(words) < 200 else None,
                fix=fix,
            )


def _is_english(target: Segment) -> bool:
    """Tell a text left in English, which is reported as such."""
    guess = target.facts.language
    return guess.lang == "en" and guess.english > 1 and not guess.spanish


def _is_legal(source: Segment | None, target: Segment, lacking: Lacking) -> bool:
    """Tell whether the sentence begins in the cue before, or its mark belongs to a name of the source."""
    first = target.text[lacking.start : lacking.start + 1]
    if target.kind is Kind.CUE and lacking.start == 0 and (first.islower() or first in ".…-"):
        return True
    spaced = target.text[lacking.end - 2 : lacking.end]
    if spaced[:1] == " " and (source is None or spaced in source.text):
        return True  # “Press ?” speaks of a key
    if source is not None and source.text == target.text:
        return True  # reported as untranslated, if it is a text at all
    if source is None or lacking.mark != "¡":
        return False
    # “Oklahoma! opens in May” shows that the mark is the name's, which the Spanish then keeps.
    word = target.text[lacking.start : lacking.end].split()[-1]
    place = source.text.find(word + " ")
    if place >= 0 and target.facts.humped and any(c.isupper() for c in word[1:]):
        return True
    return place >= 0 and word[0].isupper() and source.text[place + len(word) + 1 :][:1].islower()
