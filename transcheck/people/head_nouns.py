"""Where the word for a post stands: at the head of a phrase, or right before a name."""

from __future__ import annotations

from transcheck.data import words
from transcheck.people.names import ARTICLES, NAME, Name, read_name
from transcheck.people.posts import QUALIFIERS, post_of
from transcheck.text.language import ENGLISH, SPANISH
from transcheck.text.lazy import Lazy

_WORD = Lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LAST = Lazy(r"([^\W\d_]+(?:-[^\W\d_]+)?) \Z")
_MOST_BEFORE = 4
_MOST_NOUNS = 2
_SAYING = words("en", "saying.verbs") | words("es", "saying.verbs")
_OFFICES = words("en", "posts.offices")
_UNTIL = words("es", "posts.until")
_SMALL = ENGLISH | SPANISH | _SAYING


def head_of(role: str, lang: str) -> int | None:
    """Give which word of a phrase names a post, if the phrase begins with it; qualifiers may stand before it.

    before an English one nouns may, too ("marine biologist"); a verb, a preposition or a second article may not.
    """
    nouns = 0
    for index, word in enumerate(_WORD.findall(role[:160])):
        low = word.lower()
        post = post_of(word, lang)
        if post is not None:
            return None if nouns and lang == "es" and "es" in post.langs else index
        if index >= _MOST_BEFORE:
            return None
        if low in ARTICLES:
            if index and low != "la":
                return None
        elif low in QUALIFIERS or low in _UNTIL:
            continue
        elif low in _SMALL:
            return None
        elif word[0].islower():
            nouns += 1
            if nouns > _MOST_NOUNS:
                return None
    return None


def is_role_behind(chunk: str, lang: str) -> bool:
    """Tell whether a phrase behind a name and a comma gives the person's role."""
    return head_of(chunk, lang) is not None


def is_title(text: str, start: int, end: int, lang: str) -> bool:
    """Tell whether a phrase begins with a post and a name behind it, as in "Minister Ana Ruiz said"."""
    words = list(_WORD.finditer(text, start, end))
    while words and (words[0].group().lower() in QUALIFIERS or post_of(words[0].group(), lang)):
        last = words.pop(0)
        if words and post_of(last.group(), lang):
            match = NAME.match(text, words[0].start(), end)
            name = read_name(text, match.start(), match.end()) if match else None
            if name is not None:
                return not any(word in QUALIFIERS or post_of(word, lang) for word in name.words)
    return False


def title_before(text: str, start: int, lang: str) -> tuple[int, str]:
    """Give the place and the wording of the post right before a name: "Minister Ana Ruiz", "la directora Ana Ruiz"."""
    before = text[max(0, start - 40) : start]
    match = _LAST.search(before)
    if match is None or post_of(match[1], lang) is None:
        return 0, ""
    return start - len(before) + match.start(1), match[1]


def has_title(role: str, name: Name, lang: str) -> bool:
    """Tell whether a post before a name is proof of a person: a title of office, or one in lower case."""
    post = post_of(role, lang) if role else None
    if post is None or any(post_of(word, lang) for word in (*name.given, name.surname)):
        return False
    return role[0].islower() or post.group in _OFFICES
