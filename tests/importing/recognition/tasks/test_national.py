"""The four real national documents, field by field, with nothing lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from exports.document_json import document_object
from ipplanner.importing.reading import read_source
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.text import squeeze
from tests.shared_data import SHARED, needs_shared

NATIONAL = (SHARED or Path()) / "data" / "national"
OFFICE = (SHARED or Path()) / "data" / "office-national"
FILES = sorted(OFFICE.glob("*.[dx]*"))


def _truth(path: Path) -> list[dict[str, Any]]:
    name = path.name.split(".")[0]
    data = json.loads((NATIONAL / f"{name}.json").read_text("utf-8"))
    return [
        {**item, "chapter": chapter["title"], "section": section["title"], "goal": section["goal"]}
        for chapter in data["chapters"]
        for section in chapter["sections"]
        for item in section["items"]
    ]


def _items(sections: list[Any], trail: list[Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for section in sections:
        inside = [*trail, section]
        titles = {"chapter": inside[0]["title"], "section": section["title"] if trail else ""}
        goal = section.get("goal", "")
        found += [{**item, **titles, "goal": goal} for item in section["items"]]
        found += _items(section.get("sections", []), inside)
    return found


def _fields(item: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    texts = {key: squeeze(item.get(name, "") or "") for key, name in names.items()}
    phases = [
        (one["period"], squeeze(one["text"]), squeeze(one.get("units_raw", one.get("departments"))))
        for one in item.get("phases", [])
    ]
    duties = [(one["scope"], one["duty"]) for one in item.get("obligations", [])]
    return {**texts, "phases": phases, "duties": duties}


TRUE_NAMES = {
    "no": "no",
    "chapter": "chapter",
    "section": "section",
    "goal": "goal",
    "national": "text_national",
    "local": "text_local",
    "departments": "departments_raw",
    "obligation": "obligation_raw",
    "deadline": "deadline_cell_raw",
}
OUR_NAMES = {
    **TRUE_NAMES,
    "national": "national_text",
    "local": "local_text",
    "departments": "departments",
    "obligation": "obligation",
    "deadline": "deadline",
}


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))
def test_every_field_of_every_item(path: Path) -> None:
    found = recognise(read_source(path))
    (document,) = found.documents
    ours = _items(document_object(document)["sections"], [])
    wanted = [_fields(item, TRUE_NAMES) for item in _truth(path)]
    assert [_fields(item, OUR_NAMES) for item in ours] == wanted
    assert found.conservation.source_chars == found.conservation.document_chars
    assert not found.problems


@needs_shared
def test_a_letter_is_kept_before_and_a_form_after() -> None:
    path = OFFICE / "protection-2017.docx"
    (document,) = recognise(read_source(path)).documents
    truth = json.loads((NATIONAL / "protection-2017.json").read_text("utf-8"))
    cover = truth["document"]["cover"]
    assert document.front[1] == cover["doc_no_raw"]
    assert document.front[3] == cover["addressees_raw"]
    assert (document.front[-1], document.year) == (cover["date_raw"], 2017)
    assert document.back[0] == truth["document"]["table_note"]
