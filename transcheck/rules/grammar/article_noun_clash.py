from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from transcheck.data import words
from transcheck.lexicon import lexicon
from transcheck.model import Edit, Fix, Hit, Segment, Severity, Span
from transcheck.rules.base import Bad, Context, Good, text_rule
from transcheck.rules.when import Words
from transcheck.spanish.agreement import is_verb
from transcheck.spanish.gender import DETERMINERS, PRONOUNS, Form, agreeing, infinitives, likely_form, proven_form
from transcheck.text.facts import Facts
from transcheck.text.language import SPANISH

_PREPOSITIONS = words("es", "prepositions.simple")


@text_rule(
    "GRM010",
    "article-noun-clash",
    Severity.ERROR,
    lang="es",
    when=Words(es=DETERMINERS),
    good=[
        Good("The best choice", "La mejor elección"),
        Good("You can tell them apart", "Usted los diferencia"),
        Good("He programs it", "Él la programa"),
        Good("A flower for the work", "Una flor para la labor"),
        Good("The owner or the owners", "El o los valores, la/el opción"),
        Good("The system's image", "La imagen del sistema"),
        Good("A map of the area", "Un mapa del área"),
        Good("The hand and the photo", "La mano y la foto"),
        Good("The storm of ninety-two", "El temporal del noventa y dos"),
        Good("When changing it", "Al cambiarla, la guardo"),
    ],
    bad=[
        Bad(
            "The solution",
            "⟦El⟧ solución",
            fixed="La solución",
            says="“El” does not agree with “solución”",
            suggests="La",
        ),
        Bad(
            "An image of the harbour",
            "⟦Un⟧ imagen del puerto",
            fixed="Una imagen del puerto",
            says="“Un” does not agree with “imagen”",
            suggests="Una",
        ),
        Bad(
            "Near the station",
            "Cerca ⟦del⟧ estación",
            fixed="Cerca de la estación",
            says="“del” does not agree with “estación”",
            suggests="de la",
        ),
        Bad(
            "This connection",
            "⟦Este⟧ conexión",
            fixed="Esta conexión",
            says="“Este” does not agree with “conexión”",
            suggests="Esta",
        ),
        Bad(
            "The messages",
            "⟦Las⟧ mensajes",
            fixed="Los mensajes",
            says="“Las” does not agree with “mensajes”",
            suggests="Los",
        ),
        Bad(
            "In the folder",
            "En ⟦el⟧ carpeta",
            fixed="En la carpeta",
            says="“el” does not agree with “carpeta”",
            suggests="la",
        ),
        Bad(
            "A winter tale",
            "⟦Una⟧ cuento de invierno",
            fixed="Un cuento de invierno",
            says="“Una” does not agree with “cuento”",
            suggests="Un",
        ),
        Bad(
            "The qualities of it",
            "⟦La⟧ cualidades que tiene",
            fixed="Las cualidades que tiene",
            says="“La” does not agree with “cualidades”",
            suggests="Las",
        ),
    ],
    references=["RAE, Nueva gramática, § 2.1 and § 14.1: the determiner agrees with its noun in gender and number"],
)
def article_noun_clash(spanish: Segment, english: Segment | None, context: Context) -> Iterator[Hit]:
    """An article or its like has not the gender or the number of the noun right behind it.

    It is what is left when a noun was changed and its article was not. Only nouns whose ending proves their gender
    count (-ción, -dad, -miento, -aje …), and those in -o and -a that are known not to be exceptions; “la”, “los” and
    “las” before what may be a verb form are pronouns.
    """
    facts = spanish.facts
    words = facts.folded
    for i in range(len(words) - 1):
        if words[i] not in DETERMINERS:
            continue
        noun = facts.words[i + 1]
        form = _clashing(words[i], noun)
        if form is None or (proven_form(noun) is None and not _stands_alone(facts, i)):
            continue
        (start, middle), (second, _) = facts.spans[i], facts.spans[i + 1]
        if facts.masked[middle:second] != " " or (i and _is_alternative(facts.masked[:start], words[i - 1])):
            continue
        right = _cased(agreeing(words[i], form), facts.words[i])
        fix = Fix((Edit(Span(start, middle), right),), safe=False)
        message = f"“{facts.words[i]}” does not agree with “{noun}”"
        yield Hit(Span(start, middle), message, suggestion=right, fix=fix)


@lru_cache(maxsize=50_000)
def _clashing(article: str, noun: str) -> Form | None:
    """Give the form that a noun asks for where its determiner has another; None where they agree, or may be no noun."""
    form = proven_form(noun)
    if form is not None:
        return form if form != DETERMINERS[article] and _is_noun(noun, article) else None
    noun = noun.lower()
    form = likely_form(article, noun)
    if form is None or form == DETERMINERS[article] or noun in SPANISH or noun not in lexicon("es"):
        return None
    return None if is_verb(noun) else form


def _stands_alone(facts: Facts, i: int) -> bool:
    """Tell a determiner from a pronoun, and its noun from the first of two endings: "los usuarios/as"."""
    if facts.masked[facts.spans[i + 1][1] : facts.spans[i + 1][1] + 1] in ("/", "("):
        return False
    if facts.folded[i] not in PRONOUNS or facts.folded[i + 1][-1] == "s":
        return True
    return i > 0 and facts.folded[i - 1] in _PREPOSITIONS


def _is_noun(word: str, article: str) -> bool:
    spanish = lexicon("es")
    if word not in spanish:
        return False
    return article not in PRONOUNS or not any(verb in spanish for verb in infinitives(word))


def _is_alternative(before: str, word: str) -> bool:
    """Tell one of two articles that are offered: "la/el", "la o el"."""
    return before[-1:] in "/(-" or word in DETERMINERS or word in ("o", "u", "y/o")


def _cased(article: str, like: str) -> str:
    return article.capitalize() if like[0].isupper() else article
