"""The loops that every text goes through, compiled: there where a compiler was when transcheck was installed.

Each has a twin in Python with the same answers, which is used where this one is not. TRANSCHECK_PURE=1 in the
environment leaves the compiled one alone, 0 insists on it.
"""

from __future__ import annotations

import os

_WISH = os.environ.get("TRANSCHECK_PURE", "")

NATIVE: bool = _WISH in ("", "0")
"""Whether the compiled loops are at work."""

if NATIVE:
    try:
        from transcheck.text._scan import Scanner, features
    except ImportError:
        if _WISH:
            raise
        NATIVE = False

__all__ = ["NATIVE", "Scanner", "features"]
