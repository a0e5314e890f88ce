"""Spanish words that differ in a letter or two and are written one for the other, told apart by the English side.

Each line has two families of words: the Spanish forms, and the English words that mean them. A form of one family is
the wrong one when the English side speaks for the other family and not for its own. Source: Diccionario panhispánico de
dudas, 2005 (entries on paronyms), and the norm's lists of homophones.
"""

from __future__ import annotations

from typing import NamedTuple

# Spanish forms = English words that name them; other English words that may | the same for the twins, one against one.
_TABLE = """
casual casuales casualmente = casual casually; chance informal accident accidental coincidence random occasional
    | causal causales causalmente = causal causally; causative
prejuicio prejuicios = prejudice prejudices; bias biases preconception
    | perjuicio perjuicios = harm damage damages detriment; loss losses prejudice
actitud actitudes = attitude attitudes; stance behavior behaviour posture
    | aptitud aptitudes = aptitude aptitudes; ability abilities skill skills fitness suitability
adoptar adopta adoptado adoptada adopción = adopt adopts adopted adopting adoption; take takes assume embrace
    | adaptar adapta adaptado adaptada adaptación = adapt adapts adapted adapting adaptation; adaptive fit tailor suit
conversación conversaciones = conversation conversations; chat chats talk talks thread discussion
    | conservación conservaciones = conservation preservation; retention conserve storage maintenance
sesión sesiones = session sessions; meeting sitting log login logged logout sign signed
    | cesión cesiones = cession cessions; assignment transfer assignments transfers disclosure
acceso accesos = access accesses; entry entrance login hit hits reach
    | exceso excesos = excess excesses; over overflow surplus too
efecto efectos = effect effects; purpose purposes impact indeed
    | afecto afectos = affection fondness; love warmth
absorber absorbe absorbido = absorb absorbs absorbed; take soak
    | absolver absuelve absuelto = absolve absolves absolved acquitted; acquit
revelar revela revelado revelada = reveal reveals revealed; disclose develop developed show expose unveil
    | rebelar rebela rebelado rebelada = rebel rebels rebelled; revolt revolted
infligir inflige infligido = inflict inflicts inflicted; cause
    | infringir infringe infringido = infringe infringes infringed; violate breach break violates
especia especias = spice spices; seasoning
    | especie especies = species; kind sort cash
"""


class Twin(NamedTuple):
    """What a Spanish form may stand for by mistake.

    Attributes:
        right: the form that it is mistaken for.
        own: English words that may stand for the form as written.
        other: English words that name `right`, and are none of `own`.
    """

    right: str
    own: frozenset[str]
    other: frozenset[str]


def _twins() -> dict[str, Twin]:
    made: dict[str, Twin] = {}
    for line in _TABLE.replace("\n    |", " |").strip().splitlines():
        (left, one), (right, two) = (half.split("=") for half in line.split("|"))
        named, mine = _names(one)
        theirs_named, theirs = _names(two)
        for form, twin in zip(left.split(), right.split(), strict=True):
            made[form] = Twin(twin, mine, theirs_named - mine)
            made[twin] = Twin(form, theirs, named - theirs)
    return made


def _names(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that name a family, and all that may stand for it."""
    named, _, others = words.partition(";")
    return frozenset(named.split()), frozenset((*named.split(), *others.split()))


TWINS = _twins()
"""Each form of the table, with its twin."""
NAMING = frozenset(word for twin in TWINS.values() for word in twin.other)
