"""Which of two spellings a sentence asks for: every kind of pair, with the readings that must stay silent."""

from __future__ import annotations

import pytest

from transcheck import check_pairs

WRONG = [
    # future and past subjunctive
    ("The mayor will open the bridge.", "El alcalde inaugurara el puente.", "inaugurará"),
    ("The lamps that are lit at night", "Las lámparas que se usaran de noche", "usarán"),
    ("I will sing.", "Mañana cantare.", "cantaré"),
    # past and first person
    ("The baker said so, his wife stated.", "Lo dijo el panadero, afirmo su mujer.", "afirmó"),
    ("It did not cost a penny.", "No costo un céntimo.", "costó"),
    ("The author rejected the changes.", "El autor rechazo los cambios.", "rechazó"),
    ("The wheel that turned the mill", "La rueda que giro el molino", "giró"),
    # condition
    ("It would be nice.", "Seria bonito.", "Sería"),
    ("The path continues to the north.", "El camino continua hacia el norte.", "continúa"),
    ("Besides, it rains.", "Ademas, llueve.", "Además"),
    ("A binary star", "Una estrella binaría", "binaria"),
    ("As guidance", "A modo de guiá", "guía"),
    # estar
    ("The gate is closed.", "La puerta esta cerrada.", "está"),
    ("The gate of the yard is open.", "La puerta del patio esta abierta.", "está"),
    ("This room is already taken.", "Esta sala ya esta reservada.", "está"),
    ("Here is the bridge.", "Aquí esta el puente.", "está"),
    ("You are about to fall.", "Estas a punto de caer.", "Estás"),
    ("Until the bread is ready", "Hasta que este listo el pan", "esté"),
    ("In this garden", "En esté jardín", "este"),
    ("On this page", "En está página", "esta"),
    # small words
    ("Later", "Mas tarde", "Más"),
    ("A stronger rope", "Una cuerda mas fuerte", "más"),
    ("The bread is still warm.", "El pan aun está caliente.", "aún"),
    ("The song in itself", "La canción en si", "sí"),
    ("If you sing, I dance.", "Sí cantas, bailo.", "Si"),
    ("Read your letter.", "Lee tú carta.", "tu"),
    ("Where is my coat?", "¿Dónde está mí abrigo?", "mi"),
    ("The baker closes the door.", "Él panadero cierra la puerta.", "El"),
    ("A cup of tea", "Una taza dé té", "de"),
    ("The gate cannot be opened.", "No sé puede abrir la puerta.", "se"),
    ("Mark the page as read", "Marcar la página cómo leída", "como"),
    ("Larger than the house", "Más grande qué la casa", "que"),
    # nouns and adjectives
    ("The form is not valid.", "El impreso no es valido.", "válido"),
    ("Invalid answers", "Respuestas no validas", "válidas"),
    ("Change the first page", "Cambiar pagina inicial", "página"),
    ("Number of guests", "Numero de invitados", "Número"),
    ("On your machine", "En su maquina", "máquina"),
    ("Margins of the river", "Los margenes del río", "márgenes"),
    ("The song is sung at night.", "La canción se práctica de noche.", "practica"),
    ("For the change of scene", "Para el cambió de escena", "cambio"),
    # what asks
    ("See how it is baked.", "Vea como se hornea.", "cómo"),
    ("How many loaves do they want?", "Diga cuantos panes quieren.", "cuántos"),
    ("Choose which doors to open.", "Elija que puertas se abren.", "qué"),
    ("Decide who will sing.", "Hay que decidir quien canta.", "quién"),
]


@pytest.mark.parametrize(("english", "spanish", "meant"), WRONG)
def test_the_wrong_spelling_is_found(english: str, spanish: str, meant: str) -> None:
    report = check_pairs([(english, spanish)], select=["WRD"])
    assert [finding.suggestion for finding in report.findings] == [meant]


RIGHT = [
    ("If the bridge broke, who would mend it?", "Si el puente se quebrara, ¿quién lo arreglaría?"),
    ("They asked him to sing.", "Le pidieron que cantara."),
    ("No matter how much it cost", "Aunque costara mucho"),
    ("The mask will be red.", "La máscara será roja."),
    ("I sing and dance.", "Canto y bailo."),
    ("I accept the terms you changed.", "Acepto las condiciones que ha cambiado."),
    ("The opposite was needed.", "Hizo falta lo contrario."),
    ("Blocked or not", "Con bloqueo o no bloqueo"),
    ("This list shows the loaves that are warm.", "Esta lista muestra los panes calientes."),
    ("This entrance is closed.", "Cierran esta entrada."),
    ("Open this call", "Para abrir esta llamada"),
    ("This state is final.", "Que este estado sea definitivo"),
    ("He sang, but badly.", "Cantó, mas mal."),
    ("You sing your song.", "Tú cantas tu canción."),
    ("The letter is for me, not for my sister.", "La carta es para mí, no para mi hermana."),
    ("He closes the door.", "Él cierra la puerta."),
    ("Press it, and on it you see the moon.", "Púlselo y sobre él verá la luna."),
    ("I know it can fall.", "Sé que puede caer."),
    ("Give me the bread when I tell you.", "Que me dé el pan cuando se lo diga."),
    ("It shows whether the doors are open.", "Muestra qué puertas están abiertas."),
    ("That is how it is sung.", "Así es como se canta."),
    ("As a baker, he knows how to wait.", "Como panadero, sabe esperar."),
    ("He has lived in Rome.", "Ha vivido en Roma."),
    ("It has been worth it.", "Ha valido la pena."),
    ("The song is published.", "Se publica la canción."),
    ("Even if it rains", "Aun cuando llueva"),
    ("The file pagina.html", "El archivo pagina.html"),
]


@pytest.mark.parametrize(("english", "spanish"), RIGHT)
def test_the_right_spelling_is_left_alone(english: str, spanish: str) -> None:
    report = check_pairs([(english, spanish)], select=["WRD"])
    assert [(finding.code, finding.text, finding.suggestion) for finding in report.findings] == []
