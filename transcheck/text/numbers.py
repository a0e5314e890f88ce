"""Numbers and other values in a text: the front of `transcheck.text.values`."""

from __future__ import annotations

from transcheck.text.values.model import EQUAL, Comparison, Key, Value
from transcheck.text.values.scan import find_values

__all__ = ["EQUAL", "Comparison", "Key", "Value", "find_values"]
