"""Words that the spelling dictionaries lack and that no regular formation gives, each with a norm that prints it.

A word earns its place here in one of these ways, and in no other; that some project writes it is no reason:

- the Diccionario de la lengua española (DLE) or the Diccionario de americanismos has it, and the lists do not;
- Fundéu or the Ortografía (2010) recommends it, or IATE gives it as the term of a field;
- in English, Merriam-Webster or a standard of the field (POSIX, IEEE, RFC, the Linux Documentation Project) has it;
- it is the name of a language, or part of the name of a territory or a city, as the Unicode CLDR prints it in Spanish.

Words that grammar makes of listed ones ("subcadena", "renderizar", "fiscalidad") do not belong here: the formations
know them. Verbs in -ar are given as infinitives and stand for their forms.
"""

from __future__ import annotations

from transcheck.data import words

AR_ENDINGS = tuple(
    """
    ar o as a amos áis an aba abas ábamos aban é aste ó asteis aron aré arás ará aremos aréis arán aría arías aríamos
    arían e es emos éis en ara aras áramos aran ase ases asen ando ado ada ados adas á ás ador adora adores adoras ación
    aciones able ables amiento
    """.split()
)
"""What the forms of a regular verb in -ar, and the words made of it, end in."""

_VERBS = """
clicar deseleccionar direccionar enrutar gamificar guglear indentar instanciar minificar multiplexar pixelar
redireccionar reusar tipar transicionar
""".split()
_SPANISH = """
adecua adecuan adecue adecuen adecuo licúa licúan licúe licúen
asincrónica asincrónicas asincrónico asincrónicos síncrona síncronas síncrono síncronos
arábica arábicas arábico arábicos
cian corrutina corrutinas códec códecs deferida deferido deferir defiere defieren ésima ésimas ésimo ésimos
antispam deuvedé deuvedés domótica domóticas domótico domóticos fidelísima fidelísimo infografía infografías
desuscriba desuscriban desuscribe desuscriben desuscribes desuscribí desuscribió desuscribo desuscribir
desuscribirse desuscribirá desuscrita desuscritas desuscrito desuscritos desuscripción
desuscripciones
hashtag heurística heurísticas heurístico heurísticos malware middleware octal octales ofimático podcast ransomware
submenú subred subruta subrutas tupla tuplas widget
cachés carátula carátulas sénior séniors júnior júniors
calmuca calmucas calmuco calmucos dígrafo dígrafos mantención mantenciones mayús nemotécnica nemotécnicas nemotécnico
nemotécnicos segmental segmentales segmentaria segmentarias segmentario segmentarios sobrescritura sobrescrituras
tripleta tripletas trígrafo trígrafos
ráster rásteres rúter rúteres salvapantallas
bacán bacanes chamaca chamacas chamaco chamacos fome fomes guagua guaguas palta paltas piba pibas pibe pibes
piruleta piruletas
""".split()
_LANGUAGES = """
abjasio achenés aleutiano amárico arrumano asamés balinés baskir buginés buriato cabileño cajún canarés carelio casubio
cebuano checheno cheroqui chuvasio cingalés córnico darí friulano gagauzo gilbertés groenlandés guyaratí karakalpako
konkaní kosraeano kotanés lezgiano limburgués lorí madurés malayálam mandingo manipurí manés maratí marí masái
mazandaraní mirandés nevarí niueano osético pangasinán pastún permio pohnpeiano punyabí rarotongano rohinyá setsuana
sogdiano sorabo sorbio soninké sundanés tahitiano tetún tigriña tokelauano trukés tuviniano ugarítico valón vótico
wólof yidis
""".split()
_ENGLISH = """
async backend backends backport changelog codec codecs config cybersecurity enum enums extern frontend globbed
globbing hostname inode inodes iterable iterables keymap manpage manpages mixin mixins mutex mutexes paned proxied
repo repos specular stderr stdin stdout struct structs tooltip tooltips variadic
""".split()


def _form(verb: str, ending: str) -> str:
    """Give a form of a verb in -ar, with the letter that its stem takes before e: "sincronice", "indique", "pague"."""
    stem = verb[:-2]
    if ending[0] in "eé":
        stem = stem[:-1] + {"z": "c", "c": "qu", "g": "gu"}.get(stem[-1], stem[-1])
    return stem + ending


WORDS = {
    "es": frozenset((*_SPANISH, *_LANGUAGES, *(_form(verb, end) for verb in _VERBS for end in AR_ENDINGS))),
    "en": frozenset(_ENGLISH),
}
"""The words by language, in lower case."""
NAMES = {"es": words("es", "places.parts"), "en": frozenset[str]()}
"""Parts of names by language, in lower case; they are right where they stand, and never what a typo means."""
