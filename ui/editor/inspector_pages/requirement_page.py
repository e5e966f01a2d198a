"""要求: what the template asks for, and how the item came to stand there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from ipplanner.edits.items import declare_concerned, set_links
from ipplanner.model import CarryLink, Concerned, Item, Relation
from ipplanner.obligations.plan_duties import item_duty
from ipplanner.status import is_own, is_undecided
from ipplanner.templates.template import Template, TemplateItem, TemplateSection, keys_of
from ipplanner.text import fold
from ui.common.marked import legend, marked
from ui.editor.inspector_pages.asked_form import AskedForm
from ui.editor.inspector_pages.duty_part import DutyPart
from ui.editor.inspector_pages.page import Captioned, Page


class RequirementPage(Page):
    """The template's item, differences of the title, the relation and its reason."""

    def build(self) -> None:
        """Make the parts."""
        self.asked = Captioned(self.tr("模板要求"))
        self.open_row = Captioned(self.tr("说明"))
        self.section = Captioned(self.tr("所属工作重点"))
        self.wording = Captioned(self.tr("标题与模板的差别"))
        self.relation = Captioned(self.tr("转入情况"))
        self.confirm = QPushButton(self.tr("按此确定"))
        self.confirm.setToolTip(self.tr("认可上面的对应关系，不再列为待决定"))
        self.confirm.clicked.connect(self._confirm)
        self.source = Captioned(self.tr("模板"))
        self.duty = DutyPart()
        self.duty.declared.connect(self._declare)
        self.asking = AskedForm(self.session)
        for part in (self.asked, self.open_row, self.section, self.wording, self.relation):
            self.column.addWidget(part)
        self.column.insertWidget(self.column.indexOf(self.asked) + 1, self.duty)
        self.column.addWidget(self.confirm)
        self.column.addWidget(self.asking)
        self.column.addWidget(self.source)

    def fill(self) -> None:
        """Show what concerns the current item."""
        item = self.item()
        if self._show_asking(item):
            return
        template = self.sources.template() if item else None
        found = _asked(template, item) if template and item else None
        self._show_asked(item, found)
        self._show_relation(item)
        self.source.show_text(template.title if template else "")
        self.say(self._hint(item, template))

    def _show_asking(self, item: Item | None) -> bool:
        """Of a template itself what can be said of an item; whether that is all there is."""
        document = self.session.document
        is_template = document is not None and document.role == "template"
        key = ""
        if is_template and document is not None and item is not None:
            keys = zip(document.walk_items(), keys_of(document), strict=True)
            key = next((key for (_, one), key in keys if one is item), "")
        self.asking.show_item(item if is_template else None, self.measure(), key)
        if is_template:
            parts = (self.asked, self.section, self.wording, self.open_row, self.relation)
            for part in (*parts, self.source, self.confirm, self.duty):
                part.setVisible(False)
            self.say("" if item else self.tr("这里写模板对当前条目的要求。请选一个条目。"))
        return is_template

    def _show_duty(self, asked: TemplateItem | None, item: Item | None) -> None:
        profile = self.sources.profile() if asked and asked.obligation else None
        found = item_duty(asked, item, profile) if asked and item and profile else None
        concerned = item.concerned if item else ""
        self.duty.show_duty(found, concerned, read_only=self.session.read_only)

    def _declare(self, concerned: Concerned) -> None:
        item, workspace = self.item(), self.session.workspace
        if item is not None:
            self.session.run(lambda: declare_concerned(workspace, item.id, concerned))

    def _show_asked(
        self, item: Item | None, found: tuple[TemplateSection, TemplateItem] | None
    ) -> None:
        self._show_duty(found[1] if found else None, item)
        if found is None or item is None:
            document = self.session.document
            own = item is not None and document is not None and is_own(document, item)
            self.asked.show_text(self.tr("本省自有：模板里没有这一项。") if own else "")
            for part in (self.section, self.wording, self.open_row):
                part.show_text("")
            return
        section, asked = found
        self.asked.show_text(f"{asked.key}　{asked.title}")
        self.section.show_text(f"{section.number}　{section.title}".strip())
        note = self.tr("“其他”一行：写模板没有列入、本省开展的工作，可以没有。")
        self.open_row.show_text(note if asked.open else "")
        self._show_wording(asked, item)

    def _show_wording(self, asked: TemplateItem, item: Item) -> None:
        if asked.open or fold(asked.title) == fold(item.title):
            self.wording.show_text("")
            return
        palette = self.palette()
        key = legend(self.tr("模板有、本文无"), self.tr("本文有、模板无"), palette)
        text = marked(asked.title, item.title, palette)
        self.wording.show_text(f"{text}<br><small>{key}</small>", rich=True)

    def _show_relation(self, item: Item | None) -> None:
        links = item.links if item else []
        self.relation.show_text("\n".join(map(self._described, links)))
        undecided = item is not None and is_undecided(item)
        self.confirm.setVisible(undecided and not self.session.read_only)

    def _relation(self, relation: Relation) -> str:
        words: dict[Relation, str] = {
            "same": self.tr("对上"),
            "reworded": self.tr("措辞不同"),
            "own": self.tr("本省自有"),
            "split": self.tr("一分为多"),
            "merged": self.tr("合并"),
        }
        return words[relation]

    def _described(self, link: CarryLink) -> str:
        old = self.sources.previous_items().get(link.previous_item)
        word = self._relation(link.relation)
        text = self.tr("{word}：{reason}").format(word=word, reason=link.reason)
        text = text if link.reason else word
        if old is not None:
            text += self.tr("\n上年标题：{title}").format(title=old.title)
        return text if link.sure else text + self.tr("\n待您决定")

    def _hint(self, item: Item | None, template: Template | None) -> str:
        if item is None:
            return self.tr("这里显示模板对当前条目的要求。请在大纲或表格里选一个条目。")
        document = self.session.document
        if template is None and document is not None and document.template:
            return self.tr("编制时用的模板已不在工作区里，无法显示要求。")
        if template is not None:
            return ""
        none = self.tr(
            "这份文件没有对应的模板。用“从上年计划开始”或“从模板新建”编制时，这里显示模板要求。"
        )
        assumed = self.sources.assumed_template()
        more = self.tr("\n检查标题的写法时，以年度最近的模板“{title}”为准。")
        return none + more.format(title=assumed) if assumed else none

    def _confirm(self) -> None:
        item = self.item()
        if item is not None:
            links = [replace(link, sure=True) for link in item.links]
            self.session.run(lambda: set_links(self.session.workspace, item.id, links))


def _asked(template: Template, item: Item) -> tuple[TemplateSection, TemplateItem] | None:
    return next((pair for pair in template.walk_items() if pair[1].key == item.template_key), None)
