from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, pair_rule


@pair_rule(
    "LEN002",
    "length-limit-exceeded",
    Severity.ERROR,
    lang="any",
    good=[Good("Save", "Guardar", flags=frozenset({"max-length:8"}))],
    bad=[
        Bad(
            "Save",
            "Guardar ⟦los cambios⟧",
            says="19 characters, 11 over the limit of 8",
            flags=frozenset({"max-length:8"}),
        )
    ],
    references=["ISO 20109-style limits, as files state them: maxLength, max-length:N"],
)
def length_limit_exceeded(pair: Pair, context: Context) -> Iterator[Hit]:
    """A translation is longer than the limit that its file states.

    What does not fit is cut off on the screen or rejected by the form. The limit is read from a `max_length` column or
    key, or from a `max-length:N` flag, in characters.
    """
    _, target = pair.both
    limit = pair.max_length
    if limit is None:
        if not pair.flags:
            return
        stated = (flag.removeprefix("max-length:") for flag in pair.flags if flag.startswith("max-length:"))
        limit = next((int(number) for number in stated if number.isdigit()), None)
        if limit is None:
            return
    length = len(target.text)
    if length > limit:
        yield Hit(Span(limit, length), f"{length} characters, {length - limit} over the limit of {limit}", Side.TARGET)
