from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import sequence
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words, ends, starts
from transcheck.text.lazy import Lazy

_BILLIONS = sequence("en", "numbers.large")
_BILLONES = sequence("es", "numbers.large")
_ENGLISH = Lazy(r"\b(?:(b)|(tr))illions?\b")
_SPANISH = Lazy(r"\b(?:(b)|(tr))ill[oó]n(?:es)?\b")
# Spanish of the United States follows English here (RAE, DPD, s. v. billón).
_AS_IN_ENGLISH = frozenset(("es-US", "es-PR"))


@text_rule(
    "NUM004",
    "billion-as-billon",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Words(en=(*starts(*_BILLIONS), *ends(*_BILLIONS)), es=(*starts(*_BILLONES), *ends(*_BILLONES))),
    good=[
        Good("two billion euros", "dos mil millones de euros"),
        Good("It costs $3.2 billion.", "Cuesta 3200 millones de dólares."),
        Good("a debt of one trillion", "una deuda de un billón"),
        Good("a billion here, a trillion there", "mil millones aquí, un billón allá"),
    ],
    bad=[
        Bad(
            "two billion euros",
            "dos ⟦billones⟧ de euros",
            says="billion is mil millones, not billones",
            suggests="mil millones",
        ),
        Bad(
            "It costs $3.2 billion.",
            "Cuesta 3,2 ⟦billones⟧ de dólares.",
            says="billion is mil millones, not billones",
            suggests="mil millones",
        ),
        Bad(
            "a debt of one trillion",
            "una deuda de un ⟦trillón⟧",
            says="trillion is billones, not trillón",
            suggests="billones",
        ),
    ],
    references=["RAE, Diccionario panhispánico de dudas, s. v. «billón», «trillón»", "Fundéu: «billion no es billón»"],
)
def billion_as_billon(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """English *billion* is *mil millones*, and *trillion* is *billón*.

    The words look alike and differ by a factor of a thousand or a million: a Spanish *billón* is a million millions.
    Spanish of the United States (profiles es-US, es-PR) is left alone.
    """
    if context.profile in _AS_IN_ENGLISH:
        return
    named = [match[1] or match[2] for match in _ENGLISH.finditer(english.facts.masked.lower())]
    found = [(match[1] or match[2], match.span()) for match in _SPANISH.finditer(spanish.facts.masked.lower())]
    for word, right, wrong in (("b", "tr", "mil millones"), ("tr", "", "billones")):
        places = [span for spelled, span in found if spelled == word]
        if places and word in named and right not in named:
            for start, end in places:
                span = Span(start, end)
                message = f"{word}illion is {wrong}, not {span.of(spanish.text)}"
                yield Hit(span, message, suggestion=wrong)
