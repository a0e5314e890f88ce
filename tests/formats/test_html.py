from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transcheck
from transcheck.errors import ReadError
from transcheck.formats import ReadOptions, base
from transcheck.formats.html import alternates
from transcheck.formats.html import read as read_html
from transcheck.model import Kind, Segment

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Our   people &mdash; Tide Institute</title>
<meta name="description" content="Who works here &amp; what they do">
<meta property="og:description" content="Who works here &amp; what they do">
<script>var a = "<p>not read</p>";</script></head>
<body><header><a href="/"><img src="logo.png" alt="Tide logo"></a>
<nav><ul><li><a href="/en/">Home</a><li><a href="/en/about">About us</a></ul></nav></header>
<main><h1>Our <em>people</em></h1>
<p>The institute was founded
   in <b>1998</b> by <a class="x" href="/en/ana">Ana Ruiz</a>,
   <a href="mailto:tom@tide.org" id="q">Tom Hale</a> &lt;both&gt;.<br>
   It has 40 rooms.</p>
<h2>Staff</h2>
<ul><li>Ana Ruiz, director</li><li><p>Tom Hale, editor</p></li></ul>
<figure><img src="a.jpg" alt="A boat at d&aacute;wn"><figcaption>The boat
 <span class="credit">&copy; Vera Pons</span></figcaption></figure>
<blockquote><p>We love the sea.</p><footer>— Ana Ruiz</footer></blockquote>
<time datetime="2024-01-01">1 January 2024</time>
<table><tr><th>Name<td>Role</table>
<pre>x = 1</pre>
<form><label>Your name <input placeholder="Ana"></label><input type="submit" value="Send &#x2192;"></form>
loose <q>words</q> <div>in a block</div>
</main><footer><p>© 2024 Tide</p></footer></body></html>
"""


def segments(text: str, lang: str | None = "en", path: str = "page.html") -> list[Segment]:
    document = read_html(path, text.encode(), ReadOptions(), lang)
    return [segment for pair in document.pairs for _, segment, _ in pair.sides()]


def texts(text: str, lang: str | None = "en") -> list[str]:
    return [segment.text for segment in segments(text, lang)]


def test_a_page_becomes_typed_segments() -> None:
    assert [(segment.kind, segment.text) for segment in segments(PAGE)] == [
        (Kind.TITLE, "Our people — Tide Institute"),
        (Kind.DESCRIPTION, "Who works here & what they do"),
        (Kind.ALT, "Tide logo"),
        (Kind.NAVIGATION, "Home"),
        (Kind.NAVIGATION, "About us"),
        (Kind.TITLE, "Our <em>people</em>"),
        (
            Kind.PARAGRAPH,
            "The institute was founded in <b>1998</b> by <a>Ana Ruiz</a>, "  # noqa: ISC004
            '<a href="mailto:tom@tide.org">Tom Hale</a> &lt;both&gt;.<br>It has 40 rooms.',
        ),
        (Kind.HEADING, "Staff"),
        (Kind.LIST_ITEM, "Ana Ruiz, director"),
        (Kind.LIST_ITEM, "Tom Hale, editor"),
        (Kind.ALT, "A boat at dáwn"),
        (Kind.CAPTION, "The boat"),
        (Kind.CREDIT, "© Vera Pons"),
        (Kind.QUOTE, "We love the sea."),
        (Kind.CREDIT, "— Ana Ruiz"),
        (Kind.DATE, "1 January 2024"),
        (Kind.CELL, "Name"),
        (Kind.CELL, "Role"),
        (Kind.LABEL, "Your name"),
        (Kind.LABEL, "Ana"),
        (Kind.BUTTON, "Send →"),
        (Kind.PARAGRAPH, "loose <q>words</q>"),
        (Kind.PARAGRAPH, "in a block"),
        (Kind.NAVIGATION, "© 2024 Tide"),
    ]


def test_the_place_of_a_text_is_its_headings() -> None:
    places = {segment.text: segment.place for segment in segments(PAGE)}

    assert places["Staff"] == "Our people"
    assert places["Ana Ruiz, director"] == "Our people › Staff"


def assert_offsets_hold(segment: Segment, lines: list[str]) -> None:
    for offset, character in enumerate(segment.text):
        line, column = segment.at(offset)
        there = lines[line - 1][column - 1 : column] or "\n"
        assert there in (character, "&") or (character == " " and there.isspace()), (segment, offset)


def test_each_character_is_where_its_place_says() -> None:
    for segment in segments(PAGE):
        assert_offsets_hold(segment, PAGE.split("\n"))


@given(
    st.lists(
        st.sampled_from(
            ["<", "</", ">", "p", "b", "li", "<!--", "-->", "&", "eacute", ";", '"', "'", "=", " ", "\n", "word", "é",
             "script", "lang=fr", "title", "/", "br", "img alt=", "\u00a0", "h1", "&nbsp;", "q",
             "&shy;", "&lt", "<td>", "</a>", "<a>"]
        ),
        max_size=60,
    )
)  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_no_page_breaks_the_reader_or_its_places(parts: list[str]) -> None:
    text = "".join(parts)

    for segment in segments(text):
        assert_offsets_hold(segment, text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 10_000 + "end",
        "<b>x" * 10_000,
        "<ul><li>x" * 6_000,
        "<p>x</b>" * 10_000,
        '<a "' * 10_000,
        "<" * 100_000,
        "<!--" * 50_000,
        "&a" * 50_000,
        "<title>" * 50_000,
        "\u00a0" * 200_000,
        '<img alt="' + "x" * 1_000_000 + '">',
        "<p>a\0b and then some more",
        "",
    ],
)
def test_hostile_pages_are_read(text: str) -> None:
    segments(text)


def test_a_typo_behind_references_and_inside_markup_is_found_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "nota.es.html"
    path.write_text("<p>La informaci&oacute;n est&aacute;\n  en <em>la <b>bibloteca</b> nueva</em>.</p>\n", "utf-8")

    report = transcheck.check_paths([path])

    assert [(f.text, f.line, f.column) for f in report.findings] == [("bibloteca", 2, 16)]


def test_layout_and_references_raise_nothing() -> None:
    text = "<p>\n    La&nbsp; informaci&oacute;n  est&aacute;\n\tlista <b> hoy </b> .</p>"

    assert texts(text, "es") == ["La información está lista <b>hoy </b>."]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Run <code>make all</code> now</p>", ["Run <code></code> now"]),
        (
            "<p>Ask <span translate=no>Ana</span> <b class=notranslate>Ruiz</b> today</p>",
            ["Ask <span></span> <b></b> today"],
        ),
        ("<p>su<wbr>per&shy;market</p>", ["supermarket"]),
        ("<p>One<br><br>Two</p>", ["One", "Two"]),
        ("<p><a href='/x'><i class='icon'></i> Read more</a></p>", ["Read more"]),
        ("<p>One <b>two</p><p>three</b> four</p>", ["One two", "three four"]),
        ("<div>Text<p>more</div>end", ["Text", "more", "end"]),
        ("<p>R&ampD &copy 2024 &bogus; &#233;</p>", ["R&D © 2024 &bogus; é"]),
        ("<svg><title>no</title></svg><template><p>no</p></template><p>yes</p>", ["yes"]),
        ("<p><a title='Home' href='/'>Home</a></p>", ["Home"]),
        ("<abbr title='World Tide Office'>WTO</abbr>", ["WTO", "World Tide Office"]),
        ("<p>One <a href='#n'><sup>[1]</sup></a>. Two m<sup>2</sup>.", ["One. Two m<sup>2</sup>."]),
        ("<p>Three.<sup><a href='#o'>2</a></sup> Four", ["Three. Four"]),
        ("<p>One</p><p>|</p><p>{% block x %}{{ y }}</p><p>{{ y }} two</p>", ["One", "{{ y }} two"]),
        ("<Chart lang='fr'/><p>One</p>", ["One"]),
        ("<p>a < b</p>", ["a < b"]),
        ("plain words, no tags", ["plain words, no tags"]),
        ("<p>", []),
    ],
)
def test_inline_markup(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_in_xhtml_a_slash_ends_an_element() -> None:
    page = '<?xml version="1.0"?><html><script src="a"/><p lang="fr"/>One<title/><p>Two</p></html>'

    assert [segment.text for segment in segments(page, path="a.xhtml")] == ["One", "Two"]


def test_elements_in_a_third_language_are_left_out() -> None:
    page = (
        '<p lang="fr">Bonjour</p><p>It has <span lang="fr">raison d’être</span>.</p><p><i lang="fr">Oui</i>, yes</p>'
        '<p lang="es-MX">Hola</p>'
    )

    assert [(segment.lang, segment.text) for segment in segments(page)] == [
        ("en", "It has <span></span>."),
        ("en", "<i></i>, yes"),
        ("es", "Hola"),
    ]


@pytest.mark.parametrize(
    ("path", "page", "lang"),
    [
        ("a.html", '<html lang="es-ES"><p>OK', "es"),
        ("a.html", '<html lang="en"><p>El perro y el gato que viven en la casa', "es"),
        ("a.es.html", '<html lang="en"><p>OK', "es"),
        ("a.es.html", '<html lang="en"><p>The cat and the dog are in the house', "en"),
        ("a.html", "<p>El perro y el gato que viven en la casa", "es"),
        ("es/a.html", "<p>OK", "es"),
        ("a.html", "<p>OK", "en"),
        ("a.es.html", '<html lang="fr"><p>OK', "es"),
    ],
)
def test_the_language_of_a_page(path: str, page: str, lang: str) -> None:
    assert [segment.lang for segment in segments(page, None, path)] == [lang]


def test_a_page_in_a_third_language_is_refused() -> None:
    with pytest.raises(base.OtherLanguageError, match="'fr'"):
        segments('<html lang="fr"><p>Bonjour', None)


def test_the_stated_encoding_counts_unless_the_bytes_are_utf_8() -> None:
    page = '<meta charset="iso-8859-1"><p>Está “aquí”'

    for data in (page.encode("cp1252"), page.encode()):
        document = read_html("a.html", data, ReadOptions(), "es")
        assert [pair.target.text for pair in document.pairs if pair.target] == ["Está “aquí”"]
    with pytest.raises(ReadError):
        read_html("a.html", "<p>Está".encode("cp1252"), ReadOptions(), "es")


def test_translations_of_a_page_are_told_by_its_links() -> None:
    page = (
        '<link rel="alternate" hreflang="es-MX" href="/es/equipo.html"><link hreflang=en rel="alternate stylesheet" '
        'href="/team.html?a=1&amp;b=2"><link rel="alternate" hreflang="x-default" href="/"><link rel=canonical href=/x>'
        '<body><link rel="alternate" hreflang="fr" href="/fr/">'
    )

    assert alternates(page.encode()) == {"es": "/es/equipo.html", "en": "/team.html?a=1&b=2"}
    assert alternates(b"") == {}
