"""Protection: what is asked at the front desk, and to whom each person is sent today.

Nobody's claim is judged here: one sign of fear is a request, and every outcome is a referral.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui import icons, theme
from mrc_desktop.ui.casework import protection_fields
from mrc_desktop.ui.casework.person_facts import citizenship_of
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.fields import card
from mrc_desktop.ui.palette import SPACE_1
from mrc_desktop.ui.topic_panels import panels_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.fields import Field

NO_CONTACT = frozenset(
    {"no_contact_with_origin", "letter_to_origin_refused", "letter_to_origin_waits"}
)
"""Findings that say who must not be written to; they stand above everything."""


class ProtectionPanel(TopicPanel):
    """Types a conversation about protection.

    Signals: those of a topic panel; `requested` ("letter", CaseId) for the referral letter;
    `panel_wanted` (key) for the screening of the case.
    """

    requested = Signal(str, object)
    panel_wanted = Signal(str)

    KIND: ClassVar[AssessedTopic] = AssessedTopic.PROTECTION
    CONTEXT: ClassVar[str] = protection_fields.CONTEXT

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the conversation."""
        return protection_fields.fields(self.desk)

    def caution(self) -> str:
        """Return that a claim is not the centre's to judge."""
        return self.tr("Recognise and refer; whether a claim holds is for the authority to say.")

    def first_facts(self) -> dict[str, Any]:
        """Return where the centre is: that is where most people who come to it are."""
        here = {"country": self.desk.centre.details().country}
        return {**here, **citizenship_of(self.desk, self.case)}

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add the warning of contact with the origin, and the next steps."""
        self.warning = QFrame()
        theme.set_role(self.warning, "message")
        theme.set_state(self.warning, "tone", "error")
        inner = QVBoxLayout(self.warning)
        heading = _words(self.tr("⚠ No contact with the country of origin"))
        theme.set_role(heading, "section")
        self._warning_said = _words("")
        inner.addWidget(heading)
        inner.addWidget(self._warning_said)
        self.warning.hide()
        frame, steps = card(self.tr("Next steps"))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(SPACE_1)
        steps.addLayout(self._steps)
        self.letter_button = QPushButton(self.tr("Write the re&ferral letter"), frame)
        self.letter_button.setIcon(icons.icon("letter"))
        self.letter_button.clicked.connect(self.write_letter)
        self.screening_button = QPushButton(self.tr("&Open the screening"), frame)
        self.screening_button.clicked.connect(self.want_screening)
        for button in (self.letter_button, self.screening_button):
            steps.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.warning)
        column.addWidget(frame)

    def write_letter(self) -> None:
        """Keep what is typed and ask for a referral letter of the case."""
        self.keep_draft()
        self.requested.emit("letter", self.case.id)

    def want_screening(self) -> None:
        """Ask for the screening of the case: exploitation was told of, or cannot be ruled out."""
        self.panel_wanted.emit("screening")

    def next_steps(self) -> tuple[str, ...]:
        """Return the steps shown now, the most pressing first."""
        items = [self._steps.itemAt(place) for place in range(self._steps.count())]
        labels = [item.widget() for item in items if item is not None]
        return tuple(one.text() for one in labels if isinstance(one, QLabel))

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Show to whom this leads, and who must not be written to."""
        del facts
        found = () if report is None else report.result.findings
        forbidden = [one for one in found if one.code in NO_CONTACT]
        self._warning_said.setText("\n".join(self.sayings.finding(one) for one in forbidden))
        self.warning.setVisible(bool(forbidden))
        while (item := self._steps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, line in enumerate(self._lines(found), start=1):
            said = _words(self.tr("{number}. {step}").format(number=number, step=line))
            self._steps.addWidget(said)
            said.show()
        leads = {one.data.get("refer_to") for one in found}
        panels = {entry.key for entry in panels_for(self.case.details.topic)}
        self.screening_button.setVisible("screening" in leads & panels)
        self.letter_button.setVisible(report is not None)

    def _lines(self, found: tuple[Finding, ...]) -> list[str]:
        profile = next((one for one in found if one.code == "profile"), None)
        if profile is None:
            return []
        steps = [self.sayings.step(step, profile) for step in profile.steps]
        return steps or [self.sayings.finding(profile)]


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
