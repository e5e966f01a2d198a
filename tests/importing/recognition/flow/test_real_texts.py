"""What readers give of published plans, against their true structure."""

from __future__ import annotations

import json

import pytest

from ipplanner.importing.readers import text
from ipplanner.importing.recognition.recognising import recognise
from ipplanner.layouts import layout
from ipplanner.text import squeeze
from tests.shared_data import SHARED, needs_shared


@needs_shared
@pytest.mark.parametrize("region", ["青海省", "云南省", "山西省", "内蒙古自治区", "湖南省"])
def test_texts_of_published_plans_are_understood(region: str) -> None:
    assert SHARED is not None
    path = SHARED / "data" / "plans" / f"{region}.txt"
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    want = {
        tuple(map(squeeze, (focus["title"], item["title"], one["text"], one["departments_raw"])))
        for focus in truth["focuses"]
        for item in focus["items"]
        for one in item["measures"]
    }
    found = recognise(text.read(path), layout("provincial-outline"))
    (document,) = found.documents
    got = {
        tuple(map(squeeze, (section.title, item.title, one.text, one.departments)))
        for section, item, one in document.walk_measures()
    }
    assert document.region == region
    assert len(want & got) >= 0.95 * len(want | got)
    sums = found.conservation
    left = sum(len(squeeze(one.text)) for one in sums.left_out)
    assert sums.document_chars + left == sums.source_chars == len(squeeze(path.read_text("utf-8")))
