"""Words that exist with and without an accent, and which of the two a sentence asks for.

A dictionary knows both "linea" (a form of the verb linear) and "línea". What decides is the neighbours (no verb form
follows "el", "una" or "de"; no noun follows "se") and the English side ("line"). Each test asks for evidence that
leaves one reading, and says nothing otherwise. Norms: RAE y ASALE, Ortografía 2010, II.3.4 (diacritical accents,
interrogatives) and II.3.3; "solo" and "este" are left to the house.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

Listed = Callable[[str], bool]

# Noun or adjective that is also a verb form without its accent: English words that speak for the accented one.
_NOUNS = {
    "capitulo": ("capítulo", "chapter chapters"), "capsula": ("cápsula", "capsule"),
    "capsulas": ("cápsulas", "capsules"), "cascara": ("cáscara", "shell peel husk"), "mascara": ("máscara", "mask"),
    "mascaras": ("máscaras", "masks"), "lampara": ("lámpara", "lamp"), "lamparas": ("lámparas", "lamps"),
    "lagrimas": ("lágrimas", "tears"), "lamina": ("lámina", "sheet plate foil"),
    "laminas": ("láminas", "sheets plates"), "musculo": ("músculo", "muscle"), "musculos": ("músculos", "muscles"),
    "genero": ("género", "gender genre genus"), "generos": ("géneros", "genders genres"),
    "grafica": ("gráfica", "chart graph graphic"), "graficas": ("gráficas", "charts graphs graphics"),
    "grafico": ("gráfico", "graphic chart graph graphical"),
    "graficos": ("gráficos", "graphics charts graphs graphical"), "estomago": ("estómago", "stomach"),
    "fabula": ("fábula", "fable"), "orbita": ("órbita", "orbit"), "orbitas": ("órbitas", "orbits"),
    "oxigeno": ("oxígeno", "oxygen"), "oxido": ("óxido", "oxide rust"), "perdida": ("pérdida", "loss"),
    "perdidas": ("pérdidas", "losses"), "practico": ("práctico", "practical"),
    "prologo": ("prólogo", "prologue foreword preface"), "pronostico": ("pronóstico", "forecast prognosis"),
    "pronosticos": ("pronósticos", "forecasts"), "subtitulo": ("subtítulo", "subtitle"),
    "subtitulos": ("subtítulos", "subtitles captions"), "silaba": ("sílaba", "syllable"),
    "silabas": ("sílabas", "syllables"), "solido": ("sólido", "solid"), "solida": ("sólida", "solid"),
    "solidos": ("sólidos", "solid solids"), "toxico": ("tóxico", "toxic"), "toxica": ("tóxica", "toxic"),
    "toxicos": ("tóxicos", "toxic"), "triangulo": ("triángulo", "triangle"),
    "triangulos": ("triángulos", "triangles"), "vertebra": ("vértebra", "vertebra"),
    "victima": ("víctima", "victim"), "victimas": ("víctimas", "victims casualties"),
    "angulo": ("ángulo", "angle corner"), "angulos": ("ángulos", "angles corners"),
    "autentico": ("auténtico", "authentic genuine"), "autentica": ("auténtica", "authentic genuine"),
    "critico": ("crítico", "critic critical"), "criticos": ("críticos", "critics critical"),
    "computo": ("cómputo", "count computation computing"),
    "cronometro": ("cronómetro", "stopwatch chronometer timer"), "domestico": ("doméstico", "domestic"),
    "domestica": ("doméstica", "domestic"), "especifico": ("específico", "specific"),
    "especifica": ("específica", "specific"), "explicito": ("explícito", "explicit"),
    "explicita": ("explícita", "explicit"), "incomodo": ("incómodo", "uncomfortable awkward"),
    "legitimo": ("legítimo", "legitimate"), "legitima": ("legítima", "legitimate"),
    "liquidos": ("líquidos", "liquids"), "magnifico": ("magnífico", "magnificent"),
    "magnifica": ("magnífica", "magnificent"), "matricula": ("matrícula", "enrolment enrollment tuition"),
    "medica": ("médica", "medical doctor"), "medicas": ("médicas", "medical doctors"),
    "monologo": ("monólogo", "monologue"), "nomina": ("nómina", "payroll"), "optimo": ("óptimo", "optimal optimum"),
    "optima": ("óptima", "optimal optimum"), "pacifico": ("pacífico", "pacific peaceful"),
    "pacifica": ("pacífica", "pacific peaceful"), "parasito": ("parásito", "parasite"),
    "parasitos": ("parásitos", "parasites"), "prorroga": ("prórroga", "extension"),
    "reciproco": ("recíproco", "reciprocal mutual"), "reciproca": ("recíproca", "reciprocal mutual"),
    "retorica": ("retórica", "rhetoric"), "rustico": ("rústico", "rustic"), "ulcera": ("úlcera", "ulcer"),
    "ovalo": ("óvalo", "oval"), "sabanas": ("sábanas", "sheets"), "intimo": ("íntimo", "intimate"),
    "intima": ("íntima", "intimate"), "integro": ("íntegro", "whole entire"), "acaro": ("ácaro", "mite"),
    "linea": ("línea", "line lines online"), "lineas": ("líneas", "line lines"), "pagina": ("página", "page pages"),
    "paginas": ("páginas", "page pages"), "titulo": ("título", "title titles heading"), "numero": ("número", "number"),
    "articulo": ("artículo", "article item"), "maquina": ("máquina", "machine machines"), "indice": ("índice", "index"),
    "maquinas": ("máquinas", "machine machines"), "modulo": ("módulo", "module modulo"),
    "limites": ("límites", "limits"),
    "vinculo": ("vínculo", "link bond"), "circulo": ("círculo", "circle"), "interprete": ("intérprete", "interpreter"),
    "clausula": ("cláusula", "clause"), "clausulas": ("cláusulas", "clauses"), "trafico": ("tráfico", "traffic"),
    "transito": ("tránsito", "transit"), "dialogo": ("diálogo", "dialog dialogue"), "catalogo": ("catálogo", "catalog"),
    "diagnostico": ("diagnóstico", "diagnostic diagnosis"), "ultimo": ("último", "last latest final"),
    "ultima": ("última", "last latest final"), "ultimas": ("últimas", "last latest"), "valido": ("válido", "valid"),
    "valida": ("válida", "valid"), "validas": ("válidas", "valid"), "validos": ("válidos", "valid"),
    "invalido": ("inválido", "invalid"), "invalida": ("inválida", "invalid"), "invalidas": ("inválidas", "invalid"),
    "invalidos": ("inválidos", "invalid"), "publico": ("público", "public audience"), "publica": ("pública", "public"),
    "publicas": ("públicas", "public"), "calculo": ("cálculo", "calculation"), "termino": ("término", "term"),
    "termica": ("térmica", "thermal"), "formula": ("fórmula", "formula"), "formulas": ("fórmulas", "formulas"),
    "practica": ("práctica", ""), "practicas": ("prácticas", ""), "fabrica": ("fábrica", "factory"),
    "critica": ("crítica", "critical"), "criticas": ("críticas", "critical"), "deposito": ("depósito", "repository"),
    "credito": ("crédito", "credits"), "limite": ("límite", ""), "replica": ("réplica", ""), "animo": ("ánimo", ""),
    "habito": ("hábito", "habit"), "ejercito": ("ejército", "army"), "medico": ("médico", "doctor physician"),
    "ultimos": ("últimos", "last latest"), "ingles": ("inglés", "english"),
    "circulos": ("círculos", "circles"), "liquido": ("líquido", "liquid"), "solicito": ("solícito", ""),
    "estimulo": ("estímulo", "stimulus"), "rotulo": ("rótulo", "label"), "ambito": ("ámbito", "scope"),
    "musica": ("música", "music"), "binaría": ("binaria", "binary"), "codigo": ("código", "code"),
    "area": ("área", "area"), "areas": ("áreas", "areas"), "anonimo": ("anónimo", "anonymous"),
    "multiple": ("múltiple", "multiple"), "estimulos": ("estímulos", "stimuli"), "proposito": ("propósito", ""),
}  # fmt: skip
_NOUN_TABLE = {plain: (accented, frozenset(english.split())) for plain, (accented, english) in _NOUNS.items()}

# English words that may stand for the verb instead, so that the noun's cognate proves nothing.
_VERB_TOO = {
    "valid": {"validate", "validates"}, "public": {"publish", "publishes"}, "invalid": {"invalidate", "invalidates"},
}  # fmt: skip
_ARTICLES = frozenset(
    "el un una del al este ese aquel cada ningún ninguna algún alguna primer primera otra dicho".split()
)
_CLITIC_OR_ARTICLE = frozenset(("la", "las", "los", "lo"))
_PREPOSITIONS = frozenset("a ante con de desde durante en entre hacia hasta para por según sin sobre tras".split())

_ESTA_BEFORE = frozenset(
    """
    disponible disponibles vacío vacio listo activo seguro completo lleno roto libre oculto obsoleto aquí así bien mal
    muy ya aún todavía actualmente ausente dentro fuera siendo casi
    """.split()
)
_IS = frozenset("is are be been being was isn't aren't it's you're they're remains has".split())
_THIS = frozenset("this these that".split())
_MORE = frozenset(
    "more most further else plus than over another longer additional other others any anymore extra again".split()
)
_MORE_BEFORE = frozenset("es son los las el la lo poco mucho una un no de nada algo vez aún todavía cada y o".split())
_TU_VERBS = frozenset("puedes tienes debes eres quieres mismo misma has estás sabes haces vas decides eliges".split())
_NO_PRETERITE = frozenset("como solo todo bajo junto menudo mismo modo caso".split())
_TRIGGERS = frozenset(_NOUN_TABLE) | frozenset("esta estas este mas si tu tú mi el aun aún se sera seras".split())
_HIM = frozenset("it him he".split())
_ME = frozenset("me myself".split())
_SELF = frozenset("mismo misma mismos mismas solo sola solos solas entre".split())

_CLOSERS = frozenset(".,;:!?)»”")


class Text(NamedTuple):
    """What the tests read of a pair: the Spanish words, what follows each, and the English words."""

    folded: Sequence[str]
    spans: Sequence[tuple[int, int]]
    masked: str
    english: frozenset[str]

    def word(self, place: int) -> str:
        """Give the word at `place`, or "" beyond the ends or behind a mark that cuts the sentence."""
        return self.folded[place] if 0 <= place < len(self.folded) else ""

    def touches(self, place: int) -> bool:
        """Tell whether only a space stands between the words at `place` and `place` + 1."""
        if not 0 <= place < len(self.folded) - 1:
            return False
        return self.masked[self.spans[place][1] : self.spans[place + 1][0]] == " "

    def before(self, place: int) -> str:
        """Give the word right before `place`, or ""."""
        return self.word(place - 1) if self.touches(place - 1) else ""

    def after(self, place: int) -> str:
        """Give the word right behind `place`, or ""."""
        return self.word(place + 1) if self.touches(place) else ""

    def closes(self, place: int) -> bool:
        """Tell whether the word at `place` ends its clause: nothing or closing punctuation follows."""
        end = self.spans[place][1]
        return end == len(self.masked) or self.masked[end] in _CLOSERS


def suspected(folded: Sequence[str], vocabulary: frozenset[str], english: frozenset[str]) -> frozenset[str]:
    """Give the words of a Spanish text that may have, or lack, an accent against the evidence: for most texts, none.

    Args:
        folded: the words, in lower case.
        vocabulary: the different ones.
        english: the different words of the other side, in lower case.
    """
    found = vocabulary & _TRIGGERS
    if not found:
        return found
    if found <= _COMMON:
        found = frozenset(word for word in found if _may_err(word, folded, vocabulary, english))
    return found


def _may_err(word: str, folded: Sequence[str], vocabulary: frozenset[str], english: frozenset[str]) -> bool:
    """Tell whether what must stand beside one of the commonest words, for it to be wrong, stands somewhere."""
    if word in _ENGLISH_FOR:
        return not _ENGLISH_FOR[word].isdisjoint(english)
    if word in _SPANISH_FOR:
        return not _SPANISH_FOR[word].isdisjoint(vocabulary) or (word == "si" and "yes" in english)
    return _has_behind(word, _BEHIND[word], folded)


def _has_behind(word: str, ending: str, folded: Sequence[str]) -> bool:
    """Tell whether a word with an ending stands right behind `word` somewhere."""
    place = -1
    for _ in range(folded.count(word)):
        place = folded.index(word, place + 1)
        if place + 1 < len(folded) and folded[place + 1].endswith(ending):
            return True
    return False


# For the commonest words, what must be there before it is worth while to look at the neighbours: a word of the English
# side, a word of the Spanish one, or an ending right behind.
_ENGLISH_FOR = {"el": _HIM, "mi": _ME}
_SPANISH_FOR = {"si": _SELF, "tu": _TU_VERBS, "aún": frozenset(("así",))}
_BEHIND = {"se": "o", "este": "ndo"}
_COMMON = frozenset((*_ENGLISH_FOR, *_SPANISH_FOR, *_BEHIND))


def slips(text: Text, suspects: frozenset[str], listed: Listed) -> Iterator[tuple[int, str]]:
    """Give the place of each of `suspects` that is wrong by the evidence, and the right spelling."""
    for place, word in enumerate(text.folded):
        if word not in suspects:
            continue
        if word == "se":
            right = _preterite(text, place + 1, listed) if text.touches(place) else None
            if right:
                yield place + 1, right
            continue
        right = _noun(text, place, word) if word in _NOUN_TABLE else _small(text, place, word, listed)
        if right:
            yield place, right


def _noun(text: Text, place: int, word: str) -> str | None:
    right, cognates = _NOUN_TABLE[word]
    before = text.before(place)
    if before in _ARTICLES or before in _PREPOSITIONS:
        return right
    if before in _CLITIC_OR_ARTICLE and text.before(place - 1) in _PREPOSITIONS:
        return right
    if before in ("se", "no", "que", "lo", "le", "te", "me", "yo", "quien"):
        return None  # a verb may stand here
    spoken = cognates & text.english
    if spoken and not any(_VERB_TOO.get(english, set()) & text.english for english in spoken):
        return right
    return None


def _preterite(text: Text, place: int, listed: Listed) -> str | None:
    """Read "se publico": behind "se", no first person can stand."""
    word = text.word(place)
    if len(word) < 4 or not word.endswith("o") or word in _NO_PRETERITE or word.endswith(("ado", "ido", "ndo")):
        return None
    right = word[:-1] + "ó"
    return right if listed(right) and listed(word[:-1] + "ar") else None


def _small(text: Text, place: int, word: str, listed: Listed) -> str | None:  # noqa: PLR0911 - one word each
    before, after, english = text.before(place), text.after(place), text.english
    if word in ("esta", "estas", "este"):
        return _estar(word, after, before, english, is_gerund=_is_gerund(after, listed))
    if word == "mas":
        opens = place == 0 and bool(english & _MORE)
        return "más" if opens or before in _MORE_BEFORE or (before and english & _MORE) else None
    if word in ("sera", "seras"):
        return None if before in ("la", "una", "las") else word[:-1] + "á" if word == "sera" else "serás"
    if word == "si":
        alone = len(text.folded) == 1 and "yes" in english and len(english) == 1
        himself = after in ("mismo", "misma", "mismos", "mismas") and before in _PREPOSITIONS
        by = before == "por" and after in ("solo", "sola", "solos", "solas", "mismo", "misma")
        among = before == "entre" and text.closes(place)
        return "sí" if alone or himself or by or among else None
    if word == "tu":
        return "tú" if after in _TU_VERBS else None
    if word == "tú":
        return (
            "tu"
            if before in _PREPOSITIONS - {"según", "entre"} and after and after not in ("y", "o", "mismo")
            else None
        )
    if word == "mi":
        return "mí" if before in _PREPOSITIONS and text.closes(place) and english & _ME else None
    if word == "el":
        return "él" if before in _PREPOSITIONS and text.closes(place) and english & _HIM else None
    if word == "aun":
        return "aún" if after == "no" and english & {"yet", "still", "not"} and "even" not in english else None
    return "aun" if word == "aún" and after == "así" and "even" in english else None


def _is_gerund(word: str, listed: Listed) -> bool:
    """Tell "usando" from "comando" by the infinitive."""
    if word.endswith("ando"):
        return listed(word[:-4] + "ar")
    return word.endswith(("iendo", "yendo")) and len(word) > 5


def _estar(word: str, after: str, before: str, english: frozenset[str], *, is_gerund: bool) -> str | None:
    """Read "esta vacío", "esta cargando": no noun can follow, so that the verb is meant."""
    right = {"esta": "está", "estas": "estás", "este": "esté"}[word]
    if is_gerund:
        return right
    if word == "este":
        return None
    if word == "estas":
        return right if after in ("seguro", "segura", "listo", "lista") and before not in _PREPOSITIONS else None
    if after in _ESTA_BEFORE or (len(after) > 5 and after.endswith(("ado", "ido"))):
        return right
    is_not_this = bool(english & _IS) and not english & _THIS
    if is_not_this and (
        after in ("en", "de", "por", "sin", "bajo", "sobre") or after.endswith(("ada", "ida", "mente"))
    ):
        return right if before not in _PREPOSITIONS else None
    return None


_ASKING = {
    "que": "qué", "como": "cómo", "cuando": "cuándo", "donde": "dónde", "quien": "quién", "quienes": "quiénes",
    "cual": "cuál", "cuales": "cuáles", "cuanto": "cuánto", "cuanta": "cuánta", "cuantos": "cuántos",
    "cuantas": "cuántas", "adonde": "adónde",
}  # fmt: skip
ASKING = frozenset(_ASKING)
"""Words that carry an accent when they ask, and none when they join."""
_OPENING = {"what": "que", "what's": "que", "how": "como", "who": "quien", "which": "cual"}
ASKED = frozenset("what what's what’s which how when where who whom whose why where's how's who's".split())
"""English words that ask; without one of them, no Spanish word is held to ask."""


def unasked(text: Text, opening: str) -> Iterator[tuple[int, str]]:
    """Give the place of each interrogative without accent, and its right spelling.

    Args:
        text: the Spanish words, and the English ones.
        opening: the first English word, in lower case.
    """
    for place, word in enumerate(text.folded):
        if word not in _ASKING:
            continue
        before = place - 1 if text.before(place) in _PREPOSITIONS else place
        start = text.spans[before][0] if before >= 0 else 0
        asks = start > 0 and text.masked[start - 1] == "¿" and bool(text.english & ASKED)
        opens = place == 0 and _OPENING.get(opening.replace("’", "'")) == word and len(text.folded) > 1
        manner = word == "como" and "how" in text.english and "cómo" not in text.folded and (
            text.after(place).endswith(("ar", "er", "ir")) and {"how", "to"} <= text.english
        )  # fmt: skip
        if asks or opens or manner:
            yield place, _ASKING[word]
