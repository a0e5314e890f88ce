from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Kind, Pair, Severity, Span
from transcheck.rules.base import Bad, Context, Good, is_on_page, pair_rule
from transcheck.rules.when import Differs
from transcheck.text.mark_changes import altered
from transcheck.text.markup.tags import LOOKS, read_tag

_LOOSE = LOOKS | {"a"}


@pair_rule(
    "MRK011",
    "tag-changed",
    Severity.ERROR,
    lang="any",
    when=Differs("tag", "changed"),
    good=[
        Good("The <i>old</i> mill", "El <em>viejo</em> molino", kind=Kind.PARAGRAPH),
        Good('<a href="/en/help" title="Help">Help</a>', '<a href="/es/help" title="Ayuda">Ayuda</a>'),
        Good('<b class="x">One</b> <i>two</i>', '<i>Dos</i> <b class="x">uno</b>'),
    ],
    bad=[
        Bad(
            "A <em>key</em> word",
            "Una palabra <em>clave⟦<em>⟧",
            fixed="Una palabra <em>clave</em>",
            says="</em> became <em>",
            suggests="</em>",
            safe=True,
        ),
        Bad(
            'Open the <link xref="a">file</link>',
            'Abra el ⟦<link xref="b">⟧archivo</link>',
            fixed='Abra el <link xref="a">archivo</link>',
            says='<link xref="a"> became <link xref="b">',
            suggests='<link xref="a">',
        ),
        Bad(
            "The <sys>shell</sys> opens", "Se abre la ⟦<src>⟧consola</src>", says="<sys> became <src>", suggests="<sys>"
        ),
    ],
    references=["HTML Living Standard, 13.1.2", "XML 1.0, 3.1"],
)
def tag_changed(pair: Pair, context: Context) -> Iterator[Hit]:
    """A tag has another name or other attributes in the translation, or opens where it should close.

    Attributes that people read (title, alt, label …), languages and addresses may differ.
    """
    source, target = pair.both
    page = is_on_page(pair)
    renamed: set[tuple[str, str]] = set()
    for mark, lost in altered(source.facts, target.facts, "tag", "changed"):
        if lost.target is None:
            continue
        theirs, ours = read_tag(mark.text), read_tag(lost.target.text)
        if page and theirs.name in _LOOSE and ours.name in _LOOSE:
            continue
        # The closing half of a renamed element is the same fault.
        if theirs.form == ours.form == "close" and (theirs.name, ours.name) in renamed:
            continue
        renamed.add((theirs.name, ours.name))
        span = Span(lost.start, lost.end)
        alone = theirs.name == ours.name
        yield Hit(
            span,
            f"{mark.text} became {lost.target.text}",
            suggestion=mark.text,
            fix=Fix((Edit(span, mark.text),), safe=not theirs.attributes) if alone else None,
            counterpart=Span(mark.start, mark.end),
        )
