"""The dated tables a centre keeps itself: choose one, change it, see what it was before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import ChangedMeanwhile
from mrc_desktop.services.dated_tables import TableKey, TableKind
from mrc_desktop.ui import ask, icons, place_names, theme, words_law
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.fields import Field, FieldForm, Kind, card
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.table_fields import CONTEXT, draft_of, fields_of, values_of
from mrc_desktop.ui.table_history import TableHistory

if TYPE_CHECKING:
    from mrc_desktop.services.change import Change
    from mrc_desktop.services.dated_tables import TableDraft, TableState
    from mrc_desktop.ui.centre_page import CentrePage

_CHOOSER: Final = (
    Field(
        "kind",
        QT_TRANSLATE_NOOP("tables_panel", "Ta&ble"),
        Kind.CHOICE,
        choices=lambda: words_law.choices(TableKind),
    ),
    Field("country", QT_TRANSLATE_NOOP("tables_panel", "C&ountry"), Kind.CHOICE),
    Field("year", QT_TRANSLATE_NOOP("tables_panel", "&Year"), Kind.NUMBER),
)
_FIRST_COUNTRY: Final = "RU"
_DRAFT: Final = "table"


@dataclass(frozen=True, slots=True)
class KeptTable:
    """What was typed into a table and not saved, over which version of it."""

    version: int
    values: dict[str, Any] = field(default_factory=dict)


class TablesPanel(QWidget):
    """One table at a time, whole; only an administrator may change it."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._desk = page.desk
        self._may_save = page.desk.session.user.role is Role.ADMINISTRATOR
        self._state: TableState | None = None
        self._start: dict[str, Any] = {}
        self.keeper: DraftKeeper | None = None
        self.form: FieldForm | None = None
        self.chooser = FieldForm(self._chooser(), "tables_panel", columns=3, parent=self)
        today = page.desk.session.clock().date()
        self.chooser.set_values(
            {"kind": TableKind.RATES, "country": _FIRST_COUNTRY, "year": str(today.year)}
        )
        self.chooser.changed.connect(self._on_chosen)
        self.offer = DraftOffer(self)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        self.known = QLabel(self)
        self.known.setWordWrap(True)
        theme.set_role(self.known, "soft")
        self.save_button = QPushButton(self.tr("Sa&ve the table"), self)
        self.save_button.setIcon(icons.icon("check", theme.current().on_accent))
        theme.set_role(self.save_button, "primary")
        self.save_button.clicked.connect(lambda _on=False: self.save())
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)
        self.history = TableHistory(page, self)
        self._arrange()

    def _chooser(self) -> tuple[Field, ...]:
        kind, country, year = _CHOOSER
        countries = place_names.countries(self._desk)
        listed = Field(country.key, country.label, country.kind, choices=countries)
        return (kind, listed, year)

    def _arrange(self) -> None:
        frame, self._inside = card("", self)
        self._inside.addWidget(self.known)
        self._place = QVBoxLayout()
        self._inside.addLayout(self._place)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        self._inside.addLayout(row)
        column = tab_column(self)
        column.addWidget(self.chooser)
        column.addWidget(self.offer)
        column.addWidget(frame)
        column.addWidget(self.history)
        column.addStretch(1)

    @property
    def key(self) -> TableKey | None:
        """Return the table chosen, or None while the year is no number."""
        chosen = self.chooser.values()
        kind, country = TableKind(chosen["kind"]), str(chosen["country"])
        if kind is not TableKind.HOLIDAYS:
            return TableKey(kind, country)
        year = str(chosen["year"]).strip()
        if not (year.isascii() and year.isdigit() and len(year) == 4):
            return None
        return TableKey(kind, country, int(year))

    def refresh(self) -> None:
        """Read the chosen table anew; what is being typed stays."""
        if self._state is None or (self.key == self._state.key and not self._is_typed()):
            self._open()

    def _choose_unfinished(self) -> None:
        """Choose the table that was being typed last, if any was left unfinished."""
        kept = self._page.read(self._desk.drafts.listing) or ()
        for one in kept:
            what, *rest = one.form.split(":")
            if what == _DRAFT and len(rest) == 3:
                kind, country, year = rest
                chosen = {"kind": TableKind(kind), "country": country}
                self.chooser.set_values(chosen | ({"year": year} if year != "0" else {}))
                return

    def keep_draft(self) -> None:
        """Keep what is typed at once."""
        if self.keeper is not None:
            self.keeper.keep_if_waiting()

    def _on_chosen(self) -> None:
        if self._state is None or self.key != self._state.key:
            self.keep_draft()
            self._open()

    def _open(self) -> None:
        """Show the chosen table, and offer what was typed into it before."""
        key = self.key
        is_year = TableKind(self.chooser.values()["kind"]) is TableKind.HOLIDAYS
        self.chooser.set_visible("year", is_year)
        self.offer.hide()
        state = None if key is None else self._page.read(lambda: self._desk.tables.open(key))
        self._state = state
        self._drop_form()
        self.save_button.setVisible(state is not None and self._may_save)
        self.history.setVisible(state is not None)
        if state is None:
            self.known.setText(self.tr("Write the year with four digits."))
            return
        self.known.setText(self._sentence(state))
        self._build_form(state)
        self.history.show_table(state.key)
        if self._may_save:
            self._watch(state)

    def _drop_form(self) -> None:
        old, self.form = self.form, None
        if old is not None:
            self._place.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self.keeper is not None:
            self.keeper.deleteLater()
            self.keeper = None

    def _build_form(self, state: TableState) -> None:
        fields = fields_of(
            state.key,
            self._desk.content,
            self.tr("The whole country"),
            self.tr("Day off"),
            self.tr("Weekend day that is worked"),
        )
        self.form = FieldForm(fields, CONTEXT, columns=3, parent=self)
        self.form.set_values(values_of(state.draft))
        self.form.setEnabled(self._may_save)
        self._place.addWidget(self.form)
        self._start = self.form.values()

    def _watch(self, state: TableState) -> None:
        assert self.form is not None  # noqa: S101 - built a moment ago
        key = state.key
        name = f"{_DRAFT}:{key.kind}:{key.country}:{key.year}"
        self.keeper = DraftKeeper(self._desk.drafts, name, self._worth_keeping, self)
        self.keeper.refused.connect(self._page.message_bar.show_error)
        self.form.changed.connect(self.keeper.touch)
        moment = self._page.read(lambda: kept_at(self._desk.drafts, name))
        if moment is not None:
            self.keeper.pause()
            self._enable(is_enabled=False)
            self.offer.offer(moment)

    def _sentence(self, state: TableState) -> str:
        if state.saved_at is None:
            return self.tr(
                "Nothing has been entered here. What rests on it says that it is not known."
            )
        return self.tr("Saved on {day} by {name}.").format(
            day=state.saved_at.strftime("%d.%m.%Y %H:%M"),
            name=self._desk.members.name_of(state.saved_by),
        )

    def save(self) -> None:
        """Save the table as its newest state."""
        form, state = self.form, self._state
        if form is None or state is None or not self._may_save or not form.isEnabled():
            return
        draft, unread = draft_of(form.values())
        tables = self._desk.tables
        rest = [
            one
            for one in tables.check(state.key, draft)
            if one.field not in {bad.field for bad in unread}
        ]
        if form.show_problems((*unread, *rest)) or unread or rest:
            return
        change = self._page.guard(lambda: self._written(state, draft), form)
        if change is None:
            return
        if self.keeper is not None:
            self.keeper.settle()
        self._open()
        self._page.announce(change, self.tr("The table was saved. The old values stay below."))

    def _written(self, state: TableState, draft: TableDraft) -> Change:
        """Save over the state that was shown; over a newer one only when asked to."""
        tables = self._desk.tables
        kept = self.keeper.form if self.keeper is not None else ""
        try:
            return tables.save(state.key, draft, state.version, kept)
        except ChangedMeanwhile:
            if not ask.confirm(
                self,
                self.tr("This table was saved by somebody else while you typed. Replace it?"),
                self.tr("The other state stays in the history below."),
                yes=self.tr("Replace the newer table"),
                no=self.tr("Go on looking"),
                is_danger=True,
            ):
                raise
        return tables.save(state.key, draft, tables.open(state.key).version, kept)

    def _is_typed(self) -> bool:
        return self.form is not None and self.form.values() != self._start

    def _worth_keeping(self) -> KeptTable | None:
        if self.form is None or self._state is None or not self._is_typed():
            return None
        return KeptTable(self._state.version, self.form.values())

    def _enable(self, *, is_enabled: bool) -> None:
        self.save_button.setEnabled(is_enabled)
        if self.form is not None:
            self.form.setEnabled(is_enabled)

    def _end_offer(self, *, is_kept: bool) -> None:
        self.offer.hide()
        self._enable(is_enabled=True)
        if self.keeper is not None:
            self.keeper.resume(is_kept=is_kept)

    def _on_continued(self) -> None:
        keeper = self.keeper
        if keeper is None or self.form is None:
            return
        found = self._page.guard(lambda: self._desk.drafts.find(keeper.form, KeptTable))
        if found is None:
            self._page.message_bar.show_warning(
                self.tr("What you typed could not be read any more.")
            )
        else:
            self.form.set_values(found.values)
            if self._state is not None and found.version != self._state.version:
                self._page.message_bar.show_warning(
                    self.tr("The table was saved by somebody else since you typed this.")
                )
        self._end_offer(is_kept=found is not None)

    def _on_discarded(self) -> None:
        if self.keeper is not None and ask.confirm(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The unfinished table will be gone. Nothing saved is touched."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.keeper.forget()
            self._end_offer(is_kept=False)
