from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Written
from transcheck.text.lazy import Lazy

_WORD = Lazy(r"(?<![\w?/&=])[^\W\d_]{1,30}\?[^\W\d_]{1,30}(?![\w?=])")
# Endings of Spanish words whose accented letter or ñ is the usual victim, and that start no sentence by themselves.
_ENDING = Lazy(
    r"[A-Za-z]{2,}\?(?:s|n|l|z)|[A-Za-z]{1,}\?(?:tic[oa]s?|nic[oa]s?|gic[oa]s?|fic[oa]s?|cnic[oa]s?|ctic[oa]s?|mic[oa]s?|blic[oa]s?"
    r"|ol(?:es|a|as)?|ad[oa]s?|an[oa]s?|st(?:ic[oa]s?|er))|[A-Za-z]\?(?:[oa]s?|s|ndo)"
)


@text_rule(
    "ENC003",
    "question-mark-in-word",
    Severity.ERROR,
    lang="es",
    when=Written("?"),
    good=[
        Good("Why? Because it is so", "¿Por qué? Porque sí"),
        Good("Why?then", "¿Por qué?entonces"),
        Good("Go to page?id=3", "Vaya a page?id=3"),
        Good("yes?no", "sí?no"),
    ],
    bad=[
        Bad("Information", "⟦Informaci?n⟧", says="a letter was lost in Informaci?n"),
        Bad("The Spanish language", "El idioma ⟦espa?ol⟧", says="a letter was lost in espa?ol"),
        Bad("The year", "El ⟦a?o⟧", says="a letter was lost in a?o"),
        Bad("The technical page", "La página ⟦t?cnica⟧", says="a letter was lost in t?cnica"),
    ],
    references=["WHATWG Encoding Standard: encode error mode"],
)
def question_mark_in_word(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A question mark stands inside a word where a conversion lost an accented letter or an ñ.

    Reported where the letters around it are those of a common Spanish ending, or where it happens in two words of the
    same text. A question mark with a missing space after it is another fault.
    """
    theirs = "" if english is None else english.text
    found = [m for m in _WORD.finditer(spanish.facts.masked) if m.group() not in theirs]
    opened = spanish.text.count("¿")
    for match in found:
        if _ENDING.fullmatch(match.group()) or (len(found) > 1 and not opened):
            yield Hit(Span(*match.span()), f"a letter was lost in {match.group()}")
