"""Write the lists of places that transcheck takes from the Unicode CLDR, by way of Babel.

python scripts/build_places.py

Writes transcheck/data/pairs/territories.toml, the territories whose Spanish name is not the English one, and
transcheck/data/es/places.toml, the words of Spanish names of territories and cities that no dictionary has. What stands
there already stays, for texts go on using the names of earlier releases.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import babel
from babel import Locale
from sort_lists import DATA, file_sorted

from transcheck.data.reading import collation
from transcheck.lexicon.wordlist import WORD_LISTS

TERRITORIES, PLACES = DATA / "pairs" / "territories.toml", DATA / "es" / "places.toml"
SOURCE = f"Unicode CLDR, by Babel {babel.__version__}; written by scripts/build_places.py"
WORD = re.compile(r"[^\W\d_]{4,}")
PSEUDO = {"XA", "XB"}  # what programs are tried with
ENGLISH, SPANISH = Locale("en"), Locale("es")


def territories() -> dict[str, str]:
    """Give the Spanish name of each territory by its English ones, where they differ; no continents."""
    found = {}
    for code, name in ENGLISH.territories.items():
        spanish = SPANISH.territories.get(code)
        if spanish and spanish != name and not (code.isdigit() or code in PSEUDO):
            found |= dict.fromkeys(spellings(name), spanish)
    return found


def spellings(name: str) -> set[str]:
    """Give a name with its abbreviations written as British and American usage do."""
    forms = {name, name.replace("&", "and")}
    forms |= {form.replace("St. ", "St ") for form in forms}
    return forms | {form.replace("U.S. ", "US ") for form in forms}


def places() -> set[str]:
    """Give the words of four letters or more, in lower case, that the Spanish word list lacks."""
    listed = WORD_LISTS["es"].trie
    found = {word for name in names() for word in WORD.findall(name)}
    return {word.lower() for word in found if word not in listed and word.lower() not in listed}


def names() -> Iterator[str]:
    """Yield the Spanish names of territories and of the cities that stand for time zones."""
    yield from (name for code, name in SPANISH.territories.items() if code not in PSEUDO)
    for zone in SPANISH.time_zones.values():
        yield from (name for name in zone.values() if isinstance(name, str))


def rows(found: dict[str, str]) -> str:
    """Give the rows of a table."""
    lines = [f'    ["{name}", "{found[name]}"],' for name in sorted(found, key=collation)]
    return "\n".join(["rows = [", *lines, "]"])


def main() -> None:
    """Write both files."""
    kept = dict(tomllib.loads(TERRITORIES.read_text(encoding="utf-8"))["names"]["rows"])
    text = f"""title = "Territories in English and Spanish"

[names]
source = "{SOURCE}"
note = "Names of territories in English that Spanish writes otherwise. Names of earlier releases stay."
case = "given"
columns = ["english", "spanish"]
{rows(kept | territories())}
"""
    TERRITORIES.write_text(text, encoding="utf-8")
    old = tomllib.loads(PLACES.read_text(encoding="utf-8"))["parts"]["words"].split()
    text = f"""title = "Places in Spanish"

[parts]
source = "{SOURCE}"
note = \"\"\"
Words of the Spanish names of territories and cities that the spelling dictionaries lack. They are right where they
stand, and never what a typo means.\"\"\"
words = "{" ".join({*old, *places()})}"
"""
    PLACES.write_text(file_sorted(text), encoding="utf-8")


if __name__ == "__main__":
    main()
