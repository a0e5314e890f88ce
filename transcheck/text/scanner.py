"""The loops that every text goes through, in C where that was built, else in Python with the same answers.

`words` and `spans` are for texts without letters beyond English and Spanish (no `Trait.FOREIGN`); others have the
class of all letters. `TRANSCHECK_PURE=1` leaves the compiled twin alone.
"""

from __future__ import annotations

import os

NATIVE = os.environ.get("TRANSCHECK_PURE", "") in ("", "0")
"""Whether the compiled twin is at work."""

if NATIVE:
    try:
        from transcheck.text._scan import bits_of_words, may_repeat, prepare, spans, traits, words
    except ImportError:  # no compiler where it was installed
        NATIVE = False
if not NATIVE:
    from transcheck.text._scan_python import bits_of_words, may_repeat, prepare, spans, traits, words

__all__ = ["NATIVE", "bits_of_words", "may_repeat", "prepare", "spans", "traits", "words"]
