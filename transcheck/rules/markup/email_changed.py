from __future__ import annotations

from collections.abc import Iterator

from transcheck.lexicon import ENGLISH, SPANISH, word_languages
from transcheck.model import Hit, Segment, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, translation_rule
from transcheck.rules.when import Differs


@translation_rule(
    "MRK062",
    "email-changed",
    Severity.WARNING,
    lang="es",
    when=Differs("email"),
    good=[
        Good("Write to help@site.org", "Escriba a help@site.org"),
        Good("such as you@example.com", "como usted@example.com"),
        Good("such as user@company.com", "como usuario@empresa.com"),
    ],
    bad=[
        Bad("Write to ⟦help@site.org⟧", "Escriba a ayuda@site.org", says="no help@site.org in the translation"),
        Bad("Write to ⟦help@site.org⟧", "Escríbanos", says="no help@site.org in the translation"),
    ],
    references=["RFC 5322, 3.4.1"],
)
def email_changed(source: Segment, target: Segment, context: Context) -> Iterator[Hit]:
    """An e-mail address of the source is lost or changed in the translation.

    Mail to a translated address reaches nobody. Addresses at example.* are samples and may be translated, and so are
    those that are made of plain words, each of which is translated.
    """
    for lost in target.facts.against(source.facts):
        mark = lost.source
        if lost.family != "email" or mark is None or ".example" in mark.text or "@example" in mark.text:
            continue
        if lost.target is not None and _is_translated(mark.text, lost.target.text):
            continue
        yield Hit(Span(mark.start, mark.end), f"no {mark.text} in the translation", Side.SOURCE)


def _is_translated(source: str, target: str) -> bool:
    """Tell whether each part of an address but the last is an English word that became a Spanish one."""
    languages = word_languages()
    theirs, ours = (text.lower().replace("@", ".").split(".")[:-1] for text in (source, target))
    return len(theirs) == len(ours) and all(
        a != b and languages[a] & ENGLISH and languages[b] & SPANISH for a, b in zip(theirs, ours, strict=True)
    )
