"""Closed sets of Spanish words that rules on capitals share: months, weekdays, and words for peoples and languages.

Spanish writes all of them in lower case (Ortografía 2010, IV.4.2.4.9 to 11).
"""

from __future__ import annotations

MONTHS = {
    "enero": "january", "febrero": "february", "marzo": "march", "abril": "april", "mayo": "may", "junio": "june",
    "julio": "july", "agosto": "august", "septiembre": "september", "setiembre": "september", "octubre": "october",
    "noviembre": "november", "diciembre": "december",
}  # fmt: skip
"""Spanish months with their English names."""

WEEKDAYS = {
    "lunes": "monday", "martes": "tuesday", "miércoles": "wednesday", "jueves": "thursday", "viernes": "friday",
    "sábado": "saturday", "sábados": "saturday", "domingo": "sunday", "domingos": "sunday",
}  # fmt: skip
"""Spanish weekdays with their English names."""

_STEMS = """
español inglés francés alemán italiano portugués chino japonés coreano ruso árabe hebreo griego latino danés sueco
noruego finlandés holandés neerlandés belga suizo austriaco austríaco polaco checo eslovaco esloveno húngaro rumano
búlgaro serbio croata bosnio albanés turco ucraniano bielorruso letón lituano estonio irlandés escocés galés británico
europeo africano asiático americano norteamericano sudamericano suramericano latinoamericano iberoamericano
hispanoamericano estadounidense canadiense mexicano guatemalteco hondureño salvadoreño nicaragüense costarricense
panameño cubano dominicano puertorriqueño venezolano colombiano ecuatoriano peruano boliviano chileno argentino
uruguayo paraguayo brasileño haitiano jamaicano marroquí argelino tunecino egipcio libio sirio libanés israelí
palestino jordano iraquí iraní saudí afgano pakistaní indio hindi bengalí tailandés vietnamita indonesio filipino
malayo mongol australiano neozelandés etíope nigeriano keniano senegalés sudafricano catalán gallego vasco euskera
valenciano andaluz castellano aragonés asturiano quechua guaraní náhuatl esperanto latín persa kazajo georgiano
armenio islandés maltés luxemburgués macedonio kurdo tibetano suajili
""".split()


def _forms(stem: str) -> set[str]:
    """Give a demonym's forms in both genders and numbers."""
    if stem.endswith("o"):
        return {stem, stem[:-1] + "a", stem + "s", stem[:-1] + "as"}
    if stem.endswith(("és", "án", "ín", "ón")):
        bare = stem[:-2] + {"é": "e", "á": "a", "í": "i", "ó": "o"}[stem[-2]] + stem[-1]
        return {stem, bare + "a", bare + "es", bare + "as"}
    if stem.endswith(("l", "z")):
        plural = stem[:-1] + "ces" if stem.endswith("z") else stem + "es"
        return {stem, stem + "a", plural, stem + "as"}
    return {stem, stem + "s", stem + "es"}


DEMONYMS = frozenset(form for stem in _STEMS for form in _forms(stem))
"""Words for peoples, languages and origins, in all genders and numbers."""

COUNTRIES = frozenset(
    "argentina armenia bosnia china estonia filipinas india indonesia libia macedonia serbia siria suiza".split()
)
"""Countries whose names look like the feminine of their people."""

_BARE = str.maketrans("áéíóúüñÁÉÍÓÚÜÑ", "aeiouunAEIOUUN")


def plain(word: str) -> str:
    """Give a word in lower case and without accents, to compare names across the two languages."""
    return word.translate(_BARE).lower()
