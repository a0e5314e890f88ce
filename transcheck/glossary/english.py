"""The key that all forms of an English word share: number, possessive, British and American spelling."""

from __future__ import annotations

from functools import lru_cache

from transcheck.glossary.words import fold

_IRREGULAR = {
    "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse", "criteria": "criterion",
    "phenomena": "phenomenon", "memoranda": "memorandum", "curricula": "curriculum", "indices": "index",
    "matrices": "matrix", "appendices": "appendix", "vertices": "vertex", "alumni": "alumnus", "menus": "menu",
    "lives": "life", "leaves": "leaf", "knives": "knife", "shelves": "shelf", "halves": "half", "wives": "wife",
    "centre": "center", "centres": "center", "theatre": "theater", "theatres": "theater", "metre": "meter",
    "metres": "meter", "fibre": "fiber", "programme": "program", "programmes": "program", "labour": "labor",
    "colour": "color", "colours": "color", "behaviour": "behavior", "neighbour": "neighbor", "defence": "defense",
    "licence": "license", "licences": "license", "catalogue": "catalog", "catalogues": "catalog",
    "dialogue": "dialog", "dialogues": "dialog", "cheque": "check", "judgement": "judgment", "grey": "gray",
}  # fmt: skip
_MANY = frozenset("children feet teeth mice criteria phenomena memoranda curricula alumni women men people".split())
# Their s is part of the word, or tells it from another: "news" is not "new", "economics" not "economic".
_FIXED = frozenset(
    "news series species means lens gas bus headquarters economics politics physics mathematics ethics logistics "
    "electronics analytics genetics linguistics robotics informatics optics acoustics athletics dynamics mechanics "
    "aesthetics specimen regimen abdomen acumen omen women's this his its was has does".split()
)
_TAKES_ES = ("s", "x", "z", "ch", "sh", "o")


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Give what all forms of an English word have in common; two words match when their keys are equal.

    The key need not be a word: "analysis" and "analyses" both give "analys".
    """
    low = fold(word)
    low = low.removesuffix("'s").rstrip("'")
    if low in _FIXED or len(low) < 4:
        return low
    low = _IRREGULAR.get(low, low)
    return _spelling(_singular(low))


def is_plural(word: str) -> bool:
    """Tell whether an English noun is plural, as far as its form shows."""
    low = fold(word).removesuffix("'s")
    if low in _FIXED or len(low) < 4:
        return False
    if low.endswith("s"):
        return not low.endswith(("ss", "us", "is"))
    return low in _MANY or (low.endswith("men") and len(low) > 4)


def _singular(low: str) -> str:
    if low.endswith("men") and len(low) > 4:
        return low[:-3] + "man"
    if low.endswith(("ies", "ie")) and len(low) > 4:
        return low.removesuffix("s")[:-2] + "y"
    if low.endswith("sis"):
        return low[:-2]
    bare = low.removesuffix("s").removesuffix("e")
    if bare != low and bare.endswith(_TAKES_ES) and low.endswith("e", 0, len(bare) + 1):
        return bare
    return low if low.endswith(("ss", "us", "is")) else low.removesuffix("s")


def _spelling(low: str) -> str:
    return low.replace("isation", "ization") if "isation" in low else low
