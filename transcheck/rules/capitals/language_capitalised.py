from __future__ import annotations

from collections.abc import Iterator

from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.lower_case import COUNTRIES, DEMONYMS
from transcheck.text.traits import Trait

_TITLED = 2


@text_rule(
    "CAP009",
    "language-capitalised",
    Severity.WARNING,
    lang="es",
    beside=True,
    when=Trait.UPPER & Words(es=DEMONYMS),
    good=[
        Good("in French", "en francés"),
        Good("a note of the Royal Spanish Academy", "una nota de la Real Academia Española"),
        Good("Language: French", "Idioma: Francés"),
        Good("she won the French Open", "ganó el Abierto Francés"),
        Good("we live in China", "vivimos en China"),
        Good("the Latin America forum", "el foro de América Latina"),
    ],
    bad=[
        Bad(
            "a book in French",
            "un libro en ⟦Francés⟧",
            fixed="un libro en francés",
            says="“Francés” is no name in Spanish",
            suggests="francés",
        ),
        Bad(
            "two Chilean students",
            "dos estudiantes ⟦Chilenos⟧",
            fixed="dos estudiantes chilenos",
            says="“Chilenos” is no name in Spanish",
            suggests="chilenos",
        ),
    ],
    references=["RAE, Ortografía 2010, IV.4.2.4.10", "Fundéu, «gentilicios y lenguas, en minúscula»"],
)
def language_capitalised(spanish: Segment, english: Segment, context: Context) -> Iterator[Hit]:
    """A language, a people or an origin has a capital in the midst of a Spanish sentence.

    Parts of names (la Real Academia Española) stand beside other capitals and are left alone, as are titles and labels.
    """
    words = spanish.facts.words
    for i, folded in enumerate(spanish.facts.folded):
        if (
            folded not in DEMONYMS
            or folded in COUNTRIES
            or words[i] != folded.capitalize()
            or i == 0
            or not _runs_on(spanish, i)
        ):
            continue
        near = words[max(0, i - 3) : i] + words[i + 1 : i + 3]
        if any(word[0].isupper() for word in near if len(word) > _TITLED or word.isupper()):
            continue
        start, end = spanish.facts.spans[i]
        fix = Fix((Edit(Span(start, end), folded),))
        yield Hit(Span(start, end), f"“{words[i]}” is no name in Spanish", suggestion=folded, fix=fix)


def _runs_on(target: Segment, i: int) -> bool:
    start = target.facts.spans[i][0]
    return target.text[start - 1] == " " and target.text[start - 2].islower()
