from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from mrc_desktop.errors import ContentFaulty
from mrc_desktop.guidance.content import Content
from mrc_desktop.guidance.fault import Fault, fault_of
from mrc_desktop.guidance.pack import MANIFEST, SIGNATURE, new_key, open_pack, sign_pack
from mrc_desktop.guidance.rules import load_rules

SECRET, TRUSTED = new_key()
DAY = dt.date(2026, 11, 23)


@pytest.fixture
def pack(content_folder: Path) -> Path:
    """The shipped content as pack number 7."""
    sign_pack(content_folder, SECRET, 7, DAY)
    return content_folder


def refusal(folder: Path, newest: int = 0, key: bytes = TRUSTED) -> Fault:
    with pytest.raises(ContentFaulty) as caught:
        open_pack(folder, key, newest)
    return fault_of(caught.value)


def test_a_signed_pack_opens_and_its_content_is_sound(pack: Path) -> None:
    opened = open_pack(pack, TRUSTED, 6)
    assert (opened.number, opened.made_on) == (7, DAY)
    assert "rules/stay.toml" in opened.files
    assert MANIFEST not in opened.files
    assert Content(opened.folder).check() == []
    assert list(load_rules(opened.folder))


def test_a_pack_can_be_signed_again(pack: Path) -> None:
    again = sign_pack(pack, SECRET, 8, DAY)
    assert open_pack(pack, TRUSTED, 7) == again


def spoil(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")

    return change


def remove(file: str) -> Callable[[Path], None]:
    return lambda folder: (folder / file).unlink()


CHANGES: list[tuple[Callable[[Path], None], Fault]] = [
    (remove(SIGNATURE), Fault(SIGNATURE, "", "", "unsigned")),
    (remove(MANIFEST), Fault(SIGNATURE, "", "", "unsigned")),
    (
        spoil("rules/stay.toml", "days = 90", "days = 91"),
        Fault("rules/stay.toml", "", "", "altered"),
    ),
    (remove("rules/stay.toml"), Fault("rules/stay.toml", "", "", "missing_file")),
    (spoil(MANIFEST, "number = 7", "number = 9"), Fault(SIGNATURE, "", "", "wrong_signature")),
    (
        lambda folder: (folder / SIGNATURE).write_text("not hex"),
        Fault(SIGNATURE, "", "", "wrong_signature"),
    ),
    (
        lambda folder: (folder / SIGNATURE).write_text("00" * 64),
        Fault(SIGNATURE, "", "", "wrong_signature"),
    ),
    (
        lambda folder: (folder / "rules" / "more.toml").write_text(""),
        Fault("rules/more.toml", "", "", "not_listed"),
    ),
    (
        lambda folder: (folder / "rules" / "a b.toml").write_text(""),
        Fault("rules/a b.toml", "", "", "bad_path"),
    ),
    (
        lambda folder: (folder / "link.toml").symlink_to(folder / "directory.toml"),
        Fault("link.toml", "", "", "bad_path"),
    ),
]


@pytest.mark.parametrize(("change", "fault"), CHANGES)
def test_a_pack_that_was_changed_is_refused(
    pack: Path, change: Callable[[Path], None], fault: Fault
) -> None:
    change(pack)
    assert refusal(pack) == fault


def test_a_pack_of_another_key_an_older_one_and_the_same_again_are_refused(pack: Path) -> None:
    assert refusal(pack, key=new_key()[1]).reason == "wrong_signature"
    assert refusal(pack, newest=7) == Fault(MANIFEST, "7", "number", "older_pack")
    assert refusal(pack, newest=8).reason == "older_pack"


def resign(folder: Path, old: str, new: str) -> None:
    """Change the list and sign it rightly, as a later program might."""
    from nacl.signing import SigningKey

    manifest = (folder / MANIFEST).read_bytes().replace(old.encode(), new.encode(), 1)
    (folder / MANIFEST).write_bytes(manifest)
    signed = SigningKey(SECRET).sign(b"mrc-desktop content pack\n" + manifest)
    (folder / SIGNATURE).write_text(signed.signature.hex())


def test_a_newer_format_is_refused_whatever_else_it_holds(pack: Path) -> None:
    resign(pack, "format = 1", 'format = 2\ncolour = "blue"')
    assert refusal(pack) == Fault(MANIFEST, "", "format", "newer_format")


def test_a_list_with_unknown_fields_or_paths_outside_is_refused(pack: Path) -> None:
    resign(pack, "format = 1", 'format = 1\ncolour = "blue"')
    assert refusal(pack).reason == "unknown_field"
    resign(pack, '\ncolour = "blue"', "")
    resign(pack, 'path = "directory.toml"', 'path = "../directory.toml"')
    assert refusal(pack).reason == "not_listed"


def test_a_pack_too_large_is_not_read(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mrc_desktop.guidance.pack._MOST_BYTES", 1000)
    assert refusal(pack) == Fault(MANIFEST, "", "", "too_large")
