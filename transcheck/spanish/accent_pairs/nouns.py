"""Nouns and adjectives that are verb forms without their accent (“página” and “pagina”), with their English names.

An entry is the accented word and the English words that speak for it and not for the verb; “page” for “página”. Words
ending in -o have English verbs, too (“deposit”), since their bare forms say “I” and are held against that.
"""

from __future__ import annotations

from transcheck.text.accents import bare

_TABLE = """
ácaro=mite albúmina=albumin ángulo=angle,corner ánimas=souls ánimo=encouragement,mood,spirits apóstrofe=apostrophe
apóstrofo=apostrophe árbitra=referee,umpire árbitro=arbitrator,referee,umpire área=area áreas=areas
artículo=article,item auténtica=authentic,genuine auténticas=authentic,genuine auténtico=authentic,genuine
bárbara=barbaric cálculo=calculation capítulo=chapter,chapters cápsula=capsule cápsulas=capsules
cáscara=husk,peel,shell catálogo=catalog cáustico=caustic célebre=celebrated,famous célebres=celebrated,famous
círculo=circle cítara=sitar,zither cláusula=clause cláusulas=clauses cómputo=computation,computing,count
crítica=critical,criticism críticas=critical,reviews crítico=critic,critical cronómetro=chronometer,stopwatch,timer
cuadrícula=grid cúbica=cubic cúbicas=cubic cúbico=cubic decrépito=decrepit
depósito=deposit,repository,tank,warehouse diagnóstico=diagnosis,diagnostic diálogo=dialog,dialogue
doméstica=domestic domésticas=domestic doméstico=domestic ejército=army epílogo=epilogue
equívoca=ambiguous,misleading equívoco=ambiguous,misleading específica=specific específicas=specific
específico=specific espléndida=splendid espléndido=splendid espontánea=spontaneous espontáneo=spontaneous
estímulo=incentive,stimulus estómago=stomach explícita=explicit explícitas=explicit explícito=explicit
fábrica=factory fábricas=factories fábula=fable filósofa=philosopher filósofo=philosopher fórmula=formula
fórmulas=formulae,formulas género=gender,genre,genus gráfica=chart,graph,graphic gráficas=charts,graphics,graphs
gráfico=chart,graph,graphic,graphical hábito=habit homóloga=counterpart,homologous homólogo=counterpart,homologous
honorífica=honorary,honorific honorífico=honorary,honorific húmero=humerus idólatra=idolater ilegítima=illegitimate
ilegítimo=illegitimate incómoda=awkward,uncomfortable incómodas=awkward,uncomfortable incómodo=awkward,uncomfortable
índice=index índices=indexes,indices inglés=english íntegra=entire,full,whole íntegras=entire,full,whole
íntegro=entire,whole intérprete=interpreter intérpretes=interpreters íntima=intimate íntimas=intimate
íntimo=intimate inválida=invalid inválidas=invalid inválido=invalid lágrima=tear lágrimas=tears
lámina=foil,plate,sheet láminas=plates,sheets lámpara=lamp lámparas=lamps lápices=pencils
lápida=gravestone,tombstone lástima=pity,shame legítima=legitimate legítimas=legitimate legítimo=legitimate
lícita=lawful,licit lícito=lawful,licit líderes=leaders límite=cutoff,deadline,deadlines límites=boundaries,limits
línea=line,lines,online líneas=line,lines líquida=liquid líquidas=liquid líquido=liquid lúcida=lucid lúcido=lucid
magnífica=magnificent magníficas=magnificent magnífico=magnificent máquina=machine,machines
máquinas=machine,machines márgenes=margins máscara=mask máscaras=masks matrícula=enrollment,enrolment,tuition
matrículas=enrollments,enrolments médica=doctor,medical médicas=doctors,medical médico=doctor,medical,physician
mérito=merit módulo=module,modulo monólogo=monologue múltiple=multiple músculo=muscle náufrago=castaway
náusea=nausea náuseas=nausea nómina=payroll número=number óleo=oil ópera=opera óptima=optimal,optimum
óptimas=optimal óptimo=optimal,optimum órbita=orbit órbitas=orbits órdenes=orders ósea=bone óseo=bone óvalo=oval
óxido=oxide,rust oxígeno=oxygen pacífica=pacific,peaceful pacíficas=pacific,peaceful pacífico=pacific,peaceful
página=page,pages páginas=page,pages parásita=parasitic parásito=parasite partícipe=participant pérdida=loss
pérdidas=losses petróleo=oil,petroleum pícara=rogue plácido=placid plática=chat,talk pláticas=chats,talks
práctica=practical,practice prácticas=internship,practical,practices práctico=practical
prólogo=foreword,preface,prologue pronóstico=forecast,prognosis prórroga=extension próspera=prosperous
próspero=prosperous pública=public públicas=public público=audience,public púrpura=purple recámara=bedroom
recíproca=mutual,reciprocal recíprocas=mutual,reciprocal recíproco=mutual,reciprocal réplica=replica
réplicas=replicas retórica=rhetoric retóricas=rhetorical rótulo=label rúbrica=heading,rubric rúbricas=rubrics
rústica=rustic rústico=rustic sábanas=sheets sílaba=syllable sílabas=syllables simultánea=simultaneous
simultáneas=simultaneous simultáneo=simultaneous síncope=syncope solícito sólida=solid sólidas=solid sólido=solid
subtítulo=subtitle súplica=plea tácita=tacit término=term título=heading,title,titles tóxica=toxic tóxicas=toxic
tóxico=toxic tráfico=traffic trámites=formalities,paperwork,procedures tránsito=transit tráquea=trachea
triángulo=triangle úlcera=ulcer úlceras=ulcers última=final,last,latest últimas=last,latest último=final,last,latest
unívoca=unambiguous unívoco=unambiguous válida=invalid,valid válidas=invalid,valid válido=invalid,valid
válidos=invalid,valid vértebra=vertebra vértebras=vertebrae víctima=victim víctimas=casualties,victims
vínculo=bond,link vívida=vivid vívido=vivid vómito=vomit
"""


def _nouns() -> dict[str, tuple[str, frozenset[str]]]:
    made = {}
    for entry in _TABLE.split():
        word, _, english = entry.partition("=")
        made[bare(word)] = (word, frozenset(english.split(",")) - {""})
    return made


NOUNS = _nouns()
"""By the word without its accent: the word, and the English that speaks for it."""
ACCENTED = frozenset(word for word, _ in NOUNS.values())
