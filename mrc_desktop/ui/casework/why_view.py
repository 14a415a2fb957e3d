"""Why a finding was made: facts, rule, law and article, dates, arithmetic, confidence, warnings.

    WhyView(Reason(found, facts_used, today, caution), sayings, parent).exec()

Everything is one text that can be selected and copied, so that a lawyer can be sent the grounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from mrc_desktop.domain.calendar import write_date
from mrc_desktop.ui import languages, theme

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from mrc_desktop.domain.finding import Finding
    from mrc_desktop.domain.rule import Rule
    from mrc_desktop.ui.casework.sayings import Sayings

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Reason:
    """A finding with what is told beside it: lines of facts used, the day, a caution above."""

    finding: Finding
    facts: Sequence[str]
    today: dt.date
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the answer: its heading and its lines; `tone` is "" or "warning"."""

    heading: str
    lines: tuple[str, ...]
    tone: str = ""


class WhyView(QDialog):
    """The answer to "Why?", closed with Esc."""

    def __init__(self, reason: Reason, sayings: Sayings, parent: QWidget | None = None) -> None:
        """Write the answer out."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Why?"))
        self.resize(720, 600)
        self._parts = parts_of(reason, sayings)
        self._title = sayings.finding(reason.finding)
        self.browser = QTextBrowser(self)
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Why?"))
        self.browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.browser.setHtml(_html(self._title, self._parts))
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(
            self.tr("&Copy the text"), QDialogButtonBox.ButtonRole.ActionRole
        )
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        self.copy_button.clicked.connect(self._on_copied)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.browser, 1)
        column.addWidget(buttons)
        self.browser.setFocus()

    def text(self) -> str:
        """Return the whole answer as plain text."""
        lines = [self._title]
        for part in self._parts:
            lines += ["", part.heading, *(f"- {one}" for one in part.lines)]
        return "\n".join(lines)

    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


def parts_of(reason: Reason, sayings: Sayings) -> tuple[Part, ...]:
    """Return the sections of the answer, those without lines left out."""
    found = reason.finding
    steps = tuple(sayings.step(one, found) for one in found.steps)
    missing = tuple(sayings.fact(one) for one in found.missing)
    changes = tuple(sayings.change(one) for one in found.could_change)
    parts = [
        Part("", (reason.caution,) if reason.caution else ()),
        Part(translate("why_view", "Take care"), _warnings(reason, sayings), "warning"),
        Part(translate("why_view", "Result"), sayings.results(found)),
        Part(translate("why_view", "Facts used"), tuple(reason.facts)),
        Part(translate("why_view", "Calculation, step by step"), steps),
        *(_rule(rule, reason.today, sayings) for rule in found.rules),
        Part(translate("why_view", "Would make it surer"), missing),
        Part(translate("why_view", "Could change it"), changes),
    ]
    return tuple(part for part in parts if part.lines)


def _warnings(reason: Reason, sayings: Sayings) -> tuple[str, ...]:
    found = reason.finding
    lines = []
    if found.is_past_review:
        lines.append(
            translate(
                "why_view",
                "A rule used here is past its review date. Check whether it still stands.",
            )
        )
    if found.is_volatile:
        lines.append(
            translate(
                "why_view",
                "A rule used here changed lately or changes every year. Check it before relying.",
            )
        )
    if found.unread:
        parts = "; ".join(sayings.unread(one) for one in found.unread)
        lines.append(translate("why_view", "Not read in the source: {parts}").format(parts=parts))
    return tuple(lines)


def _rule(rule: Rule, today: dt.date, sayings: Sayings) -> Part:
    said = [
        rule.text(languages.current()),
        translate("why_view", "Law: {law}").format(
            law=", ".join(one for one in (rule.law, rule.article) if one)
        ),
        translate("why_view", "In force: {period}").format(period=_period(rule)),
        translate("why_view", "Source: {source}").format(source=rule.source),
        translate("why_view", "Checked on {day}; how sure: {confidence}").format(
            day=write_date(rule.checked_on), confidence=sayings.confidence(rule.confidence)
        ),
        _review(rule, today),
    ]
    return Part(translate("why_view", "Rule {id}").format(id=rule.id), tuple(said))


def _period(rule: Rule) -> str:
    begins, ends = rule.effective_from, rule.effective_to
    if begins and ends:
        return translate("why_view", "{first} to {last}").format(
            first=write_date(begins), last=write_date(ends)
        )
    if begins:
        return translate("why_view", "since {first}").format(first=write_date(begins))
    if ends:
        return translate("why_view", "until {last}; the first day was not read").format(
            last=write_date(ends)
        )
    return translate("why_view", "now; the first day was not read")


def _review(rule: Rule, today: dt.date) -> str:
    day = write_date(rule.review_by)
    if rule.is_past_review(today):
        return translate(
            "why_view", "⚠ Review was due by {day}: the rule may have changed."
        ).format(day=day)
    return translate("why_view", "Review by {day}").format(day=day)


def _html(title: str, parts: Iterable[Part]) -> str:
    colours = theme.current()
    written = [f"<h3>{escape(title)}</h3>"]
    for part in parts:
        if part.heading:
            tone = colours.warning if part.tone else colours.text
            written.append(f'<h4 style="color: {tone};">{escape(part.heading)}</h4>')
        if not part.heading:
            written += [f"<p><i>{escape(one)}</i></p>" for one in part.lines]
            continue
        lines = "".join(f"<li>{escape(one)}</li>" for one in part.lines)
        written.append(f"<ul>{lines}</ul>")
    return "".join(written)
