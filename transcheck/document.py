"""What is known of a whole document, made once for all rules that ask."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Concatenate, ParamSpec, TypeVar

from transcheck.model import Pair

Made = TypeVar("Made")
More = ParamSpec("More")


class DocumentFacts:
    """The facts of some pairs. Made for one document and dropped with it, so no two runs ever share them.

    A fact is whatever a function of the pairs gives, so a new one needs no entry here:
    `facts.get(Survey)`, `facts.get(roster_of)`, `facts.get(Meaning, encoder)`.

    Attributes:
        pairs: the pairs, in the order of the document.
    """

    __slots__ = ("_made", "pairs")

    def __init__(self, pairs: Sequence[Pair] = ()) -> None:
        self.pairs = pairs
        self._made: dict[Hashable, Any] = {}

    def get(
        self, make: Callable[Concatenate[Sequence[Pair], More], Made], *args: More.args, **options: More.kwargs
    ) -> Made:
        """Give what `make` gives for the pairs and `args`; made at the first asking."""
        key = (make, *args, *options.items())
        if key not in self._made:
            self._made[key] = make(self.pairs, *args, **options)
        made: Made = self._made[key]
        return made
