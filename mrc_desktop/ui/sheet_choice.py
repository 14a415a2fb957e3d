"""How a sheet is to be made: its language, its size, whose dates stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from mrc_desktop.domain.paper import Edition, PaperSize
from mrc_desktop.ui import languages, theme, words_sheets
from mrc_desktop.ui.choice_box import Choice, ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mrc_desktop.services.sheet_languages import SheetLanguage


class SheetChoice(QWidget):
    """Language, size and the ticks of a personal edition. Signals: `chosen` when any changed."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the choice of a general A4 edition, without languages."""
        super().__init__(parent)
        self._languages: dict[str, SheetLanguage] = {}
        self.language = ChoiceBox(parent=self)
        self.size_box = ChoiceBox(words_sheets.size_choices(), parent=self)
        self.personal = QCheckBox(self.tr("With the &dates of this case"), self)
        self.named = QCheckBox(self.tr("With the person's na&me"), self)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        theme.set_role(self.note, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for text, box in (
            (self.tr("&Language of the sheet"), self.language),
            (self.tr("Si&ze"), self.size_box),
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            theme.set_role(label, "field")
            box.setAccessibleName(text.replace("&", ""))
            box.picked.connect(self._on_chosen)
            column.addWidget(label)
            column.addWidget(box)
        for tick in (self.personal, self.named):
            tick.toggled.connect(self._on_chosen)
            column.addWidget(tick)
        column.addWidget(self.note)
        self.set_has_case(has_case=False)

    @property
    def code(self) -> str:
        """Return the language asked for."""
        return str(self.language.value() or "")

    @property
    def edition(self) -> Edition:
        """Return the edition asked for."""
        is_personal = self.personal.isChecked() and not self.personal.isHidden()
        return Edition(
            PaperSize(str(self.size_box.value())),
            is_personal,
            is_personal and self.named.isChecked(),
        )

    def set_has_case(self, *, has_case: bool) -> None:
        """Offer a personal edition, or none; it is off until it is asked for."""
        self.personal.setVisible(has_case)
        if not has_case:
            self.personal.setChecked(False)
        self._show_note()

    def set_languages(self, offered: Sequence[SheetLanguage]) -> None:
        """Offer these languages, keeping the chosen one."""
        before = self.language.value() or languages.current()
        self._languages = {one.code: one for one in offered}
        self.language.set_choices(
            [Choice(one.code, words_sheets.say_language(one)) for one in offered]
        )
        self.language.set_value(before)
        self._show_note()

    def _on_chosen(self, _value: object = None) -> None:
        self._show_note()
        self.chosen.emit()

    def _show_note(self) -> None:
        is_personal = self.edition.is_personal
        self.named.setVisible(is_personal)
        if not is_personal:
            self.named.blockSignals(True)
            self.named.setChecked(False)
            self.named.blockSignals(False)
        language = self._languages.get(self.code)
        notes = [words_sheets.say_note(language)] if language is not None else []
        if self.edition.size is PaperSize.BOOKLET:
            notes.append(
                self.tr("Print on both sides, turned on the short edge; then fold and staple.")
            )
        said = "\n".join(note for note in notes if note)
        self.note.setText(said)
        self.note.setVisible(bool(said))
