"""The compiled scanner and its Python twin give the same answers, whatever the text."""

from __future__ import annotations

import runpy
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transcheck.text import features, scan, scanner
from transcheck.text.markup.marks import AFTER, MARK, STARTS, Mark, find_marks
from transcheck.text.traits import Trait

ROOT = Path(scanner.__file__).parents[2]
needs_native = pytest.mark.skipif(not scanner.NATIVE, reason="the scanner was not compiled here")

MARKUP = (
    "``x``", ":ref:`a <b>`", ":term:`dfn`", "`a b`_", "`c`", "```d```", "%s", "%(n)d", "%%", "{0}", "{ n }", "{{m}}",
    "<b>", "</b>", "<a href='u'>", "<file>", "&amp;", "https://e.org/x.", "a@b.es", "@me", "$x", "$0 $1", "${y}",
    "#{z}", "|v|", "[1]_", "[b]", "[/b]", "](t)", "][r]", "\\n", "x.py", "__i__", "a_b()", "/usr/bin", "--opt=1",
    "-v", "f()", "Ctrl+C", "C:\\d", "::s", ":p", "C++", "<!-- c -->", "{n, plural, one {# <b>} other {%s}}",
    "{n, select, a {b}",
)  # fmt: skip
SIGNS = (
    "abzAZáÉíñÑüÜªºƒ²½0189٣'’-‐‑· .,;:¿?¡!“”«»()[]{}<>&%$`#*_|~@/\\+=\t\n\u00a0\u202f\u200b…\ufffc\ufeff—€°"
    "é\u0301İΣςßçЖ漢😀𝒳\0"
)
TEXTS = st.one_of(
    st.text(),
    st.text(SIGNS, max_size=60),
    st.text(st.characters(categories=["Cs", "Lu", "Ll", "Lt", "Mn", "Nd", "No", "Cc"])),
    st.lists(st.sampled_from([*MARKUP, " ", " ", "el ", "El", "la", ".", "Ñ"]), max_size=12).map("".join),
)


@needs_native
@settings(max_examples=1_000)
@given(TEXTS)
@example("")
@example("\ud800 \U0010ffff  \u3100")
@example("Don't 3x a2b año-viejo ’a- ÉXITO’s ªº" + "A" * 65 + " " + "Ñ’" * 50)
@example("word " * 700)
@example("%s" * 600)
@example(" ".join(map(str, range(100))) + " ".join(f"w{n}" for n in range(700)))
@example("ΑΣ ας Ας ΑΣ ας")
@example("A+A:\\0")
def test_the_twins_agree(text: str) -> None:
    found = scan.scan(text)

    assert found == scan.look(text)
    assert [type(mark) for mark in found[1]] == [Mark] * len(found[1])
    assert scan.spans(found[2]) == scan.places(found[2])


@settings(max_examples=300)
@given(TEXTS)
def test_a_mark_is_found_only_where_one_may_start(text: str) -> None:
    for match in MARK.finditer(text):
        start = match.start()
        assert scan.re.match(STARTS[text[start]], text[start + 1])
        assert not start or not scan.re.match(AFTER.get(text[start], r"(?!)"), text[start - 1])


class Lengths(dict[str, int]):
    """A table that makes what it lacks."""

    def __missing__(self, word: str) -> int:
        self[word] = bits = 1 << len(word) * 9 if len(word) % 3 else 0
        return bits


@needs_native
@given(st.lists(st.sampled_from("a b el la casa día x1 dos".split()), max_size=12), st.integers(0, 20))
def test_features(words: list[str], shift: int) -> None:
    one, other = Lengths(a=3), Lengths(a=3)

    assert scanner.features(words, one, shift) == features.features(words, other, shift)
    assert one == other


@needs_native
def test_words_are_kept_once_and_the_table_starts_anew() -> None:
    first = scan.scan("Casa casa")[3:5]
    assert first == (["Casa", "casa"], ["casa", "casa"])
    assert first[0][1] is first[1][0] is scan.scan("casa")[3][0]

    for start in range(0, 40_000, 100):
        text = " ".join(f"palabra{chr(97 + n % 26)}{n}" for n in range(start, start + 100))
        assert scan.scan(text) == scan.look(text)
    many = " ".join(f"w{n}" for n in range(40_000)) + " w1 w2"
    assert scan.scan(many) == scan.look(many)
    assert scan.scan("Casa casa")[3:5] == first


@needs_native
def test_threads_meet_no_half_done_scan() -> None:
    texts = [f"El {n} %s ``x`` Ж{n} {'la casa ' * (n % 5)} w{n % 7}Ω" for n in range(2_000)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(scan.scan, texts))
    finally:
        sys.setswitchinterval(interval)

    assert found == list(map(scan.look, texts))


def made(**changed: object) -> scanner.Scanner:
    """Make a scanner with something else in the place of what it should be told."""
    told = {}
    original = scanner.Scanner
    scanner.Scanner = lambda **given: told.update(given)
    try:
        scan._compiled()
    finally:
        scanner.Scanner = original
    return scanner.Scanner(**{**told, **changed})


def fail(*_: object) -> object:
    raise RuntimeError("no luck")


@needs_native
@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"classes": lambda page: fail() if page == 4 else scan.classes(page)}, "Ж"),
        ({"find_marks": fail}, "{a, plural, }"),
        ({"is_message": fail}, "{a}"),
        ({"settle": fail}, "<b>"),
        ({"masked": fail}, ":a:`b`"),
        ({"echoes": fail}, "a" * 65),
    ],
)
def test_an_error_of_what_it_asks_comes_through(changed: dict[str, object], text: str) -> None:
    broken = made(**changed)

    for _ in range(3):
        with pytest.raises(RuntimeError, match="no luck"):
            broken.scan(text)
    assert broken.scan("la casa") == scan.look("la casa")


@needs_native
@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"find_marks": lambda _: None}, "{a, plural, }"),
        ({"find_marks": lambda _: ((), None)}, "{a, plural, }"),
        ({"settle": lambda *_: 3}, "<b>"),
        ({"settle": lambda *_: Mark("tag", "<b>", 0, 99)}, "<b>"),
        ({"settle": lambda *_: Mark("tag", "<b>", -1, 2)}, "<b>"),
        ({"settle": lambda *_: ()}, "<b>"),
        ({"masked": lambda *_: "too short"}, ":a:`b`"),
        ({"masked": lambda *_: 3}, ":a:`b`"),
        ({"kinds": ()}, "%s"),
    ],
)
def test_what_it_is_told_wrong_is_an_error_and_no_crash(changed: dict[str, object], text: str) -> None:
    with pytest.raises((TypeError, ValueError, IndexError)):
        made(**changed).scan(text)


@needs_native
@pytest.mark.parametrize(
    "changed",
    [{"classes": lambda _: b"short"}, {"classes": lambda _: None}, {"starts": b""}, {"kinds": []}, {"mark": int}],
)
def test_a_scanner_needs_what_it_is_told(changed: dict[str, object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        made(**changed)


@needs_native
@pytest.mark.parametrize("given", [None, b"a", 3])
def test_what_is_no_text_is_an_error_and_no_crash(given: object) -> None:
    for function in (scan.scan, scan.spans):
        with pytest.raises(TypeError):
            function(given)


@needs_native
@pytest.mark.parametrize(
    "given",
    [
        (("a",), {}, 1),
        (["a"], [], 1),
        (["a"], {}, 64),
        ([3], {}, 1),
        ([[]], {}, 1),
        (["a"], {"a": 1 << 64}, 1),
        (["a"], {"a": "b"}, 1),
    ],
)
def test_features_of_something_else_are_an_error_and_no_crash(given: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, ValueError, KeyError, OverflowError)):
        scanner.features(*given)


@needs_native
def test_the_compiled_scanner_is_of_these_sources() -> None:
    from transcheck.text import _scan

    if (ROOT / "hatch_build.py").exists():
        hint = "python hatch_build.py compiles it anew"
        assert runpy.run_path(str(ROOT / "hatch_build.py"))["digest"]() == _scan.DIGEST, hint


def test_the_compiled_twin_can_be_left_alone() -> None:
    program = "from transcheck.text import scanner, scan; print(scanner.NATIVE, scan.scan is scan.look)"
    there = find_spec("transcheck.text._scan") is not None
    for value, expected in (("1", "False True"), ("", f"{there} {not there}")):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"TRANSCHECK_PURE": value, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == expected


def test_a_set_of_characters_has_a_bit_for_each() -> None:
    sets = scan.starts()

    assert len(sets) == 2 * 128 * 16
    assert sets[ord("(") * 16 :][:16] == (1 << ord(")")).to_bytes(16, "little")
    assert sets[ord("`") * 16] & 1  # beyond ASCII, too
    assert not any(sets[ord("a") * 16 :][:16])
    assert Trait.DOUBLE_SPACE & scan.look("  ")[0]
    assert find_marks("a (b)") == ((), "a (b)")
