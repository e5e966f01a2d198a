"""A template as one file that can be sent on: its document and, where it has one, its layout."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ipplanner.edits.layouts import is_own
from ipplanner.errors import UnreadableFileError
from ipplanner.layouts import Layout, layout, read_layout
from ipplanner.model import Document
from ipplanner.store.frozen import thaw

SUFFIX = ".ipmb"
FORMAT = "ipplanner-template/1"
_MOST = 20_000_000
"""Bytes; a template of 100,000 items is smaller."""


def package_text(template: Document) -> str:
    """The file's content."""
    own = layout(template.layout)
    content = {
        "format": FORMAT,
        "layout": asdict(own) if is_own(own.id) else None,
        "document": asdict(template),
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def read_package(path: Path) -> tuple[Document, Layout | None]:
    """The template in a file and the layout that it brings; UnreadableFileError with a sentence."""
    try:
        data = _content(path)
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise UnreadableFileError(path.name, "不是模板文件。")
        return _template(data)
    except OSError as error:
        raise UnreadableFileError(
            path.name, "打不开，请检查文件是否还在、是否允许读取。"
        ) from error
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise UnreadableFileError(path.name, "模板文件已损坏，请向发送人重新索取。") from error


def _content(path: Path) -> Any:
    with path.open("rb") as file:
        raw = file.read(_MOST + 1)
    if len(raw) > _MOST:
        raise UnreadableFileError(path.name, "文件太大，不像是模板。")
    return json.loads(raw.decode("utf-8"))


def _template(data: Mapping[str, Any]) -> tuple[Document, Layout | None]:
    template = thaw(json.dumps(data["document"]))
    own = data.get("layout")
    if own is None:
        layout(template.layout)
        return replace(template, role="template"), None
    brought = read_layout(own)
    if brought.id != template.layout or not is_own(brought.id):
        raise ValueError("a layout of another template")
    return replace(template, role="template"), brought
