"""Own texts in two languages, and what busy hands do to a translation: drop, merge and split."""

from __future__ import annotations

import random
import re

Gold = set[tuple[tuple[int, ...], tuple[int, ...]]]

STORY = [
    (
        "The ferry to Punta Alba leaves at seven in the morning.",
        "El transbordador a Punta Alba sale a las siete de la mañana.",
    ),
    (
        "On board are two teachers, a baker and a crate of oranges.",
        "A bordo van dos maestras, un panadero y una caja de naranjas.",
    ),
    ("Nobody talks much before the first coffee.", "Nadie habla mucho antes del primer café."),
    (
        "The island has 312 inhabitants and a single school, which was built in 1934.",
        "La isla tiene 312 habitantes y una sola escuela, que se construyó en 1934.",
    ),
    (
        "In winter the classroom is cold, and the children keep their coats on.",
        "En invierno el aula está fría y los niños no se quitan el abrigo.",
    ),
    ("Marta Oliveira has taught there for eleven years.", "Marta Oliveira enseña allí desde hace once años."),
    (
        "“I came for six months, and I am still here,” she says with a laugh.",
        "«Vine para seis meses y todavía estoy aquí», dice entre risas.",
    ),
    (
        "Her pupils learn mathematics with the tide tables of the harbour.",
        "Sus alumnos aprenden matemáticas con las tablas de mareas del puerto.",
    ),
    ("When the sea is high, the lesson begins later.", "Cuando el mar está alto, la clase empieza más tarde."),
    (
        "The regional council wanted to close the school in 2018 because it had fewer than ten pupils.",
        "El consejo regional quiso cerrar la escuela en 2018 porque tenía menos de diez alumnos.",
    ),
    (
        "The families wrote letters, collected signatures and blocked the ferry for one day.",
        "Las familias escribieron cartas, recogieron firmas y bloquearon el transbordador durante un día.",
    ),
    (
        "It worked: the minister visited the island and promised to wait.",
        "Funcionó: la ministra visitó la isla y prometió esperar.",
    ),
    (
        "Since then four families have moved to Punta Alba with their children.",
        "Desde entonces, cuatro familias se han mudado a Punta Alba con sus hijos.",
    ),
    (
        "One of them opened a small bookshop beside the lighthouse.",
        "Una de ellas abrió una pequeña librería junto al faro.",
    ),
    ("It sells maps, second-hand novels and warm socks.", "Vende mapas, novelas de segunda mano y calcetines gruesos."),
    ("Another family repairs boats and solar panels.", "Otra familia repara barcos y paneles solares."),
    (
        "The baker now makes 90 loaves a day, twice as many as before.",
        "El panadero hace ahora 90 panes al día, el doble que antes.",
    ),
    (
        "Old Joaquim, who has lived alone since his wife died, eats with the pupils on Fridays.",
        "El viejo Joaquim, que vive solo desde que murió su mujer, come con los alumnos los viernes.",
    ),
    (
        "He tells them how the fishermen found their way without a compass.",
        "Les cuenta cómo los pescadores encontraban el camino sin brújula.",
    ),
    (
        "Last spring the class made a film about him, which won a prize in Lisbon.",
        "La primavera pasada la clase hizo una película sobre él, que ganó un premio en Lisboa.",
    ),
    ("The money paid for a telescope.", "Con el dinero compraron un telescopio."),
    (
        "On clear nights the whole village stands in the yard and looks at Saturn.",
        "En las noches claras, todo el pueblo se reúne en el patio y mira Saturno.",
    ),
    (
        "Not everything is easy: the doctor comes only on Tuesdays, and storms cut the electricity.",
        "No todo es fácil: el médico viene solo los martes y las tormentas cortan la electricidad.",
    ),
    (
        "But next year the school will have 23 pupils, and a second teacher.",
        "Pero el próximo año la escuela tendrá 23 alumnos y una segunda maestra.",
    ),
]  # fmt: skip


def damage(pairs: list[tuple[str, str]], seed: int, rate: float = 0.1) -> tuple[list[str], list[str], Gold]:
    """Drop, merge and split some of the Spanish side; give both sides and the groups of indices that are right."""
    rng = random.Random(seed)
    english = [source for source, _ in pairs]
    spanish: list[str] = []
    gold: Gold = set()
    i = 0
    while i < len(pairs):
        text = pairs[i][1]
        kind = rng.random() / rate
        here = len(spanish)
        if kind < 1:
            gold.add(((i,), ()))
        elif kind < 2 and i + 1 < len(pairs):
            gold.add(((i, i + 1), (here,)))
            spanish.append(f"{text} {pairs[i + 1][1]}")
            i += 1
        elif 2 <= kind < 3 and len(text.split()) >= 6:
            gold.add(((i,), (here, here + 1)))
            spanish += halves(text)
        else:
            gold.add(((i,), (here,)))
            spanish.append(text)
        i += 1
    return english, spanish, gold


def halves(text: str) -> list[str]:
    """Cut a text near its middle, behind a comma or colon if there is one."""
    middle = len(text) / 2
    cuts = [m.end() for m in re.finditer(r"[,;:.] ", text) if 0.2 < m.end() / len(text) < 0.8]
    cut = min(cuts or [m.end() for m in re.finditer(" ", text)], key=lambda place: abs(place - middle))
    return [text[:cut].strip(), text[cut:].strip()]
