"""Reads HTML pages: each title, paragraph, item, cell, caption and read attribute is a segment of its kind."""

from __future__ import annotations

from transcheck.formats._html_elements import UNREAD, primary
from transcheck.formats._html_page import Page
from transcheck.formats._html_tokens import attribute, tokens
from transcheck.formats._names import guessed, named, stated
from transcheck.formats._slices import alone
from transcheck.formats.base import Format, OtherLanguageError, ReadOptions, decode
from transcheck.model import Document
from transcheck.text.lazy import Lazy

_HEAD_BYTES = 2_048
_CHARSET = Lazy(
    r"""<meta[^>]{1,200}?charset\s{0,3}=\s{0,3}["']?([\w.:-]{2,30})|\A\s*<\?xml[^>]{1,80}encoding=["']([\w.:-]{2,30})""",
    2,
)
_READ_AS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
"""What browsers take for other encodings (WHATWG Encoding Standard, 4.2)."""
_GUESSED_FROM = 8_000
_MOST_HEAD = 500_000


def read(path: str, data: bytes, options: ReadOptions, lang: str | None = None) -> Document:
    """Read an HTML page in one language: one pair for each of its texts, with its other side absent.

    The page's language is `lang`, or what its `html` element declares, or what its name says, or what its words speak
    for; elements with a `lang` of their own are in that language, and left out when that is a third one. A text shows
    what the page shows: character references decoded but for `&lt;` and `&gt;`, line breaks and indentation as one
    space, inline tags without the attributes that only serve the page. Scripts, code and what is marked
    `translate="no"` are not read.

    Raises:
        ReadError: the bytes are not in the encoding.
        OtherLanguageError: the page declares to be in a third language.
    """
    text = decode(path, data, options, _encoding(data))
    own = _language(path, text, lang)
    page = Page(path, text, own)
    return Document(path, [alone(segment) for segment in page.segments()])


def alternates(data: bytes) -> dict[str, str]:
    """Give the addresses of a page's translations by language, as its `link rel="alternate"` elements state them.

    Args:
        data: the page's bytes.

    Returns:
        Addresses by the language's primary code ("es" for "es-MX"); the first one counts.
    """
    head = data[:_MOST_HEAD]
    text = head.decode(_encoding(head) or "utf-8", "replace")
    found: dict[str, str] = {}
    for token in tokens(text):
        if token.form != "open" or token.name not in ("link", "body"):
            continue
        if token.name == "body":
            break
        rel = (attribute(token, "rel", text) or "").lower().split()
        code = primary(attribute(token, "hreflang", text) or "")
        href = (attribute(token, "href", text) or "").strip()
        if "alternate" in rel and code and code != "x" and href:
            found.setdefault(code, href)
    return found


def _encoding(data: bytes) -> str | None:
    """Give the encoding that a page states, unless its bytes are UTF-8 whatever it says."""
    match = _CHARSET.search(data[:_HEAD_BYTES].decode("latin-1"))
    if match is None:
        return None
    name: str = (match[1] or match[2]).lower()
    if name.startswith(("utf-16", "utf-8", "utf8")):
        return None  # A page that can be read as ASCII so far is not in UTF-16.
    try:
        data.decode()
    except UnicodeDecodeError:
        return _READ_AS.get(name, name)
    return None


def _language(path: str, text: str, lang: str | None) -> str:
    """Give the language of a page: as asked for, as declared, as named, as guessed."""
    if lang is not None:
        return lang
    declared, words = _opening(text)
    by_name = stated(path)
    if declared in ("en", "es"):
        # Many tools write lang="en" whatever the text; then the words have the last say.
        if by_name == declared or (by_name is None and declared == "es"):
            return declared
        return guessed(words) or by_name or declared
    if declared and by_name is None:
        raise OtherLanguageError(path, f"declares its language as {declared!r}, not English or Spanish")
    return by_name or guessed(words) or named(path) or "en"


def _opening(text: str) -> tuple[str, str]:
    """Give the language that a page declares ("" for none) and its first words."""
    declared = ""
    words: list[str] = []
    size = 0
    raw = ""
    for token in tokens(text):
        if token.form == "text":
            if not raw:
                words.append(text[token.start : min(token.end, token.start + _GUESSED_FROM)])
                size += len(words[-1])
                if size > _GUESSED_FROM:
                    break
        elif token.form == "open":
            if token.name == "html":
                tag = attribute(token, "lang", text) or attribute(token, "xml:lang", text) or ""
                declared = declared or primary(tag)
            raw = raw or (token.name if token.name in UNREAD else "")
        elif token.name == raw:
            raw = ""
    return declared, " ".join(words)


FORMAT = Format(
    name="HTML page",
    suffixes=(".html", ".htm", ".xhtml"),
    about=(
        "`page.en.html` and `page.es.html`, or `en/` beside `es/`, or by `hreflang` links or what they say, or because "
        "both are named; then text by text: n to m, across texts that are missing, added or moved"
    ),
    read_alone=read,
    prose=True,
    alternates=alternates,
)
