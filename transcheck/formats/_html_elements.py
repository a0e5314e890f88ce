"""What HTML elements, attributes and class names say about the texts that stand in them."""

from __future__ import annotations

from typing import NamedTuple

from transcheck.model import Kind

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var br wbr img math svg script style template object audio video canvas map area "
    "input link meta noscript iframe embed picture source track".split()
)
"""Elements that stand within a sentence, or hold nothing that is read; any other ends the text before it."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
DROPPED = frozenset(
    "script style template noscript iframe object audio video canvas svg picture map area source track embed link meta "
    "img input wbr base param col area".split()
)
"""Inline elements that leave no trace in the text they stand in."""
PLAIN = frozenset("span font nobr bdi bdo data dfn abbr acronym ins".split())
"""Inline elements whose tags are not shown, since readers see no difference, while their content is read."""
UNREAD = frozenset(
    "script style template noscript iframe object canvas svg math pre textarea code kbd samp var tt listing xmp "
    "plaintext datalist noembed noframes".split()
)
"""Elements whose content is not prose."""
KNOWN = INLINE | frozenset(
    "html head body title base style p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup tbody thead "
    "tfoot tr td th form fieldset legend label button select optgroup option textarea output progress meter figure "
    "figcaption blockquote pre hr address article aside footer header main nav section search hgroup menu details "
    "summary dialog".split()
)
"""Elements of HTML; others are components, which may end in "/>"."""
SECTIONS = frozenset("article main section blockquote aside dialog figure".split())
"""Elements within which a header or footer is no boilerplate of the page."""
CLOSED_BY: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset("ul ol menu".split())),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
}
"""For elements whose end tag may be left out: which ones their start ends, and where that search stops."""

KINDS = {
    "title": Kind.TITLE, "h1": Kind.HEADING, "h2": Kind.HEADING, "h3": Kind.HEADING, "h4": Kind.HEADING,
    "h5": Kind.HEADING, "h6": Kind.HEADING, "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "li": Kind.LIST_ITEM,
    "blockquote": Kind.QUOTE, "th": Kind.CELL, "td": Kind.CELL, "dt": Kind.LABEL, "legend": Kind.LABEL,
    "option": Kind.LABEL, "label": Kind.LABEL, "summary": Kind.LABEL, "button": Kind.BUTTON,
}  # fmt: skip
"""What the text of an element is, and of all in it that says nothing else."""
WHOLE = {"time": Kind.DATE, "q": Kind.QUOTE}
"""What a text is that stands in one inline element as a whole."""

_CLASSES = {
    "caption": Kind.CAPTION, "captions": Kind.CAPTION, "figcaption": Kind.CAPTION,
    "credit": Kind.CREDIT, "credits": Kind.CREDIT, "copyright": Kind.CREDIT,
    "date": Kind.DATE, "pubdate": Kind.DATE, "dateline": Kind.DATE, "published": Kind.DATE,
    "btn": Kind.BUTTON, "button": Kind.BUTTON,
    "nav": Kind.NAVIGATION, "navbar": Kind.NAVIGATION, "breadcrumb": Kind.NAVIGATION, "breadcrumbs": Kind.NAVIGATION,
    "menu": Kind.NAVIGATION, "pagination": Kind.NAVIGATION, "skiplink": Kind.NAVIGATION,
}  # fmt: skip
_WHOLE_CLASSES = dict.fromkeys(
    "skip-link skip-to-content language-switcher navheader navfooter footer site-footer page-footer".split(),
    Kind.NAVIGATION,
)
_ROLES = {
    "navigation": Kind.NAVIGATION, "menu": Kind.NAVIGATION, "menubar": Kind.NAVIGATION, "contentinfo": Kind.NAVIGATION,
    "heading": Kind.HEADING, "button": Kind.BUTTON, "listitem": Kind.LIST_ITEM,
}  # fmt: skip
_UNCLASSED = frozenset("html body main article section form table tbody tr h1 h2 h3 h4 h5 h6 title head".split())
"""Elements too big, or too clear, for a class name to say what their texts are."""

ATTRIBUTES = {
    "alt": Kind.ALT, "title": Kind.LABEL, "placeholder": Kind.LABEL, "aria-label": Kind.LABEL,
    "aria-description": Kind.LABEL,
}  # fmt: skip
"""Attributes that people read or hear."""
UNTITLED = frozenset("link style div section article main aside body table ul ol dl nav header footer form".split())
"""Elements too big for a tooltip: tools write their heading into `title`."""
METAS = {
    "description": Kind.DESCRIPTION, "og:description": Kind.DESCRIPTION, "twitter:description": Kind.DESCRIPTION,
    "dc.description": Kind.DESCRIPTION, "dcterms.description": Kind.DESCRIPTION, "og:title": Kind.TITLE,
    "twitter:title": Kind.TITLE, "dc.title": Kind.TITLE, "dcterms.title": Kind.TITLE, "og:image:alt": Kind.ALT,
    "twitter:image:alt": Kind.ALT,
}  # fmt: skip
"""Names of `meta` elements whose content people read."""
BUTTONS = frozenset(("submit", "button", "reset"))


class ElementContext(NamedTuple):
    """What holds within an element.

    Attributes:
        kind: what its texts are; None for plain paragraphs.
        lang: its language as its nearest ancestor declares it: "en", "es", another code, or None for the page's.
        unread: it is code, a script, or not to be translated.
        boilerplate: "navigation", "header" (until a title came) or "".
        sectioned: it stands within the page's content.
        quoted: it stands within a block quotation.
        level: 1 to 6 in headings.
    """

    kind: Kind | None = None
    lang: str | None = None
    unread: bool = False
    boilerplate: str = ""
    sectioned: bool = False
    quoted: bool = False
    level: int = 0


def within(outer: ElementContext, name: str, attributes: dict[str, str]) -> ElementContext:
    """Give the context that an element makes for its content.

    Args:
        outer: the context that it stands in.
        name: the element's name.
        attributes: those of its attributes that matter here.
    """
    kind, lang, unread, boilerplate, sectioned, quoted, level = outer
    if name in KINDS:
        kind = KINDS[name]
        level = int(name[1]) if name[0] == "h" else 0
    elif quoted and name in ("footer", "cite"):
        kind = Kind.CREDIT
    if name == "nav":
        boilerplate = "navigation"
    elif not sectioned and not boilerplate and name in ("header", "footer"):
        boilerplate = "header" if name == "header" else "navigation"
    sectioned = sectioned or name in SECTIONS
    quoted = quoted or name == "blockquote"
    unread = unread or name in UNREAD
    if attributes:
        shown = attributes.get("role", "").strip().lower()
        told = _ROLES.get(shown)
        if told is None and name not in _UNCLASSED and "class" in attributes:
            told = _of_class(attributes["class"])
        if told is Kind.NAVIGATION:
            boilerplate = "navigation"
        elif told is not None and (kind is None or told in (Kind.CREDIT, Kind.CAPTION)):
            kind = told
        declared = attributes.get("lang") or attributes.get("xml:lang")
        if declared and name != "html":
            lang = primary(declared)
        unread = unread or _is_kept_as_is(attributes)
    return ElementContext(kind, lang, unread, boilerplate, sectioned, quoted, level)


def is_shown(name: str, inner: ElementContext, outer: ElementContext) -> bool:
    """Whether a text shows the tags of an inline element that stands in it."""
    if name in PLAIN:
        return (inner.unread, inner.lang) != (outer.unread, outer.lang)
    return name not in DROPPED


def primary(tag: str) -> str:
    """Give the language of a BCP 47 tag: "es" for "es-MX"."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


def _of_class(value: str) -> Kind | None:
    """Give what the class names of an element say, or None: "wp-caption-text" is a caption."""
    for name in value.lower().split():
        if name in _WHOLE_CLASSES:
            return _WHOLE_CLASSES[name]
        for part in name.replace("_", "-").split("-"):
            kind = _CLASSES.get(part)
            if kind is not None:
                return kind
    return None


def _is_kept_as_is(attributes: dict[str, str]) -> bool:
    return (
        attributes.get("translate", "").strip().lower() == "no"
        or "notranslate" in attributes.get("class", "").lower().split()
        or attributes.get("aria-hidden") == "true"
    )


READ_ATTRIBUTES = frozenset(("class", "role", "lang", "xml:lang", "translate", "aria-hidden"))
"""Attributes that `within` asks for."""
