"""Words for posts and professions, in English, Spanish and some neighbours, with what they have in common.

A row is a group: posts that may stand for one another in a translation ("chair" and "presidenta", "head" and
"responsable"). Sources: ISCO-08, the International Standard Classification of Occupations, in English and Spanish;
RAE, Nueva gramática, § 2.6 and § 2.7, for the feminine forms.
"""

from __future__ import annotations

from typing import NamedTuple


class Post(NamedTuple):
    """A word for a post: the languages that have it, its group, "m", "f" or "" for its Spanish gender, its rank.

    `junior` marks the second in rank: "vicepresidenta", "subdirector".
    """

    langs: frozenset[str]
    group: str
    gender: str = ""
    junior: bool = False


# group | English | Spanish masculine | Spanish feminine | Spanish common | French
_ROWS = """
president | president chair chairman chairwoman chairperson | | presidenta | presidente | président présidente
director | director head chief manager ceo cto cfo coo cio leader lead | director jefe encargado consejero | directora jefa gerenta encargada consejera | gerente responsable líder ceo cto cfo coo cio manager | directeur directrice responsable
deputy | deputy congressman congresswoman parliamentarian | diputado parlamentario | diputada parlamentaria | congresista | député députée
councillor | councillor councilor alderman councilman councilwoman | | concejala edila | concejal edil |
senator | senator | senador | senadora | | sénateur sénatrice
ombudsman | ombudsman ombudswoman ombudsperson | defensor | defensora | |
minister | minister secretary | ministro secretario | ministra secretaria | | ministre secrétaire
mayor | mayor mayoress | alcalde | alcaldesa | | maire
governor | governor | gobernador | gobernadora | | gouverneur gouverneure
ambassador | ambassador consul | embajador cónsul | embajadora consulesa | | ambassadeur ambassadrice
rector | rector chancellor | rector canciller | rectora | | recteur rectrice
dean | dean doyen | decano | decana | | doyenne
professor | professor lecturer teacher | profesor catedrático | profesora catedrática | docente | professeur professeure maître enseignant
researcher | researcher scientist investigator fellow postdoc | investigador científico becario | investigadora científica becaria | | chercheur chercheuse
engineer | engineer developer programmer | ingeniero desarrollador programador | ingeniera desarrolladora programadora | | ingénieur ingénieure
agronomist | agronomist forester gardener | agrónomo jardinero | agrónoma jardinera | | agronome
astronomer | astronomer | astrónomo | astrónoma | | astronome
scholar | physicist chemist biologist mathematician geologist historian economist sociologist philosopher linguist archaeologist anthropologist psychologist ecologist oceanographer biochemist geographer botanist naturalist statistician philologist ethnographer geneticist geophysicist astrophysicist palaeontologist paleontologist demographer | físico químico biólogo matemático geólogo historiador sociólogo filósofo arqueólogo antropólogo psicólogo ecólogo oceanógrafo bioquímico geógrafo botánico estadístico filólogo etnógrafo geofísico astrofísico paleontólogo demógrafo | física química bióloga matemática geóloga historiadora socióloga filósofa arqueóloga antropóloga psicóloga ecóloga oceanógrafa bioquímica geógrafa botánica estadística filóloga etnógrafa geofísica astrofísica paleontóloga demógrafa | economista lingüista naturalista genetista | physicien physicienne chimiste biologiste mathématicien mathématicienne historien historienne économiste
doctor | doctor physician surgeon nurse midwife psychiatrist paediatrician pediatrician pharmacist dentist veterinarian therapist physiotherapist | médico doctor cirujano enfermero matrón farmacéutico veterinario | médica doctora cirujana enfermera matrona farmacéutica veterinaria | psiquiatra pediatra dentista terapeuta fisioterapeuta | médecin infirmier infirmière pharmacien pharmacienne
lawyer | lawyer attorney judge prosecutor magistrate notary jurist solicitor barrister | abogado juez magistrado notario | abogada jueza magistrada notaria | fiscal jurista | avocat avocate juge
architect | architect designer urbanist scenographer | arquitecto diseñador escenógrafo figurinista | arquitecta diseñadora escenógrafa | urbanista | architecte scénographe
chef | chef cook baker winemaker brewer | cocinero panadero pastelero enólogo | cocinera panadera pastelera enóloga | chef | cuisinier cuisinière
artist | artist painter sculptor photographer illustrator potter ceramicist cartoonist engraver | pintor escultor fotógrafo ilustrador grabador alfarero | pintora escultora fotógrafa ilustradora grabadora alfarera | artista ceramista dibujante | peintre sculpteur photographe
performer | actor actress dancer choreographer puppeteer playwright dramatist screenwriter filmmaker storyteller | actor bailarín coreógrafo titiritero dramaturgo | actriz bailarina coreógrafa titiritera dramaturga | cineasta documentalista guionista cuentacuentos | comédien comédienne acteur actrice danseur danseuse chorégraphe cinéaste
producer | producer | productor | productora | | producteur productrice
musician | musician composer conductor pianist singer violinist cellist guitarist organist soprano mezzo-soprano tenor baritone percussionist | músico compositor | música compositora | pianista cantante violinista violonchelista chelista guitarrista organista soprano mezzosoprano tenor barítono percusionista | musicien musicienne compositeur
writer | writer author poet novelist translator interpreter essayist biographer | escritor autor traductor biógrafo | escritora autora poetisa traductora biógrafa | poeta novelista ensayista intérprete | écrivain écrivaine autrice traducteur traductrice
journalist | journalist reporter correspondent columnist reviewer | reportero | reportera | periodista corresponsal columnista | journaliste
editor | editor publisher | editor redactor | editora redactora | | éditeur éditrice rédacteur rédactrice
curator | curator conservator restorer keeper | conservador comisario restaurador | conservadora comisaria restauradora | | conservateur conservatrice commissaire
librarian | librarian archivist | bibliotecario archivero | bibliotecaria archivera | archivista | bibliothécaire archiviste
coordinator | coordinator organizer organiser | coordinador organizador | coordinadora organizadora | | coordinateur coordinatrice
moderator | moderator host presenter facilitator | moderador presentador facilitador | moderadora presentadora facilitadora | | modérateur modératrice animateur animatrice
member | member | | miembra | miembro integrante vocal | membre
founder | founder | fundador | fundadora | | fondateur fondatrice
partner | partner associate | socio asociado | socia asociada | partner | associé associée
entrepreneur | entrepreneur businessman businesswoman merchant shopkeeper trader farmer fisherman owner | empresario emprendedor comerciante agricultor ganadero pescador dueño propietario mercader | empresaria emprendedora agricultora ganadera pescadora dueña propietaria | | entrepreneur entrepreneuse
activist | activist volunteer campaigner | voluntario | voluntaria | activista | militant militante
trustee | trustee | patrono | patrona | |
spokesperson | spokesperson spokesman spokeswoman | portavoz vocero | vocera | | porte-parole
adviser | adviser advisor consultant counsellor counselor | asesor consultor | asesora consultora | | conseiller conseillère
delegate | delegate representative envoy commissioner | delegado comisionado enviado | delegada comisionada enviada | representante | délégué déléguée représentant représentante
officer | officer official | oficial | oficiala | funcionario funcionaria | chargé chargée
assistant | assistant aide | ayudante | | asistente | adjoint adjointe
student | student undergraduate postgraduate doctoral | alumno doctorando | alumna doctoranda | estudiante | étudiant étudiante doctorant doctorante
technician | technician | técnico | técnica | | technicien technicienne
treasurer | treasurer auditor accountant | tesorero auditor contador | tesorera auditora contadora | contable | trésorier trésorière
captain | captain colonel general admiral lieutenant sergeant commander astronaut skipper | capitán coronel almirante | capitana coronela tenienta sargenta | teniente sargento comandante astronauta |
cleric | bishop archbishop cardinal priest abbot abbess chaplain vicar | obispo arzobispo cardenal párroco sacerdote abad capellán | abadesa | | évêque capitaine
coach | coach trainer | entrenador | entrenadora | coach | entraîneur entraîneuse
expert | expert specialist analyst | experto | experta | especialista analista | experte spécialiste
"""
_FOREIGN = {
    "de": "direktor direktorin leiter leiterin geschäftsführer geschäftsführerin professorin präsident präsidentin "
    "vorsitzender vorsitzende ministerin bürgermeister bürgermeisterin forscher forscherin wissenschaftler "
    "wissenschaftlerin mitglied gründer gründerin sprecher sprecherin beauftragter beauftragte",
    "it": "direttore direttrice sindaco sindaca professoressa ricercatore ricercatrice fondatore fondatrice "
    "responsabile coordinatore coordinatrice portavoce redattore redattrice curatore curatrice segretario segretaria",
    "pt": "diretor diretora pesquisador pesquisadora professora coordenador coordenadora secretário secretária "
    "prefeito prefeita reitor reitora chefe engenheiro engenheira jornalista",
    "ca": "degà degana catedràtic catedràtica enginyer enginyera conseller consellera",
}
LANGUAGES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "ca": "Catalan",
}  # fmt: skip
"""The languages of posts, by code."""

_AT_HOME = frozenset("vocal fiscal general química física música técnica estadística botánica entrepreneur".split())
"""Posts that are ordinary words of the other language, or names of subjects in any."""
_PREFIXES = ("vice", "sub", "under", "sous", "vize", "co", "ex")
_SCHOLARS = {
    "ologist": Post(frozenset(("en",)), "scholar"),
    "ólogo": Post(frozenset(("es",)), "scholar", "m"),
    "óloga": Post(frozenset(("es",)), "scholar", "f"),
}
"""Endings of the names for scholars of a subject."""
_LEVEL = frozenset(("co", "ex"))
_BEHIND_HYPHEN = frozenset(("in-chief", "general", "elect", "designate", "at-large"))


def _table() -> dict[str, Post]:
    table: dict[str, Post] = {}

    def add(words: str, lang: str, group: str, gender: str = "") -> None:
        for word in words.split():
            known = table.get(word)
            if known is None:
                table[word] = Post(frozenset((lang,)), group, gender)
            else:
                table[word] = known._replace(langs=known.langs | {lang}, gender=known.gender or gender)

    for row in _ROWS.strip().splitlines():
        group, english, masculine, feminine, common, french = (cell.strip() for cell in row.split("|"))
        add(english, "en", group)
        add(masculine, "es", group, "m")
        add(feminine, "es", group, "f")
        add(common, "es", group)
        add(french, "fr", group)
    for lang, words in _FOREIGN.items():
        add(words, lang, "")
    return table


POSTS = _table()
"""Each word for a post, in lower case."""

QUALIFIERS = frozenset(
    "the a an former current then acting interim deputy vice executive general senior junior chief associate assistant "
    "adjunct emeritus honorary managing founding technical scientific artistic creative academic research project mission "
    "programme program team national regional international art science data software its his her their our full lead "
    "head principal special new outgoing incoming "
    "el la los las un una ex entonces actual antigua antiguo primer primera gran su alto alta nuevo nueva sus también "
    "exdirector".split()
)
"""Words that may stand before the word for a post."""


def post_of(word: str, lang: str) -> Post | None:
    """Give the post that a word names in a text of one language; posts of other languages count, too."""
    low = word.lower().rstrip(".")
    post = POSTS.get(low)
    if post is None and "-" in low:
        first, _, rest = low.partition("-")
        post = POSTS.get(first) if rest in _BEHIND_HYPHEN else None
    if post is None:
        post = next(
            (found for ending, found in _SCHOLARS.items() if low.endswith(ending) and len(low) > len(ending)), None
        )
    if post is None and len(low) > 7:
        for prefix in _PREFIXES:
            stem = low[len(prefix) :].lstrip("-") if low.startswith(prefix) else ""
            base = POSTS.get(stem) or POSTS.get(stem.removeprefix("r"))  # "vicerrector"
            if base is not None:
                post = base._replace(junior=prefix not in _LEVEL)
                break
    if post is None or (lang not in post.langs and low in _AT_HOME):
        return None
    return post
