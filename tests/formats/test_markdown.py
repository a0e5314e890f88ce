from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import transcheck
from transcheck.errors import MissingExtraError
from transcheck.formats import ReadOptions, base
from transcheck.formats.markdown import read as read_markdown
from transcheck.model import Document, Kind, Segment

PAGE = r"""---
title: "Our \"crew\" page"
description: >-
  Who sails here
  and why
hero:
  alt: 'A boat''s deck'
image: /img/a.png
---
# Our *crew* {#crew}

The boat was built
in **1998** by [Ana Ruiz](ana.md#bio "Bio") and &eacute;l.
It costs \$40 `x  y` <span class="a">a day</span> ![a boat](a.png "The boat")

![The deck at dawn](boat.png)
*The deck at dawn, seen from the pier*

> We love the sea.
> All of it.

- [ ] a hat
  or a cap
- some water

| Name | Role \| task |
|------|--------------|
| Name | Cook `c`     |

!!! note "Mind the gap"
    Inside the box.

    Still inside.

:::tip Drink more water
Often.
:::

> [!NOTE]
> An alert.

```python
code = 1
```

<figure><img src="x" alt="The pier"><figcaption>The old pier</figcaption></figure>

## Where

Photo: Vera Pons

Last words[^1].

[^1]: A note.
"""


def document(text: str, lang: str | None = "en", path: str = "page.md") -> Document:
    return read_markdown(path, text.encode(), ReadOptions(), lang)


def segments(text: str, lang: str | None = "en", path: str = "page.md") -> list[Segment]:
    return [segment for pair in document(text, lang, path).pairs for _, segment, _ in pair.sides()]


def test_a_page_becomes_typed_segments() -> None:
    assert [(segment.kind, segment.text) for segment in segments(PAGE)] == [
        (Kind.TITLE, 'Our "crew" page'),
        (Kind.DESCRIPTION, "Who sails here and why"),
        (Kind.ALT, "A boat's deck"),
        (Kind.TITLE, "Our *crew*"),
        (Kind.PARAGRAPH, "The boat was built in **1998** by [Ana Ruiz](ana.md) and él. It costs $40 `x  y` a day"),
        (Kind.ALT, "a boat"),
        (Kind.CAPTION, "The boat"),
        (Kind.ALT, "The deck at dawn"),
        (Kind.CAPTION, "*The deck at dawn, seen from the pier*"),
        (Kind.QUOTE, "We love the sea. All of it."),
        (Kind.LIST_ITEM, "a hat or a cap"),
        (Kind.LIST_ITEM, "some water"),
        (Kind.CELL, "Name"),
        (Kind.CELL, "Role | task"),
        (Kind.CELL, "Name"),
        (Kind.CELL, "Cook `c`"),
        (Kind.LABEL, "Mind the gap"),
        (Kind.PARAGRAPH, "Inside the box."),
        (Kind.PARAGRAPH, "Still inside."),
        (Kind.LABEL, "Drink more water"),
        (Kind.PARAGRAPH, "Often."),
        (Kind.PARAGRAPH, "An alert."),
        (Kind.ALT, "The pier"),
        (Kind.CAPTION, "The old pier"),
        (Kind.HEADING, "Where"),
        (Kind.CREDIT, "Photo: Vera Pons"),
        (Kind.PARAGRAPH, "Last words."),
        (Kind.PARAGRAPH, "A note."),
    ]


def test_the_place_of_a_text_is_its_headings() -> None:
    assert segments(PAGE)[-1].place == "Our *crew* › Where"


def assert_offsets_hold(segment: Segment, lines: list[str]) -> None:
    for offset, character in enumerate(segment.text):
        line, column = segment.at(offset)
        there = lines[line - 1][column - 1 : column] or "\n"
        assert there in (character, "&", "\\", "'") or (character.isspace() and there.isspace()), (segment, offset)


def test_each_character_is_where_its_place_says() -> None:
    for segment in segments(PAGE):
        assert_offsets_hold(segment, PAGE.split("\n"))


@given(
    st.lists(
        st.sampled_from(
            ["# ", "> ", "- ", "1. ", "\n", "\n\n", "    ", "`", "``", "**", "*", "_", "[a](b#c)",
             "![alt x](y 'T t')", "[", "](",
             "|", "---", "<b>", "</b>", "<img>", "&eacute;", "\\*", "\\$", "é", "x y", "word ", "\t", "\r\n", "```",
             '!!! note "A b"\n    ', ":::tip T u\n", "<div>\n", "</div>\n", "{#a}", "  \n", "\\\n", "<!--", "-->"]
        ),
        max_size=50,
    )
)  # fmt: skip
@example(["<!--", "> ", "[a](b#c)", "\n", "> ", "<div>\n"])
@settings(max_examples=300, deadline=None)
def test_no_page_breaks_the_reader_or_its_places(parts: list[str]) -> None:
    text = "".join(parts)

    for segment in segments(text):
        assert_offsets_hold(segment, text.split("\n"))


def test_html_in_a_quotation_is_read_without_its_marks() -> None:
    page = "> <div>\n> The old mill\n>   stands > there\n> </div>\n\n- <p>One\n  word</p>\n"

    found = segments(page)

    assert [segment.text for segment in found] == ["The old mill stands > there", "One word"]
    for segment in found:
        assert_offsets_hold(segment, page.split("\n"))


@pytest.mark.parametrize(
    "text",
    ["> " * 20_000, "[" * 20_000, "![a" * 10_000, "[a]: b\n\n" + "[a]" * 5_000, "`" * 50_000, "\\" * 20_000,
     "---\n" * 5_000, "*a **b " * 5_000, "|a|\n|-|\n" + "|x|\n" * 5_000, "!!! note\n    " * 5_000, ""],
)  # fmt: skip
def test_hostile_pages_are_read(text: str) -> None:
    document(text)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("One  \ntwo\\\nthree\nfour", ["One\ntwo\nthree four"]),
        ("See [the map](#el-mapa){target=_blank} now", ["See [the map](#) now"]),
        ("See <https://tide.org/x> and [b][b]\n\n[b]: http://x.org", ["See <https://tide.org/x> and [b][b]"]),
        ("Snake\\_case and \\# and &lt;b&gt;", ["Snake\\_case and # and &lt;b&gt;"]),
        ("[![Build](b.svg)](http://x.org) Hello there", ["Build", "Hello there"]),
        ("Setext\n======\n\n    code\n\nText", ["Setext", "Text"]),
        ("{% include x %}\n\nText\n{: .lead }\n\n{{< figure src=x >}}", ["Text"]),
        ("<div>\n<p>In a block</p>\n</div>\n\n<!-- no -->\n\nText", ["In a block", "Text"]),
        ("+++\ntitle = \"Hi there\"\nimage = 'x.png'\n+++\nText", ["Hi there", "Text"]),
        ("---\ntitle: Hi there\n\n---\r\nText", ["Hi there", "Text"]),
        ("---\n\nText", ["Text"]),
        ('???+ note "A box"\n    - one\n\n        more\n\nText', ["A box", "one", "more", "Text"]),
        ('!!! tip "Tip"\n    Text', ["Text"]),
        ("1. one\n   - two\n\n     more", ["one", "two", "more"]),
        ("-\tone\n\n\ttwo", ["one", "two"]),
        ("~~~\n# no\n~~~\n\n![](x.png)", []),
        ("# A b\rOne\rtwo", ["A b", "One two"]),
    ],
)
def test_syntax(page: str, expected: list[str]) -> None:
    assert [segment.text for segment in segments(page)] == expected


def test_code_of_mdx_is_left_out() -> None:
    page = "import A from 'a'\nexport const b = 1\n\n# Title\n\n{b}\n\n<Tabs>\n\nText here\n\n</Tabs>\n\n{/* no */}\n"

    assert [segment.text for segment in segments(page, path="a.mdx")] == ["Title", "Text here"]


def test_a_typo_behind_markup_is_found_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "nota.es.md"
    path.write_text("# Nota\n\n- Est&aacute; en [la\n  nueva](x.md) **bibloteca** hoy.\n", "utf-8")

    report = transcheck.check_paths([path])

    assert [(f.text, f.line, f.column) for f in report.findings] == [("bibloteca", 4, 18)]


@pytest.mark.parametrize(
    ("path", "page", "lang"),
    [
        ("a.md", "---\nlang: es-MX\n---\nOK then", "es"),
        ("a.es.md", "OK then", "es"),
        ("a.md", "El perro y el gato que viven en la casa", "es"),
        ("es/a.md", "OK", "es"),
        ("a.md", "OK", "en"),
    ],
)
def test_the_language_of_a_page(path: str, page: str, lang: str) -> None:
    assert [segment.lang for segment in segments(page, None, path)] == [lang]


def test_a_page_in_a_third_language_is_refused() -> None:
    with pytest.raises(base.OtherLanguageError, match="'fr'"):
        segments("---\nlang: fr\n---\nBonjour", None)


def test_damaged_front_matter_is_a_fault_with_its_line() -> None:
    found = document("---\ntitle: Fine\nalt: [\n---\nText here\n")

    assert [pair.source.text for pair in found.pairs if pair.source] == ["Text here"]
    assert [(fault.line, "YAML" in fault.message) for fault in found.faults] == [(4, True)]


def test_a_missing_package_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)

    with pytest.raises(MissingExtraError, match=r"markdown-it-py: pip install 'transcheck\[documents\]'"):
        document("Text")


def test_an_image_in_html_within_a_paragraph_is_read() -> None:
    text = "# Crew\n\nThe boat <img src='a.png' alt='A boat' title=\"The boat at noon\"> is old.\n"
    document = read_markdown("crew.md", text.encode(), ReadOptions(), "en")

    shown = [(s.kind, s.text, s.at(0)) for pair in document.pairs if (s := pair.source) is not None]
    assert shown[1:] == [
        (Kind.PARAGRAPH, "The boat is old.", (3, 1)),
        (Kind.ALT, "A boat", (3, 32)),
        (Kind.CAPTION, "The boat at noon", (3, 47)),
    ]
