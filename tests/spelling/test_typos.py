"""Slips of the kinds that people make are unknown words, and the right ones are near."""

from __future__ import annotations

import pytest

from transcheck.lexicon import lexicon

SPANISH = """
abenida:avenida abilidad:habilidad abitación:habitación absorver:absorber acesible:accesible acomodasión:acomodación
actuailzar:actualizar adecauda:adecuada adelnate:adelante adminstración:administración advertensia:advertencia
ajencia:agencia almacenamineto:almacenamiento alunmo:alumno anónmio:anónimo aparcamineto:aparcamiento
apliación:aplicación aprendizage:aprendizaje aprobechar:aprovechar archvio:archivo asambela:asamblea
asegurrar:asegurar asistenica:asistencia asosiación:asociación atenicón:atención aurtor:autor ayutamiento:ayuntamiento
bibilioteca:biblioteca billette:billete bolsiyo:bolsillo bsucar:buscar cabesera:cabecera calendaroi:calendario
cambair:cambiar candiato:candidato canitdad:cantidad caretra:carrera carpetta:carpeta caráccter:carácter
certiifcado:certificado cerveca:cerveza ciuadad:ciudad ciudadnía:ciudadanía clavve:clave colejio:colegio
comenatrio:comentario comerico:comercio comparitr:compartir completammente:completamente comunicasión:comunicación
concejho:concejo conecsión:conexión confgurar:configurar conocimineto:conocimiento contarseña:contraseña
contendio:contenido contnuar:continuar contratro:contrato convocatroia:convocatoria corerctamente:correctamente
correspondinete:correspondiente cuadreno:cuaderno cuenat:cuenta curriculmu:currículum decalración:declaración
departamneto:departamento derehco:derecho desarollo:desarrollo descragar:descargar descubirr:descubrir
desplgeable:desplegable destinatraio:destinatario diccionairo:diccionario diferenete:diferente dijital:digital
 direcctor:director dispoitivo:dispositivo distribusión:distribución docuemnto:documento
dsiponible:disponible edificoi:edificio editra:editar edusación:educación ejempolo:ejemplo ejericico:ejercicio
elecciónn:elección emprea:empresa encuetsa:encuesta enviadno:enviando equivocaod:equivocado escirbir:escribir
escuea:escuela espacoi:espacio especialisado:especializado esperiencia:experiencia estacoin:estación
estduiante:estudiante estranjero:extranjero etiqueat:etiqueta evaulación:evaluación exepción:excepción
expediete:expediente explicasión:explicación exposicón:exposición familair:familiar fehca:fecha ficehro:fichero
finacniero:financiero formualrio:formulario fotografai:fotografía frecueneta:frecuente funconar:funcionar
fundasión:fundación govierno:gobierno grabasión:grabación gratutio:gratuito grrupo:grupo gstionar:gestionar
guaradr:guardar habitnate:habitante herramineta:herramienta hisotria:historia horraio:horario hospitla:hospital
idnetidad:identidad idoima:idioma imajen:imagen imoprtante:importante impresroa:impresora inciair:iniciar
incidensia:incidencia inclyue:incluye indepenciente:independiente infomración:información ingeneiría:ingeniería
ingresso:ingreso inmueuble:inmueble inscirpción:inscripción institusión:institución intalación:instalación
interfza:interfaz internacoinal:internacional invetsigación:investigación jubilasión:jubilación juzagdo:juzgado
laboraotrio:laboratorio lenugaje:lenguaje libreía:librería licensia:licencia llabe:llave localisación:localización
lsita:lista manteniminto:mantenimiento matrícual:matrícula mensge:mensaje mercdao:mercado ministreio:ministerio
mujre:mujer munciipio:municipio navegdaor:navegador necesiario:necesario negocoi:negocio nesecita:necesita
normatvia:normativa notficación:notificación núemro:número objteivo:objetivo oblitagorio:obligatorio ocasoin:ocasión
oficnia:oficina operasión:operación oragnización:organización orijinal:original pantlala:pantalla
participasión:participación pasaporet:pasaporte periódcio:periódico permsio:permiso persoan:persona pestaan:pestaña
poblasión:población posibel:posible predeterimnado:predeterminado pregutna:pregunta presupuetso:presupuesto
prevoi:previo prinicpal:principal procediminto:procedimiento profesro:profesor progarma:programa
propietairo:propietario protejer:proteger proyetco:proyecto publicasión:publicación puntaución:puntuación
quincenna:quincena recivir:recibir recueprar:recuperar reglameto:reglamento relasión:relación renobar:renovar
requsiito:requisito resevra:reserva respuesat:respuesta resulatdo:resultado reunoin:reunión revsiar:revisar
segruidad:seguridad selecionar:seleccionar semnaa:semana servicoi:servicio siguietne:siguiente sistmea:sistema
sociead:sociedad solicitudd:solicitud subvensión:subvención sucursla:sucursal tabajo:trabajo tamién:también
tarjtea:tarjeta teclaod:teclado tecnoloíga:tecnología telféono:teléfono temperatrua:temperatura teritorio:territorio
tieneda:tienda tradusir:traducir tramtie:trámite transprote:transporte  ubicasión:ubicación
univresidad:universidad urjente:urgente utlizar:utilizar vacasiones:vacaciones vehíuclo:vehículo
ventnaa:ventana verdaedro:verdadero verfiicar:verificar viernez:viernes vivieda:vivienda volutnario:voluntario
zonna:zona
"""
ENGLISH = """
abscence:absence acceptible:acceptable accidentaly:accidentally accomodate:accommodate acheive:achieve
acknowlege:acknowledge acording:according acquaintence:acquaintance adress:address adverstise:advertise
agressive:aggressive allready:already amatuer:amateur anual:annual aparently:apparently apparant:apparent
appearence:appearance aquire:acquire arguement:argument asociation:association assasin:assassin assistent:assistant
attendence:attendance availabel:available baloon:balloon basicly:basically begining:beginning beleive:believe
benificial:beneficial breif:brief buisness:business calender:calendar camoflage:camouflage cancle:cancel
carefull:careful catagory:category ceatre:create cemetary:cemetery certian:certain changable:changeable
charachter:character cheif:chief citzen:citizen collegue:colleague comittee:committee comming:coming
commision:commission comparsion:comparison competance:competence completly:completely comunity:community
concious:conscious conferance:conference consistant:consistent controll:control convienient:convenient
 corespond:correspond curiousity:curiosity currenty:currently custumer:customer decison:decision
definately:definitely dependance:dependence descripton:description desparate:desperate develope:develop
diffrent:different dilema:dilemma disapoint:disappoint dissapear:disappear docment:document doucment:document
editting:editing eigth:eighth elegible:eligible embarass:embarrass enviroment:environment equiptment:equipment
exagerate:exaggerate excercise:exercise existance:existence experiance:experience explaination:explanation
familar:familiar finaly:finally flourescent:fluorescent foriegn:foreign fourty:forty foward:forward freind:friend
fufill:fulfil garantee:guarantee gaurd:guard genral:general goverment:government greatful:grateful
guidence:guidance happend:happened harrass:harass heigth:height heirarchy:hierarchy higway:highway hospitle:hospital
humerous:humorous hygeine:hygiene identicle:identical ignorence:ignorance imediately:immediately immitate:imitate
incidently:incidentally independant:independent indispensible:indispensable inital:initial insted:instead
inteligent:intelligent interupt:interrupt intrest:interest irelevant:irrelevant iresistible:irresistible
jewelery:jewellery knowlege:knowledge labratory:laboratory langauge:language lenght:length liason:liaison
libary:library lisence:licence litrature:literature maintainance:maintenance managment:management manuever:maneuver
medecine:medicine millenium:millennium minature:miniature minuites:minutes mischevious:mischievous mispell:misspell
neccessary:necessary negociate:negotiate nieghbour:neighbour noticable:noticeable nusance:nuisance occassion:occasion
occured:occurred occurence:occurrence offical:official ommit:omit oportunity:opportunity orginal:original
outragous:outrageous paralell:parallel parliment:parliament particulary:particularly passtime:pastime
percieve:perceive performence:performance permenant:permanent persistant:persistent personel:personnel
posession:possession potatos:potatoes practicly:practically preceeding:preceding prefered:preferred presance:presence
privelege:privilege probaly:probably proccess:process profesional:professional programing:programming promiss:promise
pronounciation:pronunciation propery:property publically:publicly purchse:purchase quantaty:quantity quater:quarter
questionaire:questionnaire realy:really reccomend:recommend recieve:receive refered:referred refering:referring
registraton:registration relevent:relevant religous:religious remeber:remember repitition:repetition reponse:response
resistence:resistance restarant:restaurant retreive:retrieve rythm:rhythm sacreligious:sacrilegious schedual:schedule
secratary:secretary seige:siege seperate:separate sieze:seize similiar:similar sincerly:sincerely speach:speech
strenght:strength succesful:successful sucess:success sugest:suggest suprise:surprise
suround:surround temperture:temperature tommorow:tomorrow tounge:tongue transfered:transferred truely:truly
twelth:twelfth tyrany:tyranny underate:underrate untill:until unusal:unusual usefull:useful vaccum:vacuum
vegatable:vegetable vehical:vehicle visable:visible volunter:volunteer weired:weird welcom:welcome wether:whether
whereever:wherever wich:which withold:withhold writting:writing yeild:yield yesturday:yesterday
"""


def listed(text: str) -> list[tuple[str, str]]:
    return [(wrong, right) for wrong, _, right in (pair.partition(":") for pair in text.split())]


TYPOS = [("es", *pair) for pair in listed(SPANISH)] + [("en", *pair) for pair in listed(ENGLISH)]
OFTEN = 0.93


@pytest.mark.parametrize("lang", ["es", "en"])
def test_typos_are_unknown(lang: str) -> None:
    wrong = [typo for own, typo, _ in TYPOS if own == lang]

    assert len(wrong) >= 150
    assert [typo for typo in wrong if lexicon(lang).known(typo)] == []


@pytest.mark.parametrize("lang", ["es", "en"])
def test_the_right_word_is_mostly_among_the_first_five(lang: str) -> None:
    pairs = [(wrong, right) for own, wrong, right in TYPOS if own == lang]
    met = [right in lexicon(lang).suggest(wrong) for wrong, right in pairs]

    assert sum(met) / len(met) >= OFTEN, [pair for pair, found in zip(pairs, met, strict=True) if not found]
