"""Names the words of a text that keep it from its partner."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.semantic import Encoder

_MOST = 24


def strange_words(
    text: str, spans: Sequence[tuple[int, int]], partner: str, encoder: Encoder, most: int = 3
) -> list[int]:
    """Give the places in `spans` of the words whose loss brings a text nearest to its partner, the worst first.

    Args:
        text: the text.
        spans: the (start, end) of its words.
        partner: the text on the other side.
        encoder: makes the vectors; a text for each word is encoded.
        most: how many words to give.
    """
    chosen = [i for i, (start, end) in enumerate(spans) if end - start > 2][:_MOST]
    if not chosen:
        return []
    without = [text[: spans[i][0]] + text[spans[i][1] :] for i in chosen]
    vectors = encoder.encode([text, partner, *without])
    base = float(vectors[0] @ vectors[1])
    gains = sorted(((float(v @ vectors[1]) - base, i) for i, v in zip(chosen, vectors[2:], strict=True)), reverse=True)
    return [i for gain, i in gains[:most] if gain > 0]
