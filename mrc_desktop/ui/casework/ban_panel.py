"""A re-entry ban: what likely stands against entering, until when, why, and the ways to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from mrc_desktop.errors import InputRefused
from mrc_desktop.services.assessment_report import AssessedTopic
from mrc_desktop.ui.casework import ban_fields, stay_fields
from mrc_desktop.ui.casework.person_facts import citizenship_of, kept_facts
from mrc_desktop.ui.casework.route_view import RouteView
from mrc_desktop.ui.casework.stay_picture import picture_of
from mrc_desktop.ui.casework.timeline import Timeline
from mrc_desktop.ui.casework.topic_panel import TopicPanel
from mrc_desktop.ui.fields import card

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from mrc_desktop.services.assessment_report import Report
    from mrc_desktop.ui.fields import Field


class BanPanel(TopicPanel):
    """The calculator of a ban. Signals: those of a topic panel."""

    KIND: ClassVar = AssessedTopic.REENTRY_BAN
    CONTEXT: ClassVar = stay_fields.CONTEXT
    _checks: Sequence[Any] = ()

    def fields(self) -> tuple[Field, ...]:
        """Return where to, the stays, and everything that may stand against it."""
        return (
            *ban_fields.question(self.desk),
            stay_fields.citizenship(self.desk, "stay.citizenship"),
            stay_fields.visa_free("stay.is_visa_free"),
            stay_fields.trips(self.desk, "stay.trips", self.case.details.destination or "RU"),
            stay_fields.permits(self.desk, "stay.permits"),
            ban_fields.rulings(self.desk),
            ban_fields.convictions(self.desk),
            *ban_fields.circumstances(),
        )

    def caution(self) -> str:
        """Return that the decision is the authority's."""
        return self.tr("Always likely: the decision is the authority's.")

    def first_facts(self) -> dict[str, Any]:
        """Return the destination of the case, and the stays already saved or the citizenship."""
        stay = kept_facts(self.desk, self.case, AssessedTopic.STAY)
        return {
            "country": self.case.details.destination or "RU",
            "stay": stay or citizenship_of(self.desk, self.case),
        }

    def to_values(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Set checks aside that stand among the facts: they are typed on the case's page."""
        self._checks = list(facts.get("checks", ()))
        return facts

    def to_facts(self, facts: dict[str, Any]) -> dict[str, Any]:
        """Return the facts with the checks that were set aside."""
        return {**facts, "checks": self._checks} if self._checks else facts

    def add_beside(self, column: QVBoxLayout) -> None:
        """Add the picture of the stays; the ways to go on stand under the findings."""
        frame, inner = card(self.tr("The stays in a picture"))
        self.timeline = Timeline()
        inner.addWidget(self.timeline)
        self._picture = frame
        column.addWidget(frame)

    def add_below(self, column: QVBoxLayout) -> None:
        """Add the ways to go on."""
        self.routes = RouteView(self.sayings)
        self.routes.ticked.connect(self._on_ticked)
        self.form.set_visible("papers", False)
        column.addWidget(self.routes)

    def report_shown(self, report: Report | None, facts: Mapping[str, Any]) -> None:
        """Draw the stays anew and tell the ways to go on."""
        picture = picture_of(facts.get("stay", {}), self._stay_report(facts), self.today)
        self.timeline.show_picture(picture, self.sayings)
        self._picture.setVisible(picture is not None)
        self.routes.show_routes(
            () if report is None else report.routes, frozenset(facts.get("routes", ()))
        )
        self.routes.show_in_hand(facts.get("papers", ()))

    def _on_ticked(self, papers: object) -> None:
        self.form.editor("papers").set_value(papers)
        self.form.changed.emit()

    def _stay_report(self, facts: Mapping[str, Any]) -> Report | None:
        try:
            return self.desk.casework.assess(AssessedTopic.STAY, facts.get("stay", {}))
        except InputRefused:
            return None
