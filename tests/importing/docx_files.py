"""Small .docx files written as text, for tests."""

from __future__ import annotations

import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml'
    '.document.main+xml"/></Types>'
)
_NUMBERING_DECIMAL = '<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'


def part(tag: str, content: str) -> str:
    """A part whose root is w:tag."""
    return f"<w:{tag} {_NAMESPACES}>{content}</w:{tag}>"


def relationships(*rows: tuple[str, str, str], external: tuple[tuple[str, str], ...] = ()) -> str:
    """A .rels part: (id, kind, target) and external (kind, address)."""
    inner = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for i, kind, target in rows
    )
    inner += "".join(
        f'<Relationship Id="x{i}" Type="{OFFICE}/{kind}" Target="{to}" TargetMode="External"/>'
        for i, (kind, to) in enumerate(external)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def write_docx(
    path: Path,
    body: str,
    parts: dict[str, str] | None = None,
    external: tuple[tuple[str, str], ...] = (),
    raw: dict[str, bytes] | None = None,
) -> Path:
    """A .docx with this body; `parts` are whole parts by name, as "styles" or "header1"."""
    parts = parts or {}
    rows = [(f"r{i}", name.rstrip("0123456789"), f"{name}.xml") for i, name in enumerate(parts)]
    entries = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relationships(*rows, external=external),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
        for name, data in (raw or {}).items():
            archive.writestr(name, data)
    return path


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, properties: str = "") -> str:
    """A paragraph of plain texts and ready XML."""
    inner = "".join(each if each.startswith("<") else run(each) for each in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    """A cell of paragraphs; plain texts become paragraphs."""
    inner = "".join(each if each.startswith("<") else p(each) for each in content) or p()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells; plain texts become cells."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def down(value: str = "") -> str:
    """A vertical merge: "restart", or "" where it goes on."""
    return f'<w:vMerge w:val="{value}"/>' if value else "<w:vMerge/>"


def in_list(list_id: int, level: int = 0) -> str:
    """Paragraph properties of an automatic number."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def level(index: int, form: str, text: str, more: str = "") -> str:
    """A list level that starts at 1."""
    inner = _NUMBERING_DECIMAL.format(form=form, text=text)
    return f'<w:lvl w:ilvl="{index}">{inner}{more}</w:lvl>'


def numbering(families: dict[int, str], lists: dict[int, str]) -> str:
    """A numbering part: families by id, and lists by id as ready XML inside w:num."""
    inner = "".join(
        f'<w:abstractNum w:abstractNumId="{i}">{content}</w:abstractNum>'
        for i, content in families.items()
    )
    inner += "".join(f'<w:num w:numId="{i}">{content}</w:num>' for i, content in lists.items())
    return part("numbering", inner)


def of_family(family: int, more: str = "") -> str:
    """The content of a w:num."""
    return f'<w:abstractNumId w:val="{family}"/>{more}'
