"""What is said of the marks of a translation: each fault once, and nothing where the format allows the change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.facts import Facts


def faults(source: str, target: str) -> list[tuple[str, str, str]]:
    found = Facts(target, "es").against(Facts(source, "en"))
    return [(d.sort, d.family, target[d.start : d.end]) for d in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("%s by %d", "%2$d por %1$s"),
        ("{a} then {b}", "{b} antes de {a}, y {a}"),
        ("``x`` is ``x``", "``x`` lo es"),
        (":term:`Iterator`", ":term:`iterador <iterator>`"),
        ("`a site <http://a.b>`_", "`un sitio <http://a.b>`_"),
        ("Use `x`", "Use ``x``"),
        ("<b>a</b> <i>c</i>", "<i>c</i> <b>a</b>"),
        ("%i files", "%d archivos"),
    ],
)
def test_legal_changes_are_silent(source: str, target: str) -> None:
    assert faults(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("at %d", "en % d", ("damaged", "placeholder", "% d")),
        ("hi {name}", "hola {nombre}", ("changed", "placeholder", "{nombre}")),
        ("%s", "nada", ("missing", "placeholder", "")),
        ("nothing", "nada %s", ("added", "placeholder", "%s")),
        ("%s %d", "%d %s", ("order", "placeholder", "%d")),
        (":mod:`re`", ":mod: `re`", ("damaged", "role", ":mod: `re`")),
        (":mod:`re`", "el re:mod:``re``", ("damaged", "role", ":mod:``re``")),
        (":class:`Timer`", ":class:`Temporizador`", ("changed", "role", ":class:`Temporizador`")),
        ("``'a'``", "``’a’``", ("damaged", "code", "``’a’``")),
        ("``None``", "`None`", ("weak", "code", "`None`")),
        ("|today|", "|hoy|", ("damaged", "reference", "|hoy|")),
        ("a</b>", "a<b>", ("changed", "tag", "<b>")),
        ("[a](../b.md)", "[a] (../ b.md)", ("damaged", "link", "] (../ b.md)")),
    ],
)
def test_each_fault_is_told_once(source: str, target: str, expected: tuple[str, str, str]) -> None:
    assert faults(source, target) == [expected]


PIECES = st.sampled_from(
    ["%s", "%d", "% d", "{a}", "{", "``x``", "`x`", "`", ":m:`x`", ":m: `x`", "<b>", "</b>", "](u)", "|v|", " ", "[1]_"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(PIECES, max_size=12).map("".join))
def test_any_two_texts_give_true_places(source: str, target: str) -> None:
    for fault in Facts(target, "es").against(Facts(source, "en")):
        assert 0 <= fault.start <= fault.end <= len(target)
        assert fault.source is None or source[fault.source.start : fault.source.end] == fault.source.text
