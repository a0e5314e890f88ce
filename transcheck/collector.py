"""Holds Python's cyclic garbage collector off, in processes that are our own."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held(*, off: bool = True) -> Iterator[None]:
    """Hold the collector off for a while: pairs and facts hold no cycles, and sweeping them takes a third of a run.

    It belongs to the whole process, other threads included. So only the command line and worker processes do this.
    """
    was_on = gc.isenabled()
    if off:
        gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
