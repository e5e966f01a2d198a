"""Every text of the window has an English one, in the .ts file and in what is loaded.

After texts have changed, from the folder of the project:
    pyside6-lupdate $(git ls-files -co --exclude-standard 'ui/*.py') -no-obsolete \
        -locations none -ts resources/translations/ipplanner_en.ts
    # write the missing English texts into the .ts file, then
    pyside6-lrelease resources/translations/ipplanner_en.ts
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QTranslator

import ui
from ui.common.language import ENGLISH

Texts = set[tuple[str, str]]
"""Each with the name of its context."""
SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
CHINESE = re.compile(r"[\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e“”]")
UNTRANSLATED = {
    "self_test.py": "said on the command line",
    "screenshots.py": "for making pictures",
    "app.py": "said on the command line",
    "language.py": "a language's own name",
    "fonts.py": "names of fonts",
    "typography.py": "names of fonts",
    "settings.py": "the name of a font",
    "preferences.py": "the name of a font",
    "pdf.py": "faults are told in Chinese, as by the core",
    "picture.py": "faults are told in Chinese, as by the core",
    "pages.py": "reads places of the core",
    "department_entry.py": "words of the plan",
    "replace_preview.py": "marks in a text of the plan",
    "outline_moves.py": "names of steps, kept in the workspace",
    "structure.py": "names of steps, kept in the workspace",
    "cells.py": "names of steps, kept in the workspace",
    "last_year_page.py": "names of steps, kept in the workspace",
    "taking_in.py": "names of steps, kept in the workspace",
    "workspaces.py": "names of steps, kept in the workspace",
    "page.py": "names of steps, kept in the workspace",
    "backing_up.py": "the name of a file",
    "joining.py": "marks between titles",
    "arriving.py": "marks between titles",
    "export_page.py": "the name of a file, and names in a list",
    "details.py": "numbers as in the plan",
    "item_rows.py": "titles in quotation marks",
    "split_dialog.py": "titles in quotation marks",
    "find_line.py": "a character to measure with",
    "replace_line.py": "a character to measure with",
    "filter_parts.py": "a character to measure with",
    "docks.py": "a character to measure with",
    "wrapping.py": "a character to measure with",
    "register_panel.py": "a character to measure with",
    "unknown_panel.py": "a character to measure with",
    "tasks_panel.py": "words of the plan",
    "tasks_model.py": "words of the plan",
    "unknown_model.py": "words of the plan",
    "successors.py": "words of the plan",
    "name_list.py": "marks between names",
    "step_names.py": "names of steps, as the core writes them",
    "view.py": "a character to measure with",
    "fix_dialog.py": "marks in a text of the plan",
    "model.py": "marks in a text of the plan",
    "set_aside.py": "a character to measure with",
    "settings_dialog.py": "names of steps, kept in the workspace",
    "word_table.py": "a character to measure with",
    "breaking.py": "marks that lines may not begin or end with",
    "busy.py": "a character to measure with",
    "changes_list.py": "a key of the core",
    "choices.py": "faults are told in Chinese, as by the core",
    "column_form.py": "words of the plan",
    "counts_line.py": "duties as the core names them",
    "deciding.py": "names of steps, kept in the workspace",
    "duty_part.py": "what is declared",
    "entries.py": "duties as the core names them",
    "handing_out.py": "the name of a file",
    "head_preview.py": "an example in the words of plans",
    "provider.py": "duties as the core names them",
    "rows.py": "duties as the core names them",
    "words.py": "duties as the core names them",
}
"""Files with Chinese that is not for translating, and why."""


class Finder(ast.NodeVisitor):
    """Collects what is given to `tr`, and Chinese that is not."""

    def __init__(self) -> None:
        self.texts: Texts = set()
        self.chinese: list[str] = []
        self._contexts = [""]

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._contexts.append(node.name)
        self.generic_visit(node)
        self._contexts.pop()

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        method = isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        function = isinstance(node.func, ast.Name) and node.func.id == "tr"
        if not method and not function:
            self.generic_visit(node)
            return
        (text,) = node.args
        assert isinstance(text, ast.Constant), ast.unparse(node)  # or it cannot be found
        self.texts.add((self._contexts[-1] if method else "", str(text.value)))

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and CHINESE.search(node.value):
            self.chinese.append(node.value)


def found(path: Path) -> Finder:
    finder = Finder()
    finder.visit(ast.parse(path.read_text("utf-8")))
    return finder


def translated() -> Iterator[tuple[str, str, str]]:
    for context in ElementTree.parse(ENGLISH.with_suffix(".ts")).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, message.findtext("source")
            yield name, message.findtext("source") or "", translation.text or ""


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_the_file_has_the_texts_of_the_window_and_no_others() -> None:
    wanted: Texts = set().union(
        *(found(path).texts for path in SOURCES if path.name != "language.py")
    )
    assert {(context, source) for context, source, _ in translated()} == wanted


def test_what_is_loaded_is_what_the_file_says() -> None:
    translator = QTranslator()
    assert translator.load(str(ENGLISH))
    for context, source, english in translated():
        assert translator.translate(context, source) == english, source


def test_no_chinese_is_left_untranslated_but_what_is_named_here() -> None:
    assert {path.name for path in SOURCES if found(path).chinese} == set(UNTRANSLATED)


def test_english_texts_are_whole() -> None:
    for _, source, english in translated():
        assert english.strip(), source
        assert not CHINESE.search(re.sub("“|”", "", english)), english
        assert "!" not in english
        numbered = [name for name in fields(english) if name]
        assert len(fields(source)) == len(fields(english)), source
        assert not numbered or fields(source) == fields(english), source


def test_menus_of_one_line_have_keys_of_their_own() -> None:
    heads = [english for context, _, english in translated() if context == "Menus"]
    keys = [text[text.index("&") + 1].lower() for text in heads if "&" in text]
    assert len(keys) == len(set(keys)) == 7
