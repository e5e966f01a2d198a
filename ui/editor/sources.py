"""What a document was drafted from, loaded when asked for: its template and last year's plan."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ipplanner.checks.gathering import template_for
from ipplanner.errors import PlannerError
from ipplanner.model import Document, Item
from ipplanner.obligations.profile import Profile, profile_for
from ipplanner.store.changes import Changed
from ipplanner.store.documents import load
from ipplanner.store.register import declarations
from ipplanner.templates.template import Template, builtin_templates, template_from_document
from ui.session import Session


class Sources(QObject):
    """Kept until they change; what cannot be loaded counts as not there."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._template: Template | None = None
        self._previous: dict[str, Item] | None = None
        self._title = ""
        self._has_template = False
        self._profile: Profile | None = None
        session.document_opened.connect(self.forget)
        session.changed.connect(self._changed)

    def forget(self) -> None:
        """Load anew when next asked."""
        self._template, self._previous, self._title = None, None, ""
        self._has_template = False
        self._profile = None

    def template(self) -> Template | None:
        """The template of the open document."""
        if not self._has_template:
            self._template = self._found_template()
            self._has_template = True
        return self._template

    def assumed_template(self) -> str:
        """The title of the template whose wording the checks take for a plan that names none."""
        document = self._session.document
        if document is None or document.template or document.role != "plan":
            return ""
        template = template_for(self._session.workspace, document)
        return template.title if template else ""

    def profile(self) -> Profile:
        """What the office declared for the year of the open document."""
        document, workspace = self._session.document, self._session.workspace
        year = document.year if document else None
        if self._session.busy:  # reading would wait for the writing
            return self._profile or Profile(year=year)
        if self._profile is None:
            try:
                self._profile = profile_for(declarations(workspace), year)
            except PlannerError:  # damaged: what is asked is then open
                self._profile = Profile(year=year)
        return self._profile

    def previous_items(self) -> dict[str, Item]:
        """The items of last year's plan by id; none without that plan."""
        if self._previous is None:
            document = self._session.document
            plan = self._loaded(document.previous) if document and document.previous else None
            self._previous = {one.id: one for _, one in plan.walk_items()} if plan else {}
            self._title = plan.title if plan else ""
        return self._previous

    def previous_title(self) -> str:
        """The title of last year's plan; empty without it."""
        self.previous_items()
        return self._title

    def _found_template(self) -> Template | None:
        wanted = self._session.document.template if self._session.document else ""
        if not wanted:
            return None
        for template in builtin_templates():
            if template.id == wanted:
                return template
        document = self._loaded(wanted)
        return template_from_document(document) if document else None

    def _loaded(self, document_id: str) -> Document | None:
        try:
            return load(self._session.workspace, document_id)
        except PlannerError:  # taken out of the workspace since
            return None

    def _changed(self, changed: Changed) -> None:
        if not self._session.index.parents.keys() >= {id_ for _, id_ in changed.rows}:
            self.forget()
