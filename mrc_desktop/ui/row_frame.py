"""The place of one row of a group: its fields, or in a long group only its values until it is seen.

A row of nine fields takes some 30 ms to build, so of forty rows only those are built that somebody
looks at or moves into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from mrc_desktop.ui import icons, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from mrc_desktop.ui.fields import FieldForm


class RowFrame(QWidget):
    """Signals: `changed` by the user, `built` when its fields came, `removing` when it is to go."""

    changed = Signal()
    built = Signal()
    removing = Signal()

    def __init__(
        self, make: Callable[[QWidget], FieldForm], parent: QWidget, *, is_numbered: bool
    ) -> None:
        """Build the place of a row; `make` builds its form, with the values of an empty row."""
        super().__init__(parent)
        self._make = make
        self._is_numbered = is_numbered
        self._form: FieldForm | None = None
        self._values: dict[str, Any] = {}
        self._number = ""
        self._label: QLabel | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._build)

    @property
    def form(self) -> FieldForm:
        """Return the row's form; it is built now if it was not."""
        return self._form or self._build()

    @property
    def number(self) -> str:
        """Return the number shown, or to be shown once the fields are there."""
        return self._number

    @property
    def has_form(self) -> bool:
        """Return whether the fields are there."""
        return self._form is not None

    def values(self) -> dict[str, Any]:
        """Return the values of the row."""
        return dict(self._values) if self._form is None else self._form.values()

    def hold(self, values: Mapping[str, Any], height: int) -> None:
        """Hold these values, as a form gave them, in so much room until the row is seen."""
        self._values = dict(values)
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_number(self, number: int) -> None:
        """Show the row's number, if rows of this group have one."""
        self._number = str(number)
        if self._label is not None:
            self._label.setText(self._number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Have the fields built soon: the row is before somebody's eyes."""
        super().paintEvent(event)
        if self._form is None and not self._soon.isActive():
            self._soon.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the first field, or coming back to the last thing of the row."""
        super().focusInEvent(event)
        if self._form is None:
            self._build()
            reached = self._tab_stops()
            is_back = event.reason() is Qt.FocusReason.BacktabFocusReason
            reached[-1 if is_back else 0].setFocus(event.reason())

    def _build(self) -> FieldForm:
        if self._form is not None:
            return self._form
        self._form = form = self._make(self)
        form.set_values(self._values)
        self._values = {}
        form.changed.connect(self.changed)
        remove = self._remover()
        if self._is_numbered:
            # Findings speak of "stay 3": the rows carry their numbers.
            self._label = QLabel(self._number, self)
            theme.set_role(self._label, "soft")
            side = QVBoxLayout()
            top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
            side.addWidget(self._label, 0, top)
            side.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
            self._row.addLayout(side)
            self._row.addWidget(form, 1)
        else:
            self._row.addWidget(form, 1)
            self._row.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)
        if self.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            # A layout shows what is new a moment later; the keyboard may be on its way here.
            for part in self.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                part.show()
            self._take_place()
        self.built.emit()
        return form

    def _take_place(self) -> None:
        """Give the fields the room and the place in the order of Tab that were held for them."""
        self.setMinimumHeight(0)
        self.setMaximumHeight(_UNBOUNDED)
        last: QWidget = self
        for stop in self._tab_stops():
            QWidget.setTabOrder(last, stop)
            last = stop
        # Not before: what takes no keyboard has no place in the order.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at in this row, in the order it was built."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            if takes_tab and widget.focusProxy() is None and self.isAncestorOf(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _remover(self) -> QToolButton:
        said = QCoreApplication.translate("RowGroup", "Remove this row")
        remove = QToolButton(self)
        remove.setIcon(icons.icon("trash"))
        remove.setIconSize(QSize(18, 18))
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        remove.setToolTip(said)
        remove.setAccessibleName(said)
        remove.clicked.connect(self._on_removed)
        return remove

    def _on_removed(self) -> None:
        self.removing.emit()


_UNBOUNDED = (1 << 24) - 1
"""Qt's QWIDGETSIZE_MAX."""
