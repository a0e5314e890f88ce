"""Tells the key of a message ("add-form-title") from its English text, which a catalogue by keys lacks."""

from __future__ import annotations

from transcheck.text.lazy import Lazy

_KEY = Lazy(r"[a-z]{2,40}(?:[-_.:]{1,2}[a-zA-Z\d]{1,40}){1,12}[?:.]?")


def is_message_key(text: str) -> bool:
    """Tell whether a text is one word of small letters joined by hyphens, underscores, dots or colons."""
    return _KEY.fullmatch(text) is not None
