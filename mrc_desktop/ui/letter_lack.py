"""The bar that says what keeps a letter from being issued, with the way on where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from mrc_desktop.errors import InputRefused, NoConsentToReferral
from mrc_desktop.ui import theme, words

if TYPE_CHECKING:
    from mrc_desktop.errors import UserError


class LetterLack(QFrame):
    """One sentence; hidden while nothing is lacking."""

    def __init__(self, parent: QWidget) -> None:
        """Build the bar."""
        super().__init__(parent)
        theme.set_role(self, "message")
        theme.set_state(self, "tone", "warning")
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.consent_button = QPushButton(self.tr("Record this &consent…"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.sentence)
        column.addWidget(self.consent_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lack(self, lack: UserError | None) -> None:
        """Say what is lacking, or hide."""
        self.sentence.setText("" if lack is None else self._say(lack))
        self.consent_button.setVisible(isinstance(lack, NoConsentToReferral))
        self.setVisible(lack is not None)

    def _say(self, lack: UserError) -> str:
        if not isinstance(lack, InputRefused):
            return words.say_error(lack)
        fields = {problem.field for problem in lack.problems}
        if fields == {"reason"}:
            return self.tr("Write why the letter is sent; then it can be issued.")
        if fields & {"organisation", "answer_days", "case"}:
            return " ".join(words.say_problem(problem) for problem in lack.problems)
        return self.tr("Some facts of the claim contradict each other. Put them right first.")
