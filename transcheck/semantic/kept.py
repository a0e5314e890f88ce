"""An encoder that remembers: vectors by content, in memory for a run and in the user's cache from run to run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from threading import Lock
from typing import Any

from transcheck.semantic.store import Store
from transcheck.text.lazy import Lazy

Encode = Callable[[Sequence[str]], Any]
"""What an encoder does: a row for each text, of any length above 0."""

LONGEST = 1_000
"""Characters up to which a text is encoded whole; a longer one is the mean of its sentences."""

_MOST_PIECES = 200
_BATCH = 64
_SENTENCE = Lazy(r"(?<=[.!?…;:])\s+|\n+")


class Kept:
    """Encodes each different text once.

    Vectors are rounded to half precision when they are made, so that a run which finds them on disk gives the same
    figures to the last digit as the run that made them.

    Several threads may ask one at a time. One that was loaded by its name can be pickled: it is loaded anew.

    Args:
        start: loads the encoder; called when the first unknown text turns up.
        model: names the encoder and its version, so that vectors of two are never mixed.
        store: where vectors outlive the run; None for nowhere.
        most: vectors held in memory from one call to the next; 2 KB each.
    """

    def __init__(self, start: Callable[[], Encode], model: str, store: Store | None = None, most: int = 20_000) -> None:
        self._start = start
        self._encode: Encode | None = None
        self._model = model
        self._store = store
        self._most = most
        self._known: dict[str, Any] = {}
        self._lock = Lock()
        self.origin: tuple[Callable[..., object], str | None, bool] | None = None

    def encode(self, texts: Sequence[str]) -> Any:
        """Give a row of length 1 for each text; see `transcheck.semantic.Encoder`."""
        with self._lock:
            return self._rows(texts)

    @property
    def identity(self) -> str | None:
        """What names the encoder and its version; None where nobody can tell when it changes."""
        return self._model if self._store is not None else None

    def __reduce__(self) -> tuple[object, ...]:
        if self.origin is None:
            raise TypeError("this encoder was not loaded by its name, and cannot be sent to another process")
        return self.origin[0], self.origin[1:]

    def _rows(self, texts: Sequence[str]) -> Any:
        import numpy as np

        pieces = [_pieces(text) for text in texts]
        self._learn({piece for parts in pieces for piece in parts})
        width = len(next(iter(self._known.values()))) if self._known else 1
        rows = np.zeros((len(texts), width), dtype=np.float32)
        for row, parts in zip(rows, pieces, strict=True):
            if len(parts) == 1:
                row[:] = self._known[parts[0]]
            elif parts:
                row[:] = _unit(sum(self._known[part] * len(part) for part in parts))
        while len(self._known) > self._most:
            del self._known[next(iter(self._known))]
        return rows

    def _learn(self, texts: set[str]) -> None:
        """Find the vectors of texts that this run does not hold: on disk, or by encoding them."""
        import numpy as np

        # Texts of like length go together, since a batch may be as slow as its longest.
        unknown = sorted((text for text in texts if text not in self._known), key=lambda text: (len(text), text))
        if not unknown:
            return
        keys = {text: self._key(text) for text in unknown}
        stored = self._store.get(list(keys.values())) if self._store is not None else {}
        made: dict[bytes, bytes] = {}
        left = [text for text in unknown if keys[text] not in stored]
        for place in range(0, len(left), _BATCH):
            if self._encode is None:
                self._encode = self._start()
            batch = left[place : place + _BATCH]
            for text, row in zip(batch, self._encode(batch), strict=True):
                made[keys[text]] = _unit(np.asarray(row, dtype=np.float32)).astype(np.float16).tobytes()
        if made and self._store is not None:
            self._store.put(made)
        stored |= made
        for text in unknown:
            self._known[text] = _unit(np.frombuffer(stored[keys[text]], dtype=np.float16).astype(np.float32))

    def _key(self, text: str) -> bytes:
        return blake2b(f"{self._model}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _unit(vector: Any) -> Any:
    length = float(vector @ vector) ** 0.5
    return vector / length if length else vector


def _pieces(text: str) -> tuple[str, ...]:
    """Give a text in pieces that are encoded whole; none where it has no letter or digit."""
    plain = " ".join(text.split())
    if not any(map(str.isalnum, plain)):
        return ()
    if len(plain) <= LONGEST:
        return (plain,)
    pieces = [""]
    for sentence in _SENTENCE.split(text):
        bare = " ".join(sentence.split())
        for place in range(0, len(bare), LONGEST):
            part = bare[place : place + LONGEST]
            if len(pieces[-1]) + len(part) < LONGEST:
                pieces[-1] = f"{pieces[-1]} {part}".strip()
            else:
                pieces.append(part)
    return tuple(piece for piece in pieces[:_MOST_PIECES] if any(map(str.isalnum, piece)))
