"""Words of computing, the press and America that the spelling dictionaries lack, and that no regular formation gives.

A word stands here when Spanish or English technical writing uses it widely and a dictionary (DLE, Fundéu's notes,
Merriam-Webster) or the field's standards print it. Verbs in -ar are given as infinitives and stand for their forms.
"""

from __future__ import annotations

_ENDINGS = """
ar o as a amos áis an aba abas ábamos aban é aste ó asteis aron aré arás ará aremos aréis arán aría arías aríamos arían
e es emos éis en ara aras áramos aran ase ases asen ando ado ada ados adas á ás ador adora adores adoras ación aciones
able ables amiento
""".split()
_VERBS = """
anonimizar autenticar bloguear cachear chatear clicar cliquear comitear compartimentar concatenar customizar
deseleccionar deselectar desindentar direccionar encriptar enrutar escanear externalizar facebookear formatear
fusionar gamificar hackear hashear indentar indexar inicializar instanciar interfasar iterar linkear loguear mapear
maximizar minificar minimizar monitorear monitorizar multiplexar paginar parametrizar parchear parsear pinchar pivotar
pixelar precargar procesar publicitar ralentizar rasterizar recompilar recursar redireccionar refactorizar renderizar
resetear serializar sincronizar sindicar tabular teclear testear tipar tokenizar trackear transicionar trasladar
tuitear vectorizar viralizar virtualizar visualizar
""".split()
_SPANISH = """
acordeón búfer búferes bytecódigo cian clic clics códec códecs corutina corutinas criptomoneda ciberataque
ciberseguridad diccionarios fiscalidad fiscalidades geolocalización hipertexto iluminante iluminantes instanciación
internauta linearidad metadato metadatos microservicio microservicios middleware multihilo multiproceso ofimática
ofimático piruleta piruletas pixelado podcast sobrecarga subárbol subcadena subcarpeta subclase subcomando subconjunto
subconsulta subíndice submenú submódulo subproceso subred subruta subrutas subtarea subtipo tabulación tupla tuplas
usabilidad videollamada videojuego videojuegos widget ésimo ésima ésimos ésimas ciberespacio hashtag tuit tuits
bloguero bloguera hackeo escaneo formateo chateo parcheo mapeo monitoreo tuiteo reseteo adecue adecuen adecuo adecua
adecuan licúe licúen licúa licúan octal octales palta paltas guagua guaguas bacán bacanes heurístico heurística
heurísticos heurísticas asincrónico asincrónica asincrónicos asincrónicas renderizado renderizados desuscribir
desuscribe desuscriba desuscribirse desuscrito desuscrita desuscritos desuscritas desuscripción desuscripciones
exfoliante ransomware malware
""".split()
_ENGLISH = """
allocator allocators async autocomplete autocompletion autoload backend backends backport blockchain boolean booleans
changelog checkbox checkboxes codec codecs config configs coroutine coroutines covariate cryptocurrency cybersecurity
dataset datasets deallocate deserialize dict dicts dir dirs docstring docstrings enum enums extern formatter formatters
frontend geolocation hashable hostname hostnames hotkey inode inodes interpolator int ints iterable iterables
iterator iterators keycode keymap keyring linter lowercase malware memoize metaclass metadata middleware mixin mixins
mutex mutexes namespace namespaces num parser parsers plugin plugins pixelated preload proxied ransomware regex regexes
repo repos rasterize refactor refactoring runtime runtimes sandboxed segs serializer serializers smartphone specular
stderr stdin stdout struct structs subclass subclasses submodule submodules subprocess subtype superclass timestamp
timestamps tooltip tooltips tuple tuples unicode uninstall uninstaller unmount uppercase username usernames validator
validators variadic webhook webhooks webpage webpages website websites whitelist whitespace wildcard wildcards workflow
workflows
""".split()


def _form(verb: str, ending: str) -> str:
    """Give a form of a verb in -ar, with the letter that its stem takes before e: "sincronice", "indique", "pague"."""
    stem = verb[:-2]
    if ending[0] in "eé":
        stem = stem[:-1] + {"z": "c", "c": "qu", "g": "gu"}.get(stem[-1], stem[-1])
    return stem + ending


WORDS = {
    "es": frozenset(_SPANISH) | frozenset(_form(verb, ending) for verb in _VERBS for ending in _ENDINGS),
    "en": frozenset(_ENGLISH),
}
"""The words by language, in lower case."""
