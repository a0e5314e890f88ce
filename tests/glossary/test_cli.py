"""The glossary commands, as a user calls them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from transcheck.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["glossary", *arguments])


def test_expand_prints_every_form() -> None:
    plain, role = run("expand", "conflicto armado"), run("expand", "director", "--role")

    assert plain.output.splitlines()[0] == "conflicto armado, conflictos armados"
    assert "directora" in role.output


def test_expand_takes_an_english_term_of_a_glossary() -> None:
    done = run("expand", "side events", "-g", "public-institutions")

    assert "eventos paralelos" in done.output
    assert run("expand", "no such thing", "-g", "public-institutions").exit_code == 2


def test_expand_shows_the_forms_that_a_row_adds_and_refuses(tmp_path: Path) -> None:
    ours = tmp_path / "ours.yaml"
    ours.write_text('- {en: résumé, es: currículum, forms: [currícula, "!currículums"]}\n', encoding="utf-8")

    shown = run("expand", "résumé", "-g", str(ours)).output.splitlines()

    assert shown[1] == "currículum, currícula  (required)"
    assert shown[2].strip() == "but not currículums"


def test_convert_tells_what_is_lost(tmp_path: Path) -> None:
    ours = tmp_path / "ours.csv"
    ours.write_text("en,es,near\nlayer,capa,map\n", encoding="utf-8")

    done = run("convert", str(ours), str(tmp_path / "ours.tbx"), "--tbx-version", "2")

    assert "no room for near (1 row)" in done.stderr


def test_check_ends_with_1_on_faults(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("en,es\nlayer,capa\n", encoding="utf-8")
    bad.write_text("en,es\nlayer,\n", encoding="utf-8")

    assert run("check", str(good)).output == "1 rows in 1 file, no faults\n"
    assert run("check", str(good)).exit_code == 0
    assert f"{bad}:2: " in run("check", str(bad)).output
    assert run("check", str(bad)).exit_code == 1


def test_convert_and_merge_write_files_and_spare_their_sources(tmp_path: Path) -> None:
    ours, theirs, both = tmp_path / "ours.csv", tmp_path / "theirs.toml", tmp_path / "both.tsv"
    ours.write_text("en,es\nlayer,capa\n", encoding="utf-8")

    assert run("convert", str(ours), str(theirs)).exit_code == 0
    theirs.write_text(theirs.read_text(encoding="utf-8").replace("capa", "nivel"), encoding="utf-8")
    assert run("merge", str(ours), str(theirs), "-o", str(both)).exit_code == 0
    assert both.read_text(encoding="utf-8") == "en\tes\nlayer\tcapa\n"
    assert run("merge", str(ours), str(theirs), "-o", str(ours)).exit_code == 2
