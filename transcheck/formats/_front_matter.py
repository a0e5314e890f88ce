"""Reads what people read in the front matter of Markdown pages: YAML between `---`, TOML between `+++`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from transcheck import extras
from transcheck.formats._slices import Prose
from transcheck.model import Kind
from transcheck.text.lazy import Lazy

_YAML = Lazy(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", 8 | 16)
_TOML = Lazy(r"\A\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", 8 | 16)
_TOML_LINE = Lazy(r"""^[ \t]*([\w-]{1,60})[ \t]*=[ \t]*("(?!"")(?:[^"\\\n]|\\.)*"|'(?!'')[^'\n]*')""", 8)
_ESCAPE = Lazy(r"''|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\r?\n[ \t]*|.)", 16)
_LETTERS = {"n": "\n", "t": " ", "r": " ", "_": "\u00a0", "N": " ", "L": " ", "P": " ", " ": " "}
_NO_PROSE = Lazy(r"(?:[\w.+-]+:)?//\S*|[\w@.-]*(?:/[\w@.%~-]*)+|[\w-]+(?:\.[\w-]+)+|[\W\d_]*")
_KINDS = {
    "title": Kind.TITLE, "headline": Kind.TITLE, "seo_title": Kind.TITLE, "og_title": Kind.TITLE,
    "subtitle": Kind.HEADING, "heading": Kind.HEADING, "subheading": Kind.HEADING,
    "description": Kind.DESCRIPTION, "summary": Kind.DESCRIPTION, "excerpt": Kind.DESCRIPTION,
    "abstract": Kind.DESCRIPTION, "lead": Kind.DESCRIPTION, "intro": Kind.DESCRIPTION, "tagline": Kind.DESCRIPTION,
    "meta_description": Kind.DESCRIPTION, "og_description": Kind.DESCRIPTION, "details": Kind.DESCRIPTION,
    "caption": Kind.CAPTION, "image_caption": Kind.CAPTION, "cover_caption": Kind.CAPTION,
    "alt": Kind.ALT, "image_alt": Kind.ALT, "imagealt": Kind.ALT, "alt_text": Kind.ALT, "cover_alt": Kind.ALT,
    "credit": Kind.CREDIT, "photo_credit": Kind.CREDIT, "image_credit": Kind.CREDIT, "credits": Kind.CREDIT,
    "sidebar_label": Kind.NAVIGATION, "linktitle": Kind.NAVIGATION, "nav_title": Kind.NAVIGATION,
    "sidebar_title": Kind.NAVIGATION, "sidebartitle": Kind.NAVIGATION,
}  # fmt: skip
_LANGUAGE_KEYS = frozenset(("lang", "language", "locale"))
_DEEPEST = 20


class FrontMatterValue(NamedTuple):
    """A value that people read: its kind and its text."""

    kind: Kind
    prose: Prose


class FrontMatter(NamedTuple):
    """The front matter of a page.

    Attributes:
        end: where the page itself begins.
        values: what people read in it.
        lang: the language that it states; "" for none.
        damage: what is wrong with it, with the line; None when it is sound.
    """

    end: int = 0
    values: tuple[FrontMatterValue, ...] = ()
    lang: str = ""
    damage: tuple[str, int] | None = None


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a page; an empty one where there is none."""
    if text.startswith("---"):
        found = _YAML.match(text)
        return FrontMatter() if found is None else _yaml(text, found.start(1), found.end(1), found.end())
    if text.startswith("+++"):
        found = _TOML.match(text)
        return FrontMatter() if found is None else _toml(text, found.start(1), found.end(1), found.end())
    return FrontMatter()


def _yaml(text: str, start: int, end: int, body: int) -> FrontMatter:
    yaml = extras.load("yaml", "reading the front matter of Markdown pages", extra="documents")
    try:
        root = yaml.compose(text[start:end], Loader=yaml.SafeLoader)
    except RecursionError:
        return FrontMatter(body, damage=("front matter is nested too deeply", text.count("\n", 0, start) + 1))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = text.count("\n", 0, start) + 1 + (mark.line if mark is not None else 0)
        told = " ".join(str(getattr(error, "problem", None) or error).split())
        return FrontMatter(body, damage=(f"front matter is no YAML: {told}", line))
    values: list[FrontMatterValue] = []
    lang = ""
    for key, node in _scalars(root, set(), 0):
        if key in _LANGUAGE_KEYS:
            lang = lang or node.value
        elif key in _KINDS and not _NO_PROSE.fullmatch(node.value.strip()):
            first, last = start + node.start_mark.index, start + node.end_mark.index
            values.append(FrontMatterValue(_KINDS[key], _unquoted(text, first, last, node.style)))
    return FrontMatter(body, tuple(values), lang)


def _scalars(node: Any, seen: set[int], depth: int) -> Iterator[tuple[str, Any]]:
    """Yield each scalar with its key, in lower case; parts that are used twice count once."""
    if id(node) in seen or depth > _DEEPEST:
        return
    seen.add(id(node))
    if node is None or node.id == "scalar":
        return
    if node.id == "sequence":
        for item in node.value:
            yield from _scalars(item, seen, depth + 1)
        return
    for key, value in node.value:
        if value.id == "scalar" and key.id == "scalar" and value.tag == "tag:yaml.org,2002:str":
            yield key.value.lower().replace("-", "_"), value
        else:
            yield from _scalars(value, seen, depth + 1)


def _toml(text: str, start: int, end: int, body: int) -> FrontMatter:
    values: list[FrontMatterValue] = []
    lang = ""
    for match in _TOML_LINE.finditer(text, start, end):
        key = match[1].lower().replace("-", "_")
        shown = match[2][1:-1]
        if key in _LANGUAGE_KEYS:
            lang = lang or shown
        elif key in _KINDS and not _NO_PROSE.fullmatch(shown.strip()):
            values.append(FrontMatterValue(_KINDS[key], _unquoted(text, match.start(2), match.end(2), match[2][0])))
    return FrontMatter(body, tuple(values), lang)


def _unquoted(text: str, start: int, end: int, style: str | None) -> Prose:
    """Give the text of a scalar without its quotes and escapes, lines folded."""
    prose = Prose(text, references=False)
    if style in ("|", ">"):
        start = min(end, text.find("\n", start) + 1)
    elif style in ("'", '"'):
        start, end = start + 1, end - 1
    done = start
    if style in ("'", '"'):
        for match in _ESCAPE.finditer(text, start, end):
            if (match[0] == "''") is not (style == "'"):
                continue
            prose.text(done, match.start())
            prose.put("'" if style == "'" else _unescaped(match[0][1:]), match.start(), match.end())
            done = match.end()
    prose.text(done, end)
    return prose


def _unescaped(code: str) -> str:
    if len(code) > 1 and code[0] in "xuU":
        number = int(code[1:], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    if "\n" in code:
        return ""
    return _LETTERS.get(code, code).replace("\n", " ")
