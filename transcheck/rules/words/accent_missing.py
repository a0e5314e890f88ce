from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.spelling.accepted import Accepted
from transcheck.spelling.judge import verdicts
from transcheck.spelling.unknown import Survey
from transcheck.spelling.verdict import Slip, cased
from transcheck.spelling.voseo import commands_unaccented


@document_rule(
    "WRD002",
    "accent-missing",
    Severity.ERROR,
    lang="es",
    needs=Needs.ANY,
    good=[
        Good("The captain gives it back to him.", "El capitán devuélveselo dice."),
        Good("Also available in Spanish", "También disponible en español"),
        Good("Read the script aloud.", "Lea el guión en voz alta."),
        Good("Let me in.", "Dejame entrar.", others=(("You can sing.", "Podés cantar."),)),
        Good("Close the session “informacion”.", "Cierre la sesión «informacion»."),
    ],
    bad=[
        Bad(
            "More details below",
            "Más ⟦informacion⟧ abajo",
            "Más información abajo",
            says="“informacion” is written “información”",
            suggests="información",
            safe=True,
        ),
        Bad(
            "Let me in.",
            "⟦Dejame⟧ entrar.",
            "Déjame entrar.",
            says="“Dejame” is written “Déjame” where nobody says “vos”",
            suggests="Déjame",
            others=(("You can sing.", "Puedes cantar."),),
        ),
        Bad(
            "He also came.",
            "⟦Tambien⟧ vino él.",
            "También vino él.",
            says="“Tambien” is written “También”",
            suggests="También",
            safe=True,
        ),
        Bad(
            "Sign it today.",
            "⟦Firmelo⟧ hoy.",
            "Fírmelo hoy.",
            says="“Firmelo” is written “Fírmelo”",
            suggests="Fírmelo",
            safe=True,
        ),
        Bad(
            "The images are large.",
            "Las ⟦imagenes⟧ son grandes.",
            "Las imágenes son grandes.",
            says="“imagenes” is written “imágenes”",
            suggests="imágenes",
            safe=True,
        ),
        Bad(
            "The image is large.",
            "La ⟦imágen⟧ es grande.",
            "La imagen es grande.",
            says="“imágen” is written “imagen”",
            suggests="imagen",
            safe=True,
        ),
    ],
    references=["RAE y ASALE, Ortografía de la lengua española, 2010, II.3"],
)
def accent_missing(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A Spanish word lacks its written accent, or has one where none belongs.

    The word is in no dictionary as it stands, and is a word with the accent in its right place. Capitals carry accents,
    too. Verb forms with pronouns (“fírmelo”) are judged by the general rule; “dejame” is right where the document says
    “vos”, and “déjame” elsewhere. Words that exist both ways are the affair of another rule; so are “guión” and its
    like, which lost their accent in 2010 and are left alone.
    """
    for doubt, verdict in verdicts(ctx.document.get(Survey), Slip.ACCENT, Side.TARGET, ctx.opts(Accepted)):
        yield doubt.pair, verdict.hit(doubt, f"“{doubt.word}” is written “{verdict.meant}”")
    accepted = ctx.opts(Accepted)
    for pair, place, form in commands_unaccented(pairs):
        assert pair.target is not None
        facts = pair.target.facts
        word, span = facts.words[place], Span(*facts.spans[place])
        if accepted.holds(word, "es") or facts.language.lang == "en":
            continue
        meant = cased(form, word)
        message = f"“{word}” is written “{meant}” where nobody says “vos”"
        yield pair, Hit(span, message, suggestion=meant, fix=Fix((Edit(span, meant),)), confidence=0.8)
