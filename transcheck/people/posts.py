"""Words for posts and professions, in English, Spanish and some neighbours, with what they have in common.

A row is a group: posts that may stand for one another in a translation ("chair" and "presidenta", "head" and
"responsable"). Sources: ISCO-08, the International Standard Classification of Occupations, in English and Spanish;
RAE, Nueva gramática, § 2.6 and § 2.7, for the feminine forms.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from transcheck.data import rows, sequence, words


class Post(NamedTuple):
    """A word for a post: the languages that have it, its group, "m", "f" or "" for its Spanish gender, its rank.

    `junior` marks the second in rank: "vicepresidenta", "subdirector".
    """

    langs: frozenset[str]
    group: str
    gender: str = ""
    junior: bool = False


# group | English | Spanish masculine | Spanish feminine | Spanish common | French
_FOREIGN = {
    "de": words("pairs", "languages.german_posts"),
    "it": words("pairs", "languages.italian_posts"),
    "pt": words("pairs", "languages.portuguese_posts"),
    "ca": words("pairs", "languages.catalan_posts"),
}
LANGUAGES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "ca": "Catalan",
}  # fmt: skip
"""The languages of posts, by code."""

_AT_HOME = words("pairs", "posts.at_home")
"""Posts that are ordinary words of the other language, or names of subjects in any."""
_PREFIXES = sequence("pairs", "posts.prefixes")
_SCHOLARS = {
    "ologist": Post(frozenset(("en",)), "scholar"),
    "ólogo": Post(frozenset(("es",)), "scholar", "m"),
    "óloga": Post(frozenset(("es",)), "scholar", "f"),
}
"""Endings of the names for scholars of a subject."""
_LEVEL = frozenset(("co", "ex"))
_BEHIND_HYPHEN = words("pairs", "posts.behind_hyphens")


def _table() -> dict[str, Post]:
    table: dict[str, Post] = {}

    def add(names: Iterable[str], lang: str, group: str, gender: str = "") -> None:
        for word in names:
            known = table.get(word)
            if known is None:
                table[word] = Post(frozenset((lang,)), group, gender)
            else:
                table[word] = known._replace(langs=known.langs | {lang}, gender=known.gender or gender)

    for group, english, masculine, feminine, common, french in rows("pairs", "posts.posts"):
        add(english.split(), "en", group)
        add(masculine.split(), "es", group, "m")
        add(feminine.split(), "es", group, "f")
        add(common.split(), "es", group)
        add(french.split(), "fr", group)
    for lang, names in _FOREIGN.items():
        add(names, lang, "")
    return table


POSTS = _table()
"""Each word for a post, in lower case."""

QUALIFIERS = words("en", "posts.qualifiers") | words("es", "posts.qualifiers")
"""Words that may stand before the word for a post."""


def post_of(word: str, lang: str) -> Post | None:
    """Give the post that a word names in a text of one language; posts of other languages count, too."""
    low = word.lower().rstrip(".")
    post = POSTS.get(low)
    if post is None and "-" in low:
        first, _, rest = low.partition("-")
        post = POSTS.get(first) if rest in _BEHIND_HYPHEN else None
    if post is None:
        post = next(
            (found for ending, found in _SCHOLARS.items() if low.endswith(ending) and len(low) > len(ending)), None
        )
    if post is None and len(low) > 7:
        for prefix in _PREFIXES:
            stem = low[len(prefix) :].lstrip("-") if low.startswith(prefix) else ""
            base = POSTS.get(stem) or POSTS.get(stem.removeprefix("r"))  # "vicerrector"
            if base is not None:
                post = base._replace(junior=prefix not in _LEVEL)
                break
    if post is None or (lang not in post.langs and low in _AT_HOME):
        return None
    return post
