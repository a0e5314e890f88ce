"""Rare but right forms stay silent, and wrong ones that look like them do not."""

from __future__ import annotations

import pytest

from transcheck.lexicon import lexicon

CLITICS = """
dámelo haciéndolo complételo inscríbete rellénela fírmelo ciérrelo dígame cómpraselo permitiéndole conviértela
dársela compártelas establézcalo oírlo reírse sentaos vámonos escribidlo guárdenlo envíanoslo mantenlo hazlo
ponlo eliminándolas
descargándose déjalo úsalo léelo créalo dáselo quítate devuélveselo pídeselo cuéntamelo tráiganoslo búsquenlas ábrelas
escójanlo recójalo súbalo bájenla muéstraselas repítemelo corríjalos aplíquese véanse consúltese indíquelo adjúntelos
imprímala preséntense diríjase póngase acérquese siéntese levántate cállense despídete acuérdate olvídalo tómatelo
bébetelo cómetelo acabársele irse írsele verlo verse viéndose oyéndolo trayéndonos leyéndoselo construyéndola
yéndose habiéndolo siéndole estándose poniéndome diciéndoselo sabiéndose pudiéndose queriéndola saliéndose
""".split()
VOSEO = """
querés debés tenés podés sabés hacés decís vivís escribís venís sos mirá escuchá decime andate acordate
fijate inscribite
sentate vení salí poné hacé tené elegí seguí guardá abrí cerrá escribí completá
""".split()
SUBJUNCTIVES = """
hubiéramos hubiésemos fuésemos fueseis quisierais pudieseis anduviéramos condujésemos tradujera dijésemos cupiera
satisficiera yerga yergue yuxtapongamos erremos yerre huelan asgamos plazca roamos raigamos cuezan forcemos averigüemos
desagüen apacigüe santigüemos reúnan prohíban aíslen actúen continúen evalúe adecue adecúe licuen licúen guíen fiemos
hayáis seáis vayáis deis estéis sepáis quepáis traduzcáis
""".split()
ADVERBS = """
específicamente públicamente comúnmente fácilmente cortésmente íntegramente recíprocamente unívocamente ágilmente
asincrónicamente criptográficamente bidireccionalmente heurísticamente exponencialmente gramaticalmente estáticamente
""".split()
FORMED = """
autorretrato recompilada subdirectorios multiplataforma antirrobo contrarreloj semirrígido interuniversitario
autoexplorar autoconexión preprocesador posprocesado precalentamiento hiperenlace hiperparámetros microprocesadores
macroinstrucciones geolocalizar bioinformática neurocientífico ciberdelincuencia superusuario sobrescribir
sobrerrepresentado desinstalar descomprimir reintentar reescribir reenviar reabrir coautoría copiloto exministro
vicepresidenta pseudocódigo metalenguaje telemático electroimán aerogenerador fotosíntesis infrarrojo ultrasonido
monocromático polinomio trigonométrico tridimensional unidireccional nanotecnología agroalimentario hidroeléctrica
""".split()
DIMINUTIVES = """
perrito casita poquito lueguito cafecito pececito florecilla ventanilla librillo papelito piedrecita solecito
grandísimo larguísima facilísimo riquísimos blanquísima cerquita momentito chiquillo pajarito cochecito
""".split()
TECHNICAL = """
editable tabulación tributación actuador autenticador renderizado resetear reseteado tokenizar parsear parseando mapeo
anonimizar monitorear enrutar enrutamiento clicar cliqueando instanciar instanciado refactorizar tupla tuplas búfer
búferes proyeccionista asociacionismo subárbol subcadena subcarpetas subclase subcomandos submódulo metadatos
hipertexto códec códecs clústeres cian
iluminante corrutina heurística síncronas desuscripción fiscalidad piruletas usabilidad videojuego videollamada
internauta ofimática ciberseguridad criptomoneda hashtag tuit podcast geolocalización multihilo fórums píxeles
másteres ránquines linealidad hexadecimal booleano binario octal algoritmo compilador depurador intérprete concatenar
indexar iterador colocables eliminables seleccionable publicable configurables reutilizable descargable ejecutable
imprimible exportables
""".split()
REGIONAL = """
computadora ordenador celular móvil carro coche auto jugo zumo papa patata frijol judía palta aguacate colectivo guagua
micro camión chancho cerdo chévere bacán guay órale ahorita ahoritita platicar charlar enojarse enfadarse manejar
conducir apurarse estacionar aparcar parquear boleto billete pasaje plomero fontanero gásfiter computín vosotros ustedes
""".split()
MORE_CLITICS = """
dádmelo díganselo cuéntenoslo enviándoselos habiéndosele habérselo pidiéndoselas entrégueselo apúntese inscríbanse
inscribámonos sentémonos quedémonos digámoselo dígasele hágase háganse véase téngase téngalo pónganselo permítaseme
permítanme discúlpenos contáctenos escríbanos síganos llámenos visítenos regístrese regístrate suscríbete suscríbase
desuscríbase descárgatelo compártanlo reenvíelo reenvíaselo reinícielo desactívelo sobrescríbalo actualícelo
autentíquese identifíquese desplácese cerciórese percátese atrévete diviértete vístete ríete fíate
""".split()
MORE_VOSEO = """
decímelo contame sentite escribime avisame avisanos registrate suscribite descargá compartí hacelo ponelo decile seguís
""".split()
MORE_DIMINUTIVES = """
lucecita pueblecito viejecito pajarillo panecillo cochazo perrazo golpazo portazo grandote besote abracito ratito
poquito tempranito despacito mismísimo fidelísimo antiquísimo recientísimo amabilísimo
""".split()
MORE_FORMED = """
autocompletar autoguardado autodetectar autorregulación autoescalado autoalojado reasignar reindexar reordenable
reejecutar reescalar reimportar subexpresión subsección subrutina subdominio multinúcleo multicapa multipágina
desagrupar desindexar desempaquetar desencriptar despublicar antispam antibloqueo prerrequisito prevalidación
preconfigurado posproducción interbloqueo metabuscador microservicio minijuego ciberacoso supercomputadora
cofinanciación exalumno intracomunitario transfronterizo ultraligero infravalorar geoespacial agroindustria
socioeconómico sociolaboral deserializar deserialización sobreescribir reestablecer
""".split()
MORE_TECHNICAL = """
máster escáneres ráster rásteres rúter módems cedés deuvedés currículos referéndums tuitear retuitear guglear googlear
bloguear chatear testear linkear zapear chequear monitorizar paralelizar vectorizar rasterizar virtualizar
virtualización contenedorizar orquestación escalabilidad trazabilidad domótica telemática infografía ludificación
sombreador texturizado ecualización reverberación desenfoque viñeteado enmascaramiento muestrea salvapantallas
""".split()
MORE_REGIONAL = """
chamba pibe laburo choclo ananá poroto zapallo durazno frutilla ómnibus heladera alberca banqueta apapachar chamaco
cuate pololo fome vereda vidriera pollera remera campera
""".split()
MORE_TENSES = """
amaríais hubiéremos anduviésemos cupiese quepamos satisfagamos irgamos oiríamos delinquió royésemos aboliera yazca
yazgamos nazcamos conduzcamos tradujésemos trajésemos supiésemos pudiésemos quisiésemos riésemos friésemos engulló
tañó bruñó ciñéndose tiñéndolo
""".split()
PARTS = [("físico-químico",), ("franco-alemán",), ("teórico-práctica",), ("n-ésima",)]
SILENT = [*CLITICS, *VOSEO, *SUBJUNCTIVES, *ADVERBS, *FORMED, *DIMINUTIVES, *TECHNICAL, *REGIONAL]
SILENT += [*MORE_CLITICS, *MORE_VOSEO, *MORE_DIMINUTIVES, *MORE_FORMED, *MORE_TECHNICAL, *MORE_REGIONAL, *MORE_TENSES]
KNOWN_GAPS = {"fórums", "computín", "ránquines", "gásfiter"}


def test_there_are_many_of_them() -> None:
    assert len(set(SILENT)) >= 300


@pytest.mark.parametrize("word", sorted({*SILENT, *(p for parts in PARTS for p in parts)} - KNOWN_GAPS))
def test_rare_forms_are_known(word: str) -> None:
    assert lexicon("es").known(word)


@pytest.mark.parametrize(
    "word",
    "haciendolo dámeló completelo permitiendole conviertela darsela establezcalo publicamente siguente autoretrato "
    "especificamente usandolo comunmente numeros parametros ultimos imagenes informaciónes clusteres actualize "
    "contrasena desponibles formulareo andara tradució".split(),
)
def test_wrong_forms_are_not(word: str) -> None:
    assert not lexicon("es").known(word)


@pytest.mark.parametrize("word", "government's subfolder neighbours’ unhurried birthdate backend catlike".split())
def test_regular_english_forms_are_known(word: str) -> None:
    assert lexicon("en").known(word)


@pytest.mark.parametrize(
    ("lang", "wrong", "right"),
    [
        ("es", "informacion", "información"),
        ("es", "jirafa", None),
        ("es", "usaurio", "usuario"),
        ("es", "pasage", "pasaje"),
        ("es", "tamanio", "tamaño"),
        ("es", "iba", None),
        ("es", "imcompatible", "incompatible"),
        ("es", "haciendolo", "haciéndolo"),
        ("es", "exhuastivas", "exhaustivas"),
        ("es", "estandard", "estándar"),
        ("en", "recieve", "receive"),
        ("en", "accomodation", "accommodation"),
    ],
)
def test_the_likeliest_word_is_suggested_first(lang: str, wrong: str, right: str | None) -> None:
    words = lexicon(lang)
    if right is None:
        assert words.known(wrong)
    else:
        assert words.suggest(wrong)[0] == right
