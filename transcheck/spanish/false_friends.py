"""English words and the Spanish look-alikes that do not translate them.

Each row holds English forms, the Spanish false friends, what to write instead, and the English words that make the
false friend right after all ("current" beside "actual"). Only words are listed whose Spanish look-alike does not have
the English sense in the Diccionario de la lengua española; those that the academies have since taken in ("severo",
"bizarro", "remover", "soportar", "asumir") are not.
"""

from __future__ import annotations

from typing import NamedTuple


class FalseFriend(NamedTuple):
    """English forms, look-alikes that are wrong for them, right words, and English words that excuse the look-alike."""

    english: frozenset[str]
    wrong: frozenset[str]
    right: tuple[str, ...]
    excuses: frozenset[str]


_ROWS = """
actually | actualmente | en realidad, de hecho | currently now present today nowadays current
actual | actual actuales | real, verdadero, efectivo | current currently present now latest existing today nowadays
eventually | eventualmente | con el tiempo, finalmente, al final | occasionally possibly perhaps might may
sensible | sensible sensibles | sensato, razonable | sensitive sensitivity
topic topics | tópico tópicos | tema | topical topically cliché
success successes | suceso sucesos | éxito | event events incident
lecture lectures | lectura lecturas | clase, conferencia, charla | read reading readings
pretend pretends pretending | pretende pretender pretenden pretendiendo | fingir, simular | intend intends aim try claim
exit exits | éxito éxitos | salida, salir | success successful successfully succeed
carpet carpets | carpeta carpetas | alfombra, moqueta | folder folders
fabric fabrics | fábrica fábricas | tejido, tela | factory factories factory's
embarrassed | embarazada embarazado | avergonzado, avergonzada | pregnant
deception | decepción | engaño | disappointment
disgust | disgusto | asco, repugnancia | upset annoyance
idiom idioms | idioma idiomas | modismo, expresión | language languages
notice notices | noticia noticias | aviso, nota, notificación | news
preservative preservatives | preservativo preservativos | conservante | condom condoms
rope ropes | ropa ropas | cuerda, soga | clothes clothing
soap soaps | sopa sopas | jabón | soup
ultimately | últimamente | en última instancia, al final | lately recently
parents | parientes | padres, padre, madre | relatives relations kin
relatives | relativos | parientes, familiares | relative
policy policies | policía policías | política, norma, póliza | police officer officers
physician physicians | físico físicos | médico, médica | physical physics physicist physicists
advertisement advertisements | advertencia advertencias | anuncio | warning warnings caution
injury injuries | injuria injurias | lesión, herida | insult insults slander
vase vases | vaso vasos | jarrón, florero | glass glasses cup vessel vessels
stranger strangers | extranjero extranjeros | desconocido, extraño | foreign foreigner foreigners abroad
sympathy | simpatía | compasión, condolencia | likable nice
terrific | terrorífico terrorífica | estupendo, fantástico | terrifying scary
commodity commodities | comodidad comodidades | producto básico, materia prima, mercancía | comfort amenities
resume resumes resumed | resumir resume resuma resumido resumiendo | reanudar, continuar | summary summarize
casualty casualties | casualidad casualidades | víctima, baja | chance coincidence
facility facilities | facilidad facilidades | instalación, servicio, centro | ease easily easy
ingenuity | ingenuidad | ingenio | naivety naïveté
sanity | sanidad | cordura, coherencia | health sanitary
scholar scholars | escolar escolares | académico, estudioso, erudito | school schools
bland | blando blanda blandos blandas | insípido, soso | soft
candid | cándido cándida | franco, sincero | naive innocent
comprehensive | comprensivo comprensiva comprensivos comprensivas | exhaustivo, completo, integral | understanding
inhabited | inhabitado inhabitada inhabitados inhabitadas | habitado | uninhabited
luxury | lujuria | lujo | lust
petrol | petróleo | gasolina | oil petroleum
"""


def _rows() -> tuple[FalseFriend, ...]:
    made = []
    for line in _ROWS.strip().splitlines():
        english, wrong, right, excuses = (cell.strip() for cell in line.split("|"))
        words = tuple(word.strip() for word in right.split(","))
        sets = [frozenset(cell.split()) for cell in (english, wrong, excuses)]
        made.append(FalseFriend(sets[0], sets[1], words, sets[2]))
    return tuple(made)


FALSE_FRIENDS = _rows()
BY_ENGLISH = {form: row for row in FALSE_FRIENDS for form in row.english}
WRONG = frozenset().union(*(row.wrong for row in FALSE_FRIENDS))
