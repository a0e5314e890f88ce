from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Holds, in_source, in_target
from transcheck.text.lazy import Lazy

_GLUED = Lazy(r"\((?<=[^\W\d_]\()(?=[^\W\d_]{3}|\ufffc|[\"'«“¿¡])")
_ENDINGS = Lazy(r"\((?:es|as|os|les|nes|res|ras|ros|mente|ción)\b")


@translation_rule(
    "SPC010",
    "space-missing-before-bracket",
    Severity.WARNING,
    lang="es",
    when=in_source(Holds(" (")) & in_target(Holds("(")),
    good=[
        Good("the user (name)", "el usuario (nombre)"),
        Good("the director(s)", "el director(es)"),
        Good("call sum(list)", "llame a sum(list)"),
        Good("call total(x)", "llame a suma(list)"),
    ],
    bad=[
        Bad(
            "Password (if any)",
            "Contraseña⟦(⟧opcional)",
            fixed="Contraseña (opcional)",
            says="no space between “Contraseña” and its bracket",
            safe=True,
        ),
    ],
    references=["RAE, Ortografía 2010, III.2.2"],
)
def space_missing_before_bracket(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """An opening bracket runs into the word before it, while the source sets a space there.

    Endings in brackets, “director(es)”, and calls of functions are right.
    """
    ours, theirs = source.facts.masked, target.facts.masked
    if " (" not in ours:
        return
    for match in _GLUED.finditer(theirs):
        place = match.start()
        begin = place
        while begin and theirs[begin - 1].isalpha():
            begin -= 1
        word = theirs[begin:place]
        if not word[1:].islower() or _ENDINGS.match(theirs, place) or ours.count("(") > ours.count(" ("):
            continue
        fix = Fix((Edit(Span(place, place), " "),), safe=True)
        yield Hit(Span(place, place + 1), f"no space between “{word}” and its bracket", fix=fix)
