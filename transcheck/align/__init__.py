"""Lines up a text and its translation, segment by segment, whatever was dropped, added, merged or split."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when asked for: most runs check catalogues, whose strings have keys
    from transcheck.align.documents import pair_prose
    from transcheck.align.flags import ALIGNED, MOVED, UNPAIRED
    from transcheck.align.search import Bead, align

__all__ = ["ALIGNED", "MOVED", "UNPAIRED", "Bead", "align", "pair_prose"]

_HOMES = {"Bead": "search", "align": "search", "pair_prose": "documents"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'flags')}"), name)
