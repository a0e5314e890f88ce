"""Rebuild transcheck's word lists from the public spelling dictionaries.

    python scripts/build_lexicon.py            fetch with npm, expand, write transcheck/lexicon/data/
    python scripts/build_lexicon.py --threes   rebuild from the lists which letters stand in a row

The dictionaries come from the npm registry, at the versions and checksums below. Their affix rules are expanded to the
full list of forms, which is written as xz text (the source that a later build starts from) and as a marisa-trie (what
the program opens, in 3 ms). Needs npm, and marisa-trie.

Spanish: RLA-ES (https://github.com/sbosio/rla-es), for Spain, Argentina and Mexico, taken under the MPL 1.1 branch of
its licences. English: SCOWL (http://wordlist.aspell.net), for the United States and Great Britain, under its own
permissive licence. Both licence texts are copied beside the lists.
"""

from __future__ import annotations

import hashlib
import lzma
import re
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from transcheck.lexicon.supplement import WORDS
from transcheck.lexicon.trigrams import path, threes_of

DATA = Path(__file__).parent.parent / "transcheck" / "lexicon" / "data"
PACKAGES = {
    "es": [
        ("dictionary-es", "4.0.0", "b46986527b23ff1a578d601db7f1e6dc80cc36b728fdcb6044b5212e12e202d5"),
        ("dictionary-es-ar", "2.0.0", "1adeb9dcea4ae0f8aa0cc3ffcc7e6994eec920d6fabb52307f203d0ccaf3a6b5"),
        ("dictionary-es-mx", "2.0.0", "89f26b9821ab0ebbca319c52ca875a87d8e2abbb56cae0f06c0940d51b5e54cd"),
    ],
    "en": [
        ("dictionary-en", "4.0.0", "160cba5e6c0230d43d70b0c929e498566ff2c3c4bcf840318d98ce28e31ee756"),
        ("dictionary-en-gb", "3.0.0", "67b3ac7f78c31408927b9e4e4f55bbd6a338ae6596a5c09bd937e471694fa218"),
    ],
}


@dataclass
class Affix:
    """One line of an affix class: what to strip and add, under which condition, and the flags that it brings along."""

    strip: str
    add: str
    condition: re.Pattern[str] | None
    flags: frozenset[str]


@dataclass
class Affixes:
    """The affix file of a dictionary."""

    suffixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    prefixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    crossing: set[str] = field(default_factory=set)
    need_affix: str = ""
    forbidden: str = ""
    compound_only: str = ""
    aliases: list[frozenset[str]] = field(default_factory=list)
    long_flags: bool = False
    numeric_flags: bool = False

    def flags(self, text: str) -> frozenset[str]:
        """Give the flags that a field of the files stands for."""
        if self.aliases and text.isdigit():
            return self.aliases[int(text) - 1]
        if self.numeric_flags:
            return frozenset(text.split(","))
        if self.long_flags:
            return frozenset(text[i : i + 2] for i in range(0, len(text), 2))
        return frozenset(text)


def read_affixes(text: str) -> Affixes:  # noqa: C901 - one branch for each keyword of the format
    """Read a hunspell affix file."""
    made = Affixes()
    headers: dict[tuple[str, str], int] = {}
    for line in text.splitlines():
        parts = line.split()
        if not parts or parts[0].startswith("#"):
            continue
        if parts[0] == "FLAG":
            made.long_flags = parts[1] == "long"
            made.numeric_flags = parts[1] == "num"
        elif parts[0] == "AF" and len(parts) > 1 and not parts[1].isdigit():
            made.aliases.append(made.flags(parts[1]))
        elif parts[0] in ("NEEDAFFIX", "PSEUDOROOT"):
            made.need_affix = parts[1]
        elif parts[0] == "FORBIDDENWORD":
            made.forbidden = parts[1]
        elif parts[0] == "ONLYINCOMPOUND":
            made.compound_only = parts[1]
        elif parts[0] in ("SFX", "PFX") and len(parts) >= 4:
            key = (parts[0], parts[1])
            if key not in headers:
                headers[key] = int(parts[3])
                if parts[2] == "Y":
                    made.crossing.add(parts[1])
                continue
            add, _, flags = parts[3].partition("/")
            condition = parts[4] if len(parts) > 4 else "."
            shape = None
            if condition != ".":
                shape = re.compile(f"{condition}$" if parts[0] == "SFX" else f"^{condition}")
            strip = "" if parts[2] == "0" else parts[2]
            affix = Affix(strip, "" if add == "0" else add, shape, made.flags(flags) if flags else frozenset())
            (made.suffixes if parts[0] == "SFX" else made.prefixes)[parts[1]].append(affix)
    return made


def suffixed(made: Affixes, word: str, flags: frozenset[str]) -> Iterator[tuple[str, frozenset[str], str]]:
    """Yield (form, flags it brings, class) for each suffix that applies."""
    for flag in flags:
        for affix in made.suffixes.get(flag, ()):
            if word.endswith(affix.strip) and (affix.condition is None or affix.condition.search(word)):
                yield word[: len(word) - len(affix.strip)] + affix.add, affix.flags, flag


def prefixed(made: Affixes, word: str, flags: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (form, class) for each prefix that applies."""
    for flag in flags:
        for affix in made.prefixes.get(flag, ()):
            if word.startswith(affix.strip) and (affix.condition is None or affix.condition.search(word)):
                yield affix.add + word[len(affix.strip) :], flag


def expand(made: Affixes, stem: str, flags: frozenset[str]) -> set[str]:
    """Give every form of a dictionary entry."""
    if made.forbidden in flags or made.compound_only in flags:
        return set()
    forms: set[str] = set()
    base: list[tuple[str, frozenset[str], bool]] = [(stem, flags, True)]
    for form, brought, flag in suffixed(made, stem, flags):
        crosses = flag in made.crossing
        base.append((form, brought | (flags if crosses else frozenset()), crosses))
        base += [(twice, flags | again, crosses) for twice, again, _ in suffixed(made, form, brought)]
    for form, own, crosses in base:
        if form != stem or made.need_affix not in flags:
            forms.add(form)
        if crosses:
            wanted = own if form == stem else own & made.crossing | (own - flags)
            forms.update(word for word, flag in prefixed(made, form, wanted) if form == stem or flag in made.crossing)
    return forms


def forms_of(folder: Path) -> set[str]:
    """Give every form of an unpacked dictionary, less those that it forbids."""
    made = read_affixes((folder / "index.aff").read_text(encoding="utf-8"))
    forms: set[str] = set()
    forbidden: set[str] = set()
    for line in (folder / "index.dic").read_text(encoding="utf-8").splitlines()[1:]:
        entry = line.split("\t")[0].strip()
        if not entry:
            continue
        stem, _, flags = entry.partition("/")
        marks = made.flags(flags) if flags else frozenset()
        if made.forbidden and made.forbidden in marks:
            forbidden.add(stem)
        forms |= expand(made, stem, marks)
    return {form.replace("’", "'") for form in forms - forbidden if form and " " not in form}


def fetch(name: str, version: str, checksum: str, into: Path) -> Path:
    """Fetch a package from the npm registry, check it and unpack it; give its folder."""
    subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=into, check=True, stdout=subprocess.DEVNULL)
    archive = into / f"{name}-{version}.tgz"
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != checksum:
        raise SystemExit(f"{archive.name}: sha256 is {found}, not {checksum}")
    with tarfile.open(archive) as tar:
        tar.extractall(into / name, filter="data")
    return into / name / "package"


def write_threes(lang: str, listed: list[str]) -> None:
    """Write every three letters in a row that a lower-case word of a language has."""
    lower = {word for word in listed if word.islower()} | WORDS[lang]
    path(lang).write_text("".join(sorted(threes_of(lower))), encoding="utf-8")


def main() -> None:
    """Write the lists, the tries, the rows of letters and the licences; `--threes` writes the rows alone."""
    import marisa_trie

    if "--threes" in sys.argv:
        for lang in PACKAGES:
            with lzma.open(DATA / f"{lang}.txt.xz", "rt", encoding="utf-8") as lines:
                write_threes(lang, [line.rstrip("\n") for line in lines])
        return

    DATA.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        for lang, packages in PACKAGES.items():
            words: set[str] = set()
            for name, version, checksum in packages:
                folder = fetch(name, version, checksum, Path(temporary))
                words |= forms_of(folder)
                licence = (folder / "license").read_text(encoding="utf-8")
                (DATA / f"LICENSE-{name}.txt").write_text(licence, encoding="utf-8")
            listed = sorted(words)
            with lzma.open(DATA / f"{lang}.txt.xz", "wt", encoding="utf-8", preset=9 | lzma.PRESET_EXTREME) as out:
                out.write("\n".join(listed) + "\n")
            marisa_trie.Trie(listed).save(str(DATA / f"{lang}.marisa"))
            write_threes(lang, listed)
            print(f"{lang}: {len(listed)} forms")


if __name__ == "__main__":
    main()
