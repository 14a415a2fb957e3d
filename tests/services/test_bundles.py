"""Two desks and one office: facts travel sealed, arrive once, and everything else is refused."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from types import SimpleNamespace

import pytest

from mrc_desktop.domain.case import CaseDraft
from mrc_desktop.domain.codes import ConsentPurpose, Role, Topic
from mrc_desktop.domain.consultation import ConsultationDraft
from mrc_desktop.domain.person import NameParts, PersonDraft
from mrc_desktop.errors import CannotWrite, InputRefused, NotAllowed
from mrc_desktop.exchange_errors import (
    BundleAltered,
    BundleForeign,
    BundleForOther,
    BundleFromHere,
    BundleOlder,
    BundlePractice,
    BundleTruncated,
    CentreUnconfirmed,
    FileUnreadable,
    NoCentreCode,
    NoOffice,
    NotABundle,
    NotAnOfficeCard,
)
from mrc_desktop.guidance.content import Content
from mrc_desktop.paths import resources
from mrc_desktop.services.change import Subject
from mrc_desktop.services.checking import check_register
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.session import Session
from mrc_desktop.storage import audit, bundle, crypto, facts
from mrc_desktop.storage import desk as desks
from mrc_desktop.storage import office as offices
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import create_vault, open_vault
from mrc_desktop.storage.vault import RegisterPlan, read_header
from tests.conftest import NOON, FakeClock

CONTENT = Content(resources() / "content")
PASSPHRASE = "lantern apricot 47 harbour"


@pytest.fixture(scope="module")
def masters(tmp_path_factory):
    """Four empty registers, made once: two desks, an office, and one for practice."""
    root = tmp_path_factory.mktemp("centres")
    for name in ("one", "two", "office", "play"):
        plan = RegisterPlan(
            root / name, "Маркази Хуҷанд", "Хуҷанд", "TJ", "en", "Нигора", name == "play"
        )
        create_vault(plan, PASSPHRASE, NOON, FLOOR_COST)[0].close()
    return root


@pytest.fixture
def centre(masters, tmp_path, clock):
    """Desks "one", "two", "office" and "play" of administrators, opened; `stick` is a folder."""
    opened = []

    def desk(name, copy=""):
        folder = tmp_path / (copy or name)
        if not folder.exists():
            shutil.copytree(masters / name, folder)
        user = read_header(folder).users[0]
        session = Session(open_vault(folder, user.id, PASSPHRASE, clock()), clock)
        opened.append(session)
        return open_desk(session, CONTENT)

    stick = tmp_path / "stick"
    stick.mkdir()
    yield SimpleNamespace(desk=desk, stick=stick)
    for session in opened:
        session.close()


def visit(desk, latin="", cyrillic="", birth="12.03.1990", topic=Topic.WAGE_CLAIM):
    """Log a first visit of a person who agreed to be counted."""
    family, given = (latin or cyrillic).split()
    names = {"latin" if latin else "cyrillic": NameParts(family, given)}
    return desk.consultations.log(
        ConsultationDraft(
            new_person=PersonDraft(birth=birth, citizenships=("TJ",), **names),
            new_cases=(CaseDraft(topic=topic),),
            asked="Не заплатили",
            consents=(ConsentPurpose.SERVICE, ConsentPurpose.REPORTING),
            next_step="Позвонить",
            next_step_on="+7",
        )
    )


def join(centre, *desks, office):
    """Give the desks one code and the office's card; return the centre's fingerprint."""
    card = centre.stick / "office.txt"
    office.bundles.save_card(card)
    code = desks[0].bundles.make_code()
    for other in desks[1:]:
        other.bundles.join(code.lower())
    for each in desks:
        each.bundles.choose_office(card)
    return desks[0].bundles.desk().centre


def held(desk):
    with desk.session.read_facts() as records:
        return facts.of_month(records, "2026-11")


def hand_over(centre, desk, office, mark, name="bundle.mrc"):
    path = centre.stick / name
    desk.bundles.make(path)
    return office.bundles.take(path, mark)


def test_a_person_who_went_to_two_desks_counts_once(centre):
    one, two, office = centre.desk("one"), centre.desk("two"), centre.desk("office")
    visit(one, cyrillic="Ғафуров Юсуфҷон")
    visit(one, latin="Karimova Zarina", birth="1.2.1985")
    mark = join(centre, one, two, office=office)
    visit(two, latin="Ghafurov Yusufjon")
    hand_over(centre, one, office, mark)
    hand_over(centre, two, office, mark)
    visits = [fact for fact in held(office) if fact.kind == "consultation"]
    assert (len(visits), len({fact.person for fact in visits})) == (3, 2)
    assert len(held(one)) == 4  # nobody's facts were doubled by the code


def test_without_a_full_birth_date_nobody_guesses(centre):
    one, two, office = centre.desk("one"), centre.desk("two"), centre.desk("office")
    mark = join(centre, one, two, office=office)
    visit(one, latin="Ghafurov Yusufjon", birth="1990")
    visit(two, latin="Ghafurov Yusufjon", birth="1990")
    hand_over(centre, one, office, mark)
    hand_over(centre, two, office, mark)
    assert len({fact.person for fact in held(office)}) == 2


def test_the_same_bundle_twice_changes_nothing(centre):
    one, office = centre.desk("one"), centre.desk("office")
    visit(one, latin="Karimova Zarina")
    mark = join(centre, one, office=office)
    first = hand_over(centre, one, office, mark)
    before = held(office)
    again = office.bundles.take(centre.stick / "bundle.mrc")
    assert (first.is_new, again.is_new, held(office)) == (True, False, before)
    assert again.change.touched == ()
    assert [entry.action for entry in trail(office)].count("bundle.taken") == 1


def trail(desk):
    with desk.session.read_facts() as records:
        return audit.entries(records, 50, None)


def test_a_lost_stick_leaves_no_gap_and_what_was_taken_back_goes(centre, clock):
    one, office = centre.desk("one"), centre.desk("office")
    change = visit(one, latin="Karimova Zarina")
    mark = join(centre, one, office=office)
    hand_over(centre, one, office, mark)
    clock.forward(days=1)
    visit(one, latin="Olimov Said")
    one.bundles.make(centre.stick / "lost.mrc")
    clock.forward(days=1)
    person = change.first(Subject.PERSON)
    consents = one.people.open(person).consents
    for consent in consents:
        if consent.given.purpose is ConsentPurpose.REPORTING:
            one.people.withdraw_consent(consent.id)
    hand_over(centre, one, office, mark, "later.mrc")
    assert held(office) == held(one)
    assert len({fact.person for fact in held(office)}) == 1
    with pytest.raises(BundleOlder):
        office.bundles.take(centre.stick / "lost.mrc")


def test_the_first_bundle_waits_for_somebody_to_compare(centre):
    one, office = centre.desk("one"), centre.desk("office")
    visit(one, latin="Karimova Zarina")
    mark = join(centre, one, office=office)
    one.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(CentreUnconfirmed) as asked:
        office.bundles.take(centre.stick / "b.mrc")
    assert asked.value.data == {"fingerprint": mark}
    with pytest.raises(CentreUnconfirmed):
        office.bundles.take(centre.stick / "b.mrc", "0000-0000-0000-0000-0000")
    assert held(office) == ()
    office.bundles.take(centre.stick / "b.mrc", mark)
    state = office.bundles.office()
    assert (state.centre, len(state.desks)) == (mark, 1)
    assert state.desks[0].mark == one.bundles.desk().mark


def test_a_desk_of_another_centre_is_refused(centre):
    one, two, office = centre.desk("one"), centre.desk("two"), centre.desk("office")
    mark = join(centre, one, office=office)
    other = join(centre, two, office=office)
    visit(two, latin="Karimova Zarina")
    hand_over(centre, one, office, mark)
    two.bundles.make(centre.stick / "foreign.mrc")
    for typed in ("", mark, other):
        with pytest.raises(BundleForeign):
            office.bundles.take(centre.stick / "foreign.mrc", typed)
    assert held(office) == ()


def test_a_bundle_for_another_office_cannot_be_opened(centre):
    one, office, other = centre.desk("one"), centre.desk("office"), centre.desk("office", "other")
    mark = join(centre, one, office=office)
    one.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(BundleForOther):
        other.bundles.take(centre.stick / "b.mrc", mark)


def test_practice_is_not_counted_with_real_work(centre):
    play, office = centre.desk("play"), centre.desk("office")
    visit(play, latin="Karimova Zarina")
    mark = join(centre, play, office=office)
    play.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(BundlePractice):
        office.bundles.take(centre.stick / "b.mrc", mark)
    assert office.bundles.office().centre == ""


def test_a_register_does_not_take_in_its_own_facts(centre):
    one = centre.desk("one")
    visit(one, latin="Karimova Zarina")
    mark = join(centre, one, office=one)
    one.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(BundleFromHere):
        one.bundles.take(centre.stick / "b.mrc", mark)
    assert one.bundles.office().desks == ()


def test_a_desk_may_be_the_office_too_and_still_agrees_with_its_register(centre):
    one, two = centre.desk("one"), centre.desk("two")
    visit(one, latin="Karimova Zarina")
    visit(two, latin="Olimov Said")
    mark = join(centre, one, two, office=one)
    hand_over(centre, two, one, mark)
    assert check_register(one.session).facts == 2
    assert len(held(one)) == 4
    # What came from a desk is not handed on as one's own.
    one.bundles.make(centre.stick / "own.mrc")
    key = one.session
    with key.read_facts() as records:
        private = offices.find(records).box_key
    opened = bundle.opened(private, (centre.stick / "own.mrc").read_bytes())
    assert len(opened.contents.facts) == 2


@pytest.fixture
def travelled(centre):
    """A good bundle's bytes and an office that waits for them."""
    one, office = centre.desk("one"), centre.desk("office")
    visit(one, latin="Karimova Zarina")
    mark = join(centre, one, office=office)
    one.bundles.make(centre.stick / "b.mrc")

    def take(content):
        path = centre.stick / "changed.mrc"
        path.write_bytes(content)
        try:
            return office.bundles.take(path, mark)
        finally:
            assert held(office) == () or content == (centre.stick / "b.mrc").read_bytes()

    return SimpleNamespace(bytes=(centre.stick / "b.mrc").read_bytes(), take=take, office=office)


@pytest.mark.parametrize("share", [0.0, 0.0001, 0.002, 0.3, 0.5, 0.99])
def test_half_a_bundle_is_refused_as_half(travelled, share):
    with pytest.raises(BundleTruncated):
        travelled.take(travelled.bytes[: int(len(travelled.bytes) * share)])


@pytest.mark.parametrize("place", [60, 90, 200, 5000, -1])
def test_one_changed_byte_is_refused(travelled, place):
    changed = bytearray(travelled.bytes)
    changed[place] ^= 1
    with pytest.raises(BundleAltered):
        travelled.take(bytes(changed))


def test_bytes_behind_the_end_are_refused(travelled):
    with pytest.raises(BundleAltered):
        travelled.take(travelled.bytes + b"x")


def test_something_else_is_no_bundle(travelled):
    for content in (b"PK\x03\x04 not ours", b"MRC office 1\n", b"\0" * 500):
        with pytest.raises(NotABundle):
            travelled.take(content)


def test_a_file_that_is_not_there(centre):
    with pytest.raises(FileUnreadable):
        centre.desk("office").bundles.take(centre.stick / "none.mrc")


def test_a_desk_cannot_be_forged_with_the_public_keys_alone(centre):
    """Whoever has the card can seal, but only a desk of the centre can sign."""
    one, office = centre.desk("one"), centre.desk("office")
    mark = join(centre, one, office=office)
    hand_over(centre, one, office, mark)
    with one.session.read() as records:
        row = desks.find(records)
    true = desks.proof(row)
    seed = crypto.new_key()
    contents = bundle.Contents(
        desk_id=row.desk_id,
        is_practice=False,
        number=2**40,
        made_at="2026-11-24T10:00:00",
        facts=(),
    )
    for proof in (
        dataclasses.replace(true, public_key=crypto.signer_of(seed)),
        true,
        dataclasses.replace(
            true,
            public_key=crypto.signer_of(seed),
            certificate=crypto.sign(
                seed, crypto.joined("mrc-desk", row.desk_id, crypto.signer_of(seed))
            ),
        ),
    ):
        path = centre.stick / "forged.mrc"
        path.write_bytes(bundle.sealed(proof, seed, row.office_key, contents))
        with pytest.raises(BundleAltered):
            office.bundles.take(path)


def test_nothing_of_a_person_is_in_the_file_and_its_size_tells_little(centre, clock):
    one, office = centre.desk("one"), centre.desk("office")
    join(centre, one, office=office)
    one.bundles.make(centre.stick / "empty.mrc")
    visit(one, latin="Karimova Zarina")
    clock.forward(seconds=5)
    one.bundles.make(centre.stick / "one.mrc")
    empty, full = (centre.stick / name for name in ("empty.mrc", "one.mrc"))
    assert abs(empty.stat().st_size - full.stat().st_size) <= 2
    for word in (b"wage_claim", b"consultation", b"2026-11", b"Karimova"):
        assert word not in full.read_bytes()


def test_a_desk_that_is_not_set_up_says_what_is_missing(centre):
    one, office = centre.desk("one"), centre.desk("office")
    assert not one.bundles.desk().is_ready
    with pytest.raises(NoCentreCode):
        one.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(NoCentreCode):
        one.bundles.show_code()
    code = one.bundles.make_code()
    assert one.bundles.show_code() == code
    with pytest.raises(NoOffice):
        one.bundles.make(centre.stick / "b.mrc")
    with pytest.raises(InputRefused):
        one.bundles.join(code[:-1] + ("0" if code[-1] != "0" else "1"))
    for text in (
        b"",
        b"MRC office 1\nzz\nx",
        b"\xff" * 40,
        b"MRC office 1\n" + b"00" * 32 + b"\nx",
    ):
        card = centre.stick / "card.txt"
        card.write_bytes(text)
        with pytest.raises(NotAnOfficeCard):
            one.bundles.choose_office(card)
    office.bundles.save_card(card)
    one.bundles.choose_office(card)
    assert one.bundles.desk().office == office.bundles.office().fingerprint
    inside = one.session.vault.folder / "b.mrc"
    with pytest.raises(CannotWrite):
        one.bundles.make(inside)
    assert one.bundles.desk().made_at is None


def test_roles(unlock, tmp_path):
    counsellor = open_desk(unlock(Role.COUNSELLOR), CONTENT).bundles
    for refused in (
        counsellor.office,
        counsellor.make_code,
        counsellor.show_code,
        lambda: counsellor.join(""),
        lambda: counsellor.choose_office(tmp_path),
        lambda: counsellor.take(tmp_path),
        lambda: counsellor.save_card(tmp_path / "card"),
    ):
        with pytest.raises(NotAllowed):
            refused()
    supervisor = open_desk(unlock(Role.SUPERVISOR), CONTENT).bundles
    for refused in (supervisor.desk, lambda: supervisor.make(tmp_path / "b"), supervisor.make_code):
        with pytest.raises(NotAllowed):
            refused()
    assert supervisor.office().desks == ()


def test_bundles_of_one_second_are_in_order(centre):
    one, office = centre.desk("one"), centre.desk("office")
    mark = join(centre, one, office=office)
    assert isinstance(one.session.clock, FakeClock)
    hand_over(centre, one, office, mark, "a.mrc")
    assert hand_over(centre, one, office, mark, "b.mrc").is_new
    assert one.bundles.desk().made_at == NOON + dt.timedelta(seconds=1)


def test_a_late_record_meets_the_same_person_in_the_next_month(centre, clock):
    """What is written down after its month was issued counts in the open one, once a person."""
    one, office = centre.desk("one"), centre.desk("office")
    join(centre, one, office=office)
    change = visit(one, latin="Karimova Zarina")
    with one.session.write_facts() as records:
        records.connection.execute(
            "INSERT INTO publication (month, revision, issued_at, issued_by, spec_digest,"
            " key_digest, body, published, micro)"
            " VALUES ('2026-11', 0, '', '', '', '', x'', x'', x'')"
        )
    clock.forward(days=10)
    person = change.first(Subject.PERSON)
    for day in ("29.11.2026 10:00", "02.12.2026 10:00"):
        one.consultations.log(
            ConsultationDraft(
                person=person,
                cases=(change.first(Subject.CASE),),
                asked="Ещё раз",
                started_at=day,
                next_step="Позвонить",
                next_step_on="+7",
            )
        )
    with one.session.read_facts() as records:
        december = facts.of_month(records, "2026-12")
    assert (len(december), len({fact.person for fact in december})) == (2, 1)
