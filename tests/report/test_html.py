from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from tests.report.samples import CLEAN, FAULT, HOSTILE, NUMBER, REPORT, TERM, finding
from transcheck.model import Severity
from transcheck.report import render
from transcheck.results import Report

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """Reads a page strictly enough to see its elements, attributes and marked words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        for tag in set(self.open):
            self.texts[tag][-1] += data

    def having(self, tag: str, **attributes: str) -> list[dict[str, str | None]]:
        return [
            found
            for name, found in self.elements
            if name == tag
            and all(value in (found.get(key.rstrip("_")) or "").split() for key, value in attributes.items())
        ]


def page(report: Report, **options: object) -> Page:
    found = Page(render(report, "html", **options))
    assert found.open == []
    return found


def test_every_finding_is_there_with_both_sides_and_its_words_marked() -> None:
    found = page(REPORT)

    articles = found.having("article")
    assert [a["data-rule"] for a in articles] == ["NUM001", "PUN001", "TRM001"]
    assert [a["data-file"] for a in articles] == ["1", "1", "2"]
    assert "".join(found.texts["h2"][1:3]) == "locale/es.posigns.csv"
    assert found.texts["mark"][:5] == ["1,250", "1520", "Está perdido?", "front desk", "mostrador"]
    assert len(found.having("mark", class_="counterpart")) == 3  # one is the legend's
    assert [p["lang"] for p in found.having("p", class_="text")] == ["en", "es"] * 3
    assert found.texts["ins"] == ["¿Está perdido?", "recepción"]


def test_files_rules_and_severities_can_be_chosen() -> None:
    found = page(REPORT, summaries={"NUM001": "Each number stands in the translation."})

    assert "Warning (1)" in found.texts["option"]
    assert "NUM001 number-missing (1)" in found.texts["option"]
    assert "locale/es.po (2)" in found.texts["option"]
    assert "Each number stands in the translation." in found.texts["dd"]
    labelled = {element["id"] for element in found.having("select")} | {found.having("input")[0]["id"]}
    assert labelled == {"search", "severity", "rule", "file", "order"}
    assert len(found.having("label")) == len(labelled)


def test_without_scripts_the_findings_show_and_the_tools_do_not() -> None:
    found = page(REPORT)

    assert "hidden" in found.having("form")[0]
    assert all("hidden" not in article for article in found.having("article"))


def test_the_page_loads_nothing_and_allows_its_own_script_only() -> None:
    html = render(REPORT, "html")
    found = page(REPORT)

    assert not re.search(r"(?i)(https?:)?//[a-z]", re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
    assert not [attrs for _, attrs in found.elements if {"src", "style", "srcset", "action"} & set(attrs)]
    policy = next(m["content"] for m in found.having("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, flags=re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_is_escaped_wherever_it_stands(text: str) -> None:
    hostile = finding(
        text, f"a⟦{text}⟧b", text, path=text, key=f"{text}k", place=text, suggestion=text, rule=text, code="XYZ001"
    )
    harmless = finding("x", "a⟦y⟧b", "z", path="p", key="k", place="q", suggestion="s", rule="r", code="XYZ001")
    report = Report((hostile, hostile), pairs=1, documents=1)

    html = render(report, "html", title=text, summaries={"XYZ001": text})
    found, calm = Page(html), page(Report((harmless, harmless), pairs=1, documents=1))

    shape = [(tag, sorted(attrs)) for tag, attrs in found.elements if tag not in ("span", "option")]
    assert shape == [(tag, sorted(attrs)) for tag, attrs in calm.elements if tag not in ("span", "option")]
    html.encode("utf-8")
    texts = re.sub("<(style|script)>.*?</\\1>", "", html, flags=re.DOTALL)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028\u202a-\u202e\u2066-\u2069]", texts)


def test_characters_that_would_not_show_are_named() -> None:
    found = page(Report((finding("one\ntwo", "uno⟦\u00a0⟧dos\u202e"),)))

    signs = [sign["title"] for sign in found.having("span", class_="sign")]
    assert signs[:3] == ["line break", "no-break space", "right-to-left override"]
    assert found.texts["mark"][0] == "U+00A0"


def test_a_place_between_characters_is_marked() -> None:
    assert page(Report((finding("a", "antes⟦⟧después"),))).having("mark", class_="point")


def test_one_language_stands_alone() -> None:
    found = page(Report((finding(None, "Una ⟦una⟧ vez"),)))

    assert found.having("div", class_="alone")
    assert [p["lang"] for p in found.having("p", class_="text")] == ["es"]


def test_a_long_text_is_cut_around_the_words() -> None:
    html = render(Report((finding("x", "palabra " * 9000 + "⟦FALTA⟧" + " palabra" * 9000),)), "html")

    assert html.count("palabra") < 400
    assert "<mark>FALTA</mark>" in html
    assert html.count('<span class="cut">…</span>') == 2


def test_faults_come_first() -> None:
    html = render(REPORT, "html")

    assert html.index("old.po:17") < html.index("<main")


def test_a_clean_page_says_so_and_a_page_with_faults_does_not() -> None:
    assert "Nothing to mend" in render(CLEAN, "html")
    assert "Nothing to mend" not in render(Report((), (FAULT,)), "html")
    assert "Nothing to mend" not in render(Report(), "html")


def test_a_key_that_repeats_its_source_is_not_shown_again() -> None:
    catalogue = finding("Are you lost?", "⟦Está perdido?⟧", key="dialog Are you lost?")

    assert "dialog" not in render(Report((catalogue,)), "html").partition("<main")[2]
    assert "label · s2 · Lobby › Signs" in render(Report((TERM,)), "html")


def test_severities_have_names_and_not_only_colours() -> None:
    note = finding("a", "⟦b⟧", severity=Severity.INFO)

    html = render(Report((NUMBER, TERM, note)), "html")

    assert [html.count(f'<p class="level">{name}</p>') for name in ("Error", "Warning", "Note")] == [1, 1, 1]
