from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from transcheck.model import Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, is_on_page, pair_rule
from transcheck.rules.when import Differs, Written, in_target
from transcheck.text.lazy import Lazy
from transcheck.text.mark_changes import added
from transcheck.text.markup.tags import LOOKS, read_tag

_IN_ROLE = Lazy(r"<(?:i|b|em|strong|code)>")
_STYLE = frozenset("quote q em i emphasis b strong firstterm foreignphrase".split())


@pair_rule(
    "MRK012",
    "tag-added",
    Severity.WARNING,
    lang="any",
    when=Differs("tag", "added") | in_target(Written("`") & Written("<")),
    good=[
        Good("The old mill", "El <em>viejo</em> molino", kind=Kind.PARAGRAPH),
        Good("A <em>hash</em> of the file", "Un <em>resumen</em> (<em>hash</em>) del archivo"),
        Good("Type the <name> of it", "Escriba su <nombre>"),
        Good("If a is less than b", "Si a < b"),
    ],
    bad=[
        Bad("A hash of the file", "Un ⟦<i>⟧hash</i> del archivo", says="<i> is not in the source"),
        Bad(
            "See :ref:`the guide <guide>`.",
            "Vea :ref:`la guía <guide>`.⟦</guide>⟧",
            says="</guide> is not in the source",
        ),
        Bad(
            "Open the :guilabel:`Sheets` tab",
            "Abra la pestaña :guilabel:`⟦<i>⟧Hojas</i>`",
            says="<i> is not in the source",
        ),
        Bad("The <b>last</b> page", "La <b>última</b> ⟦<div>⟧página", says="<div> is not in the source"),
    ],
    references=["HTML Living Standard, 13.1.2"],
)
def tag_added(pair: Pair, context: Context) -> Iterator[Hit]:
    """The translation has a tag that the source lacks.

    Where the source has no tags at all, a tag may be shown to the reader as it is. Where it has some, emphasis and
    quotation may be added, as Spanish sets foreign words in italics (RAE, Ortografía 2010, chapter VI).
    """
    source, target = pair.both
    tags = [mark for mark in added(source.facts, target.facts, "tag") if mark.kind == "tag"]
    new = [(mark, read_tag(mark.text)) for mark in tags]
    for mark in target.facts.marks:
        # A role holds plain text, in which a tag is no tag but letters.
        inner = _IN_ROLE.search(mark.text) if mark.kind == "role" and "<" in mark.text else None
        if inner is not None and inner.group() not in source.text:
            start = mark.start + inner.start()
            yield Hit(Span(start, start + len(inner.group())), f"{inner.group()} is not in the source")
            return
    if not new:
        return
    theirs = [read_tag(mark.text) for mark in source.facts.marks if mark.kind == "tag"]
    tagged = bool(theirs)
    page = is_on_page(pair)
    # What the source has opened and not closed, its translation may close.
    forgotten = Counter(tag.name for tag in theirs if tag.form == "open")
    forgotten.subtract(tag.name for tag in theirs if tag.form == "close")
    seen: set[str] = set()
    for mark, tag in new:
        if tag.form == "close" and forgotten[tag.name] > 0:
            continue
        if page and (tag.name in LOOKS or tag.name == "a") and len(new) % 2 == 0:
            continue
        if (tagged and tag.name in _STYLE and len(new) % 2 == 0) or tag.name in seen or mark.text in source.text:
            continue
        seen.add(tag.name)
        yield Hit(Span(mark.start, mark.end), f"{mark.text} is not in the source")
