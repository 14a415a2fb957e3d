"""The stylesheet, with $tokens in place of colours; `theme.stylesheet` fills them.

Every control that takes the keyboard shows a ring two pixels wide while it has the focus. The
unfocused edge is one pixel with one more pixel of padding, so nothing moves when the ring comes.
"""

from __future__ import annotations

from typing import Final

STYLESHEET: Final = """
QWidget { color: $text; }
QMainWindow, QDialog, QWidget[role="page"] { background: $window; }
QToolTip { background: $text; color: $surface; border: 1px solid $text; padding: 4px 8px; }

QLabel[role="title"] { font-size: 18pt; font-weight: 700; }
QLabel[role="subtitle"], QLabel[role="soft"] { color: $text_soft; }
QLabel[role="section"] { font-size: 11.5pt; font-weight: 700; }
QLabel[role="field"] { color: $text; font-weight: 700; font-size: 9pt; }
QLabel[role="problem"] { color: $danger; font-size: 9pt; }
QLabel[role="figure"] { font-size: 22pt; font-weight: 700; color: $accent; }
QLabel[role="badge"] { background: $accent_soft; color: $text; border-radius: 9px;
    padding: 1px 9px; font-size: 9pt; }
QLabel[role="badge"][tone="danger"] { background: $danger_soft; color: $danger; }
QLabel[role="badge"][tone="warning"] { background: $warning_soft; color: $warning; }
QLabel[role="badge"][tone="good"] { background: $good_soft; color: $good; }
QLabel[role="code"] { font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace;
    font-size: 13pt; }

QFrame[role="card"] { background: $surface; border: 1px solid $line;
    border-radius: ${radius_card}px; }
QFrame[role="finding"] { background: $surface_soft; border: 1px solid $line;
    border-left: 3px solid $accent; border-radius: ${radius}px; }
QLabel[role="finding"] { font-weight: 700; background: transparent; border: none; }
QFrame[role="band"] { background: $practice; border: none; }
QFrame[role="band"] QLabel { color: $on_practice; font-weight: 700; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QFrame[role="message"] { border-radius: ${radius}px; border: 1px solid $line;
    background: $surface; }
QFrame[role="message"][tone="error"] { background: $danger_soft; border-color: $danger; }
QFrame[role="message"][tone="warning"] { background: $warning_soft; border-color: $warning; }
QFrame[role="message"][tone="good"] { background: $good_soft; border-color: $good; }
QFrame[role="message"][tone="info"] { background: $accent_soft; border-color: $accent; }
QFrame[role="message"] QLabel { background: transparent; }

QPushButton { background: $surface; color: $text; border: 1px solid $edge;
    border-radius: ${radius}px; padding: 6px 14px; min-height: 18px; }
QPushButton:hover { background: $surface_soft; border-color: $text_soft; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 13px; }
QPushButton:disabled { color: $edge; border-color: $line; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 700; }
QPushButton[role="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $line; border-color: $line;
    color: $text_soft; }
QPushButton[role="danger"] { color: $danger; border-color: $danger; }
QPushButton[role="danger"]:hover { background: $danger_soft; }
QPushButton[role="danger"]:focus { border: 2px solid $focus; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border: 2px solid $focus; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent;
    color: $accent; text-align: left; padding: 4px 6px; }
QPushButton[role="link"]:hover { background: $accent_soft; }
QPushButton[role="link"]:focus { border: 2px solid $focus; padding: 3px 5px; }

QToolButton { background: transparent; border: 1px solid transparent;
    border-radius: ${radius}px; padding: 5px; }
QToolButton:hover { background: $accent_soft; }
QToolButton:checked { background: $accent_soft; }
QToolButton:focus { border: 2px solid $focus; padding: 4px; }
QToolButton::menu-indicator { image: none; }

QFrame[role="rail"] { background: $rail; border: none; }
QFrame[role="rail"] QLabel { color: $rail_text; background: transparent; }
QFrame[role="rail"] QLabel[role="soft"] { color: $rail_text_soft; }
QPushButton[role="rail"] { background: transparent; color: $rail_text_soft; text-align: left;
    border: 2px solid transparent; border-left: 3px solid transparent; border-radius: 0;
    padding: 9px 10px 9px 13px; }
QPushButton[role="rail"]:hover { background: $rail_active; color: $rail_text; }
QPushButton[role="rail"]:checked { background: $rail_active; color: $rail_text;
    font-weight: 700; border-left: 3px solid $rail_mark; }
QPushButton[role="rail"]:focus { border: 2px solid $rail_mark; border-left: 3px solid $rail_mark; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: ${radius}px;
    padding: 5px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
    border: 2px solid $focus; padding: 4px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 2px 4px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] {
    border-color: $danger; background: $danger_soft; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {
    background: $window; color: $text_soft; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $surface_soft; border-color: $line; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border: 2px solid $focus; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0;
    background: transparent; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: url("$icons/$name-down.svg"); width: 14px; height: 14px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 20px; }
QSpinBox::up-arrow { image: url("$icons/$name-up.svg"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("$icons/$name-down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView, QListView[role="popup"] { background: $surface; color: $text;
    border: 1px solid $edge; selection-background-color: $accent_soft; selection-color: $text;
    outline: none; padding: 2px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px 5px; border: 2px solid transparent;
    border-radius: ${radius}px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $text_soft; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px;
    border: 1px solid $edge; border-radius: 4px; background: $surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent;
    border-color: $accent; image: url("$icons/$name-check.svg"); }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid $edge;
    border-radius: 9px; background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; }

QFrame[role="chip"] { background: $accent_soft; border: 1px solid $accent; border-radius: 12px; }
QFrame[role="chip"] QLabel { background: transparent; }
QFrame[role="chip"] QToolButton { padding: 1px; border-radius: 9px; }
QFrame[role="chip"] QToolButton:focus { border: 2px solid $focus; padding: 0; }

QTableView, QListView, QTreeView { background: $surface; alternate-background-color: $surface_soft;
    border: 1px solid $line; padding: 1px; border-radius: ${radius_card}px;
    gridline-color: $line; selection-background-color: $accent_soft;
    selection-color: $text; outline: none; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid $focus; padding: 0; }
QTableView[role="plain"] { background: transparent; border: 2px solid transparent; padding: 0;
    border-radius: 4px; }
QTableView[role="plain"]:focus { border: 2px solid $focus; }
QTableView::item { padding: 2px 8px; border: none; }
QTableView::item:hover { background: $surface_soft; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QListView::item { padding: 6px 10px; border-radius: 4px; }
QListView::item:hover { background: $surface_soft; }
QListView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text_soft; border: none;
    border-bottom: 1px solid $line; padding: 7px 8px; font-weight: 700; font-size: 9pt; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url("$icons/$name-up.svg"); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url("$icons/$name-down.svg"); width: 10px; height: 10px; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="scrolled"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $text_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text_soft; padding: 8px 14px;
    border: 2px solid transparent; border-bottom: 3px solid transparent; margin-right: 2px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 700; border-bottom: 3px solid $accent; }
QTabBar:focus { outline: none; }
QTabBar::tab:selected:focus { border: 2px solid $focus; border-bottom: 3px solid $focus; }

QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text_soft; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::indicator:checked { image: url("$icons/$name-mark.svg"); }

QStatusBar { background: $surface; border-top: 1px solid $line; color: $text_soft; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text_soft; padding: 2px 6px; }
QStatusBar QLabel[role="practice"] { background: $practice; color: $on_practice;
    font-weight: 700; border-radius: 4px; padding: 1px 8px; }

QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QProgressBar[tone="weak"]::chunk { background: $danger; }
QProgressBar[tone="fair"]::chunk { background: $practice; }

QSplitter::handle { background: transparent; }
QGroupBox { border: 1px solid $line; border-radius: ${radius_card}px; margin-top: 10px;
    padding-top: 10px; background: $surface; }
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; font-weight: 700; }
QCalendarWidget QWidget { background: $surface; alternate-background-color: $surface_soft; }
QCalendarWidget QToolButton { color: $text; padding: 4px 8px; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent;
    selection-color: $on_accent; border: none; }
"""
