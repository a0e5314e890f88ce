from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words, Written


@text_rule(
    "GRM006",
    "why-as-because",
    Severity.ERROR,
    lang="es",
    beside=True,
    when=Written("¿") & Words(en=["why"], es=["por", "porque", "porqué"]),
    good=[
        Good("Why is the gate shut?", "¿Por qué está cerrada la verja?"),
        Good("Is it because of the rain?", "¿Es porque llueve?"),
        Good("Because it rains, shall we stay?", "¿Porque llueve nos quedamos?"),
    ],
    bad=[
        Bad(
            "Why is the gate shut?",
            "¿⟦Porque⟧ está cerrada la verja?",
            fixed="¿Por qué está cerrada la verja?",
            says="a question that asks why is written “Por qué”",
            suggests="Por qué",
            safe=True,
        ),
        Bad(
            "Why not?",
            "¿⟦Por que⟧ no?",
            fixed="¿Por qué no?",
            says="a question that asks why is written “Por qué”",
            suggests="Por qué",
            safe=True,
        ),
    ],
    references=["RAE, DPD, «porqué / porque / por qué / por que»"],
)
def why_as_because(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A question that asks why is written “por qué”, in two words and with its accent.

    “Porque” answers; “porqué” is a noun. The English side says which is meant: the rule speaks only where it asks
    “why” and has no “because”.
    """
    if "because" in english.facts.vocabulary:
        return
    facts = spanish.facts
    folded, words = facts.folded, facts.words
    for i, word in enumerate(folded):
        start, end = facts.spans[i]
        opens = start > 0 and facts.text[start - 1] == "¿"
        if word == "por" and opens and folded[i + 1 : i + 2] == ["que"]:
            end = facts.spans[i + 1][1]
        elif word not in ("porque", "porqué") or not opens:
            continue
        right = "Por qué" if words[i][0].isupper() else "por qué"
        fix = Fix((Edit(Span(start, end), right),), safe=True)
        message = f"a question that asks why is written “{right}”"
        yield Hit(Span(start, end), message, suggestion=right, fix=fix)
