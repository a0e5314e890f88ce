from collections.abc import Callable, Mapping, Sequence
from re import Match

from transcheck.text.lazy import Lazy
from transcheck.text.markup.marks import Mark
from transcheck.text.scan import Scan

DIGEST: str
"""Tells of which sources this was built; see `hatch_build.py`."""

def features(folded: list[str], words: Mapping[str, int], shift: int, /) -> tuple[int, int]: ...

class Scanner:
    def __init__(
        self,
        *,
        classes: Callable[[int], bytes],
        echoes: Callable[[list[str]], bool],
        find_marks: Callable[[str], tuple[tuple[Mark, ...], str]],
        is_message: Callable[[str], bool],
        pattern: Lazy,
        kinds: tuple[str | None, ...],
        settle: Callable[[str, Match[str], int], Mark | None],
        shown: Sequence[str],
        masked: Callable[[str, str], str],
        mark: type[Mark],
        starts: bytes,
        trigger: int,
        brace: int,
        double_space: int,
        seed: int,
    ) -> None: ...
    def scan(self, text: str, /) -> Scan: ...
    def spans(self, masked: str, /) -> list[tuple[int, int]]: ...
