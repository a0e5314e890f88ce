from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Holds
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_LABEL = 2
_SHORT = 8
_LIKELY = Lazy(r"[(;:,](?= ?[A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_START = Lazy(r"[(;:,](?<![^\W\d_]\()\s?(?=([^\W\d_]+))")


@text_rule(
    "CAP002",
    "capital-inside-sentence",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Holds(Trait.UPPER) & (Trait.BRACKET | Trait.COLON | Trait.COMMA),
    good=[
        Good("a list (see below)", "una lista (véase abajo)"),
        Good("a list (See below.)", "una lista (Véase abajo)."),
        Good("two cities: rome and paris", "dos ciudades: Roma y París"),
        Good("Note: this is old", "Nota: Esto es antiguo"),
    ],
    bad=[
        Bad(
            "a list (see below)",
            "una lista (⟦Véase⟧ abajo)",
            fixed="una lista (véase abajo)",
            says="capital behind “(”",
            suggests="véase",
        ),
        Bad(
            "It rains; we stay.",
            "Llueve; ⟦Nos⟧ quedamos.",
            fixed="Llueve; nos quedamos.",
            says="capital behind “;”",
            suggests="nos",
        ),
        Bad(
            "two things, if any",
            "dos cosas, ⟦Si⟧ las hay",
            fixed="dos cosas, si las hay",
            says="capital behind “,”",
            suggests="si",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.1"],
)
def capital_inside_sentence(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A word behind a bracket, a semicolon or a comma has a capital, while the source goes on in lower case there.

    Spanish gives a capital to names and behind full stops only. A word counts when dictionaries list it in lower case
    and both sides have as many of these marks, so that they answer each other. Behind a colon after one or two words,
    such as “Nota:”, a capital is let pass.
    """
    source, target = english.facts.masked, spanish.facts.masked
    if not _LIKELY.search(target):
        return
    theirs = [m for m in _START.finditer(target) if m[1][0].isupper() and m[1][1:].islower()]
    listed = lexicon("es")
    kept = set(english.facts.words)
    ours = {m.group()[0] + ("A" if m[1][0].isupper() else "a") for m in _START.finditer(source)}
    for match in theirs:
        mark, word = match.group()[0], match[1]
        if mark + "A" in ours or word in kept or word.lower() not in listed:
            continue
        if mark != "(" and (mark + "a" not in ours or _is_label(target, match.start())):
            continue
        if mark == "(" and (_is_sentence(target, match.start()) or _is_added(source, target)):
            continue
        if target[match.end() + len(word) : match.end() + len(word) + 1] == "-":
            continue  # two names: "Sosa-Stradonitz"
        if target[match.end() + len(word) + 1 : match.end() + len(word) + 2].isupper():
            continue  # the first word of a name: "Nueva York"
        start = match.end()
        fix = Fix((Edit(Span(start, start + 1), word[0].lower()),))
        yield Hit(Span(start, start + len(word)), f"capital behind “{mark}”", suggestion=word.lower(), fix=fix)


def _is_label(target: str, place: int) -> bool:
    """Tell whether a colon ends a label of one or two words, or a mark stands in a list of titles."""
    start = max(target.rfind(stop, 0, place) for stop in ".\n!?")
    return target[place] == ":" and len(target[start + 1 : place].split()) <= _LABEL


def _is_sentence(target: str, place: int) -> bool:
    """Tell whether a bracket holds a sentence of its own, or does not stand behind a word in lower case."""
    before = target[:place].rstrip(" \ufffc*_`")
    closing = target.find(")", place)
    return not before or not before[-1].islower() or (closing > 0 and target[closing - 1] in ".?!:") or before == ""


def _is_added(source: str, target: str) -> bool:
    """Tell a name or a label to which the translation adds an explanation in brackets: “Luyia (Lenguas bantúes)”."""
    return "(" not in source and len(target.split()) <= _SHORT and target.rstrip().endswith(")")
