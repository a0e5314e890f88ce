from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.traits import Trait


@text_rule(
    "CAP004",
    "sentence-start-upper",
    Severity.INFO,
    lang="es",
    beside=True,
    when=Trait.UPPER,
    default=False,
    good=[
        Good("open the door", "abra la puerta"),
        Good("rome first", "Pekín primero"),
    ],
    bad=[
        Bad(
            "open the door",
            "⟦Abra⟧ la puerta",
            fixed="abra la puerta",
            says="begins with a capital, the source does not",
            suggests="abra",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.1.1"],
)
def sentence_start_upper(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """The translation begins with a capital where its source begins with a small letter.

    A text that a program joins to another one then has a capital in the midst of a sentence.
    """
    source, target = english.text, spanish.text
    if not source[:1].islower() or not target[:1].isupper() or not spanish.facts.words:
        return
    word = spanish.facts.words[0]
    if not target.startswith(word) or not word[1:].islower() or word.lower() not in lexicon("es"):
        return
    if not english.facts.words or not source.startswith(english.facts.words[0]):
        return
    fix = Fix((Edit(Span(0, 1), word[0].lower()),))
    yield Hit(Span(0, len(word)), "begins with a capital, the source does not", suggestion=word.lower(), fix=fix)
