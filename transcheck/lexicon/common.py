"""Everyday words, which are likelier to be meant than rare ones: of “texo” one says “texto”, not “teso”.

The list only ranks what may be meant; it makes no word right or wrong, so that a form too many does no harm. Nouns and
adjectives stand for their plurals and genders, regular verbs for the forms that notices and manuals use.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

_FIXED = """
que con por para una uno unos unas los las del como más pero sus sin sobre este esta estos estas ese esa esos esas
aquel eso esto todo toda todos todas cada cuando donde desde hasta entre según durante mediante también además aunque
porque mientras antes después ahora luego siempre nunca jamás ya aún todavía así bien mal muy mucho mucha muchos muchas
poco poca pocos pocas otro otra otros otras mismo misma mismos mismas tanto tan cuanto algo alguien nada nadie ningún
ninguno ninguna algún alguno alguna algunos algunas quien quienes cual cuales cuyo cuya ser son era eran fue fueron
será serán sería sido siendo está están estar estaba estado esté estén hay había haber han has hemos haya hayan habrá
tiene tienen tener tenía tenga tengan tendrá hace hacen hacer hecho hecha hechos hechas haga haciendo haz puede pueden
poder podrá podría pueda puedan podido debe deben deber debería va van ver vea visto vista dar dado dada dice decir
dicho dicha sabe saber quiere quieren quiera querer vez veces menos mayor menor mejor peor gran aquí allí ahí sí no ni
dentro fuera cerca lejos arriba abajo encima debajo detrás delante hacia contra tras bajo solo sólo casi quizá quizás
dos tres cuatro cinco seis siete ocho nueve diez cien mil hoy ayer mañana gracias favor embargo medio medios junto
juntos nuestro nuestra nuestros nuestras usted ustedes nosotros ellos ellas ella él qué cómo cuándo dónde quién cuál
abierto abierta abiertos abiertas escrito escrita escritos roto pone poner puesto puesta sigue seguir siguiente
siguientes incluye incluir incluyendo salir sale venir viene valores datos
""".split()
_NOUNS = """
acceso acción actividad actualización acuerdo agua ajuste alcance alumno amigo análisis ancho año apartado aplicación
apoyo archivo área argumento arte artículo asunto atención autor ayuda azul banco barra base biblioteca botón búsqueda
caja calidad calle cambio camino campo canal cantidad capa capítulo cara carácter carpeta carta casa caso categoría
causa centro cierre cifra ciudad clase clave cliente código color columna comentario comida comienzo compra
comunicación comunidad condición conexión configuración conjunto consulta contacto contenido contraseña control copia
correo cosa costo coste cuadro cuenta cuerpo cultura curso dato decisión derecho desarrollo descarga descripción
destino detalle día dibujo diferencia dirección disco diseño dispositivo documento dominio duración edición edad
educación efecto ejemplo ejercicio elemento empresa encuesta enlace entrada entorno equipo error escala escuela espacio
especie estación estado estructura estudio etapa etiqueta evento excepción éxito experiencia expresión factura familia
fase fecha fichero fila filtro fin final firma fondo forma formato formulario foto fuente fuerza función futuro gestión
gobierno grupo guía hecho herramienta hijo historia hoja hombre hora horario idea identificador idioma imagen impuesto
información informe inicio inscripción instalación instrucción interfaz inventario investigación jefe juego lado lectura
lengua letra ley libro línea lista lugar luz madre manera mano mapa máquina marca marco margen materia material mayoría
medida memoria mensaje menú mes mesa método miembro minuto modelo modo módulo momento motivo móvil movimiento mujer
mundo música navegador niño nivel nombre nota noticia número objeto operación opción orden ordenador origen padre página
país palabra panel pantalla papel parámetro parte participante paso pausa película pérdida periodo permiso persona peso
plan plantilla plazo poder política ponencia porcentaje posición precio pregunta presentación principio problema proceso
producto profesor programa proyecto propiedad propuesta protección prueba publicación pueblo puerta puerto punto rango
razón recurso red referencia registro regla relación reloj respuesta resultado resumen reunión revisión ruta sala salida
salud sección segundo semana señal sensor serie servicio servidor sesión siglo símbolo sistema sitio sociedad solicitud
solución sonido suma sueño tabla tamaño tarea tarjeta teclado tecla técnica teléfono tema temperatura tercero término
texto tiempo tienda tierra tipo título total trabajo traducción tramo unidad universidad usuario uso valor variable
velocidad venta ventana versión vez viaje vida vídeo vista voz vuelta zona
""".split()
_ADJECTIVES = """
activo actual adicional alto amplio anónimo anterior antiguo aplicable automático avanzado bajo básico blanco breve
bueno central claro completo común conocido corto correcto dedicado derecho diferente digital directo disponible
distinto doble económico electrónico especial específico estándar europeo exacto externo fácil final fijo frecuente
general global grande gratuito histórico horario humano igual importante incorrecto inicial interior internacional
interno inválido izquierdo joven largo lento libre limpio listo local malo manual máximo medio mínimo móvil
múltiple nacional natural necesario negro normal nuevo numérico obligatorio opcional original pequeño personal posible
práctico primero principal privado próximo propio público rápido real reciente rojo seguro similar simple social solo
superior técnico temporal total único último único útil vacío válido varios verde viejo visible
""".split()
_VERBS = """
abarcar aceptar activar actualizar adaptar agregar ajustar alcanzar ampliar anular añadir apagar aparecer aplicar
aprobar archivar arrastrar asegurar asignar asistir asociar aumentar autorizar avisar ayudar bajar bloquear borrar
buscar calcular cambiar cancelar cargar cerrar colocar comenzar comparar compartir completar comprar comprobar conceder
conectar configurar confirmar conocer conservar considerar consultar contar contener continuar contribuir controlar
convertir copiar corregir crear cumplir decidir definir dejar depender desactivar desarrollar descargar desear desplazar
detectar determinar devolver distribuir dividir editar ejecutar elegir eliminar empezar encantar encontrar entrar enviar
escribir escuchar esperar establecer estudiar evaluar evitar exceder existir explicar exportar facilitar fallar faltar
filtrar firmar formar funcionar generar gestionar guardar guiar haber hablar imprimir importar indicar informar iniciar
insertar instalar intentar introducir invitar leer limitar limpiar llamar llegar llenar llevar manejar mantener marcar
mencionar modificar mostrar mover necesitar notificar obtener ocultar ocurrir ofrecer olvidar organizar pagar parecer
pasar pensar perder permitir preferir preguntar presentar preparar proceder procesar producir programar proponer
proporcionar proteger publicar pulsar quedar quitar realizar recibir rechazar recibir recomendar reconocer recordar
recuperar reducir registrar reiniciar relacionar rellenar reservar resolver responder restaurar restablecer retirar
revisar seleccionar separar significar solicitar soportar subir sumar superar suponer terminar tomar trabajar traducir
transferir tratar unir usar utilizar validar vender verificar viajar vincular vivir volver
""".split()
_ENDINGS = {
    "ar": "ar a an e en ado ada ados adas ando ó aron ará arán aba aban arse arlo arla ación aciones".split(),
    "er": "er e en a an ido ida idos idas iendo ió ieron erá erán ía ían erse erlo erla".split(),
    "ir": "ir e en a an ido ida idos idas iendo ió ieron irá irán ía ían irse irlo irla ición iciones".split(),
}


def _plural(noun: str) -> str:
    if noun[-1] in "aeiouáéó":
        return noun + "s"
    if noun.endswith("z"):
        return noun[:-1] + "ces"
    if noun.endswith(("ón", "én", "ín", "án")):
        return noun[:-2] + {"ó": "o", "é": "e", "í": "i", "á": "a"}[noun[-2]] + "nes"
    return noun if noun.endswith("s") else noun + "es"


def _spanish() -> Iterator[str]:
    yield from _FIXED
    for noun in _NOUNS:
        yield from (noun, _plural(noun))
    for adjective in _ADJECTIVES:
        yield from (adjective, _plural(adjective))
        if adjective.endswith("o"):
            yield from (adjective[:-1] + "a", adjective[:-1] + "as")
    for verb in _VERBS:
        stem, ending = verb[:-2], verb[-2:]
        soft = stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}.get(stem[-1], stem[-1]) if ending == "ar" else stem
        yield from ((soft if form[0] in "eé" and ending == "ar" else stem) + form for form in _ENDINGS[ending])


_ENGLISH = """
about above accept access according account action active activity actual added additional address after again against
allow allowed already also although always amount another answer any application apply argument around article author
available back base based because become been before begin behind being below best better between body book both button
call cannot case category change changed changes character check choose city class clear click close code color column
come comment common community company complete configuration connect connection contact contains content control copy
correct could country course create created current data date default define defined delete deleted description detail
details device different directory display document does done down download during each edit either email empty enable
enabled end enter entry environment error even event every example existing expected export field file files filled
filter find first folder following font form format found from full function general generate give given good group
have help here hidden high history home hour however image import important include included information input insert
install instead interface internal into invalid issue item items itself keep kind known language large last later layer
least left length level like limit line lines link links list load local location long look made main make manage many
mark match maximum memory menu message method might mode model module more most move multiple must name need network
never next none normal note nothing number object often only open operation option options order other output over
owner page panel parameter parent part password path people permission person place please point position possible
present press preview previous print private problem process product project property provide provided public published
query question quick rather read ready receive received record reference register registration remove removed rename
replace report request required reset resource result results return review right room rule running same save saved
screen search second section security select selected send sent separate server service session setting settings several
should show shown simple since single site size some something source space special specific specified start state
status step still stop store string style such support supported system table target task template term test text than
that their them then there these they thing this those three through time title today together tool total track type
under unique unknown until update updated upload used user username users using usage valid value values version very
accommodate administrator alternative annotation argument arguments automatically availability beginning calendar
characters collection comment comments compatible component conference configured confirmation consider consistent
correctly definition definitions dependencies description descriptions development documentation document documents
environment experience explicitly identifier implementation independent individual initialize installation instances
instructions interesting language languages library maintenance necessary occurred occurrence original parameters
particular particularly performance permanently permissions preferred previously privileges processing properties
received recommended referenced repository representation requirements responsible restricted retrieve schedule
selection separately sequence successful successfully temporary transaction translation translations unfortunately
view visible want warning week well were what when where whether which while whole whose will window with within without
word work world would write written wrong year your
""".split()


@cache
def common(lang: str) -> frozenset[str]:
    """Give the everyday words of "es" or "en", in lower case."""
    return frozenset(_spanish() if lang == "es" else _ENGLISH)
