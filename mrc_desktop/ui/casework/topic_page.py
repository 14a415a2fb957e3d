"""The calculator of a case: the panels of its topic in tabs, on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from mrc_desktop.services.change import Change, Subject
from mrc_desktop.ui import person_words, words
from mrc_desktop.ui.record_page import RecordPage
from mrc_desktop.ui.topic_panels import PanelEntry, panels_for

if TYPE_CHECKING:
    from mrc_desktop.domain.case import Case, CaseId
    from mrc_desktop.services.cases import CaseView
    from mrc_desktop.services.desk import Desk


class TopicPage(RecordPage):
    """The panels of the case given to `show_case`. Signals: those of a record page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the page without a case."""
        super().__init__(desk, parent)
        self.tabs = QTabWidget(self)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.setDocumentMode(True)
        self.body.addWidget(self.tabs, 1)
        self._case: Case | None = None
        self._entries: tuple[PanelEntry, ...] = ()
        self._panels: dict[int, Any] = {}
        self.tabs.currentChanged.connect(self._on_tab)
        self.crumb_chosen.connect(self._on_crumb)

    @property
    def panel(self) -> Any:
        """The panel that is shown; None before a case is."""
        return self._panels.get(self.tabs.currentIndex())

    def show_case(self, case: CaseId) -> None:
        """Show the panels of a case; the one with a draft left in it first."""
        view = self.guard(lambda: self.desk.cases.view(case))
        if view is None:
            return
        self._case = view.case
        self._say_where(view)
        self._entries = panels_for(view.case.details.topic)
        self.tabs.blockSignals(True)
        for entry in self._entries:
            holder = QWidget()
            inner = QVBoxLayout(holder)
            inner.setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(holder, _said(entry))
        self.tabs.blockSignals(False)
        if self._entries:
            first = self._with_draft(case)
            self.tabs.setCurrentIndex(first)
            self._build(first)

    def show_panel(self, key: str) -> None:
        """Show the panel of this key, if the topic has it."""
        for place, entry in enumerate(self._entries):
            if entry.key == key:
                self.tabs.setCurrentIndex(place)
                self._build(place)

    def first_focus(self) -> QWidget | None:
        """Return where the shown panel wants the keyboard."""
        wanted: QWidget | None = self.panel.first_focus() if self.panel is not None else None
        return wanted

    def keep_draft(self) -> None:
        """Keep what is typed in any panel."""
        for panel in self._panels.values():
            panel.keep_draft()

    def concerns(self, change: Change) -> bool:
        """Return whether the change may be about this case."""
        return change.concerns(Subject.CASE, Subject.PERSON)

    def refresh(self) -> None:
        """Read anew what stands beside the forms; what is being typed stays."""
        if self._case is None:
            return
        case = self._case.id
        view = self.read(lambda: self.desk.cases.reread(case))
        if view is not None:
            self._say_where(view)
        for panel in self._panels.values():
            panel.refresh()

    def _say_where(self, view: CaseView) -> None:
        case = view.case
        about = case.details.title or words.say(case.details.topic)
        entries = panels_for(case.details.topic)
        is_one = len(entries) == 1
        here = _said(entries[0]) if is_one else self.tr("Calculator")
        self.set_title(here, about)
        self.set_crumbs(
            [
                (None, self.tr("Register")),
                ((Subject.PERSON, case.person), person_words.say_name(view.person_name)),
                ((Subject.CASE, case.id), self.tr("Case {number}").format(number=case.number)),
            ],
            here,
        )

    def _with_draft(self, case: CaseId) -> int:
        """Return the first tab that has a draft; the first one where none has."""
        kept = {info.form for info in self.desk.drafts.listing()}
        places = (
            place
            for place, entry in enumerate(self._entries)
            if f"facts:{case}:{entry.key}" in kept
        )
        return next(places, 0)

    def _build(self, place: int) -> None:
        """Build the panel of a tab when it is first shown."""
        if place in self._panels or self._case is None:
            return
        holder = self.tabs.widget(place)
        layout = None if holder is None else holder.layout()
        if holder is None or layout is None:
            return
        panel: Any = self._entries[place].build(self.desk, self._case, holder)
        panel.changed.connect(self.changed)
        panel.told.connect(self.told)
        if (requested := getattr(panel, "requested", None)) is not None:
            requested.connect(self.requested)
        if (left := getattr(panel, "left", None)) is not None:
            left.connect(self.left)
        if (wanted := getattr(panel, "panel_wanted", None)) is not None:
            wanted.connect(self.show_panel)
        layout.addWidget(panel)
        self._panels[place] = panel

    def _on_tab(self, place: int) -> None:
        self._build(place)
        focus = self.first_focus()
        if focus is not None and self.isVisible() and not self.tabs.tabBar().hasFocus():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_crumb(self, behind: object) -> None:
        if isinstance(behind, tuple):
            self.opened.emit(*behind)


def _said(entry: PanelEntry) -> str:
    return QCoreApplication.translate("topic_panels", entry.title)
