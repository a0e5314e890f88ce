from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.false_friends import BY_ENGLISH, WRONG


@text_rule(
    "GRM007",
    "false-friend",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Words(en=BY_ENGLISH, es=WRONG),
    good=[
        Good("It is actually a heron.", "En realidad es una garza."),
        Good("The current owner", "El dueño actual"),
        Good("The actual current owner", "El dueño actual"),
        Good("A sensitive and sensible friend", "Una amiga sensible y sensata"),
    ],
    bad=[
        Bad(
            "It is actually a heron.",
            "Es ⟦actualmente⟧ una garza.",
            says="Spanish “actualmente” is no “actually”; usual: en realidad, de hecho",
            suggests="en realidad",
        ),
        Bad(
            "Eventually the ice melts.",
            "⟦Eventualmente⟧ el hielo se derrite.",
            says="Spanish “Eventualmente” is no “eventually”; usual: con el tiempo, finalmente, al final",
            suggests="con el tiempo",
        ),
        Bad(
            "A notice on the gate",
            "Una ⟦noticia⟧ en la verja",
            says="Spanish “noticia” is no “notice”; usual: aviso, nota, notificación",
            suggests="aviso",
        ),
    ],
    references=["RAE, Diccionario de la lengua española", "Fundéu, «falsos amigos»"],
)
def false_friend(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A Spanish word that looks like the English one and means something else stands for it.

    The error is invisible to a spell checker and changes the sense: “actualmente” is “now”, not “actually”. The rule
    speaks only where the English word is there, no English word that would make the look-alike right is, and none
    of the usual translations is found.
    """
    facts, theirs = spanish.facts, english.facts
    lowered = facts.masked.lower()
    for i, word in enumerate(theirs.folded):
        row = BY_ENGLISH.get(word)
        if row is None or theirs.folded.index(word) != i or row.wrong.isdisjoint(facts.folded):
            continue
        if not row.excuses.isdisjoint(theirs.vocabulary) or any(right[:5] in lowered for right in row.right):
            continue
        place = next(k for k, w in enumerate(facts.folded) if w in row.wrong)
        start, end = facts.spans[place]
        message = f"Spanish “{facts.words[place]}” is no “{word}”; usual: {', '.join(row.right)}"
        counterpart = Span(*theirs.spans[i])
        yield Hit(Span(start, end), message, suggestion=row.right[0], counterpart=counterpart)
