"""The steps of the first run, each one page: centre, place, first user, recovery sheet, check."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from mrc_desktop.domain.problem import Problem
from mrc_desktop.errors import UserError
from mrc_desktop.services import places, recovery
from mrc_desktop.ui import ask, icons, theme, words
from mrc_desktop.ui.entry_page import EntryPage
from mrc_desktop.ui.fields import Choice, Field, FieldForm, Kind
from mrc_desktop.ui.languages import LANGUAGES, current
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.passphrase_pair import PassphrasePair

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_CONTEXT = "setup_steps"

USUAL_COUNTRIES = ("TJ", "KG", "UZ", "KZ", "TM", "AF", "RU")
"""Where the centres are; they stand first in the list of countries."""


class SetupStep(EntryPage):
    """One step. Signals: `went_on` with the values it adds to the plan."""

    went_on = Signal(dict)

    first_field = ""
    form: FieldForm | None = None

    def take_keyboard(self) -> None:
        """Put the keyboard into the first field to fill."""
        if self.form is not None and self.first_field:
            self.form.focus(self.first_field)

    def place(self, number: int, of: int) -> None:
        """Say which step this is."""
        self.subtitle.setText(
            self.tr("Step {number} of {of}").format(number=number, of=of)
            + (f"  ·  {self.subtitle.text()}" if self.subtitle.text() else "")
        )
        self.subtitle.show()


class CentreStep(SetupStep):
    """Which centre. Signals: `language_chosen` (code)."""

    language_chosen = Signal(str)
    first_field = "centre_name"
    form: FieldForm

    def __init__(
        self, countries: Callable[[str], Sequence[tuple[str, str]]], values: dict[str, Any]
    ) -> None:
        """Build the step with what was typed before."""
        super().__init__("")
        self._title.setText(self.tr("Your centre"))
        self.form = FieldForm(_centre_fields(countries), _CONTEXT, columns=2)
        self.form.set_values({"language": current(), **values})
        self.form.editor("language").changed.connect(self._on_language)
        self.body.addWidget(self.form)
        self.add_back(self.tr("&Back"))
        self.add_on(self.tr("&Next"), self._on_next, "arrow-right")

    def _on_language(self) -> None:
        self.language_chosen.emit(self.form.values()["language"])

    def _on_next(self) -> None:
        values = self.form.values()
        missing = [
            Problem(key, "required") for key in ("centre_name", "city") if not values[key].strip()
        ]
        if not self.form.show_problems(missing) and not missing:
            self.went_on.emit(values)


def _centre_fields(
    countries: Callable[[str], Sequence[tuple[str, str]]],
) -> tuple[Field, ...]:
    def listed() -> list[Choice]:
        known = dict(countries(current()))
        first = [code for code in USUAL_COUNTRIES if code in known]
        rest = [code for code in known if code not in first]
        return [Choice(code, known[code]) for code in (*first, *rest)]

    return (
        Field(
            "language",
            QT_TRANSLATE_NOOP("setup_steps", "&Language of the program"),
            Kind.CHOICE,
            choices=tuple(Choice(code, name) for code, name in LANGUAGES),
            width=2,
        ),
        Field(
            "centre_name",
            QT_TRANSLATE_NOOP("setup_steps", "Na&me of the centre"),
            is_required=True,
            width=2,
            max_length=200,
        ),
        Field("city", QT_TRANSLATE_NOOP("setup_steps", "C&ity"), is_required=True, max_length=100),
        Field("country", QT_TRANSLATE_NOOP("setup_steps", "C&ountry"), Kind.CHOICE, choices=listed),
    )


class PlaceStep(SetupStep):
    """Where the register lies."""

    first_field = "folder"
    form: FieldForm

    def __init__(self, folder: Path) -> None:
        """Build the step with this folder proposed."""
        super().__init__("", width=520)
        self._title.setText(self.tr("Where the register lies"))
        self.subtitle.setText(self.tr("A folder of its own on this computer."))
        fields = (
            Field(
                "folder",
                QT_TRANSLATE_NOOP("setup_steps", "&Folder of the register"),
                is_required=True,
                max_length=1000,
            ),
        )
        self.form = FieldForm(fields, _CONTEXT, columns=1)
        self.form.set_values({"folder": str(folder)})
        self.body.addWidget(self.form)
        self.add_link(self.tr("C&hoose another folder…"), "folder", self._on_choose)
        note = QLabel(
            self.tr(
                "A network drive cannot be used: a register there can be damaged. A copy of the "
                "whole folder is a backup; it stays encrypted."
            ),
            self,
        )
        note.setWordWrap(True)
        theme.set_role(note, "soft")
        self.body.addWidget(note)
        self.add_back(self.tr("&Back"))
        self.add_on(self.tr("&Next"), self._on_next, "arrow-right")

    def _on_choose(self) -> None:
        folder = ask.which_folder(self, self.tr("Folder of the register"))
        if folder is not None:
            self.form.set_values({"folder": str(folder)})
            self._check()

    def _on_next(self) -> None:
        folder = self._check()
        if folder is not None:
            self.went_on.emit({"folder": folder})

    def _check(self) -> Path | None:
        """Return the folder if a register may lie there; otherwise say why not at the field."""
        typed = self.form.values()["folder"].strip()
        self.form.clear_problems()
        if not typed:
            self.form.show_problems((Problem("folder", "required"),))
            return None
        folder = Path(typed).expanduser().absolute()
        try:
            places.check_new_place(folder)
        except UserError as error:
            self.form.show_sentence("folder", words.say_error(error))
            return None
        return folder


class FirstUserStep(SetupStep):
    """Who administers the register, and the passphrase."""

    first_field = "user_name"
    form: FieldForm

    def __init__(self, score: Callable[..., int], values: dict[str, Any]) -> None:
        """Build the step; `score` rates a passphrase."""
        super().__init__("")
        self._title.setText(self.tr("You, the administrator"))
        self.subtitle.setText(
            self.tr("The administrator adds the other users and sets their first passphrases.")
        )
        fields = (
            Field(
                "user_name",
                QT_TRANSLATE_NOOP("setup_steps", "Your &name"),
                is_required=True,
                max_length=100,
            ),
        )
        self.form = FieldForm(fields, _CONTEXT, columns=1)
        self.form.set_values({"user_name": values.get("user_name", "")})
        self.pair = PassphrasePair(
            score, lambda: (self.form.values()["user_name"], str(values.get("centre_name", "")))
        )
        self.body.addWidget(self.form)
        self.body.addWidget(self.pair)
        self.add_back(self.tr("&Back"))
        self.add_on(self.tr("&Create the register"), self._on_next, "check")

    def _on_next(self) -> None:
        name = self.form.values()["user_name"].strip()
        self.form.show_problems(() if name else (Problem("user_name", "required"),))
        if name and self.pair.is_ready():
            self.went_on.emit({"user_name": name, "passphrase": self.pair.value()})


class SheetStep(SetupStep):
    """The recovery sheet: look at it, print it."""

    def __init__(self, pdf: bytes) -> None:
        """Build the step over the sheet's PDF."""
        from mrc_desktop.ui.paper_preview import PaperPreview  # noqa: PLC0415 - seldom needed

        super().__init__("", width=860)
        self._title.setText(self.tr("Print the recovery sheet"))
        self.subtitle.setText(
            self.tr("If every passphrase is forgotten, only this sheet opens the register.")
        )
        self._pdf = pdf
        preview = PaperPreview(self)
        preview.setMinimumHeight(260)
        preview.show_paper(pdf)
        self.body.addWidget(preview, 1)
        row = QHBoxLayout()
        self.print_button = QPushButton(self.tr("&Print…"), self)
        self.print_button.setIcon(icons.icon("print"))
        self.print_button.clicked.connect(self._on_print)
        self.copy_button = QPushButton(self.tr("&Save a copy…"), self)
        self.copy_button.setIcon(icons.icon("save"))
        self.copy_button.clicked.connect(self._on_copy)
        row.addWidget(self.print_button)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add_on(self.tr("I &have it on paper"), lambda: self.went_on.emit({}), "arrow-right")

    def _on_print(self) -> None:
        from mrc_desktop.ui.printing import print_unkept  # noqa: PLC0415 - seldom needed

        try:
            print_unkept(self._pdf, self.tr("Recovery sheet"), self)
        except UserError as error:
            self.message_bar.show_error(error)

    def _on_copy(self) -> None:
        go_on = ask.confirm(
            self,
            self.tr("Save the recovery sheet as a file?"),
            self.tr(
                "Whoever finds the file can open the register. Save it only to a stick that you "
                "lock away, and never beside the register."
            ),
            yes=self.tr("Save anyway"),
            is_danger=True,
        )
        if not go_on:
            return
        path = ask.where_to_save(
            self, self.tr("Save a copy"), self.tr("recovery-sheet.pdf"), self.tr("PDF (*.pdf)")
        )
        if path is None:
            return
        try:
            recovery.save_sheet(path, self._pdf)
        except UserError as error:
            self.message_bar.show_error(error)
            return
        self.message_bar.show_good(self.tr("The copy was saved."))


class CheckStep(SetupStep):
    """One group of the code typed back, as a proof that the sheet is on paper."""

    first_field = "group"
    form: FieldForm

    def __init__(self, code: str) -> None:
        """Build the step for one group chosen by chance."""
        super().__init__("")
        self._title.setText(self.tr("Check the recovery sheet"))
        self._code = code
        self.group = secrets.randbelow(len(recovery.groups(code)))
        self.subtitle.setText(self.tr("Take the printed sheet into your hand."))
        question = QLabel(
            self.tr("Type group {number} of the recovery code.").format(number=self.group + 1), self
        )
        question.setWordWrap(True)
        fields = (
            Field("group", QT_TRANSLATE_NOOP("setup_steps", "&Group of the code"), max_length=20),
        )
        self.form = FieldForm(fields, _CONTEXT, columns=1)
        self.body.addWidget(question)
        self.body.addWidget(self.form)
        self.add_back(self.tr("&Show the sheet again"))
        self.add_on(self.tr("&Finish"), self._on_next, "check")

    def _on_next(self) -> None:
        if recovery.is_same_group(self._code, self.group, self.form.values()["group"]):
            self.went_on.emit({})
            return
        self.form.show_sentence(
            "group", self.tr("That is not group {number}.").format(number=self.group + 1)
        )
