"""The first run: from nothing to a register whose recovery sheet lies on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget

from mrc_desktop.services.access import RegisterPlan, passphrase_score
from mrc_desktop.ui import ask
from mrc_desktop.ui.entry_page import EntryPage
from mrc_desktop.ui.languages import current
from mrc_desktop.ui.setup_steps import (
    CentreStep,
    CheckStep,
    FirstUserStep,
    PlaceStep,
    SetupStep,
    SheetStep,
)
from mrc_desktop.ui.swept_stack import retire

if TYPE_CHECKING:
    from mrc_desktop.errors import UserError
    from mrc_desktop.services.access import NewRegister
    from mrc_desktop.ui.entrance import Entrance
    from mrc_desktop.ui.lane import Lane

STEPS = 5


class SetupWizard(QStackedWidget):
    """Signals: `finished` (Session); `cancelled`; `language_chosen` (code).

    `values` holds what was typed, so that the wizard can be built anew in another language.
    """

    finished = Signal(object)
    cancelled = Signal()
    language_chosen = Signal(str)

    def __init__(
        self, entrance: Entrance, lane: Lane, values: dict[str, Any] | None = None
    ) -> None:
        """Build the first step."""
        super().__init__()
        self._entrance, self._lane = entrance, lane
        self.values: dict[str, Any] = dict(values or {})
        self._made: NewRegister | None = None
        self.show_centre()

    @property
    def step(self) -> EntryPage:
        """Return the step shown now."""
        shown = self.currentWidget()
        assert isinstance(shown, EntryPage)  # noqa: S101 - this stack holds nothing else
        return shown

    @property
    def may_be_rebuilt(self) -> bool:
        """Return whether no register has been made yet, so that nothing is lost by rebuilding."""
        return self._made is None and not self._lane.is_busy

    def show_centre(self) -> None:
        """Show step 1."""
        step = CentreStep(self._entrance.countries, self.values)
        step.language_chosen.connect(self._on_language)
        step.gone_back.connect(self.cancelled)
        step.went_on.connect(self._on_centre)
        self._show(step, 1)

    def _on_language(self, code: str) -> None:
        step = self.step
        if isinstance(step, CentreStep):
            self.values.update(step.form.values())
        self.language_chosen.emit(code)

    def _on_centre(self, values: dict[str, Any]) -> None:
        self.values.update(values)
        step = PlaceStep(self.values.get("folder", self._entrance.default_folder))
        step.gone_back.connect(self.show_centre)
        step.went_on.connect(self._on_place)
        self._show(step, 2)

    def _on_place(self, values: dict[str, Any]) -> None:
        self.values.update(values)
        self._show_user()

    def _show_user(self, error: UserError | None = None) -> None:
        step = FirstUserStep(passphrase_score, self.values)
        step.gone_back.connect(lambda: self._on_centre({}))
        step.went_on.connect(self._on_user)
        self._show(step, 3)
        if error is not None:
            step.message_bar.show_error(error)

    def _on_user(self, values: dict[str, Any]) -> None:
        passphrase = str(values.pop("passphrase"))
        self.values.update(values)
        plan = RegisterPlan(
            folder=self.values["folder"],
            centre_name=self.values["centre_name"].strip(),
            city=self.values["city"].strip(),
            country=self.values["country"] or "",
            language=current(),
            user_name=self.values["user_name"],
        )
        self._replace(_BusyPage())
        access = self._entrance.access
        self._lane.run(
            lambda: access.create_register(plan, passphrase),
            self._on_made,
            self._show_user,
            self._show_user,
        )

    def _on_made(self, made: NewRegister) -> None:
        self._made = made
        self._show_sheet()

    def _show_sheet(self) -> None:
        if self._made is None:
            return
        pdf = self._entrance.recovery_sheet(self._made.session, self._made.recovery_code, current())
        step = SheetStep(pdf)
        step.went_on.connect(lambda _values: self._show_check())
        self._show(step, 4)

    def _show_check(self) -> None:
        if self._made is None:
            return
        step = CheckStep(self._made.recovery_code)
        step.gone_back.connect(self._show_sheet)
        step.went_on.connect(lambda _values: self._on_checked())
        self._show(step, 5)

    def _on_checked(self) -> None:
        if self._made is not None:
            session, self._made = self._made.session, None
            self.finished.emit(session)

    def may_leave(self) -> bool:
        """Return whether the window may close now; asks when the sheet is not yet on paper."""
        if self._made is None:
            return True
        leaves = ask.confirm(
            self,
            self.tr("Leave without the recovery sheet?"),
            self.tr(
                "The register is made and your passphrase opens it. If it is ever forgotten "
                "before a new recovery sheet is made, nobody can open the register."
            ),
            yes=self.tr("Leave"),
            no=self.tr("Stay"),
            is_danger=True,
        )
        if leaves:
            self._entrance.access.lock(self._made.session)
            self._made = None
        return leaves

    def _show(self, step: SetupStep, number: int) -> None:
        step.place(number, STEPS)
        self._replace(step)
        step.take_keyboard()

    def _replace(self, page: EntryPage) -> None:
        old = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None:
            retire(self, old)
            old.deleteLater()


class _BusyPage(EntryPage):
    """Shown while the keys are made."""

    def __init__(self) -> None:
        super().__init__("")
        self._title.setText(self.tr("Making the register"))
        self.subtitle.setText(
            self.tr("The keys are being made so that guessing a passphrase takes very long.")
        )
        self.subtitle.show()
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Making the register"))
        self.body.addWidget(bar)
