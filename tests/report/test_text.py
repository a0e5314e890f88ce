from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.samples import CLEAN, FAULT, HOSTILE, NUMBER, QUESTION, REPORT, TERM, finding
from transcheck.errors import UsageError
from transcheck.model import Severity, Side
from transcheck.report import render
from transcheck.results import Report

WHOLE = """\
old.po:17: could not check: byte 0xe1 is not UTF-8

locale/es.po:12:9: error NUM001[number-missing] no 1,250 in the translation
   en | The bridge is 1,250 feet long.
      |               ^^^^^
   es | El puente mide 1520 pies.
      |                ----

locale/es.po:20:9: error PUN001[opening-mark-missing] no ¿ opens this question
   en | Are you lost?
   es | Está perdido?
      | ^^^^^^^^^^^^^
 help: write “¿Está perdido?” (fixable)

signs.csv:3:14: warning TRM001[term-missing] “front desk” is “recepción” here
   en | Ask at the front desk
      |            ----------
   es | Pregunte en el mostrador
      |                ^^^^^^^^^
   at: Lobby › Signs
 help: write “recepción”

2 errors, 1 warning in 2 of 14 files; 1,204 pairs checked in 0.4 s; 1 fixable; 1 fault above: not everything was checked
"""

CONCISE = """\
old.po:17: could not check: byte 0xe1 is not UTF-8
locale/es.po:12:9: error NUM001[number-missing] no 1,250 in the translation
locale/es.po:20:9: error PUN001[opening-mark-missing] no ¿ opens this question
signs.csv:3:14: warning TRM001[term-missing] “front desk” is “recepción” here
2 errors, 1 warning in 2 of 14 files; 1,204 pairs checked in 0.4 s; 1 fixable; 1 fault above: not everything was checked
"""


def test_the_whole_report() -> None:
    assert render(REPORT, "text") == WHOLE


def test_the_concise_report() -> None:
    assert render(REPORT, "concise") == CONCISE


def test_a_clean_report_is_one_line() -> None:
    assert render(CLEAN) == "no findings; 1,204 pairs of 14 files checked in 0.4 s\n"


def test_checking_nothing_is_not_called_clean() -> None:
    assert render(Report()).startswith("nothing was checked")


def test_without_a_summary_only_findings_and_faults_stay() -> None:
    assert render(CLEAN, summary=False) == ""
    assert render(REPORT, summary=False) == WHOLE[: WHOLE.index("\n2 errors")]


def test_a_page_beside_its_translation_counts_as_two_files() -> None:
    both = (finding("⟦a⟧", None, path="p.en.txt", side=Side.SOURCE), finding(None, "⟦b⟧", path="p.es.txt"))

    assert "2 errors in 2 files; 1 pair checked" in render(Report(both, pairs=1, documents=1))


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"there are checkstyle, concise, csv, .*, text"):
        render(CLEAN, "yaml")


def under(found: object, **options: object) -> tuple[str, str]:
    """Give the flagged text and the line of carets, both without the gutter."""
    lines = render(Report((found,)), "text", summary=False, **options).splitlines()
    at = next(i for i, line in enumerate(lines) if re.match(r" +\| [ ]*\^", line))
    return lines[at - 1][8:], lines[at][8:]


@pytest.mark.parametrize(
    ("target", "text", "carets"),
    [
        ("Él ⟦está⟧ aquí", "Él está aquí", "   ^^^^"),
        ("E\u0301l ⟦esta\u0301⟧ aqui\u0301", "E\u0301l esta\u0301 aqui\u0301", "   ^^^^"),
        ("日本 ⟦日本⟧ fin", "日本 日本 fin", "     ^^^^"),
        ("uno\t⟦dos⟧", "uno␉dos", "    ^^^"),
        ("uno\n⟦dos⟧", "uno␊dos", "    ^^^"),
        ("⟦\u202e⟧malo", "<U+202E>malo", "^^^^^^^^"),
        ("10\u00a0km y 10⟦\u00a0⟧km", "10\u00a0km y 10<U+00A0>km", "          ^^^^^^^^"),
        ("antes ⟦⟧después", "antes después", "      ^"),
        ("fin⟦⟧", "fin", "   ^"),
        ("a⟦\u0301⟧b", "a\u0301b", " ^"),
        ("🙂 ⟦no⟧", "🙂 no", "   ^^"),
    ],
)
def test_carets_stand_under_the_words(target: str, text: str, carets: str) -> None:
    assert under(finding("x", target)) == (text, carets)


def test_a_long_text_is_cut_around_the_words() -> None:
    text, carets = under(finding("x", "palabra " * 90 + "⟦FALTA⟧" + " palabra" * 90), width=60)

    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) <= 52
    assert text[carets.index("^") : carets.rindex("^") + 1] == "FALTA"


def test_a_long_span_shows_its_beginning() -> None:
    text, carets = under(finding("x", "aquí ⟦" + "mal " * 200 + "⟧"), width=60)

    assert "mal mal" in text
    assert set(carets.strip()) == {"^"}
    assert len(carets) <= 52


@given(st.text(max_size=300), st.text(min_size=1, max_size=200), st.text(max_size=300), st.integers(40, 120))
def test_carets_never_leave_the_line(before: str, words: str, after: str, width: int) -> None:
    clean = str.maketrans("", "", "⟦⟧")
    found = finding("x", f"{before.translate(clean)}⟦{words.translate(clean)}⟧{after.translate(clean)}")

    lines = render(Report((found,)), "text", summary=False, width=width).split("\n")

    assert all(len(line) <= 2 * width + 60 or "NUM001" in line for line in lines)
    caret = next(line for line in lines if re.match(r" +\| [ ]*\^", line))
    assert len(caret) <= max(width, 32) + 8


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_on_their_line_and_do_nothing(text: str) -> None:
    found = finding(text, f"⟦{text}⟧", text, path=text, key=text, place=text, suggestion=text)

    shown = render(Report((found,)), "text", color=False)

    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown) is None
    assert len(shown.splitlines()) == 8


def test_colours_come_only_when_asked_for() -> None:
    assert "\x1b" not in render(REPORT)
    colored = render(REPORT, color=True)
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert "\x1b[1;33m^^^^^^^^^\x1b[0m" in colored
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == WHOLE


@pytest.mark.parametrize(
    ("found", "help_line"),
    [
        (finding("A cup", "Una⟦ una⟧ taza", fix=""), " help: delete “ una” (fixable)"),
        (finding("It ended", "Acabó⟦\u00a0⟧ayer", suggestion=" "), " help: write a plain space"),
        (finding("10 %", "10⟦ ⟧%", suggestion="\u00a0"), " help: write “<U+00A0>”"),
        (finding("x", "⟦y⟧", suggestion="z" * 500, fix="z"), " help: a fix is known"),
    ],
)
def test_help_says_what_to_write(found: object, help_line: str) -> None:
    assert help_line in render(Report((found,))).splitlines()


def test_no_advice_no_help_line() -> None:
    assert "help:" not in render(Report((NUMBER,)))


def test_the_order_of_findings_is_the_reports() -> None:
    shown = render(Report((TERM, QUESTION), (FAULT,)), "concise")

    assert shown.index("old.po") < shown.index("signs.csv") < shown.index("locale/es.po")


def test_notes_are_counted_as_such() -> None:
    note = finding("a", "⟦b⟧", severity=Severity.INFO)

    assert render(Report((note, note), pairs=2, documents=1)).splitlines()[-1].startswith("2 notes in 1 of 1 file;")
