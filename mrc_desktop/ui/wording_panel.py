"""The words of letters: an administrator changes them and sees the letter while typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mrc_desktop.domain.letter_kind import LetterWording
from mrc_desktop.errors import ContentFaulty, UserError
from mrc_desktop.ui import ask, languages, theme, words, words_wording
from mrc_desktop.ui.centre_page import tab_column
from mrc_desktop.ui.choice_box import Choice, ChoiceBox
from mrc_desktop.ui.choice_editors import ChoiceEditor
from mrc_desktop.ui.draft_offer import DraftKeeper, DraftOffer, kept_at
from mrc_desktop.ui.fields import Field, FieldForm, Kind
from mrc_desktop.ui.link_list import LinkList
from mrc_desktop.ui.marking import QT_TRANSLATE_NOOP
from mrc_desktop.ui.paper_preview import PaperPreview

if TYPE_CHECKING:
    from collections.abc import Callable

    from mrc_desktop.services.change import Change
    from mrc_desktop.services.letter_wording import WordingView
    from mrc_desktop.ui.centre_page import CentrePage

CONTEXT: Final = "wording_panel"
PREVIEW_AFTER_MS: Final = 300
"""How long typing must rest before the letter is drawn again, in milliseconds."""

_CHOOSER: Final = (
    Field("letter", QT_TRANSLATE_NOOP("wording_panel", "Lett&er"), Kind.CHOICE),
    Field("language", QT_TRANSLATE_NOOP("wording_panel", "&Language"), Kind.CHOICE),
)
_FIELDS: Final = (
    Field("title", QT_TRANSLATE_NOOP("wording_panel", "T&itle"), is_required=True),
    Field("subject", QT_TRANSLATE_NOOP("wording_panel", "Su&bject"), is_required=True),
    Field(
        "body", QT_TRANSLATE_NOOP("wording_panel", "Te&xt"), Kind.TEXT, rows=14, is_required=True
    ),
)


class WordingPanel(QWidget):
    """One letter in one language: its words, what may stand in them, the letter beside them."""

    def __init__(self, page: CentrePage) -> None:
        """Build the panel on its page."""
        super().__init__()
        self._page = page
        self._desk = page.desk
        self._view: WordingView | None = None
        self._key = ("", "")
        self.keeper: DraftKeeper | None = None
        self.chooser = FieldForm(_CHOOSER, CONTEXT, columns=2, parent=self)
        self.form = FieldForm(_FIELDS, CONTEXT, columns=1, parent=self)
        self.offer = DraftOffer(self)
        self.known = QLabel(self)
        self.fault = QLabel(self)
        self.insert = ChoiceBox(parent=self)
        self.save_button = QPushButton(self.tr("Sa&ve these words"), self)
        self.restore_button = QPushButton(self.tr("Back to the shi&pped text…"), self)
        self.versions = LinkList(self.tr("Earlier versions"), self.tr("Nothing was changed yet."))
        self.preview = PaperPreview(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_AFTER_MS)
        self._timer.timeout.connect(self.draw_now)
        self._arrange()
        self._offer_choices()
        self.chooser.changed.connect(self._on_chosen)
        self.form.changed.connect(self._on_typed)
        self.insert.picked.connect(self._on_insert)
        self.save_button.clicked.connect(self.save)
        self.restore_button.clicked.connect(self.restore)
        self.versions.chosen.connect(self._on_version)
        self.offer.continued.connect(self._on_continued)
        self.offer.discarded.connect(self._on_discarded)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)

    def _arrange(self) -> None:
        for label, role in ((self.known, "soft"), (self.fault, "problem")):
            label.setWordWrap(True)
            theme.set_role(label, role)
        theme.set_role(self.save_button, "primary")
        self.insert.setAccessibleName(self.tr("Put a placeholder into the text"))
        self.insert.setMinimumContentsLength(24)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addWidget(self.restore_button)
        row.addStretch(1)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.form)
        column.addWidget(self.insert)
        column.addWidget(self.fault)
        column.addLayout(row)
        column.addWidget(self.versions)
        column.addStretch(1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.preview)
        split.setSizes([520, 520])
        outer = tab_column(self)
        outer.addWidget(self.chooser)
        outer.addWidget(self.known)
        outer.addWidget(self.offer)
        outer.addWidget(split, 1)
        self.preview.setMinimumHeight(420)

    def _offer_choices(self) -> None:
        letters = self._desk.letters
        language = languages.current()
        kinds = [Choice(one.id, letters.title(one.id, language)) for one in letters.kinds()]
        self._offer("letter", kinds)
        self._offer_languages()

    def _offer(self, key: str, choices: list[Choice]) -> None:
        editor = self.chooser.editor(key)
        if isinstance(editor, ChoiceEditor):
            editor.box.set_choices(choices)

    def _offer_languages(self) -> None:
        content = self._desk.content
        known = content.letter_languages(str(self.chooser.values()["letter"]))
        self._offer("language", [Choice(code, content.words(code).name) for code in known])

    def refresh(self) -> None:
        """Read the chosen letter anew; what is being typed stays."""
        if not self._is_typed():
            self._open()

    def keep_draft(self) -> None:
        """Keep what is typed at once."""
        if self.keeper is not None:
            self.keeper.keep_if_waiting()

    def wording(self) -> LetterWording:
        """Return the words as typed."""
        values = self.form.values()
        return LetterWording(str(values["title"]), str(values["subject"]), str(values["body"]))

    def draw_now(self) -> None:
        """Show the letter with an invented person, or say what is wrong with the words."""
        self._timer.stop()
        if self._view is None:
            return
        fault = ""
        try:
            pdf = self._desk.letter_wordings.preview(*self._key, self.wording())
        except ContentFaulty as error:
            fault = words_wording.say_fault(error)
        except UserError as error:
            fault = words.say_error(error)
        else:
            self.preview.show_paper(pdf)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.save_button.setEnabled(not fault and self._is_typed())

    def save(self) -> None:
        """Keep these words as the newest version."""
        view = self._view
        self.draw_now()
        if view is None or not self.save_button.isEnabled():
            return
        service = self._desk.letter_wordings
        self._write(
            lambda: service.save(*self._key, self.wording(), view.newest),
            self.tr("The words of the letter are saved. New letters are written with them."),
        )

    def restore(self) -> None:
        """Go back to the shipped text, after a question."""
        view = self._view
        if view is None or not ask.confirm(
            self,
            self.tr("Go back to the shipped text?"),
            self.tr("Your words stay among the earlier versions. Letters already issued stay."),
            yes=self.tr("Go back to the shipped text"),
        ):
            return
        service = self._desk.letter_wordings
        self._write(
            lambda: service.restore(*self._key, view.newest),
            self.tr("The shipped text is in force again."),
        )

    def _write(self, work: Callable[[], Change], sentence: str) -> None:
        try:
            change = work()
        except ContentFaulty as error:
            self._page.message_bar.show_warning(words_wording.say_fault(error))
            return
        except UserError as error:
            self._page.message_bar.show_error(error)
            return
        if self.keeper is not None:
            self.keeper.forget()
        self._open()
        self._page.announce(change, sentence)

    def _open(self) -> None:
        """Show the chosen letter as it is in force, offering back what was left unfinished."""
        chosen = self.chooser.values()
        key = (str(chosen["letter"]), str(chosen["language"]))
        view = self._page.read(lambda: self._desk.letter_wordings.view(*key))
        if view is None:
            return
        self._view, self._key = view, key
        self._show(view.wording)
        self.known.setText(
            self.tr("The centre has words of its own for this letter.")
            if view.is_own
            else self.tr("This is the text the program came with.")
        )
        self.restore_button.setEnabled(view.is_own)
        names = [Choice("", self.tr("Put in a placeholder"))]
        names += [Choice(one, words_wording.say_placeholder(one)) for one in view.placeholders]
        names += [Choice(f"::: {one}", words_wording.say_slot(one)) for one in view.slots]
        self.insert.set_choices(names)
        self.versions.show_lines(
            (
                version.id,
                self.tr("{moment}, {name}: {what}").format(
                    moment=version.saved_at.strftime("%d.%m.%Y %H:%M"),
                    name=version.saved_by,
                    what=self.tr("shipped text")
                    if version.wording is None
                    else version.wording.title,
                ),
            )
            for version in view.versions
        )
        self._keep_as(f"wording:{key[0]}:{key[1]}")
        self.draw_now()

    def _keep_as(self, form: str) -> None:
        if self.keeper is not None:
            self.keeper.keep_if_waiting()
            self.keeper.deleteLater()
        self.keeper = DraftKeeper(self._desk.drafts, form, self._typed, self)
        self.keeper.refused.connect(self._page.message_bar.show_error)
        self.offer.hide()
        self.form.setEnabled(True)
        moment = self._page.read(lambda: kept_at(self._desk.drafts, form))
        if moment is not None:
            self.keeper.pause()
            self.form.setEnabled(False)
            self.offer.offer(moment)

    def _show(self, wording: LetterWording) -> None:
        self.form.set_values(
            {"title": wording.title, "subject": wording.subject, "body": wording.body}
        )

    def _is_typed(self) -> bool:
        return self._view is not None and _trimmed(self.wording()) != _trimmed(self._view.wording)

    def _typed(self) -> LetterWording | None:
        return self.wording() if self._is_typed() else None

    def _on_chosen(self) -> None:
        self.keep_draft()
        self._offer_languages()
        self._open()

    def _on_typed(self) -> None:
        self._timer.start()
        if self.keeper is not None:
            self.keeper.touch()

    def _on_insert(self, name: object) -> None:
        """Put the placeholder where the cursor stands in the text."""
        editor = self.form.editor("body").control
        if name and isinstance(editor, QPlainTextEdit):
            text = str(name)
            is_slot = text.startswith(":")
            editor.insertPlainText(f"\n\n{text}\n\n" if is_slot else f"{{{{ {text} }}}}")
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.insert.set_value("")

    def _on_version(self, identity: object) -> None:
        """Show an earlier version in the form; it is in force again once it is saved."""
        view = self._view
        if view is None:
            return
        found = next(one for one in view.versions if one.id == identity)
        self._show(found.wording or view.shipped)
        self._on_typed()

    def _on_continued(self) -> None:
        keeper = self.keeper
        if keeper is None:
            return
        kept = self._page.read(lambda: self._desk.drafts.find(keeper.form, LetterWording))
        if kept is not None:
            self._show(kept)
        keeper.resume(is_kept=kept is not None)
        self._end_offer()

    def _on_discarded(self) -> None:
        if self.keeper is not None and ask.confirm(
            self,
            self.tr("Throw the draft away?"),
            self.tr("The words you typed for this letter and did not save are lost."),
            yes=self.tr("Throw it away"),
            no=self.tr("Keep it"),
            is_danger=True,
        ):
            self.keeper.forget()
            self._end_offer()

    def _end_offer(self) -> None:
        self.offer.hide()
        self.form.setEnabled(True)
        self.draw_now()


def _trimmed(wording: LetterWording) -> tuple[str, ...]:
    """Return the words without what an editor changes: their ends and unbreakable spaces."""
    parts = (wording.title, wording.subject, wording.body)
    return tuple(part.replace("\u00a0", " ").strip() for part in parts)
