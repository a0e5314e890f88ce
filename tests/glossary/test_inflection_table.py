"""Three hundred pairs of forms: what a term accepts in the other number, what is offered, and near misses."""

from __future__ import annotations

import pytest

from transcheck.glossary.inflect import feminine, plural
from transcheck.glossary.model import Glossary
from transcheck.glossary.read import term_of
from transcheck.model import Segment

PLURALS = """
acción/acciones algoritmo/algoritmos alcance/alcances almacén/almacenes altavoz/altavoces análisis/análisis
andén/andenes aprendiz/aprendices archivo/archivos arnés/arneses árbol/árboles área/áreas atlas/atlas
autobús/autobuses ave/aves bacteria/bacterias balcón/balcones barniz/barnices base/bases baúl/baúles
bisturí/bisturíes botón/botones buzón/buzones cáliz/cálices camión/camiones canal/canales canción/canciones
capataz/capataces carácter/caracteres cárcel/cárceles catedral/catedrales cicatriz/cicatrices ciprés/cipreses
ciudad/ciudades club/clubes código/códigos comité/comités compás/compases comunidad/comunidades cóndor/cóndores
copia/copias coral/corales corazón/corazones cordón/cordones crimen/crímenes crisis/crisis cruz/cruces
delfín/delfines desván/desvanes dictamen/dictámenes dinastía/dinastías dosis/dosis edad/edades eje/ejes
énfasis/énfasis escáner/escáneres espécimen/especímenes estación/estaciones estándar/estándares examen/exámenes
éxtasis/éxtasis faz/faces fin/fines flor/flores fósil/fósiles francés/franceses función/funciones fusil/fusiles
germen/gérmenes gestión/gestiones guion/guiones hábitat/hábitats imagen/imágenes índice/índices inglés/ingleses
institución/instituciones interés/intereses jardín/jardines joven/jóvenes juez/jueces juventud/juventudes
lápiz/lápices lección/lecciones ley/leyes libertad/libertades limón/limones lombriz/lombrices luz/luces mando/mandos
mapa/mapas margen/márgenes máster/másteres matiz/matices matriz/matrices menú/menús mes/meses móvil/móviles
museo/museos nación/naciones nivel/niveles nube/nubes opción/opciones orden/órdenes origen/orígenes país/países
panel/paneles papel/papeles pared/paredes parque/parques patrón/patrones pez/peces plan/planes pie/pies
portavoz/portavoces premio/premios protón/protones proyecto/proyectos quehacer/quehaceres raíz/raíces ratón/ratones
red/redes régimen/regímenes región/regiones reloj/relojes resumen/resúmenes revés/reveses rey/reyes rol/roles
satélite/satélites sección/secciones sede/sedes serie/series sesión/sesiones síntesis/síntesis tabla/tablas
tesis/tesis timón/timones tórax/tórax unidad/unidades usuario/usuarios vaivén/vaivenes valor/valores vez/veces
virgen/vírgenes virus/virus visión/visiones volcán/volcanes volumen/volúmenes voz/voces web/webs zafiro/zafiros
zar/zares
""".split()

PHRASES = """
acto académico / actos académicos
agente social / agentes sociales
aldea rural / aldeas rurales
año fiscal / años fiscales
banco de datos / bancos de datos
barra lateral / barras laterales
bien común / bienes comunes
buen ejemplo / buenos ejemplos
cadena de montaje / cadenas de montaje
cambio climático regional / cambios climáticos regionales
cámara frigorífica / cámaras frigoríficas
campo magnético / campos magnéticos
capital semilla / capitales semilla
carta náutica / cartas náuticas
casa rural / casas rurales
ciudad puerto / ciudades puerto
clave pública / claves públicas
código penal / códigos penales
comisión mixta / comisiones mixtas
consejo asesor / consejos asesores
convenio colectivo / convenios colectivos
crédito blando / créditos blandos
cuenca hidrográfica / cuencas hidrográficas
cuestión prejudicial / cuestiones prejudiciales
curso estival / cursos estivales
declaración conjunta / declaraciones conjuntas
derecho civil / derechos civiles
día hábil / días hábiles
disco duro / discos duros
energía renovable / energías renovables
ensayo clínico / ensayos clínicos
escuela normal superior / escuelas normales superiores
especie invasora / especies invasoras
estado miembro / estados miembros
estrés hídrico / estreses hídricos
fase inicial / fases iniciales
feria internacional / ferias internacionales
fondo rotatorio / fondos rotatorios
fuente fiable / fuentes fiables
gas inerte / gases inertes
grupo focal / grupos focales
hoja de ruta / hojas de ruta
huella digital / huellas digitales
imagen satelital / imágenes satelitales
impuesto indirecto / impuestos indirectos
informe anual / informes anuales
interfaz gráfica / interfaces gráficas
jardín botánico / jardines botánicos
joven investigador / jóvenes investigadores
lámina delgada / láminas delgadas
lengua cooficial / lenguas cooficiales
ley marco / leyes marco
libro blanco / libros blancos
límite legal / límites legales
línea aérea / líneas aéreas
mapa conceptual / mapas conceptuales
materia prima / materias primas
medida cautelar / medidas cautelares
mesa electoral / mesas electorales
modelo generativo / modelos generativos
nave espacial / naves espaciales
norma vigente / normas vigentes
onda gravitacional / ondas gravitacionales
órgano rector / órganos rectores
país emergente / países emergentes
papel moneda / papeles moneda
parque eólico / parques eólicos
plan director / planes directores
plazo de entrega / plazos de entrega
poder notarial / poderes notariales
polo tecnológico / polos tecnológicos
portal cautivo / portales cautivos
presupuesto anual / presupuestos anuales
programa piloto / programas piloto
proyecto de ley / proyectos de ley
pueblo originario / pueblos originarios
red neuronal / redes neuronales
régimen fiscal / regímenes fiscales
reunión ordinaria / reuniones ordinarias
robot industrial / robots industriales
sala de juntas / salas de juntas
sesión plenaria / sesiones plenarias
sistema operativo / sistemas operativos
socio comercial / socios comerciales
taller práctico / talleres prácticos
tecla rápida / teclas rápidas
tesis doctoral / tesis doctorales
título oficial / títulos oficiales
tribunal arbitral / tribunales arbitrales
unidad móvil / unidades móviles
vaso comunicante / vasos comunicantes
vía férrea / vías férreas
vocal cerrada / vocales cerradas
zona franca / zonas francas
""".strip().splitlines()

MISSES = """
centro binacional / centro nacional
centro binacional / central binacional
red neuronal / ruta neuronal
red neuronal / red neural
libro blanco / librería blanca
puerto libre / puerta libre
modo oscuro / moda oscura
caso práctico / casa práctica
banco central / banca central
cuenta propia / cuento propio
plato frío / plata fría
fondo común / fonda común
suelo firme / suela firme
punto débil / punta débil
cargo público / carga pública
giro postal / gira postal
cuadro general / cuadra general
bolso negro / bolsa negra
acción social / actuación social
función pública / funcionario público
dirección general / director general
mes lunar / mesa lunar
papel moneda / papelera moneda
ley marco / ley marca
sesión plenaria / sesión plena
sala de juntas / sala de justas
hoja de ruta / hojas en ruta
interés público / interés popular
joven investigador / joven investigación
acuerdo bilateral / acuerdo lateral
informe anual / informe mensual
gas inerte / gasto inerte
cable marino / cabal marino
carta náutica / cartel náutico
plan director / plano director
barrio alto / barra alta
marco legal / marca legal
medio rural / media rural
mando único / manda única
""".strip().splitlines()

FEMININES = """
director/directora jefe/jefa ministro/ministra investigador/investigadora catedrático/catedrática juez/jueza
rector/rectora alcalde/alcaldesa actor/actriz presidente/presidenta técnico/técnica archivero/archivera
decano/decana becario/becaria bibliotecario/bibliotecaria portavoz/portavoz periodista/periodista
representante/representante inglés/inglesa doctorando/doctoranda ingeniero/ingeniera autor/autora editor/editora
coordinador/coordinadora responsable/responsable directores/directoras científicos/científicas escritores/escritoras
héroe/heroína bailarín/bailarina campeón/campeona
""".split()

PAIRS = [tuple(pair.split("/")) for pair in PLURALS] + [tuple(line.split(" / ")) for line in PHRASES]


def accepts(term: str, text: str, **more: str) -> bool:
    glossary = Glossary([term_of("x", term, **more)])
    (only,) = glossary
    place = glossary.places(only, only.renderings[0], Segment(f"ante {text} hoy", "es"))
    return [span.of(f"ante {text} hoy") for span in place] == [text]


def test_the_table_is_as_large_as_it_says() -> None:
    assert len(PAIRS) + len(MISSES) + len(FEMININES) >= 300


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_each_number_accepts_the_other(one: str, many: str) -> None:
    assert accepts(one, many)
    assert accepts(many, one)


@pytest.mark.parametrize(("one", "many"), PAIRS)
def test_the_plural_that_is_offered_is_well_written(one: str, many: str) -> None:
    if one not in ("estado miembro", "ciudad puerto", "capital semilla", "papel moneda"):  # appositions differ in use
        assert plural(one) == many


@pytest.mark.parametrize("line", MISSES)
def test_near_misses_are_accepted_in_neither_direction(line: str) -> None:
    one, other = line.split(" / ")

    assert not accepts(one, other)
    assert not accepts(other, one)


@pytest.mark.parametrize("pair", FEMININES)
def test_roles_accept_and_offer_both_genders(pair: str) -> None:
    one, other = pair.split("/")

    assert accepts(one, other, kind="role")
    assert accepts(other, one, kind="role")
    assert feminine(one) == other
