"""Law, dated tables and content packs on the Centre page of a real register."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

from mrc_desktop import paths
from mrc_desktop.domain.dated_table import DatedRow, TableDraft, TableKey, TableKind
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.pack import SIGNATURE, fingerprint, new_key, sign_pack
from mrc_desktop.services.content_in_use import ContentInUse, Origin
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.rulebook import RuleState
from mrc_desktop.ui import ask, languages, words_law
from mrc_desktop.ui.law_panel import LawPanel, Show
from mrc_desktop.ui.pack_panel import PackPanel
from mrc_desktop.ui.page import Page
from mrc_desktop.ui.source_dialog import SourceDialog
from mrc_desktop.ui.tables_panel import TablesPanel
from mrc_desktop.ui.today_page import TodayPage
from tests.ui.conftest import PASSPHRASE

SECRET, TRUSTED = new_key()
DAY = dt.date(2026, 11, 23)
RULE = "RU-PAT-09"
SOURCE = "gazette 17 of 2026"
RATES = TableKey(TableKind.RATES, "RU")


@pytest.fixture
def admin_desk(access, plan, entrance):
    session = access.create_register(plan, PASSPHRASE).session
    yield entrance.open_desk(session)
    access.lock(session)


class Host(Page):
    """A page that holds one tab of the Centre page at a time."""

    def __init__(self, desk):
        super().__init__(desk)
        self.panels = {}
        self.changed.connect(lambda _change: self.refresh())

    def show_panel(self, kind):
        if kind not in self.panels:
            self.panels[kind] = kind(self)
            self.body.addWidget(self.panels[kind])
            self.panels[kind].refresh()
        for other, panel in self.panels.items():
            panel.setVisible(other is kind)
        return self.panels[kind]

    def refresh(self):
        for panel in self.panels.values():
            panel.refresh()

    def keep_draft(self):
        for panel in self.panels.values():
            panel.keep_draft()


@pytest.fixture
def page(qtbot, admin_desk):
    return shown(qtbot, admin_desk)


def shown(qtbot, desk):
    made = Host(desk)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    return made


def panel_of(page, kind):
    return page.show_panel(kind)


def in_dialog(kind, act):
    """Do something in the dialog of this kind once it is up."""

    def look():
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            act(found[0])
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def ids_in(panel):
    return [key[0] for key in panel.table.records.ids]


def choose(panel, rule_id):
    key = next(key for key in panel.table.records.ids if key[0] == rule_id)
    panel.table.select(key)


# The law ------------------------------------------------------------------------------------


def test_rules_are_filtered_and_counted(page, admin_desk):
    panel = panel_of(page, LawPanel)
    everything = len(ids_in(panel))
    assert everything == len(admin_desk.rulebook.rules())
    panel.filter.set_values({"show": Show.TO_CONFIRM})
    panel.filter.changed.emit()
    waiting = ids_in(panel)
    assert RULE in waiting
    assert "ILO-ADULT-SEXUAL" in waiting
    assert panel.count.text() == f"{len(waiting)} of {everything} rules"
    panel.filter.set_values({"show": Show.ALL, "text": "pat-09"})
    panel.filter.changed.emit()
    assert ids_in(panel) == [RULE]
    panel.filter.set_values({"text": "", "country": "Kazakhstan"})
    panel.filter.changed.emit()
    assert {one[:2] for one in ids_in(panel)} == {"KZ"}


def test_an_administrator_confirms_a_rule_on_a_source_and_withdraws_it(page, admin_desk):
    panel = panel_of(page, LawPanel)
    choose(panel, RULE)
    assert panel.view.confirm_button.isVisible()
    assert "gives no finding" in panel.view.warning.text()

    def refuse_then_fill(dialog):
        dialog.confirm()
        assert dialog.isVisible()
        dialog.form.set_values({"source": SOURCE})
        dialog.confirm()

    in_dialog(SourceDialog, refuse_then_fill)
    panel.view.confirm_button.click()
    assert "confirmed" in page.message_bar.text()
    (entry,) = [one for one in admin_desk.rulebook.rules() if one.rule.id == RULE]
    assert entry.state is RuleState.CONFIRMED
    choose(panel, RULE)
    assert f"Confirmed on 23.11.2026 by Zarina Admin, on: {SOURCE}" in panel.view.history.text()
    assert not panel.view.confirm_button.isVisible()
    with ask.answered(False):
        panel.view.withdraw_button.click()
    assert admin_desk.rulebook.history(RULE)[0].withdrawn_at is None
    with ask.answered(True):
        panel.view.withdraw_button.click()
    assert "Withdrawn on 23.11.2026" in panel.view.history.text()
    assert panel.view.confirm_button.isVisible()


def test_a_read_rule_has_nothing_to_confirm(page, admin_desk):
    panel = panel_of(page, LawPanel)
    read = next(one for one in admin_desk.rulebook.rules() if one.state is RuleState.READ)
    choose(panel, read.rule.id)
    assert not panel.view.confirm_button.isVisible()
    assert not panel.view.withdraw_button.isVisible()


def test_the_rule_speaks_the_language_of_the_interface(page):
    languages.install("ru")
    panel = panel_of(page, LawPanel)
    panel.refresh()
    choose(panel, RULE)
    assert any("а" <= letter <= "я" for letter in panel.view.words.text())


def test_past_its_review_date_a_rule_is_marked_in_list_and_detail(qtbot, admin_desk):
    admin_desk.session.clock = lambda: dt.datetime(2029, 1, 1, 9, 0)
    panel = panel_of(shown(qtbot, admin_desk), LawPanel)
    choose(panel, RULE)
    assert "review date is over" in panel.view.warning.text()
    entry = panel.table.records.row(0)
    assert panel._review(entry).endswith(", over")
    panel.filter.set_values({"show": Show.PAST_REVIEW})
    panel.filter.changed.emit()
    assert len(ids_in(panel)) == len(admin_desk.rulebook.rules())


def test_a_counsellor_reads_the_law_and_changes_nothing(qtbot, desk):
    page = shown(qtbot, desk)
    law, tables, packs = (panel_of(page, one) for one in (LawPanel, TablesPanel, PackPanel))
    panel_of(page, LawPanel)
    choose(law, RULE)
    assert not law.view.confirm_button.isVisible()
    panel_of(page, TablesPanel)
    assert not tables.save_button.isVisible()
    assert not tables.form.isEnabled()
    panel_of(page, PackPanel)
    assert not packs.form.isVisible()
    assert not hasattr(packs, "look_button")


# Tables -------------------------------------------------------------------------------------


def type_rates(panel, *rows, known="31.12.2026"):
    panel.form.set_values(
        {
            "known_until": known,
            "rows": [{"since": day, "value": value, "source": SOURCE} for day, value in rows],
        }
    )
    panel.form.changed.emit()


def test_rates_are_entered_and_their_history_stands_below(page, admin_desk):
    panel = panel_of(page, TablesPanel)
    type_rates(panel, ("01.01.2026", "16"))
    panel.save()
    type_rates(panel, ("01.01.2026", "16"), ("01.06.2026", "14,5"))
    panel.save()
    assert "saved" in page.message_bar.text()
    new, old = admin_desk.tables.history(RATES)
    assert [len(one.draft.rows) for one in (new, old)] == [2, 1]
    assert len(panel.history.table.records.ids) == 2
    newest = panel.history.table.records.row(0)
    assert "01.06.2026, 14,5 %" in newest.added
    assert "01.01.2026" not in newest.added
    assert "by Zarina Admin" in panel.known.text()
    assert admin_desk.drafts.listing() == ()


def test_what_cannot_be_stands_at_its_row(page, admin_desk):
    panel = panel_of(page, TablesPanel)
    type_rates(panel, ("32.01.2026", "16"), ("01.06.2026", "much"))
    QApplication.processEvents()
    panel.save()
    said = [one.text() for one in panel.form.findChildren(QLabel) if one.isVisibleTo(panel)]
    assert any("no such day" in one for one in said)
    assert any("percent, such as" in one for one in said)
    assert admin_desk.tables.history(RATES) == ()


def test_what_was_typed_is_kept_and_offered_back(qtbot, page, admin_desk):
    panel = panel_of(page, TablesPanel)
    type_rates(panel, ("01.01.2026", "16"))
    page.keep_draft()
    assert [one.form for one in admin_desk.drafts.listing()] == ["table:rates:RU:0"]
    again = panel_of(shown(qtbot, admin_desk), TablesPanel)
    assert again.offer.isVisible()
    assert not again.form.isEnabled()
    again.offer.continue_button.click()
    assert again.form.values()["rows"][0]["value"] == "16"
    again.save()
    assert admin_desk.drafts.listing() == ()
    assert len(admin_desk.tables.history(RATES)) == 1


def test_a_newer_table_is_replaced_only_when_asked(page, admin_desk):
    panel = panel_of(page, TablesPanel)
    type_rates(panel, ("01.01.2026", "16"))
    row = DatedRow(since=dt.date(2026, 1, 1), value="15", source="x")
    admin_desk.tables.save(RATES, TableDraft(rows=(row,), known_until=DAY), 0)
    with ask.answered(False):
        panel.save()
    assert page.message_bar.text()
    assert admin_desk.tables.open(RATES).draft.rows[0].value == "15"
    assert panel.form.values()["rows"][0]["value"] == "16"
    with ask.answered(True):
        panel.save()
    assert [one.draft.rows[0].value for one in admin_desk.tables.history(RATES)] == ["16", "15"]


def test_holidays_of_a_year_are_entered(page, admin_desk):
    panel = panel_of(page, TablesPanel)
    panel.chooser.set_values({"kind": TableKind.HOLIDAYS, "year": "2027"})
    panel.chooser.changed.emit()
    assert panel.chooser.editor("year").isVisible()
    panel.form.set_values(
        {
            "is_entered": True,
            "source": SOURCE,
            "days": [
                {"day": "01.01.2027", "is_worked": False},
                {"day": "20.02.2027", "is_worked": True},
            ],
        }
    )
    panel.save()
    state = admin_desk.tables.open(TableKey(TableKind.HOLIDAYS, "RU", 2027))
    assert [one.is_worked for one in state.draft.days] == [False, True]
    panel.chooser.set_values({"year": "20"})
    panel.chooser.changed.emit()
    assert panel.form is None
    assert not panel.save_button.isVisible()


def test_fees_and_indexes_have_sums_and_currencies(page, admin_desk):
    panel = panel_of(page, TablesPanel)
    for kind, country in ((TableKind.INDEXES, "KZ"), (TableKind.FEES, "RU")):
        panel.chooser.set_values({"kind": kind, "country": country})
        panel.chooser.changed.emit()
        panel.form.editor("rows").add_button.click()
        (row,) = panel.form.editor("rows").forms()
        assert row.values()["currency"] == {"KZ": "KZT", "RU": "RUB"}[country]
        row.set_values({"since": "01.01.2026", "value": "4 325", "source": SOURCE})
        panel.form.set_values({"known_until": "31.12.2026"})
        panel.save()
        assert len(admin_desk.tables.history(TableKey(kind, country))) == 1


def settled(qtbot, panel):
    """Wait until no pack is being checked."""
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=20_000)


# Packs --------------------------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    shutil.copytree(paths.resources() / "content", folder)
    for path in folder.glob("sheets/*/*.md"):
        if path.stem != "crisis":
            path.unlink()
    file = folder / "rules" / "stay.toml"
    file.write_text(
        file.read_text("utf-8").replace('text.en = "', 'text.en = "Reworded. ', 1), "utf-8"
    )
    sign_pack(folder, SECRET, 3, DAY)
    return folder


def trust(panel):
    panel.form.set_values({"key": TRUSTED.hex()})
    panel.form.changed.emit()
    assert fingerprint(TRUSTED) in panel.typed.text()
    with ask.answered(True):
        panel.trust()


def test_a_key_is_trusted_after_its_fingerprint_was_compared(page, admin_desk):
    panel = panel_of(page, PackPanel)
    panel.form.set_values({"key": "nonsense"})
    panel.trust()
    assert panel.form.editor("key").control.property("problem") is True
    panel.form.set_values({"key": TRUSTED.hex()})
    with ask.answered(False):
        panel.trust()
    assert admin_desk.packs.trusted_key() is None
    trust(panel)
    assert fingerprint(TRUSTED) in panel.trusted.text()


def test_a_pack_is_looked_at_then_taken_and_used_after_the_next_unlocking(
    qtbot, page, admin_desk, stick
):
    panel = panel_of(page, PackPanel)
    trust(panel)
    with ask.answered(stick):
        panel.look()
    settled(qtbot, panel)
    assert panel.changes.isVisible()
    assert "Pack 3" in panel.changes.summary.text()
    lines = [panel.changes.table.records.row(place) for place in panel.changes.table.records.ids]
    assert any(line.text.startswith("Reworded. ") for line in lines)
    with ask.answered(True):
        panel.take()
    settled(qtbot, panel)
    assert "from the next unlocking" in panel.next.text()
    assert not panel.take_button.isVisible()
    with ask.answered(True):
        panel.set_aside()
    assert not panel.next.isVisible()
    assert (
        open_desk(admin_desk.session, Content(paths.resources() / "content")).packs.in_use.pack
        is None
    )


def test_a_refused_pack_is_said_with_its_reason(qtbot, page, admin_desk, stick, tmp_path):
    panel = panel_of(page, PackPanel)
    with ask.answered(stick):
        panel.look()
    settled(qtbot, panel)
    assert "key" in page.message_bar.text()
    trust(panel)
    (stick / SIGNATURE).unlink()
    with ask.answered(stick):
        panel.look()
    settled(qtbot, panel)
    assert "the pack is not signed" in panel.refusal.text()
    assert "the pack is not signed" in page.message_bar.text()
    assert not panel.take_button.isVisible()
    with ask.answered(tmp_path / "nowhere"):
        panel.look()
    settled(qtbot, panel)
    assert not panel.take_button.isVisible()
    assert admin_desk.packs.taken() is None


def test_today_says_that_the_pack_is_not_what_is_worked_with(qtbot, desk):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    assert page.message_bar.text() == ""
    shipped = desk.packs.in_use.shipped
    for origin in (Origin.PACK_DAMAGED, Origin.PACK_OUTDATED):
        desk.packs.in_use = ContentInUse(shipped, shipped, origin)
        page.refresh()
        assert page.message_bar.text() == words_law.say(origin)


# Words --------------------------------------------------------------------------------------


def test_every_reason_and_topic_has_words(admin_desk):
    for reason in words_law.REASONS:
        said = words_law.say_reason({"file": "rules/stay.toml", "id": "X", "reason": reason})
        assert said.startswith("rules/stay.toml · X: ")
        assert not said.endswith(f": {reason}")
    assert {one.rule.topic for one in admin_desk.rulebook.rules()} <= set(words_law.TOPICS)
    places = {one.rule.country for one in admin_desk.rulebook.rules()}
    said = {words_law.say_place(admin_desk.content, one) for one in places}
    assert not said & places
