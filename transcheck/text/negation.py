"""Negations in English and Spanish, and the words that may carry one without saying so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

ENGLISH = frozenset(
    "not never cannot nobody nothing none neither nor isn't aren't wasn't weren't don't doesn't didn't won't "
    "wouldn't can't couldn't shouldn't mustn't haven't hasn't hadn't needn't isn’t aren’t wasn’t weren’t don’t "
    "doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t mustn’t haven’t hasn’t hadn’t needn’t".split()
)
"""Words that deny."""
SPANISH = frozenset("no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco".split())
"""Words that deny."""
_ENGLISH_HIDDEN = frozenset(
    "no without unless except hardly barely scarcely rarely seldom few little lack lacks lacking absence whether "
    "bad beyond well short fail fails failed failure unable impossible refuse refuses refused deny denies denied "
    "avoid prevent prevents prevented stop ban bans against instead rather only until yet only-if other less "
    "least otherwise missing empty ignore ignores ignored disable disabled exclude excluded prohibit prohibited "
    "forbidden".split()
)
_SPANISH_HIDDEN = frozenset(
    "sin ni salvo excepto apenas falta faltan carece carecen evita evitar evite impide impedir imposible incapaz "
    "rara raramente poco pocos poca pocas solo sólo únicamente sino hasta menos aún todavía contra vez lugar "
    "niega negar rechaza rechazó deja dejar dejan prohíbe prohibido desconocido ausencia ausente deshabilitado "
    "desactivado excluye excluir omite omitir ignora ignorar fuera fallo falló fallar error aunque siempre".split()
)
_ENGLISH_STARTS = ("un", "im", "in", "non", "dis", "mis", "ill", "irr")
_SPANISH_STARTS = tuple(
    "inválid incorrect incomplet insuficient inexistent inaccesib imposib innecesari desconocid desactivad "
    "deshabilitad incompatib indisponib inesperad inutil inservib desconectad indefinid irrelevant ilegal ilegib "
    "ilimitad invisib inmutab inusual injust insegur inactiv incapa indebid infrecuent desiert desemple inmediat "
    "impide impid".split()
)
_AFFIRMING = ("inter", "infor", "inst", "univ")
# "or not", "si no"; "no cabe duda", "no obstante", "no bien".
_IDLE_BEHIND = frozenset({"or", "si"})
_IDLE_BEFORE = frozenset({"cabe", "obstante", "bien"})
_LONG = 5


def denials(words: Sequence[str], lang: str) -> list[int]:
    """Give the places of the words that deny something outright.

    Left out are the value "None" inside a text, "whether or not", and idioms that affirm, such as "no obstante".
    """
    negations = ENGLISH if lang == "en" else SPANISH
    return [i for i, word in enumerate(words) if word.lower() in negations and not _is_idle(words, i)]


def _is_idle(words: Sequence[str], place: int) -> bool:
    before = words[place - 1].lower() if place else ""
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    return (bool(place) and words[place] == "None") or before in _IDLE_BEHIND or after in _IDLE_BEFORE


def may_deny(folded: Collection[str], lang: str) -> bool:
    """Tell whether a text may deny in any way: "not", "without", "sin", "case-insensitive", "desconocido"."""
    hidden = _ENGLISH_HIDDEN if lang == "en" else _SPANISH_HIDDEN
    plain = ENGLISH if lang == "en" else SPANISH
    if not hidden.isdisjoint(folded) or not plain.isdisjoint(folded):
        return True
    if lang == "es":
        return any(word.startswith(_SPANISH_STARTS) for word in folded)
    parts = [part for word in folded for part in word.split("-")]
    return any(
        part == "non"
        or (len(part) > _LONG and part.startswith(_ENGLISH_STARTS) and not part.startswith(_AFFIRMING))
        or part.endswith(("less", "free"))
        for part in parts
    )
