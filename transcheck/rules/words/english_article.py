from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import words
from transcheck.english.articles import article
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.text.language import ENGLISH

_ARTICLES = words("en", "articles.indefinite")
_QUALIFIERS = words("en", "articles.qualifiers")
_OPENERS = frozenset(' \n\t"“‘(—')


@text_rule(
    "WRD011",
    "english-article",
    Severity.WARNING,
    lang="en",
    when=Words(en=_ARTICLES),
    good=[
        Good("An hour in a European university", "Una hora en una universidad europea"),
        Good("Play an MP3 file in a one-act play.", "Reproduzca un archivo MP3 en una obra de un acto."),
        Good("A UNESCO site, an SQL or a SQL table", "Un sitio de la UNESCO, una tabla SQL"),
        Good("Either a or b, an historic day", "O a o b, un día histórico"),
        Good("An umbrella for an unimportant user", "Un paraguas para un usuario sin importancia"),
    ],
    bad=[
        Bad(
            "Peel ⟦a⟧ orange.", "Pele una naranja.", "Peel an orange.", says="“a orange” is “an orange”", suggests="an"
        ),
        Bad(
            "Ask ⟦an⟧ user.", "Pregunte a un usuario.", fixed="Ask a user.", says="“an user” is “a user”", suggests="a"
        ),
        Bad(
            "Open ⟦a⟧ HTML page.",
            "Abra una página HTML.",
            fixed="Open an HTML page.",
            says="“a HTML” is “an HTML”",
            suggests="an",
        ),
        Bad("⟦An⟧ bicycle", "Una bicicleta", fixed="A bicycle", says="“An bicycle” is “A bicycle”", suggests="A"),
    ],
    references=["The Chicago Manual of Style, 17th ed., 7.33"],
)
def english_article(english: Segment, spanish: Segment | None, context: Context) -> Iterator[Hit]:
    """“a” stands before a vowel sound, or “an” before a consonant.

    The sound decides, not the letter: an hour, a user, an MP3. Words and acronyms that are pronounced in two ways are
    left alone, and so are words that no dictionary has.
    """
    facts = english.facts
    folded, words = facts.folded, facts.words
    for place in range(len(folded) - 1):
        if folded[place] not in _ARTICLES:
            continue
        right, noun = article(words[place + 1]), words[place + 1]
        if right in ("", folded[place]) or (words[place] == "A" and place) or words[place] == "AN":
            continue
        (start, end), (behind, _) = facts.spans[place], facts.spans[place + 1]
        if facts.masked[end:behind] != " " or not _is_noun(noun) or _is_letter(facts.masked, start):
            continue
        meant = right.capitalize() if words[place][0] == "A" else right
        message = f"“{words[place]} {noun}” is “{meant} {noun}”"
        yield Hit(Span(start, end), message, suggestion=meant, fix=Fix((Edit(Span(start, end), meant),)))


def _is_noun(word: str) -> bool:
    """Tell a word that an article can stand before from those that go on with a variable's name: "a or b"."""
    low = word.lower()
    return low in _QUALIFIERS or (low not in ENGLISH and (word.isupper() or word in lexicon("en")))


def _is_letter(masked: str, start: int) -> bool:
    """Tell the letter a, in brackets or beside a sign, from the article."""
    before = masked[start - 1] if start else " "
    return before not in _OPENERS or masked[start - 1 : start + 2] == "(a)"
