from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Found


@text_rule(
    "PUN032",
    "stop-inside-quotes",
    Severity.INFO,
    lang="es",
    when=Found("quotes"),
    default=False,
    good=[
        Good("He said “yes.”", "Dijo «sí»."),
        Good("“Yes?” he said.", "«¿Sí?», dijo."),
        Good("Wait...", "Dijo «espera...»"),
    ],
    bad=[
        Bad("He said “yes.”", "Dijo «sí⟦.»⟧", fixed="Dijo «sí».", says="“.” inside the quotation mark", suggests="»."),
        Bad(
            "“Yes,” he said.", "«Sí⟦,»⟧ dijo.", fixed="«Sí», dijo.", says="“,” inside the quotation mark", suggests="»,"
        ),
    ],
    references=["RAE, Ortografía 2010, III.3.4.8.4", "DPD, «comillas», 3"],
)
def stop_inside_quotes(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A full stop or a comma stands inside a closing quotation mark, as in American English.

    Spanish sets both behind the mark. Preview: house styles of some publishers keep them inside.
    """
    text = spanish.text
    for quoted in spanish.facts.quotes.spans:
        place = quoted.end - 2
        if (
            place <= quoted.start
            or text[place] not in ".,"
            or text[place - 1] in ".?!"
            or not text[place - 1].isalnum()
        ):
            continue
        span = Span(place, quoted.end)
        rest = text[quoted.end : quoted.end + 1]
        new = text[quoted.end - 1] + ("" if rest in (".", ",") else text[place])
        yield Hit(span, f"“{text[place]}” inside the quotation mark", suggestion=new, fix=Fix((Edit(span, new),)))
