from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from transcheck.cli.listing import Listing, glossary_formats
from transcheck.cli.params import OUTPUT, PLACE

if TYPE_CHECKING:
    from transcheck.glossary.terms import Term


@click.group()
def glossary() -> None:
    """Look into glossaries, check, convert and merge them.

    \b
    transcheck glossary expand "conflicto armado"        what forms are accepted
    transcheck glossary check ours.csv                   empty, duplicate, contradictory rows
    transcheck glossary convert ours.tbx ours.csv        from one format to another
    transcheck glossary merge ours.csv theirs.po -o all.csv
    transcheck glossary mine locale/ -o proposed.csv     terms that the translations seem to have
    """  # noqa: D301 - \b is click's mark for lines to keep


@glossary.command()
@click.argument("term")
@click.option("--glossary", "-g", "paths", multiple=True, metavar="FILE", help="Take the term from these glossaries.")
@click.option("--role", is_flag=True, help="It names a role, which takes both genders.")
@click.option("--verb", is_flag=True, help="It is a verb.")
def expand(term: str, *, paths: tuple[str, ...], role: bool, verb: bool) -> None:
    """Print every form in which a Spanish term is accepted.

    TERM is Spanish, or an English term of the glossaries named. The forms are listed word by word: any of one column
    may stand beside any of the next, with articles and, unless it is forbidden, an adjective in between. Case and
    accents do not count.
    """
    from transcheck.cli.console import write
    from transcheck.errors import UsageError
    from transcheck.glossary.model import Glossary
    from transcheck.glossary.read import term_of
    from transcheck.model import Segment

    if not paths:
        found = [term_of(term, term, kind="role" if role else "", pos="verb" if verb else "")]
    else:
        known = Glossary.load(*paths)
        found = [match.term for match in known.find(Segment(term, "en"))]
        found += [t for t in known if term.lower() in (text.lower() for text in t.targets) and t not in found]
        if not found:
            raise UsageError(f"no glossary named has “{term}”")
    write("\n".join(_expanded(one, english=bool(paths)) for one in found))


@glossary.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Check glossaries: empty, duplicate, contradictory and unreachable rows, and cycles.

    Several files are taken in order of precedence, and held against each other, too. Ends with 1 if a row is wrong.
    """
    from transcheck.cli.console import write
    from transcheck.glossary.audit import audit
    from transcheck.report.base import visible

    count, faults = audit(paths)
    lines = [visible(str(fault)) for fault in sorted(faults, key=lambda f: (paths.index(f.path), f.line or 0))]
    verdict = f"{len(faults)} fault{'s' * (len(faults) != 1)}" if faults else "no faults"
    write("\n".join([*lines, f"{count} rows in {len(paths)} file{'s' * (len(paths) != 1)}, {verdict}"]) + "\n")
    ctx.exit(1 if faults else 0)


@glossary.command(cls=Listing, lists={"Formats": glossary_formats})
@click.argument("source")
@click.argument("target", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--tbx-version", default="3", show_default=True, type=click.Choice(["2", "3"]), help="For a TBX file.")
def convert(source: str, target: Path, *, tbx_version: str) -> None:
    """Write a glossary in another format; the suffix of TARGET names it.

    TXT holds two columns, one Spanish term for each English one, and nothing else; TBX holds no conditions. What a
    format has no room for is told.
    """
    _write((source,), target, int(tbx_version))


@glossary.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--output", "-o", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Write to this file."
)
def merge(sources: tuple[str, ...], output: Path) -> None:
    """Join glossaries into one; of equal English terms the first one counts."""
    _write(sources, output)


@glossary.command()
@click.argument("paths", nargs=-1, required=True, type=PLACE)
@click.option("--output", "-o", type=OUTPUT, help="Write the CSV to this file.")
@click.option("--least", default=4, show_default=True, type=click.IntRange(min=2), help="Pairs a term must stand in.")
@click.option("--most", default=200, show_default=True, type=click.IntRange(min=1), help="Terms to propose.")
@click.pass_context
def mine(ctx: click.Context, paths: tuple[Path, ...], *, output: Path | None, least: int, most: int) -> None:
    """Propose terms from translated files, as a CSV to review.

    Strike the rows that are no terms and give the rest to `check --glossary`. The columns behind the Spanish say in
    how many pairs the English stands, in how many the Spanish stands beside it, and what stands in the others.
    """
    from transcheck import pairing
    from transcheck.cli.console import save, tell, write
    from transcheck.cli.outputs import spare_walked
    from transcheck.formats.base import ReadOptions
    from transcheck.glossary.formats._tables import to_csv
    from transcheck.glossary.mine import mine as propose

    spare_walked(output, paths, ())
    plan = pairing.plan(paths, ())
    documents = [pairing.read(unit, ReadOptions()) for unit in plan.units]
    faults = [*plan.faults, *(fault for document in documents for fault in document.faults)]
    for fault in faults:
        tell(fault)
    found = propose((pair for document in documents for pair in document.pairs), least, most)
    table = [("en", "es", "status", "pairs", "agreed", "score", "rivals")]
    for p in found:
        status = "keep" if p.source == p.target else ""
        rivals = "; ".join(f"{text} ({times})" for text, times in p.rivals)
        table.append((p.source, p.target, status, str(p.pairs), str(p.agreed), f"{p.score:.2f}", rivals))
    text = to_csv(table)
    if output is None:
        write(text, machine=True)
    else:
        save(text, output)
    ctx.exit(2 if faults else 0)


def _write(sources: tuple[str, ...], target: Path, tbx: int = 3) -> None:
    from transcheck.cli.console import tell
    from transcheck.cli.outputs import glossary_files, spare
    from transcheck.glossary.model import Glossary
    from transcheck.glossary.write import write

    spare(target, *glossary_files(sources), name="the target")
    known = Glossary.load(*sources)
    lost = write(known, target, tbx=tbx)
    tell(f"{target}: {len(known)} term{'s' * (len(known) != 1)}", lead="")
    if lost:
        tell(f"{target}: the format has no room for {', '.join(lost)}", lead="")


def _expanded(term: Term, *, english: bool) -> str:
    from transcheck.glossary.counterpart import examples
    from transcheck.glossary.target import wording

    lines = [" | ".join(term.sources)] if english else []
    for rendering in term.renderings:
        status = f"  ({rendering.status.value})" if english else ""
        lines.append(f"{', '.join(examples(term, rendering))}{status}")
        refused = ", ".join("any other form" if form == "*" else form for form in rendering.refused)
        lines += [f"    but not {refused}"] if refused else []
        for shape in wording(term, rendering).shapes:
            lines += ["    " + " ".join(sorted(forms, key=lambda form: (len(form), form))) for forms in shape]
    return "\n".join(lines) + "\n"
