from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.lexicon import ENGLISH as ENGLISH_WORD
from transcheck.lexicon import word_languages
from transcheck.lexicon.loanwords import LOANWORDS
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words

_DETERMINERS = words("es", "determiners.before_english")


@text_rule(
    "LNG005",
    "english-phrase-left",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Words(es=_DETERMINERS),
    good=[
        Good("Read the garden guide", "Lea la guía del jardín"),
        Good("Run the git push command", "Ejecute la orden git push"),
        Good("The «garden guide» is out", "Ha salido la «garden guide»"),
        Good("Clear the web cache", "Vacíe la web cache"),
    ],
    bad=[
        Bad(
            "Read the garden guide and the rules",
            "Lea la ⟦garden guide⟧ y las normas",
            says="“garden guide” is left in English",
        )
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def english_phrase_left(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """Two English words or more stand behind a Spanish article, as they stand in the source.

    Nobody means to write “la garden guide”: the phrase was passed over. Loanwords, names with capitals, quoted words
    and code are left alone.
    """
    words = spanish.facts.words
    languages = word_languages()
    for first in [place for place, word in enumerate(words, 1) if word in _DETERMINERS]:
        end = first
        while end < len(words) and words[end].islower() and languages[words[end]] == ENGLISH_WORD:
            end += 1
        phrase = words[first:end]
        if len(set(phrase)) > 1 and not LOANWORDS.issuperset(phrase):
            yield from _hit(spanish, english, first, end)


def _hit(spanish: Segment, english: Segment, first: int, end: int) -> Iterator[Hit]:
    facts = spanish.facts
    phrase = facts.words[first:end]
    theirs = english.facts.folded
    if not any(theirs[k : k + len(phrase)] == phrase for k in range(len(theirs))):
        return
    start, stop = facts.spans[first][0], facts.spans[end - 1][1]
    stretch = facts.masked[facts.spans[first - 1][1] : stop]
    if stretch.split() == phrase:
        yield Hit(Span(start, stop), f"“{spanish.text[start:stop]}” is left in English")
