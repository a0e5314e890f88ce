from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.data import mapping
from transcheck.english.copies import KeptWords, is_copy
from transcheck.model import Hit, Pair, Severity, Side, Span
from transcheck.rules.base import Bad, Context, Good, Needs, document_rule
from transcheck.text.facts import Facts
from transcheck.text.language import ENGLISH
from transcheck.text.lazy import Lazy
from transcheck.text.values.vocabulary import UNITS

_LONGEST_PLACE, _PLACE_WORDS, _STEM = 45, 6, 4
_BLOCK = Lazy(r"\n {4,}\S")
_SYNTAX = Lazy(r"\w=\w|^\w+\(\w*\)$")
_SIGNS = Lazy(r"[={}\[\]\\<>;]")
_MANY_SIGNS = 4
_KEYS = Lazy(r"[A-Z]\w{0,9}(?:[+-]\w{1,10}){1,4}")
_SPANISH_NAMES = {**mapping("pairs", "territories.names"), **mapping("pairs", "regions.names")}
_CODE = ("#", "[", "```", "//", "/*", "$ ", "<!--", "![", ": ![")


@document_rule(
    "LNG001",
    "untranslated",
    Severity.ERROR,
    lang="es",
    needs=Needs.BOTH,
    good=[
        Good("Hotel", "Hotel"),
        Good("Rosalind Franklin", "Rosalind Franklin"),
        Good("``import os``", "``import os``"),
        Good("SHA-256", "SHA-256"),
        Good("{time} min", "{time} min"),
        Good("Alt+Shift+E", "Alt+Shift+E"),
        Good("Material", "Material", others=(("Raw material", "Materia prima"), ("material", "materia"))),
        Good("User_Manual_-_Tools#Start", "User_Manual_-_Tools#Start"),
        Good("Error: %s", "Error: %s"),
        Good("Plugin", "Plugin"),
        Good("Blender", "Blender", others=(("Open it in Blender now", "Ábralo ahora en Blender"),)),
        Good("Pumpkin Pay", "Pumpkin Pay", others=(("You can pay with Pumpkin Pay too", "También con tarjeta"),)),
    ],
    bad=[
        Bad("The kettle is on the stove", "⟦The kettle is on the stove⟧", says="left in English"),
        Bad("Choose a colour", "⟦Choose a colour⟧", says="left in English"),
        Bad("required fields", "⟦required fields⟧", says="left in English"),
        Bad("Kitchen Garden", "⟦Kitchen Garden⟧", says="left in English"),
        Bad("Cape Verde", "⟦Cape Verde⟧", says="left in English; Spanish: Cabo Verde", suggests="Cabo Verde"),
        Bad(
            "Trinidad And Tobago",
            "⟦Trinidad and Tobago⟧",
            says="left in English; Spanish: Trinidad y Tobago",
            suggests="Trinidad y Tobago",
        ),
        Bad("Redeem Coupon", "⟦Redeem Coupon⟧", says="left in English"),
        Bad(
            "Kitchen",
            "⟦Kitchen⟧",
            says="left in English",
            others=(("Clean the kitchen", "Limpie la cocina"), ("My kitchen", "Mi cocina")),
        ),
        Bad(
            "Remove the lid before you pour the tea.",
            "⟦Remove the cover before you pour the tea.⟧",
            says="left in English",
        ),
    ],
    references=["W3C, Internationalization Tag Set 2.0, Localization Quality Issue «untranslated»"],
)
def untranslated(pairs: Sequence[Pair], ctx: Context) -> Iterator[tuple[Pair, Hit]]:
    """A target is its English source, word for word or nearly so, and the words are English prose.

    Names, cognates, code, acronyms, loanwords and terms to keep are the same in both languages and stay quiet. The
    rest of the document is the judge of single words: a word that other targets keep, or that other sources have with
    a capital in mid-sentence, is a name or the project's own; one that other targets translate was forgotten here.
    """
    copies = [pair for pair in pairs if is_copy(pair)]
    evidence = KeptWords(copies, pairs) if copies else None
    copied = {id(pair) for pair in copies}
    for pair in pairs:
        place = _place(pair)
        if place is not None:
            yield pair, _hit(pair, f"left in English; Spanish: {place}", place)
        elif id(pair) in copied and evidence is not None:
            assert pair.source is not None
            assert pair.target is not None
            edited = pair.source.text.strip() != pair.target.text.strip()
            if not _is_literal(pair.source.facts) and (edited or evidence.is_prose(pair.source.facts)):
                yield pair, _hit(pair, "left in English")


def _hit(pair: Pair, message: str, suggestion: str | None = None) -> Hit:
    assert pair.target is not None
    text = pair.target.text
    start = len(text) - len(text.lstrip())
    return Hit(Span(start, len(text.rstrip())), message, Side.TARGET, suggestion=suggestion)


def _place(pair: Pair) -> str | None:
    """Give the Spanish name of the territory that the target names in English, where the source is about it too."""
    source, target = pair.source, pair.target
    if source is None or target is None or len(target.text) > _LONGEST_PLACE:
        return None
    place = _SPANISH_NAMES.get(target.text.strip())
    if place is None or not any(
        ours.startswith(word[:_STEM]) for ours in source.facts.folded for word in target.facts.folded
    ):
        return None  # another "Jordan"
    return place if len(source.facts.words) <= _PLACE_WORDS else None


def _is_literal(facts: Facts) -> bool:  # noqa: PLR0911 - each sign settles it
    """Tell code, samples of output, persons with their address and linked titles, which stay as they are."""
    text = facts.text.strip()
    if text.startswith(_CODE) or (len(text) > 1 and text[0] == text[-1] == '"'):
        return True
    if ("_" in text and " " not in text) or all(word in UNITS for word in facts.words):
        return True
    if "+" in text and _KEYS.fullmatch(text):
        return True
    kinds = {mark.kind for mark in facts.marks}
    if "_at" in text or (" at " in text and " dot " in text) or "email" in kinds or text.endswith(("`_", "`__")):
        return True
    if any(tag in text for tag in ("<input>", "<output>", "<code>", "<screen>", "<programlisting>", "<cmd>")):
        return True
    if _BLOCK.search(text) is not None or (text[:1] == "<" and text[-1:] == ">" and "tag" not in kinds):
        return True
    if not ENGLISH.isdisjoint(facts.folded):
        return False
    return facts.humped or _SYNTAX.search(facts.masked) is not None or len(_SIGNS.findall(text)) >= _MANY_SIGNS
