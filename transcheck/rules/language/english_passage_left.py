from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import ENGLISH as ENGLISH_WORD
from transcheck.lexicon import SPANISH as SPANISH_WORD
from transcheck.lexicon import word_languages
from transcheck.model import Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH, SPANISH

_FEWEST = 4
_NEAR = 20
_FUNCTION = ENGLISH - SPANISH


@text_rule(
    "LNG004",
    "english-passage-left",
    Severity.ERROR,
    lang="es",
    when=Words(es=_FUNCTION) & Words(es=SPANISH),
    good=[
        Good("We read “the wind in the willows” again", "Ayer volvimos a leer en casa «the wind in the willows»"),
        Good("The film The Lord of the Rings", "La película The Lord of the Rings"),
        Good(
            "The sign on the gate says *all of the boats are gone*",
            "El letrero que hay en la verja del puerto dice *all of the boats are gone*",
        ),
    ],
    bad=[
        Bad(
            None,
            "El curso es gratuito. ⟦Registration is open until the end of the month⟧.",
            says="this passage is left in English",
        ),
        Bad(
            "The boat leaves at noon when the tide is high.",
            "El barco sale a mediodía ⟦when the tide is high⟧.",
            says="this passage is left in English",
        ),
        Bad(
            "The course is free. Registration is open until March 9.",
            "El curso es gratuito. ⟦Registration is open until March⟧ 9.",
            says="this passage is left in English",
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def english_passage_left(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """A passage of four English words or more, as it stands in the source, is left inside a Spanish sentence.

    The translator jumped over it, or the source was edited and pasted in. Quotations, emphasis, brackets, titles in
    capitals and code are left alone, as are texts without any Spanish, which `untranslated` judges.
    """
    source = english.facts if english is not None else None
    facts = spanish.facts
    if len(facts.words) <= _FEWEST:
        return
    languages = word_languages()
    first = 0
    for i in range(len(facts.words) + 1):
        if i < len(facts.words) and _goes_on(facts, languages[facts.folded[i]], first, i):
            continue
        if i - first >= _FEWEST and _is_passage(facts, source, first, i):
            start, end = facts.spans[first][0], facts.spans[i - 1][1]
            yield Hit(Span(start, end), "this passage is left in English")
        first = i + 1 if i < len(facts.words) and not languages[facts.folded[i]] & ENGLISH_WORD else i


def _goes_on(facts: Facts, bits: int, first: int, place: int) -> bool:
    """Tell whether the word at `place` is English and stands right behind the run that starts at `first`."""
    if not bits & ENGLISH_WORD:
        return False
    return place == first or facts.masked[facts.spans[place - 1][1] : facts.spans[place][0]].strip(",") in (" ", "\n")


def _is_passage(facts: Facts, source: Facts | None, first: int, end: int) -> bool:
    """Tell a passage that was forgotten from a title, a quotation, a gloss or a chance run.

    Without an English side only a sentence of its own counts.
    """
    languages = word_languages()
    folded = facts.folded[first:end]
    function = sum(word in _FUNCTION for word in folded)
    only = sum(languages[word] & SPANISH_WORD == 0 for word in folded)
    lower = sum(word[0].islower() for word in facts.words[first:end])
    if _opens(facts, first):
        lower += 1  # a capital that opens a sentence says nothing
    if not function or only < _FEWEST - (function > 1) or 4 * lower < 3 * len(folded) or 4 * only < 3 * len(folded):
        return False
    if source is None and (function < 2 or not _opens(facts, first) or end - first < _FEWEST):
        return False
    english = source.folded if source is not None else folded
    if not any(english[k : k + _FEWEST] == folded[:_FEWEST] for k in range(len(english))):
        return False
    start, stop = facts.spans[first][0], facts.spans[end - 1][1]
    if first and facts.words[first - 1][0].isupper() and facts.masked[start - 1 : start] == " ":
        return False
    if facts.text[start - 1 : start] in _AROUND or facts.text[stop : stop + 1] in _AROUND:
        return False
    return not any(quoted.start < stop and start < quoted.end for quoted in facts.quotes.spans)


def _opens(facts: Facts, place: int) -> bool:
    """Tell whether a word has a capital because a sentence begins with it, inside the text."""
    start = facts.spans[place][0]
    before = facts.masked[max(0, start - _NEAR) : start].rstrip()
    return place > 0 and facts.words[place][0].isupper() and before[-1:] in _STOPS


_STOPS = frozenset(".?!…:")
_AROUND = frozenset("*_'\"«“‘`([<”»’)]>:")
