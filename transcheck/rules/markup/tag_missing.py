from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Hit, Kind, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, is_on_page, pair_rule
from transcheck.rules.when import Differs
from transcheck.text.lazy import Lazy
from transcheck.text.mark_changes import missing
from transcheck.text.markup.tags import LOOKS, read_tag

# Spanish may write what these say with its own marks: «quotes», or nothing.
_KEY = Lazy(r"<[A-Z][a-z]{1,10}>")
_STYLE = frozenset("quote q em i emphasis b strong firstterm".split())


@pair_rule(
    "MRK010",
    "tag-missing",
    Severity.ERROR,
    lang="any",
    when=Differs("tag", "missing"),
    good=[
        Good("The <em>old</em> mill", "El viejo molino", kind=Kind.PARAGRAPH),
        Good("Press <b>Enter</b> now", "Pulse <b>Intro</b> ahora"),
        Good("Write <file> or <folder>", "Escriba <archivo> o <carpeta>"),
        Good("Called a <quote>widget</quote>", "Llamado «componente»"),
        Good("First line<br>second line", "Primera línea<br/>segunda línea"),
        Good("Delete the row <Del>", "Borrar la fila <Supr>"),
        Good("Use [b]this[/b] one", "Use [b]este[/b]"),
    ],
    bad=[
        Bad("Press ⟦<kbd>⟧Enter</kbd> now", "Pulse Intro ahora", says="no <kbd> in the translation"),
        Bad("First line⟦<br>⟧second line", "Primera línea, segunda línea", says="no <br> in the translation"),
        Bad("See ⟦<_:link-1/>⟧ for more", "Vea la ayuda", says="no <_:link-1/> in the translation"),
        Bad("Press <b>Enter⟦</b>⟧ now", "Pulse <b>Intro ahora", says="no </b> in the translation"),
    ],
    references=["HTML Living Standard, 13.1.2", "XML 1.0, 3.1"],
)
def tag_missing(pair: Pair, context: Context) -> Iterator[Hit]:
    """A tag of the source is not in the translation.

    Formatting, a link or a placeholder is lost; where one half of a pair is lost, the rest of the page may break.
    An element that is lost as a whole is reported once. Quotation and emphasis tags may be replaced by marks.
    """
    source, target = pair.both
    gone = [(mark, read_tag(mark.text)) for mark in missing(source.facts, target.facts, "tag")]
    page = is_on_page(pair)
    opened = [tag.name for _, tag in gone if tag.form == "open"]
    for mark, tag in gone:
        if tag.form == "close" and tag.name in opened:
            opened.remove(tag.name)
            continue
        whole = tag.form == "open" and any(t.form == "close" and t.name == tag.name for _, t in gone)
        if _KEY.fullmatch(mark.text) and _KEY.search(target.text):
            continue  # "<Del>" and "<Supr>", keys
        if whole and (tag.name in _STYLE or (page and tag.name in LOOKS)):
            continue
        yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)
