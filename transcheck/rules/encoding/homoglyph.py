from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.text.lazy import Lazy
from transcheck.text.traits import Trait

_ALIKE = dict(
    zip(
        "АВЕКМНОРСТУХІЈЅаеорсухіјѕԁһӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι",
        "ABEKMHOPCTYXIJSaeopcyxijsdhlABEZHIKMNOPTYXoi",
        strict=True,
    )
)
"""Cyrillic and Greek letters, and the Latin letters that they look like (Unicode Technical Standard 39)."""
_TABLE = str.maketrans(_ALIKE)
_MIXED = Lazy(r"[A-Za-zÀ-ɏ\u0370-\u03ff\u0400-\u052f]{2,60}")
_OTHER = Lazy(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = Lazy(r"[A-Za-zÀ-ɏ]")


@text_rule(
    "ENC004",
    "homoglyph",
    Severity.ERROR,
    lang="any",
    when=Trait.FOREIGN,
    good=[
        Good("The name Иван is Russian", "El nombre Иван es ruso"),
        Good("A resistor of 5 kΩ", "Una resistencia de 5 kΩ"),
        Good("It takes 3 μs", "Tarda 3 μs"),
        Good("Δx is small", "Δx es pequeño"),
    ],
    bad=[
        Bad(
            "Open the door",
            "Abra la ⟦puertа⟧",
            fixed="Abra la puerta",
            says="puertа has U+0430 in it",
            suggests="puerta",
            safe=True,
        ),
        Bad("The ⟦сode⟧", "El código", fixed="The code", says="сode has U+0441 in it", suggests="code", safe=True),
    ],
    references=["Unicode Technical Standard 39, 4: Confusable Detection"],
)
def homoglyph(segment: Segment, other: Segment | None, context: Context) -> Iterator[Hit]:
    """A Latin word has a Cyrillic or Greek letter in it that looks like a Latin one.

    Readers see nothing, but searching, sorting, spelling checkers and programs fail. Reported where every foreign
    letter of the word has a Latin double.
    """
    if not _OTHER.search(segment.text):
        return
    for match in _MIXED.finditer(segment.text):
        word = match.group()
        foreign = _OTHER.findall(word)
        if not foreign or not _LATIN.search(word) or any(letter not in _ALIKE for letter in foreign):
            continue
        if other is not None and word in other.text:
            continue
        cure = word.translate(_TABLE)
        span = Span(*match.span())
        yield Hit(
            span,
            f"{word} has {', '.join(dict.fromkeys(f'U+{ord(letter):04X}' for letter in foreign))} in it",
            suggestion=cure,
            fix=Fix((Edit(span, cure),), safe=True),
        )
