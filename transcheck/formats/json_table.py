"""Reads JSON and JSON Lines: tables of pairs, nested pairs, and string catalogues in one language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from transcheck.errors import ReadError
from transcheck.formats.base import NoPairs, ReadOptions, decode
from transcheck.formats.columns import Layout, kind_of, layout
from transcheck.formats.locators import Escaped
from transcheck.model import Document, Fault, Kind, Pair, Segment
from transcheck.text.lazy import Lazy
