from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from tests.semantic.fake import Fake  # noqa: E402
from transcheck.semantic.kept import LONGEST, Kept  # noqa: E402
from transcheck.semantic.store import Store  # noqa: E402


def kept(fake: Fake, store: Store | None = None, model: str = "fake 1", most: int = 100) -> Kept:
    return Kept(lambda: fake.encode, model, store, most)


def test_rows_have_length_one_and_keep_the_order_of_the_texts() -> None:
    encoder = kept(Fake())

    rows = encoder.encode(["The tide is out.", "La marea está baja.", "The tide is out."])

    assert rows.dtype == np.float32
    assert np.allclose((rows * rows).sum(axis=1), 1, atol=1e-5)
    assert (rows[0] == rows[2]).all()
    assert not np.allclose(rows[0], rows[1])


@pytest.mark.parametrize("text", ["", "   ", "…", "\n—\n", "\ufffc"])
def test_a_text_without_words_has_a_row_of_zeros(text: str) -> None:
    fake = Fake()

    rows = kept(fake).encode([text, "tide"])

    assert not rows[0].any()
    assert rows[1].any()
    assert fake.texts == ["tide"]


def test_no_texts_give_no_rows() -> None:
    assert len(kept(Fake()).encode([])) == 0


def test_each_text_is_encoded_once_whatever_its_spaces() -> None:
    fake = Fake()
    encoder = kept(fake)

    encoder.encode(["the tide", "the  tide\n", "the tide"])
    encoder.encode(["the tide"])

    assert fake.texts == ["the tide"]


def test_the_encoder_is_loaded_only_for_an_unknown_text() -> None:
    def start() -> None:
        raise AssertionError("loaded")

    Kept(start, "never").encode(["", "…"])


def test_a_long_text_is_the_mean_of_its_sentences() -> None:
    fake = Fake()
    text = "The tide is out and the harbour is dry. " * 60

    rows = kept(fake).encode([text])

    assert all(len(piece) <= LONGEST for piece in fake.texts)
    assert np.allclose((rows * rows).sum(axis=1), 1, atol=1e-5)


def test_an_endless_text_is_bounded() -> None:
    fake = Fake()

    kept(fake).encode(["".join(chr(97 + i % 26) for i in range(1_000_000))])

    assert sum(map(len, fake.texts)) <= 200 * LONGEST


def test_memory_is_bounded_between_calls() -> None:
    fake = Fake()
    encoder = kept(fake, most=10)

    first = encoder.encode([f"tide {n}" for n in range(30)])
    again = encoder.encode([f"tide {n}" for n in range(30)])

    assert (first == again).all()
    assert len(encoder._known) == 10


def test_vectors_outlive_the_run_and_are_the_same_to_the_last_digit(tmp_path: Path) -> None:
    first, second = Fake(), Fake()
    texts = ["The tide is out.", "La marea está baja."]

    made = kept(first, Store(tmp_path)).encode(texts)
    read = kept(second, Store(tmp_path)).encode(texts)

    assert second.texts == []
    assert (made == read).all()


def test_vectors_of_two_models_are_never_mixed(tmp_path: Path) -> None:
    second = Fake()

    kept(Fake(), Store(tmp_path), "fake 1").encode(["tide"])
    kept(second, Store(tmp_path), "fake 2").encode(["tide"])

    assert second.texts == ["tide"]


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_is_taken(texts: list[str]) -> None:
    rows = kept(Fake()).encode(texts)

    assert len(rows) == len(texts)
    assert np.isfinite(rows).all()
