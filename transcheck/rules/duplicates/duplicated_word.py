from __future__ import annotations

from collections.abc import Iterator

from transcheck.data import rows, words
from transcheck.model import Edit, Fix, Hit, Pair, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, Needs, is_on_page, pair_rule
from transcheck.rules.when import Found

# Words that may rightly stand twice: verbs and nouns of one form, intensifiers, and calls.
_LEGAL = {lang: words(lang, "duplicates.legal") for lang in ("en", "es")}  # fmt: skip
# Of those, words that stand twice only where the second is another word: "para para descansar" stops to rest.
_SENSES = {word: frozenset(english) for word, english in rows("pairs", "duplicates.senses")}
_PHRASAL = words("en", "duplicates.phrasal")
_NEAR = 20
_QUOTING = "\"'“”«»‘’*_`"
# Words whose repetition is never meant, so that cutting one copy is safe.
_GLUE = words("pairs", "duplicates.glue")


@pair_rule(
    "DUP001",
    "duplicated-word",
    Severity.ERROR,
    lang="any",
    needs=Needs.ANY,
    when=Found("repeats"),
    good=[
        Good("Stop to rest", "Para para descansar"),
        Good("Yes, yes, come in", "Sí, sí, pase"),
        Good("We had had enough", "Ya teníamos bastante"),
        Good("Bora Bora has an airport", "Bora Bora tiene aeropuerto"),
        Good("Welcome to the club", "Bienvenido/a a este club"),
        Good("Letters from A to F", "Letras de la A a la F, o de A a F"),
        Good("Type ``de`` or *de* twice", "Escriba ``de`` de nuevo"),
    ],
    bad=[
        Bad(
            "A list of people",
            "Una lista de⟦ de⟧ personas",
            fixed="Una lista de personas",
            says="“de” stands twice",
            safe=True,
        ),
        Bad("It opens on⟦ on⟧ Monday", "Abre el lunes", fixed="It opens on Monday", says="“on” stands twice"),
        Bad("Open the⟦ the⟧ door", "Abra la puerta", fixed="Open the door", says="“the” stands twice", safe=True),
        Bad(
            "It closes at noon",
            "Cierra a mediodía⟦ mediodía⟧",
            fixed="Cierra a mediodía",
            says="“mediodía” stands twice",
        ),
        Bad(
            "A path for walking",
            "Un sendero para⟦ para⟧ caminar",
            fixed="Un sendero para caminar",
            says="“para” stands twice",
        ),
    ],
    references=["RAE, Libro de estilo de la lengua española (2018), «Revisión de textos»"],
)
def duplicated_word(pair: Pair, context: Context) -> Iterator[Hit]:
    """A word stands twice in a row, and the other side does not repeat it.

    Readers stumble over it, and it is nearly always the trace of an edit. Words that may rightly be doubled
    ("para para", "had had", "very very") and capitalised names are left alone, and so is a repeat that the other
    side has too.
    """
    for side, segment, other in pair.sides():
        repeats = segment.facts.repeats
        if not repeats or (other is not None and other.facts.repeats):
            continue
        for repeat in repeats:
            word = segment.text[repeat.second : repeat.end]
            first = segment.text[repeat.start - len(word) : repeat.start]
            folded = word.lower()
            if "\n" in repeat.gap and is_on_page(pair):
                continue  # two texts of a page that were joined to stand against one
            if repeat.words != 1 or repeat.gap.strip() or _meant(first, word, repeat.gap):
                continue
            before = segment.text[max(0, repeat.start - len(word) - _NEAR) : repeat.start - len(word)]
            after = segment.text[repeat.end : repeat.end + 1]
            if _is_legal(folded, before, segment, other) or before.endswith("/") or _is_cited(before, after):
                continue  # "hijo/a a una familia"
            fix = Fix((Edit(Span(repeat.start, repeat.end), ""),), safe=folded in _GLUE)
            yield Hit(Span(repeat.start, repeat.end), f"“{word}” stands twice", side, fix=fix)


def _is_legal(word: str, before: str, segment: Segment, other: Segment | None) -> bool:
    """Tell whether a word may rightly stand twice; where it has another sense to do so, the texts must show it."""
    if word in ("on", "in") and segment.lang == "en":
        return not _PHRASAL.isdisjoint(before.lower().split()[-1:])  # "log on on Monday", "turn in in time"
    if segment.lang == "es" and word in _SENSES and other is not None:
        return not _SENSES[word].isdisjoint(other.facts.vocabulary)
    return word in _LEGAL.get(segment.lang, frozenset())


def _is_cited(before: str, after: str) -> bool:
    """Tell a doubled word that a text speaks of: it stands alone in quotation marks or emphasis."""
    return bool(before) and before[-1] in _QUOTING and after in _QUOTING and after != ""


def _meant(first: str, word: str, gap: str) -> bool:
    """Tell whether a doubled word may be meant: a name, a letter ("A a F"), or an item on its own line."""
    if word[0].isupper() and not word.isupper():
        return True
    if len(word) == 1 and first != word:
        return True
    # “View view”: a verb and its noun; a slip keeps the case, or doubles a word that is glue.
    return word.lower() not in _GLUE and (len(word) == 1 or first != word or "\n" in gap)
