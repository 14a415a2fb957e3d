"""Days of stay: used, left, the first day of breach and overstays, with a small picture of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from mrc_desktop.domain.codes import Topic
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui.casework import stay_fields
from mrc_desktop.ui.casework.person_facts import citizenship_of, kept_facts
from mrc_desktop.ui.casework.stay_picture import picture_of
from mrc_desktop.ui.casework.timeline import Timeline
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.fields import card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout

    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.fields import Field


class StayPanel(TopicPanel):
    """The stay ledger of a person. Signals: those of a topic panel."""

    KIND: ClassVar = AssessedTopic.STAY
    CONTEXT: ClassVar = stay_fields.CONTEXT

    def fields(self) -> tuple[Field, ...]:
        """Return who, the stays, and what covers or frames them."""
        return (
            stay_fields.citizenship(self.desk, "citizenship"),
            stay_fields.visa_free("is_visa_free"),
            stay_fields.trips(self.desk, "trips", self.case.details.destination or "RU"),
            stay_fields.permits(self.desk, "permits"),
            stay_fields.registrations(self.desk, "registrations"),
        )

    def caution(self) -> str:
        """Return that the border authority counts by its own records."""
        return self.tr(
            "Reckoned from what was told; the authority counts by its own records and decides."
        )

    def first_facts(self) -> dict[str, Any]:
        """Return the stays that a ban of this case was reckoned from, or the citizenship."""
        ban: dict[str, Any] = {}
        if self.case.details.topic is Topic.REENTRY_BAN:
            ban = kept_facts(self.desk, self.case, AssessedTopic.REENTRY_BAN)
        return ban.get("stay") or citizenship_of(self.desk, self.case)

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add the picture."""
        frame, inner = card(self.tr("The stays in a picture"))
        self.timeline = Timeline()
        inner.addWidget(self.timeline)
        self._picture = frame
        column.addWidget(frame)

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Draw the stays anew."""
        picture = picture_of(facts, report, self.today)
        self.timeline.show_picture(picture, self.sayings)
        self._picture.setVisible(picture is not None)
