r"""Marks: the parts of a text that are not prose, such as placeholders, tags, code, roles and addresses.

One scan finds them all. The same scan gives the *mask*: the text with every mark blanked out, of the same length,
so that a span found in the mask holds in the text. Prose inside markup (a link's words, a tag's content) stays.

| kinds | what |
|---|---|
| printf named percent qt env brace mustache jinja ruby shell colonvar icu | placeholders and template code |
| tag angle comment entity bbcode | tags; `angle` is an argument such as `<file>` that is no tag |
| literal code fence role link footnote substitution | reStructuredText and Markdown with backticks, `[1]_`, `\|x\|` |
| target mdref | the address part of a Markdown link |
| url email path option name call key handle escape scope drive | addresses, command line, identifiers, key names |
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from transcheck.data import words
from transcheck.text.lazy import Lazy
from transcheck.text.markup import icu
from transcheck.text.markup.tags import is_tag
from transcheck.text.traits import Trait

BLANK = "\ufffc"
"""Stands for each masked character; neither a word character nor a space."""

TRIGGER = int(
    Trait.TAG | Trait.BRACE | Trait.PERCENT | Trait.DOLLAR | Trait.BACKTICK | Trait.SLASH | Trait.COLON | Trait.STAR
    | Trait.BRACKET | Trait.DOT | Trait.HYPHEN
)  # fmt: skip
"""A text with none of these traits holds no mark."""


class Mark(NamedTuple):
    """A part that is not prose: what kind, its text, and its place."""

    kind: str
    text: str
    start: int
    end: int


# Every alternative starts with one plain character, so that the engine skips from one such character to the next at
# the speed of a character search. Every repeat is bounded, and what follows it begins with another character, so that
# a failure is not tried again in other divisions. (Possessive repeats would say so, but older Pythons get them wrong.)
# The order matters where two start alike: the first that matches wins. `<` after a kind: the mark began further left.
_PATTERNS = (
    ("comment", r"<!--(?:[^-<]|-(?!->)){0,2000}-->"),
    ("tag", r"""</?(?:\d{1,3}(?=/?>)|[A-Za-z_][\w:.-]{0,60})
                (?:\s+[A-Za-z_:@][\w:.@-]{0,40}
                   (?:\s{0,3}=\s{0,3}(?:"[^"<]{0,800}"|'[^'<]{0,800}'|\\"[^"<]{0,800}"|[^\s"'<>=`\\]{1,200}))?
                ){0,20}\s{0,9}/?>"""),
    ("entity", r"&(?:\#\d{1,7}|\#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});"),
    ("fence", r"```(?:[^`]|`(?!``)){0,4000}```"),
    ("literal", r"``(?=\S)(?:[^`]|`(?!`)){1,400}(?<=\S)``(?!`)"),
    ("link", r"`(?=[^`\s])[^`]{1,300}`__?(?!\w)"),
    ("code", r"`(?=[^`\s])[^`]{1,400}(?<=\S)`(?!`)"),
    ("role", r":(?:[a-zA-Z][\w.+-]{0,30}:){1,3}`(?=[^`\s])[^`]{1,400}(?<=\S)`"),
    ("url<", r""":(?<=\w:)//[^\s<>"'`\\|{}«»“”’]{1,2000}"""),
    ("drive<", r":(?<=\b[A-Za-z]:)\\[\w\\.%-]{1,200}"),
    ("scope<", r":(?<=\w:):\w[\w:]{0,100}(?:\(\))?"),
    ("colonvar", r":(?<![\w:/.\])]:)[A-Za-z_]\w{1,39}(?![\w:`'\"])"),
    ("named", r"%\([^()\n]{1,80}\)[-\#0+]{0,5}\d{0,4}(?:\.\d{1,4})?[diouxXeEfFgGcrsa]"),
    ("ruby", r"%\{[^{}\n]{1,100}\}"),
    ("percent", r"%%"),
    ("printf", r"""%(?<!\d%)(?:\d{1,2}\$)?[-\#0+']{0,5}(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*)?)?
                   (?:hh|h|ll|l|L|q|j|z|t|I64)?[diouxXeEfFgGcCsSpnaAr@m]
                   (?:(?![A-Za-z\d_])|(?=(?:s|m|h|x|px|ms|min|[kKMGT]?i?B)(?![A-Za-z\d_])))"""),
    ("qt", r"%(?<!\d%)(?:\d{1,2}%(?!\w)|L?\d{1,2}(?![\w$.]))"),
    ("env", r"%(?<![\d\w]%)[A-Za-z_]{2,40}%(?!\w)"),
    ("mustache", r"\{\{(?![\"”»])\{?[^{}\n]{0,200}\}\}\}?"),
    ("jinja", r"\{%[^%\n]{1,200}%\}"),
    ("jinja", r"\{\$\ ?[A-Za-z_$][\w.$]{0,60}(?![\w.$])(?:\ ?\|\ ?[\w:\ ]{0,40})?\ ?\$\}"),
    ("brace", r"""\{[ ]?(?:[A-Za-z_]\w{0,60}|\d{1,3}|)(?:\.\w{1,40}|\[\w{1,40}\]){0,5}(?:![rsa])?
                  (?::[^{}\s"]{0,30}
                     |,[ ]?(?:number|date|time|spellout|ordinal|duration)(?:,[^{}\n]{0,60})?
                  )?[ ]?\}"""),
    ("shell", r"\$\{[^{}\n]{1,100}\}"),
    ("shell", r"\$[A-Za-z_]\w{0,60}(?:\[['\"]?\w{1,60}['\"]?\]){0,4}"),
    ("shellnumber", r"\$\d(?![\d.,]\d|\d)"),
    ("ruby", r"\#\{[^{}\n]{1,100}\}"),
    ("substitution", r"\|(?<![\w|]\|)(?=\w)[\w .-]{1,40}(?<=[\w.])\|(?![\w|])"),
    ("footnote", r"\[(?:\#[\w.-]{0,40}|\*|\d{1,3}|[A-Za-z][\w.-]{0,40})\]_(?!\w)"),
    ("bbcode", r"""\[/?(?:[bius]|code|codeblock|url|img|color|font|kbd|center|right|left|indent|ul|ol|lb|rb|member
                   |method|signal|constant|enum|param|annotation|theme_item)(?:[= ][^\]\[\n]{0,200})?\]"""),
    ("target", r"""\]\((?:[^()\s]|\([^()\s]{0,200}\)){1,500}(?:\s{1,3}"[^"\n]{0,200}")?\)"""),
    ("mdref", r"\]\[[A-Za-z][^\]\[\n]{0,60}\]"),
    ("escape", r"""\\(?:[ntrfv"'](?![A-Za-z]{2}[^ ]*\\)|\\|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[ *_`|])"""),
    ("email<", r"@(?<=[\w.+-]@)[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"),
    ("handle", r"@(?<![\w.]@)[A-Za-z]\w{1,40}@?"),
    ("name<", r"""\.(?<=\w\.)(?![a-z_][\w-]{0,124}(?:[./][\w-]{1,124}){0,20}(?:\(\)[\w-]{0,64})?@)
                 [a-z_][\w-]{0,60}(?:[./][\w-]{1,60}){0,20}(?:\(\))?"""),
    ("path", r"\.(?<![\w.…]\.)(?![a-z]\w{1,20}(?:\.\w{1,20}){0,5}@)[a-z]\w{1,20}(?:\.\w{1,20}){0,5}"),
    ("name<", r"""_(?<=[^\W_]_)(?=\w)(?![\w.-]{0,200}(?:\(\)[\w.-]{0,64})?@)
                 [\w-]{0,100}(?:\.\w{1,60}){0,20}(?:\(\))?"""),
    ("path<", r"/(?<![\w>/<:)\]]/)[A-Za-z_][\w.+-]{0,100}(?:/[\w.+@%-]{1,100}){0,20}/?"),
    ("option", r"--(?<![\w-]--)[A-Za-z][\w-]{0,60}(?:=[^\s,;)\]\"'`»”’]{1,100})?"),
    ("option", r"-(?<![\w.)-]-)[A-Zb-df-hj-np-tv-xz](?![\w-])"),
    ("call<", r"\((?<=\w\()\)"),
    ("key<", r"\+(?<=\w\+)(?:\+(?!\w)|[A-Za-z]\w{0,12}(?:\+\w{1,12}){0,4})"),
)  # fmt: skip
_KINDS = ("", *(kind.rstrip("<") for kind, _ in _PATTERNS))
"""The kind of a match, by the number of the group that it ends with."""
MARK = Lazy("|".join(f"{pattern}()" for _, pattern in _PATTERNS), re.VERBOSE | re.DOTALL)

STARTS = {
    "<": r"[!/\w]", "&": r"[#A-Za-z]", "`": r"\S", ":": r"[A-Za-z_/\\:]", "%": r"\S", "{": r"[^\n]", "$": r"[\w{]",
    "#": r"\{", "|": r"\w", "[": r"[\w#*/]", "]": r"[(\[]", "\\": r"""[A-Za-z"'\\ *_`|]""", "@": r"[\w-]",
    ".": r"[a-z_]", "_": r"\w", "/": r"[A-Za-z_]", "-": r"[A-Za-z-]", "(": r"\)", "+": r"[A-Za-z+]",
}  # fmt: skip
"""The characters by which marks are found, and what may follow each: all that is needed to leave most texts alone."""
AFTER = {"-": r"[\w-]", "/": r"[\w>/<:)\]]"}
"""What none of those marks may stand after."""

# The characters by which a mark of this kind goes on to the left of the place where it was found.
_LEFT = {
    "url": "+-.",
    "email": "_.+-%",
    "name": "_./~-@:",
    "path": "~.",
    "call": "_.",
    "key": "_",
    "scope": "_:",
    "drive": "",
}
SHOWN = ("role", "link")
"""Kinds with words in them that people read, which stay in the masked text."""
_TEXT_ROLES = frozenset(
    "ref term doc dfn guilabel menuselection abbr emphasis strong sub sup any numref title sc".split()
)
_SHOWN_ROLES = frozenset("dfn emphasis strong sc title".split())
# Lower-case words that follow a full stop whose space was forgotten; no file ends so.
_NOT_SUFFIXES = words("pairs", "markup.not_suffixes")


def find_marks(text: str) -> tuple[tuple[Mark, ...], str]:
    """Give the marks of `text` in order, and the text with them blanked out (of the same length)."""
    if is_message(text):
        return _find_in_message(text)
    marks = _scan(text, 0, len(text))
    if not marks:
        return (), text
    return tuple(marks), _mask(text, marks)


def is_message(text: str) -> bool:
    """Tell whether a text may have arguments with branches, which hold further text."""
    return "{" in text and ("plural" in text or "select" in text)


def _find_in_message(text: str) -> tuple[tuple[Mark, ...], str]:
    """Find marks where ICU arguments may hold further text: their structure is blanked, their branches stay."""
    marks: list[Mark] = []
    done = 0
    for start, end in icu.structure(text):
        marks += _scan(text, done, start)
        marks.append(Mark("icu", text[start:end], start, end))
        done = end
    marks += _scan(text, done, len(text))
    return tuple(marks), _mask(text, marks)


def _scan(text: str, begin: int, stop: int) -> list[Mark]:
    marks: list[Mark] = []
    done = begin
    for match in MARK.finditer(text, begin, stop):
        kind = KINDS[match.lastindex or 0]
        start, end = match.span()
        mark = settle(text, match, done) if kind is None else Mark(kind, text[start:end], start, end)
        if mark is not None:
            marks.append(mark)
            done = mark.end
    return marks


def settle(text: str, match: re.Match[str], done: int) -> Mark | None:
    """Give the mark of a match whose kind is not all that is to be known; None where it is none.

    Args:
        text: the text.
        match: a match of a kind that may begin further left, or that not everything of its form is.
        done: where the mark before it ends.
    """
    kind = _KINDS[match.lastindex or 0]
    start, end = match.span()
    if kind in _LEFT:
        start = _leftward(text, start, done, _LEFT[kind])
    if kind in _CHECKED:
        kept = _CHECKED[kind](text, start, end)
        if kept is None:
            return None
        kind, start, end = kept
    start = max(start, done)
    return Mark(kind, text[start:end], start, end)


def _leftward(text: str, start: int, done: int, also: str) -> int:
    """Give where a word of letters, digits and the characters of `also` begins that ends at `start`."""
    while start > done and (text[start - 1].isalnum() or text[start - 1] in also):
        start -= 1
    return start


def _mask(text: str, marks: list[Mark]) -> str:
    parts: list[str] = []
    done = 0
    for kind, found, start, end in marks:
        parts.append(text[done:start])
        parts.append(masked(kind, found) if kind in SHOWN else BLANK * (end - start))
        done = end
    parts.append(text[done:])
    return "".join(parts)


@lru_cache(maxsize=4096)
def masked(kind: str, found: str) -> str:
    """Blank a role or a link, but for the words in it that people read."""
    if kind == "role":
        name, _, body = found[1:].partition(":`")
        lead = len(name) + 3
        if name in _TEXT_ROLES and "<" in body:
            shown = body.partition("<")[0]
        elif name in _SHOWN_ROLES:
            shown = body[:-1]
        else:
            return BLANK * len(found)
    else:
        lead = 1
        shown = found[1:].partition("<")[0] if "<" in found else found[1:].rstrip("_")[:-1]
    return BLANK * lead + shown + BLANK * (len(found) - lead - len(shown))


_Kept = tuple[str, int, int] | None


def _keep_tag(text: str, start: int, end: int) -> _Kept:
    found = text[start:end]
    if is_tag(found, text):
        return "tag", start, end
    return None if " " in found else ("angle", start, end)


def _keep_url(text: str, start: int, end: int) -> _Kept:
    """Leave out the punctuation of the sentence that the address stands in."""
    if not text[start].isalpha():
        return None
    while text[end - 1] in ".,;:!?*'…" or (text[end - 1] in ")]" and not _has_opening(text, start, end)):
        end -= 1
    return ("url", start, end) if end > start + 4 else None


def _has_opening(text: str, start: int, end: int) -> bool:
    closing = text[end - 1]
    opening = "(" if closing == ")" else "["
    return text.count(opening, start, end) >= text.count(closing, start, end)


def _keep_name(text: str, start: int, end: int) -> _Kept:
    """Leave abbreviations ("p.m.") and sentences without a space between them ("fin.el") to the prose."""
    while end > start and text[end - 1] in "-/":
        end -= 1
    while start < end and text[start] in "-:./@" and text[start : start + 2] not in ("./", ".."):
        start += 1
    head, dot, tail = text[start:end].partition(".")
    if dot and (tail in _NOT_SUFFIXES or (len(head) < 2 and len(tail) < 2) or not tail.isascii() or head.isdigit()):
        return None
    return "name", start, end


def _keep_key(text: str, start: int, end: int) -> _Kept:
    found = text[start:end]
    return None if found[0].isdigit() or not found[0].isalpha() else ("key", start, end)


def _keep_number(text: str, start: int, end: int) -> _Kept:
    """A `$1` is a placeholder where the text counts them from `$0`; elsewhere it may be a price."""
    return ("shell", start, end) if "$0" in text else None


def _keep_email(text: str, start: int, end: int) -> _Kept:
    return ("email", start, end) if text[start] != "@" else None


def _keep_drive(text: str, start: int, end: int) -> _Kept:
    return "path", start - (text[start] == ":"), end


def _keep_bbcode(text: str, start: int, end: int) -> _Kept:
    """Leave "[u]ser" to the prose: a letter in brackets is a tag only where something closes it."""
    found = text[start:end]
    if found[1] == "/" or "=" in found or " " in found or f"[/{found[1:]}" in text:
        return "bbcode", start, end
    return None


_CHECKED: dict[str, Callable[[str, int, int], _Kept]] = {
    "tag": _keep_tag,
    "url": _keep_url,
    "name": _keep_name,
    "key": _keep_key,
    "email": _keep_email,
    "shellnumber": _keep_number,
    "drive": _keep_drive,
    "bbcode": _keep_bbcode,
}

KINDS = tuple(None if kind in _LEFT or kind in _CHECKED else kind for kind in _KINDS)
"""The same, None for each kind that `settle` must see."""
