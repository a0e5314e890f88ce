"""Who says a quotation: the name beside a verb of saying, next to the quotation marks."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from transcheck.data import words
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.lazy import Lazy
from transcheck.text.signs.quotes import Quoted

_SAYING = {
    "en": Lazy(
        r"\b(?:said|sa(?:ys|y)|told|(?:explain|add|stress|emphasi[sz]|conclud|stat|argu|warn|recall|declar|announc|comment"
        r"|insist|repl|writ|admitt|acknowledg|highlight|remark|observ|point|ask|recount)(?:s|es|ed|ied|ies)?"
        r"|noted|notes|wrote|according to)\b",
        2,
    ),
    "es": Lazy(
        r"\b(?:dijo|dijeron|dice|dicen|sostuvo|sostiene|concluyó|concluye|según|escribió|escribe|contó|cuenta|advirtió"
        r"|advierte|recordó|recuerda|insistió|insiste|respondió|responde|reconoció|reconoce|admitió|admite"
        r"|(?:explic|apunt|señal|subray|destac|recalc|afirm|asegur|declar|coment|agreg|anunci|pregunt|manifest|indic"
        r"|expres|precis|resalt|enfatiz|relat)(?:ó|a|aron|an)|añad(?:e|ió|en|ieron))\b",
        2,
    ),
}
_CAPITAL = "A-ZÁÉÍÓÚÜÑÀÈÇÖÄ"
_NAME = Lazy(
    rf"(?<![\w'’-])[{_CAPITAL}][\w'’-]{{1,30}}"
    rf"(?: (?:(?:de|del|la|las|los|di|da|von|van|der) ){{0,2}}[{_CAPITAL}][\w'’-]{{1,30}}){{0,4}}"
)
_NO_PERSON_AFTER = words("pairs", "people.no_person_after")
"""Words that stand before places, institutes and things, and hardly ever before somebody's bare name."""
_SENTENCE = Lazy(r"[.!?…][\"'”’»)]*\s+(?=[^a-záéíóúñ])|\n\s*\n")
_FUNCTION = ENGLISH | SPANISH
"""Small words that have a capital only because a sentence starts with them."""
_WINDOW = 140
_REACH = 70


class Saying(NamedTuple):
    """A quotation, and the name of who says it: its place in the text, or None where no name stands beside it."""

    quoted: Quoted
    name: tuple[int, int] | None


def attribute(masked: str, quotations: tuple[Quoted, ...], lang: str) -> list[Saying]:
    """Give the quotations of a text with their speakers, in order; what stands inside another one is left out.

    Args:
        masked: the text, its marks blanked out.
        quotations: its quotations.
        lang: "en" or "es".
    """
    outer: list[Quoted] = []
    for quoted in sorted(quotations):
        if not outer or quoted.start >= outer[-1].end:
            outer.append(quoted)
    found = []
    for index, quoted in enumerate(outer):
        until = outer[index + 1].start if index + 1 < len(outer) else len(masked)
        since = outer[index - 1].end if index else 0
        name = _speaker(masked, quoted.end, _stop(masked, quoted.end, min(until, quoted.end + _WINDOW)), lang)
        if name is None:
            first = _start(masked, max(since, quoted.start - _WINDOW), quoted.start)
            name = _speaker(masked, first, quoted.start, lang)
        found.append(Saying(quoted, name))
    return found


def name_words(name: str) -> frozenset[str]:
    """Give the words of a name in lower case and without accents, so that two spellings of one person meet."""
    plain = unicodedata.normalize("NFD", name.lower())
    letters = "".join([c if c.isalnum() else " " for c in plain if not unicodedata.combining(c)])
    return frozenset(word for word in letters.split() if len(word) > 2)


def names(masked: str) -> list[tuple[int, int]]:
    """Give the places of the phrases of capitalised words in a text."""
    return [match.span() for match in _NAME.finditer(masked)]


def _stop(masked: str, start: int, end: int) -> int:
    """Give where the sentence that a quotation stands in ends behind it."""
    if masked[start : start + 1].isspace() and masked[start - 2 : start - 1] in ".!?" and _opens(masked, start):
        return start
    found = _SENTENCE.search(masked, start, end)
    return found.start() if found is not None else end


def _opens(masked: str, start: int) -> bool:
    """Tell whether a new sentence starts behind a quotation that ends with a stop."""
    rest = masked[start:].lstrip()[:1]
    return rest.isupper() or not rest.isalpha()


def _start(masked: str, start: int, end: int) -> int:
    """Give where the sentence that leads up to a quotation starts."""
    last = start
    for match in _SENTENCE.finditer(masked, start, end):
        if match.end() < end:
            last = match.end()
    return last


def _speaker(masked: str, start: int, end: int, lang: str) -> tuple[int, int] | None:
    """Give the person's name that stands nearest to a verb of saying in a stretch of text."""
    pattern = _SAYING.get(lang)
    verbs = [match.span() for match in pattern.finditer(masked, start, end)] if pattern is not None else []
    if not verbs:
        return None
    best: tuple[int, tuple[int, int]] | None = None
    for match in _NAME.finditer(masked, start, end):
        name = _bare(masked, match.start(), match.end(), pattern)
        before = masked[max(start, name - 20) : name].split()
        governed = bool(before) and before[-1].lower().strip('(«“"') in _NO_PERSON_AFTER
        for begin, stop in verbs if name < match.end() else ():
            gap = name - stop if name >= stop else begin - match.end()
            near = 0 <= gap <= _REACH and (best is None or gap < best[0])
            if near and (not governed or stop + 1 == name):
                best = gap, (name, match.end())
    return best[1] if best is not None else None


def _bare(masked: str, start: int, end: int, verbs: Lazy | None) -> int:
    """Give where a name starts behind small words and verbs that have a capital at the start of a sentence."""
    while start < end:
        space = masked.find(" ", start, end)
        word = masked[start : space if space >= 0 else end]
        if word.lower() not in _FUNCTION and not (verbs is not None and verbs.fullmatch(word)):
            return start
        start = space + 1 if space >= 0 else end
    return end
