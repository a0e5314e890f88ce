"""The compiled scanner and its Python twin give the same answers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transcheck.text import _scan_python as python
from transcheck.text import scanner
from transcheck.text.traits import _BITS, _PLAIN, Trait

TABLE = _BITS | dict.fromkeys(_PLAIN, 0)
python.prepare(TABLE, int(Trait.FOREIGN))
native = pytest.importorskip("transcheck.text._scan", reason="the scanner was not compiled here")
native.prepare(TABLE, int(Trait.FOREIGN))

LATIN = "abzAZáÉíñÑüÜªº0189'’-‐‑· .,;:¿?¡!“”«»()[]{}<>&%$`#*_|~@/\\\t\n\u00a0\u202f\u200b\u2026\ufffc\ufeff—€°"
texts = st.text() | st.text(alphabet=LATIN) | st.text(st.characters(categories=["Cs", "Lu", "Ll", "Mn", "Nd", "No"]))
latin = st.text(alphabet=LATIN) | st.from_regex(r"([a-zñA-Z]{1,70}['’·-]?[0-9]?[ ,]{1,2}){0,9}", fullmatch=True)
word_lists = st.lists(st.sampled_from("a b el la casa día x1".split()), max_size=12) | st.lists(st.text(), max_size=600)


class Lengths(dict[str, int]):
    """A table that makes what it lacks, with bits beyond a machine word."""

    def __missing__(self, word: str) -> int:
        self[word] = bits = 1 << len(word) * 9 if len(word) % 3 else 0
        return bits


@given(texts)
@example("")
@example("\ud800 \U0010ffff  \u3100")
@example("a" * 3_000 + "  " + "ñ" * 3_000)
def test_traits(text: str) -> None:
    assert native.traits(text) == python.traits(text)


@given(latin | texts)
@example("Don't 3x a2b año-viejo ’a- ÉXITO’s ªº" + "A" * 65 + " " + "Ñ’" * 50)
@example("word " * 700)
def test_words_and_their_places(text: str) -> None:
    assert native.words(text) == python.words(text)
    spans = native.spans(text)
    assert spans == python.spans(text)
    assert [text[start:end] for start, end in spans] == native.words(text)[0]


@given(latin)
def test_words_in_small_letters_are_what_python_makes_of_them(text: str) -> None:
    written, folded = native.words(text)
    assert folded == [word.lower() for word in written]


@given(word_lists)
def test_bits_of_words(words: list[str]) -> None:
    one, other = Lengths(a=3), Lengths(a=3)
    assert native.bits_of_words(words, one) == python.bits_of_words(words, other)
    assert one == other


@given(word_lists)
@example(["a", "b"] * 300)
@example([str(number) for number in range(5_000)])
def test_repeats_are_told_apart_from_none(words: list[str]) -> None:
    assert native.may_repeat(words) == python.may_repeat(words)


@pytest.mark.parametrize("call", ["traits(None)", "words(b'a')", "spans(3)", "may_repeat(('a',))", "may_repeat([[]])"])
def test_what_is_no_text_is_an_error_and_no_crash(call: str) -> None:
    with pytest.raises(TypeError):
        eval(call, {name: getattr(native, name) for name in ("traits", "words", "spans", "may_repeat")})


def test_an_error_of_the_table_comes_through() -> None:
    class Broken(dict[str, int]):
        def __missing__(self, word: str) -> int:
            raise KeyError(word)

    with pytest.raises(KeyError):
        native.bits_of_words(["a"], Broken())


def test_the_compiled_twin_can_be_left_alone() -> None:
    program = "from transcheck.text import scanner; print(scanner.NATIVE)"
    root = Path(scanner.__file__).parents[2]
    for value, expected in (("1", "False"), ("0", "True")):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"TRANSCHECK_PURE": value, "PYTHONPATH": str(root)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert done.stdout.strip() == expected
