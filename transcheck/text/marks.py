"""Marks: the parts of a text that are not prose, such as placeholders, tags, code, roles and addresses.

One scan finds them all. The same scan gives the *mask*: the text with every mark blanked out, of the same length,
so that a span found in the mask holds in the text. Prose inside a mark (a link's words, a tag's content) stays.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

BLANK = "\ufffc"
"""Stands for each masked character; neither a word character nor a space."""

TRIGGER = int(
    Trait.TAG | Trait.BRACE | Trait.PERCENT | Trait.DOLLAR | Trait.BACKTICK | Trait.SLASH | Trait.COLON | Trait.STAR
    | Trait.BRACKET
)  # fmt: skip
"""A text with none of these traits holds no mark."""


class Mark(NamedTuple):
    """A part that is not prose: what kind, its text, and its place."""

    kind: str
    text: str
    start: int
    end: int


# The order matters: the first alternative that matches at a place wins.
_MARK = Lazy(
    r"""
      (?P<comment>  <!--.{0,2000}?--> )
    | (?P<literal>  ``[^`\n]{1,400}`` (?!`) )
    | (?P<role>     :[a-zA-Z][\w.+-]{0,30}(?::[\w.+-]{1,30}){0,2}:`[^`]{1,400}` )
    | (?P<restlink> `[^`\n]{1,300}`__? )
    | (?P<code>     `[^`\n]{1,400}` )
    | (?P<tag>      </?[A-Za-z_][\w:.-]{0,60}(?:\s[^<>]{0,800})?/?> | <\d{1,3}/?> | </\d{1,3}> | <_:[\w-]{1,40}/> )
    | (?P<entity>   &(?:\#\d{1,7}|\#x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30}); )
    | (?P<url>      (?:https?|ftp|file|irc|ssh|git|s3)://[^\s<>"'`\\]{1,2000}(?<![.,;:!?)\]}'*]) | \bwww\.[^\s<>"'`]{1,500}(?<![.,;:!?)\]}'*]) )
    | (?P<email>    \b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\b )
    | (?P<mdtarget> \]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\) | \]\[[\w -]{0,60}\] )
    | (?P<mustache> \{\{\{?[^{}\n]{0,200}\}?\}\} )
    | (?P<ruby>     [%\#]\{[^{}\n]{1,100}\} )
    | (?P<shell>    \$\{[^{}\n]{1,100}\} | \$[A-Za-z_]\w{0,60}(?:\['?\w{1,60}'?\]){0,4} )
    | (?P<named>    %\([^()\n]{1,80}\)[-\#0 +]{0,5}\d{0,4}(?:\.\d{1,4})?[diouxXeEfFgGcrsa] )
    | (?P<printf>   %(?:\d{1,2}\$)?[-\#0+']{0,5}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?(?:hh|h|ll|l|L|q|j|z|t)?[diouxXeEfFgGcCsSpnaAr@m](?![\w%]) | %% | %L?\d{1,2}(?!\d)(?![\w%]) | %[A-Za-z_]{2,40}% )
    | (?P<brace>    \{[A-Za-z_0-9.\[\]\s!:<>=^+,\#-]{0,80}\} )
    | (?P<colonvar> (?<![\w:]):[a-zA-Z_]{2,40}(?![\w:`]) )
    | (?P<path>     (?<![\w/.<])(?:~|\.{1,2})?/[\w.+-]{1,100}(?:/[\w.+@%-]{1,100}){1,20}/? | \b[A-Za-z]:\\[\w\\ .-]{1,200} )
    | (?P<escape>   \\(?:[ntrabfv"'\\]|x[\da-fA-F]{2}|u[\da-fA-F]{4}) )
    """,
    re.DOTALL | re.VERBOSE,
)

_TEXT_ROLES = frozenset(
    "ref term doc dfn guilabel menuselection abbr emphasis strong sub sup any numref title sc".split()
)


def find_marks(text: str) -> tuple[tuple[Mark, ...], str]:
    """Give the marks of `text` in order, and the text with them blanked out (of the same length)."""
    marks: list[Mark] = []
    parts: list[str] = []
    done = 0
    for match in _MARK.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        found = match.group()
        marks.append(Mark(kind, found, start, end))
        parts.append(text[done:start])
        parts.append(_masked(kind, found))
        done = end
    if not marks:
        return (), text
    parts.append(text[done:])
    return tuple(marks), "".join(parts)


def _masked(kind: str, found: str) -> str:
    """Blank a mark, but for the words in it that people read."""
    if kind == "role":
        name, _, body = found[1:].partition(":`")
        if name in _TEXT_ROLES and "<" in body:
            shown = body.partition("<")[0]
            lead = len(name) + 3
            return BLANK * lead + shown + BLANK * (len(found) - lead - len(shown))
    elif kind == "restlink":
        shown = found[1:].partition("<")[0] if "<" in found else found[1:].rstrip("_").rstrip("`")
        return BLANK + shown + BLANK * (len(found) - 1 - len(shown))
    return BLANK * len(found)
