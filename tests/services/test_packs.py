"""Content packs in a register: what is refused, what taking one changes, and damage."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest

from mrc_desktop.domain.codes import Role
from mrc_desktop.errors import ContentFaulty, InputRefused, NoContentKey, NotAllowed
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import fault_of
from mrc_desktop.guidance.pack import SIGNATURE, fingerprint, new_key, sign_pack
from mrc_desktop.paths import resources
from mrc_desktop.services.content_in_use import Origin, content_in_use
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.packs import FileChange, FileMove
from mrc_desktop.services.rulebook import RuleState
from mrc_desktop.storage import guidance_packs

SECRET, TRUSTED = new_key()
DAY = dt.date(2026, 11, 23)
RULE = "RU-PAT-09"
"""To be confirmed, resources/content/rules/work_permit.toml."""


@pytest.fixture
def shipped() -> Content:
    return Content(resources() / "content")


@pytest.fixture
def stick(tmp_path, shipped):
    """The shipped content as a folder on a stick, with one sheet only: drawing all takes long."""
    folder = tmp_path / "stick"
    shutil.copytree(shipped.folder, folder)
    for path in folder.glob("sheets/*/*.md"):
        if path.stem != "crisis":
            path.unlink()
    return folder


def reword(folder, rule_id=RULE):
    for file in (folder / "rules").glob("*.toml"):
        text = file.read_text("utf-8")
        start = text.find(f'id = "{rule_id}"')
        if start >= 0:
            at = text.index('text.en = "', start) + len('text.en = "')
            file.write_text(f"{text[:at]}Reworded. {text[at:]}", "utf-8")


@pytest.fixture
def admin(session_admin, shipped):
    desk = open_desk(session_admin, shipped)
    desk.packs.trust(TRUSTED.hex())
    return desk


def reason(work):
    with pytest.raises(ContentFaulty) as caught:
        work()
    return fault_of(caught.value)


def test_without_a_key_no_pack_is_looked_at(session_admin, shipped, stick):
    sign_pack(stick, SECRET, 1, DAY)
    with pytest.raises(NoContentKey):
        open_desk(session_admin, shipped).packs.inspect(stick)


def test_the_key_is_entered_once_and_its_fingerprint_shown(admin):
    known = admin.packs.trusted_key()
    assert (known.text, known.fingerprint) == (TRUSTED.hex(), fingerprint(TRUSTED))
    assert known.entered_by == admin.session.user.id
    assert admin.packs.fingerprint_of(f" {TRUSTED.hex().upper()}\n") == fingerprint(TRUSTED)
    assert admin.packs.fingerprint_of("beef") == ""
    with pytest.raises(InputRefused) as caught:
        admin.packs.trust("not a key")
    assert [one.field for one in caught.value.problems] == ["key"]


def test_what_a_pack_changes_is_told_before_it_is_taken(admin, stick):
    rule = next(one.rule for one in admin.rulebook.rules() if one.rule.id == RULE)
    admin.rulebook.confirm(RULE, rule.digest, "gazette")
    reword(stick)
    sheet = stick / "sheets" / "ru" / "crisis.md"
    sheet.write_text(sheet.read_text("utf-8") + "\nЕщё одна строка.\n", "utf-8")
    sign_pack(stick, SECRET, 3, DAY)
    view = admin.packs.inspect(stick)
    assert (view.number, view.made_on, view.fingerprint) == (3, DAY, fingerprint(TRUSTED))
    assert [one.rule_id for one in view.rules] == [RULE]
    assert view.renewals == (RULE,)
    assert FileChange("sheets/ru/crisis.md", FileMove.CHANGED) in view.files
    assert FileChange("sheets/ru/wages.md", FileMove.REMOVED) in view.files
    assert admin.packs.taken() is None


def test_a_pack_taken_is_worked_with_after_the_next_unlocking(admin, stick, unlock, shipped):
    reword(stick)
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    assert admin.packs.taken().number == 3
    assert "Reworded" not in admin.content.rules.version(RULE, DAY).text("en")
    for role in (Role.COUNSELLOR, Role.ADMINISTRATOR):
        desk = open_desk(unlock(role), shipped)
        assert desk.packs.in_use.origin is Origin.PACK
        assert "Reworded" in desk.content.rules.version(RULE, DAY).text("en")
        assert desk.content.fonts == shipped.fonts
        assert desk.content.sheet_ids() == ("crisis",)


def test_taking_and_trusting_are_in_the_trail(admin, stick):
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    admin.packs.set_aside()
    said = [(one.action, one.detail) for one in admin.centre.audit_entries(3)]
    assert said == [
        ("content_pack.set_aside", ""),
        ("content_pack.taken", "3"),
        ("content_pack.key_trusted", fingerprint(TRUSTED)[:9]),
    ]


def test_a_pack_set_aside_leaves_the_shipped_content(admin, stick, unlock, shipped):
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    admin.packs.set_aside()
    assert admin.packs.taken() is None
    desk = open_desk(unlock(Role.ADMINISTRATOR), shipped)
    assert desk.packs.in_use.origin is Origin.SHIPPED
    assert desk.content is shipped
    desk.packs.take(stick, 3)
    assert desk.packs.taken().number == 3


def unsign(folder):
    (folder / SIGNATURE).unlink()


def alter(folder):
    with (folder / "rules" / "stay.toml").open("a") as file:
        file.write("# more\n")


def forge(folder):
    sign_pack(folder, new_key()[0], 9, DAY)


def age(folder):
    sign_pack(folder, SECRET, 3, DAY)


def spoil(folder):
    file = folder / "rules" / "stay.toml"
    file.write_text(file.read_text("utf-8").replace("days = 90", "days = true", 1), "utf-8")
    sign_pack(folder, SECRET, 9, DAY)


def smuggle(folder):
    (folder / "sheets" / "en" / "more.md").write_text("x")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (unsign, "unsigned"),
        (alter, "altered"),
        (forge, "wrong_signature"),
        (age, "older_pack"),
        (spoil, "wrong_value"),
        (smuggle, "not_listed"),
    ],
)
def test_a_bad_pack_is_refused_with_the_reason_and_nothing_changes(
    admin, stick, unlock, shipped, change, expected
):
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    sign_pack(stick, SECRET, 4, DAY)
    change(stick)
    assert reason(lambda: admin.packs.inspect(stick)).reason == expected
    assert reason(lambda: admin.packs.take(stick, 9)).reason in (expected, "altered")
    assert admin.packs.taken().number == 3
    assert open_desk(unlock(Role.ADMINISTRATOR), shipped).packs.in_use.origin is Origin.PACK


def test_a_stick_that_holds_another_pack_by_now_is_refused(admin, stick):
    sign_pack(stick, SECRET, 3, DAY)
    view = admin.packs.inspect(stick)
    sign_pack(stick, SECRET, 4, DAY)
    assert reason(lambda: admin.packs.take(stick, view.number)).reason == "altered"
    assert admin.packs.taken() is None


def test_damaged_files_are_laid_out_anew_from_the_register(admin, stick, unlock, shipped):
    reword(stick)
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    folder = open_desk(unlock(Role.COUNSELLOR), shipped).content.folder
    alter(folder)
    desk = open_desk(unlock(Role.COUNSELLOR), shipped)
    assert desk.packs.in_use.origin is Origin.PACK
    assert "# more" not in (folder / "rules" / "stay.toml").read_text("utf-8")
    shutil.rmtree(folder)
    assert open_desk(unlock(Role.COUNSELLOR), shipped).packs.in_use.origin is Origin.PACK


def test_a_pack_damaged_for_good_leaves_the_shipped_content_and_says_so(
    admin, stick, unlock, shipped
):
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    with admin.session.write() as records:
        records.connection.execute(
            "UPDATE content_file SET body = x'00' WHERE path = 'rules/stay.toml'"
        )
    desk = open_desk(unlock(Role.COUNSELLOR), shipped)
    assert desk.packs.in_use.origin is Origin.PACK_DAMAGED
    assert desk.content is shipped
    assert desk.packs.in_use.pack.number == 3


def test_a_program_with_newer_rules_than_the_pack_works_with_its_own(admin, stick, unlock, shipped):
    sign_pack(stick, SECRET, 3, dt.date(2026, 1, 1))
    admin.packs.take(stick, 3)
    desk = open_desk(unlock(Role.COUNSELLOR), shipped)
    assert desk.packs.in_use.origin is Origin.PACK_OUTDATED
    assert desk.content is shipped


def test_a_supervisor_works_with_the_shipped_content(admin, stick, unlock, shipped):
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    assert content_in_use(unlock(Role.SUPERVISOR), shipped).origin is Origin.SHIPPED


def test_a_counsellor_takes_no_pack(session_counsellor, shipped, stick):
    packs = open_desk(session_counsellor, shipped).packs
    for work in (
        lambda: packs.trust(TRUSTED.hex()),
        lambda: packs.inspect(stick),
        lambda: packs.take(stick, 3),
        packs.set_aside,
    ):
        with pytest.raises(NotAllowed):
            work()
    assert packs.trusted_key() is None


def test_a_pack_changes_a_confirmed_text_and_the_rule_is_off_until_confirmed_anew(
    admin, stick, unlock, shipped
):
    rule = next(one.rule for one in admin.rulebook.rules() if one.rule.id == RULE)
    admin.rulebook.confirm(RULE, rule.digest, "gazette")
    reword(stick)
    sign_pack(stick, SECRET, 3, DAY)
    admin.packs.take(stick, 3)
    desk = open_desk(unlock(Role.ADMINISTRATOR), shipped)
    (entry,) = [one for one in desk.rulebook.rules() if one.rule.id == RULE]
    assert entry.state is RuleState.TO_RENEW


def test_the_files_of_an_older_pack_make_room(admin, stick):
    for number in (3, 4):
        sign_pack(stick, SECRET, number, DAY)
        admin.packs.take(stick, number)
    with admin.session.read() as records:
        rows = records.connection.execute("SELECT DISTINCT pack_id FROM content_file").fetchall()
        assert len(rows) == 1
        assert guidance_packs.current(records).number == 4
    assert not (admin.session.vault.folder / "content.part").exists()
