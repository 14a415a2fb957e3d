"""A new passphrase, typed twice, with a meter that says how long it would withstand guessing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from mrc_desktop.ui import theme
from mrc_desktop.ui.secret_line import SecretLine

if TYPE_CHECKING:
    from collections.abc import Callable

_TONES: Final = ("weak", "weak", "fair", "good", "good")


class PassphrasePair(QWidget):
    """Two hidden lines and a meter. Signals: `changed` after each key."""

    changed = Signal()

    def __init__(
        self, score: Callable[..., int], names: Callable[[], tuple[str, ...]] = tuple
    ) -> None:
        """Build empty lines; `score` rates a text from 0 to 4, given `names` not to build on."""
        super().__init__()
        self._score, self._names = score, names
        self.first = SecretLine(self)
        self.second = SecretLine(self)
        self.meter = QProgressBar(self)
        self.meter.setRange(0, 4)
        self.meter.setTextVisible(False)
        self._verdict = QLabel(self)
        self._problem = QLabel(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(200)
        self._timer.timeout.connect(self.rate)
        self._arrange()
        for line in (self.first, self.second):
            line.textEdited.connect(lambda _text: self._on_typed())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for text, line in (
            (self.tr("New &passphrase"), self.first),
            (self.tr("The same passphrase &again"), self.second),
        ):
            label = QLabel(text, self)
            theme.set_role(label, "field")
            label.setBuddy(line)
            line.setAccessibleName(text.replace("&", ""))
            column.addWidget(label)
            column.addWidget(line)
            if line is self.first:
                self.meter.setAccessibleName(self.tr("Strength of the passphrase"))
                column.addWidget(self.meter)
                column.addWidget(self._verdict)
                column.addSpacing(6)
        theme.set_role(self._verdict, "soft")
        self._verdict.setWordWrap(True)
        self._verdict.setText(self._hint())
        theme.set_role(self._problem, "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        column.addWidget(self._problem)
        self.setFocusProxy(self.first)

    def _hint(self) -> str:
        return self.tr(
            "Four or more unrelated words are strong and easy to remember. Spaces are allowed."
        )

    def value(self) -> str:
        """Return the passphrase as typed first."""
        return self.first.text()

    def clear(self) -> None:
        """Empty both lines."""
        self.first.clear()
        self.second.clear()
        self.show_problem("")
        self.rate()

    def rate(self) -> int:
        """Show how strong the passphrase is and return its score, 0 to 4."""
        text = self.first.text()
        score = self._score(text, *self._names()) if text else 0
        self.meter.setValue(score if text else 0)
        theme.set_state(self.meter, "tone", _TONES[score])
        verdicts = (
            self.tr("Guessed at once. Add more unrelated words."),
            self.tr("Very weak. Add more unrelated words."),
            self.tr("Weak. Add another unrelated word."),
            self.tr("Strong."),
            self.tr("Very strong."),
        )
        self._verdict.setText(verdicts[score] if text else self._hint())
        self.meter.setAccessibleDescription(self._verdict.text())
        return score

    def problem(self) -> str:
        """Return what is wrong, in a sentence, or an empty text; the weakness is the service's."""
        if not self.first.text():
            return self.tr("Please type a passphrase.")
        if self.first.text() != self.second.text():
            return self.tr("The two passphrases differ. Type the same one twice.")
        return ""

    def is_ready(self) -> bool:
        """Return whether both lines agree; otherwise say the problem and take the keyboard."""
        problem = self.problem()
        self.show_problem(problem)
        if problem:
            (self.second if self.first.text() else self.first).setFocus()
        return not problem

    def show_problem(self, sentence: str) -> None:
        """Show a sentence beneath the lines; an empty one hides it."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _on_typed(self) -> None:
        self.show_problem("")
        self._timer.start()
        self.changed.emit()
