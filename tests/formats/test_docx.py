from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml

import transcheck
from transcheck.errors import MissingExtraError, ReadError
from transcheck.formats import ReadOptions
from transcheck.formats.docx import read as read_docx
from transcheck.model import Kind, Segment

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def sample() -> docx.document.Document:
    page = docx.Document()
    page.core_properties.title = "The crew of the boat"
    page.add_heading("Our crew", 0)
    page.add_heading("History", 1)
    paragraph = page.add_paragraph("  The boat was ")
    paragraph.add_run("built").bold = True
    paragraph.add_run(" in 1998.")
    page.add_paragraph("")
    page.add_paragraph("Ana Ruiz, captain", style="List Bullet")
    page.add_paragraph("The deck at dawn", style="Caption")
    page.add_paragraph("We love the sea.", style="Quote")
    page.add_paragraph("Photo: Vera Pons")
    table = page.add_table(2, 2)
    table.cell(0, 0).text = "Name"
    table.cell(1, 1).text = "Cook"
    page.sections[0].footer.paragraphs[0].text = "Tide Institute"
    return page


def packed(page: docx.document.Document) -> bytes:
    file = BytesIO()
    page.save(file)
    return file.getvalue()


def segments(data: bytes, lang: str | None = "en", path: str = "page.docx") -> list[Segment]:
    found = read_docx(path, data, ReadOptions(), lang)
    return [segment for pair in found.pairs for _, segment, _ in pair.sides()]


def test_a_document_becomes_typed_segments_with_places() -> None:
    assert [(segment.kind, segment.place, segment.text) for segment in segments(packed(sample()))] == [
        (Kind.TITLE, "properties", "The crew of the boat"),
        (Kind.TITLE, "paragraph 1", "Our crew"),
        (Kind.HEADING, "paragraph 2", "History"),
        (Kind.PARAGRAPH, "History › paragraph 3", "The boat was built in 1998."),
        (Kind.LIST_ITEM, "History › paragraph 4", "Ana Ruiz, captain"),
        (Kind.CAPTION, "History › paragraph 5", "The deck at dawn"),
        (Kind.QUOTE, "History › paragraph 6", "We love the sea."),
        (Kind.CREDIT, "History › paragraph 7", "Photo: Vera Pons"),
        (Kind.CELL, "History › table 1, row 1, column 1", "Name"),
        (Kind.CELL, "History › table 1, row 2, column 2", "Cook"),
        (Kind.NAVIGATION, "footer", "Tide Institute"),
    ]


def test_changes_are_read_as_accepted() -> None:
    page = docx.Document()
    page.element.body.insert(
        0,
        parse_xml(
            f"<w:p {NAMESPACE}><w:r><w:t>One </w:t></w:r><w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>three</w:t><w:tab/><w:t>four</w:t></w:r></w:ins></w:p>"
        ),
    )

    assert [segment.text for segment in segments(packed(page))] == ["One three\tfour"]


def test_findings_are_placed_by_paragraph(tmp_path: Path) -> None:
    page = docx.Document()
    page.add_paragraph("El barco es nuevo.")
    page.add_paragraph("La bibloteca está cerrada.")
    path = tmp_path / "nota.es.docx"
    path.write_bytes(packed(page))

    report = transcheck.check_paths([path])

    assert [(f.text, f.line, f.place) for f in report.findings] == [("bibloteca", 0, "paragraph 2")]


def test_the_words_tell_the_language() -> None:
    page = docx.Document()
    page.add_paragraph("El perro y el gato que viven en la casa.")

    assert [segment.lang for segment in segments(packed(page), None)] == ["es"]


def other_archive() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "hello")
    return file.getvalue()


@pytest.mark.parametrize("data", [b"", b"no archive", other_archive(), packed(sample())[:3_000]])
def test_what_is_no_document_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="no Word document"):
        segments(data)


def test_a_missing_package_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)

    with pytest.raises(MissingExtraError, match=r"python-docx: pip install 'transcheck\[documents\]'"):
        segments(b"")
