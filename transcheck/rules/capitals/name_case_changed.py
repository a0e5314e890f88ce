from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Found, in_source

_CODE_AFTER = ("/", "-", "_", "=")
_LEAST = 3


@translation_rule(
    "CAP007",
    "name-case-changed",
    Severity.WARNING,
    lang="any",
    when=in_source(Found("humped")),
    good=[
        Good("Write it in JavaScript", "Escríbalo en JavaScript"),
        Good("The web and the Web", "La Web"),
        Good("SAVE THE PLAN", "GUARDAR EL PLAN"),
        Good("LATEX", "LaTeX"),
        Good("NOTE: no plan", "NOTA: ningún plan"),
    ],
    bad=[
        Bad(
            "Write it in JavaScript",
            "Escríbalo en ⟦Javascript⟧",
            fixed="Escríbalo en JavaScript",
            says="“Javascript” is “JavaScript” in the source",
            suggests="JavaScript",
        ),
        Bad(
            "The HTML page",
            "La página ⟦Html⟧",
            fixed="La página HTML",
            says="“Html” is “HTML” in the source",
            suggests="HTML",
        ),
    ],
)
def name_case_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """A name or an acronym of the source stands in the translation with other capitals.

    It must have more than one capital in the source (HTML, JavaScript), so that it can be no common word, and the
    translation's form must be in no dictionary.
    """
    names = _names(source)
    if not names:
        return
    words = target.facts.words
    for i, folded in enumerate(target.facts.folded):
        name = names.get(folded)
        if name is None or words[i] == name or words[i].isupper():
            continue
        if words[i] in lexicon("es") or words[i] in lexicon("en"):  # both UNIX and Unix are in use
            continue
        start, end = target.facts.spans[i]
        if words[i] in source.text or target.text[end : end + 1] in _CODE_AFTER:
            continue
        fix = Fix((Edit(Span(start, end), name),))
        yield Hit(Span(start, end), f"“{words[i]}” is “{name}” in the source", suggestion=name, fix=fix)


def _names(source: Segment) -> dict[str, str]:
    """Give the words with inner capitals by their folded form, but none that the source itself writes two ways."""
    words = source.facts.words
    found: dict[str, str] = {}
    for word in words:
        if (
            not word.islower()
            and not word.istitle()
            and len(word) >= _LEAST
            and word[1:] != word[1:].lower()
            and "-" not in word
        ):
            found[word.lower()] = word
    if not found:
        return found
    if sum(word.isupper() for word in words) * 2 > len(words):
        return {}  # set in capitals throughout
    for word in words:
        if found.get(word.lower(), word) != word:
            del found[word.lower()]
    return found
