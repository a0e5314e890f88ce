from __future__ import annotations

from collections.abc import Iterator

from transcheck.english.copies import is_copy
from transcheck.lexicon import lexicon
from transcheck.model import Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, pair_rule
from transcheck.rules.when import Lacks, Words
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH, FOREIGN, SPANISH, detect, guess

_NAMES = {
    "en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese", "ca": "Catalan", "it": "Italian",
    "de": "German",
}  # fmt: skip
_FEWEST = 4


@pair_rule(
    "LNG002",
    "wrong-language",
    Severity.ERROR,
    lang="any",
    needs=Needs.ANY,
    when=Words(en=SPANISH | FOREIGN) | Words(es=ENGLISH | FOREIGN) | Lacks(en=ENGLISH) | Lacks(es=SPANISH),
    good=[
        Good("The harbour is closed", "El puerto está cerrado"),
        Good("We read «The Wind in the Willows» again", "Volvimos a leer «The Wind in the Willows»"),
        Good("Guadalajara, Zapopan y Tlaquepaque", "Guadalajara, Zapopan y Tlaquepaque"),
        Good("Casa de la Moneda", "Casa de la Moneda"),
        Good("Invalid latitude (syntax: 12° or 12 d)", "Latitud no válida (sintaxis: 12° o 12 d)"),
    ],
    bad=[
        Bad("⟦Los vecinos abren las puertas de su barrio⟧", None, says="this English text is in Spanish"),
        Bad(
            "The library opens its archive",
            "⟦The library has opened all of its archive to the public⟧",
            says="this Spanish text is in English",
        ),
        Bad(
            "The bridge over the river",
            "⟦Le pont sur la rivière est fermé pour les travaux⟧",
            says="this Spanish text is in French",
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def wrong_language(pair: Pair, context: Context) -> Iterator[Hit]:
    """A whole text is in a language that its side should not be in.

    A caption pasted from the other page, or a text left in a third language, is the error that readers notice first.
    Function words decide; where they leave doubt, and to name a third language, langdetect is asked. Texts of fewer
    than four words, names and titles in quotation marks say too little and are left alone. A target that is its
    source, or nearly so, is the business of `untranslated`.
    """
    for side, segment, other in pair.sides():
        facts = segment.facts
        folded = facts.folded
        if len(folded) < _FEWEST or segment.lang not in ("en", "es"):
            continue
        if other is not None and other.facts.folded == folded and segment.lang == "es":
            continue
        lang = _language(segment)
        if lang == "en" and is_copy(pair):
            continue
        if lang and lang != segment.lang:
            text = segment.text
            start = len(text) - len(text.lstrip())
            span = Span(start, max(start, len(text.rstrip())))
            yield Hit(span, f"this {_NAMES[segment.lang]} text is in {_NAMES[lang]}", side)


def _language(segment: Segment) -> str:
    """Give the language of a text where that is beyond reasonable doubt, or ""."""
    facts = segment.facts
    lang, confidence, english, spanish = facts.language
    words = facts.words
    if lang and lang != segment.lang and facts.quotes.spans:
        words = _outside_quotes(facts)
        lang, confidence, english, spanish = guess([word.lower() for word in words])
        if len(words) < _FEWEST:
            return ""
    if not lang or lang == segment.lang or _is_title(words):
        return ""
    if lang in ("en", "es"):
        evidence, against = (english, spanish) if lang == "en" else (spanish, english)
        if evidence >= 2 and not against and confidence >= 0.6:
            return lang
        if evidence < 2 or len(words) < 6 or confidence < 0.3:
            return ""
    elif len(words) < 5 or _is_known(segment):
        return ""
    named, probability = detect(_prose(words))
    return lang if named == lang and probability > 0.95 else ""


def _is_known(segment: Segment) -> bool:
    """Tell whether dictionaries of the language know seven in ten of the words, and all but one."""
    known = lexicon(segment.lang)
    strange = sum(word not in known for word in segment.facts.vocabulary)
    return strange < 2 or 10 * strange < 3 * len(segment.facts.vocabulary)


def _outside_quotes(facts: Facts) -> list[str]:
    return [
        word
        for word, (start, _) in zip(facts.words, facts.spans, strict=True)
        if not any(quoted.start < start < quoted.end for quoted in facts.quotes.spans)
    ]


def _is_title(words: list[str]) -> bool:
    """Tell names and titles of works, which stay as they are, from sentences."""
    content = [word for word in words if len(word) > 3]
    return len(words) < 12 and sum(word[0].isupper() for word in content) > 0.6 * len(content)


def _prose(words: list[str]) -> str:
    return " ".join(words[:80])
