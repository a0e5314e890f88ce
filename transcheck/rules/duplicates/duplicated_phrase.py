from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from transcheck.model import Edit, Fix, Hit, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, is_on_page, pair_rule
from transcheck.rules.when import Found
from transcheck.text.repeats import Repeat


@pair_rule(
    "DUP002",
    "duplicated-phrase",
    Severity.ERROR,
    lang="any",
    needs=Needs.ANY,
    when=Found("repeats"),
    good=[
        Good("It grew more and more and more", "Creció más y más y más"),
        Good("Row by row, row by row, she knitted", "Fila a fila, fila a fila, fue tejiendo"),
        Good("One key for each door, one key for each door lock", "Una llave por puerta, otra por cerradura"),
        Good("Old, old walls", "Muros viejos, muy viejos"),
        Good("Open the lock. The lock turns left.", "Abra el cerrojo. El cerrojo gira a la izquierda."),
    ],
    bad=[
        Bad(
            "The mill by the river is old",
            "El molino junto al río⟦ junto al río⟧ es viejo",
            fixed="El molino junto al río es viejo",
            says="“junto al río” stands twice",
        ),
        Bad(
            "The plan holds for years⟦. for years⟧. We are glad.",
            None,
            fixed="The plan holds for years. We are glad.",
            says="“for years” stands twice",
        ),
        Bad(
            "A very long evening",
            "Fue una noche muy larga⟦, una noche muy larga⟧",
            fixed="Fue una noche muy larga",
            says="“una noche muy larga” stands twice",
        ),
    ],
    references=["RAE, Libro de estilo de la lengua española (2018), «Revisión de textos»"],
)
def duplicated_phrase(pair: Pair, context: Context) -> Iterator[Hit]:
    """Two or more words stand twice in a row, even across a full stop, and the other side does not repeat them.

    A pasted or half-edited phrase is read as carelessness, and in a quotation it puts words into a mouth. A phrase
    that goes on a third time ("more and more and more") is meant; after a comma, so are two words.
    """
    for side, segment, other in pair.sides():
        repeats = segment.facts.repeats
        if not repeats or (other is not None and other.facts.repeats):
            continue
        for repeat in repeats:
            if "\n" in repeat.gap and is_on_page(pair):
                continue  # two texts of a page that were joined to stand against one
            if repeat.words < 2 or _meant(repeat, segment.text, segment.facts.folded, segment.facts.spans):
                continue
            phrase = segment.text[repeat.second : repeat.end]
            shown = phrase if len(phrase) <= 60 else phrase[:57] + "…"
            fix = Fix((Edit(Span(repeat.start, repeat.end), ""),), safe=False)
            yield Hit(Span(repeat.start, repeat.end), f"“{shown}” stands twice", side, fix=fix)


def _meant(repeat: Repeat, text: str, folded: list[str], spans: list[tuple[int, int]]) -> bool:
    """Tell a figure of speech, a table or a sentence that takes up the end of the last one from a slip."""
    last = bisect_left(spans, repeat.end, key=itemgetter(1))
    first = last - 2 * repeat.words + 1
    copy = folded[first : first + repeat.words]
    # “… is kept in the record. The record is then …”: the case differs where a new sentence takes up the words.
    if text[spans[first][0]] != text[repeat.second]:
        return True
    if folded[last + 1 : last + 2] == copy[:1] or (first and folded[first - 1] == copy[-1]):
        return True
    if all(len(word) == 1 for word in copy) or len(set(copy)) == 1:
        return True
    if "\n\n" in repeat.gap or ("\n" in repeat.gap and repeat.gap.strip()):
        return True
    if any(sign in repeat.gap for sign in ",;:"):
        # “…, one for every order, one for every order line”: a list whose items start alike.
        return repeat.words == 2 or text[repeat.end : repeat.end + 2].strip()[:1].isalnum()
    return False
