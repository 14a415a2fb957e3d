"""What tests of the window need: a cheap access, a window over it, and nothing left over."""

from __future__ import annotations

import datetime as dt
import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from mrc_desktop import app as composition
from mrc_desktop import paths
from mrc_desktop.domain.codes import Role
from mrc_desktop.guidance.content import Content
from mrc_desktop.services.access import Access, RegisterPlan
from mrc_desktop.services.desk import open_desk
from mrc_desktop.services.session import Session
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import open_vault
from mrc_desktop.storage.vault import read_header
from mrc_desktop.ui import languages, theme

COUNSELLOR_PASSPHRASE = "walnut bridge 12 saffron"
PASSPHRASE = "copper lantern walks sideways"
NOW = dt.datetime(2026, 11, 23, 10, 0)


@pytest.fixture(autouse=True)
def own_paths(tmp_path, monkeypatch):
    """Point the preferences and the log at this test's folder."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture(autouse=True)
def clean_application(qapp):
    """Speak English in light dress before each test, and destroy what is left after it."""
    languages.install("en")
    theme.apply("light")
    QApplication.clipboard().clear()
    yield
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    languages.install("en")


@pytest.fixture
def access():
    return Access(lambda: NOW, FLOOR_COST)


@pytest.fixture
def plan(tmp_path):
    return RegisterPlan(
        folder=tmp_path / "register",
        centre_name="MRC Khujand",
        city="Khujand",
        country="TJ",
        language="en",
        user_name="Zarina Admin",
    )


@pytest.fixture
def vault_folder(access, plan):
    """A register whose administrator is Zarina Admin with PASSPHRASE."""
    access.lock(access.create_register(plan, PASSPHRASE).session)
    return plan.folder


@pytest.fixture
def entrance(access, tmp_path):
    return composition.make_entrance(
        None, clock=lambda: NOW, access=access, default_folder=tmp_path / "proposed" / "register"
    )


@pytest.fixture
def desk(master_vault, tmp_path, clock):
    """Return a counsellor's desk over a register that holds nobody yet."""
    folder = tmp_path / "desk"
    shutil.copytree(master_vault.folder, folder)
    user = next(user for user in read_header(folder).users if user.role is Role.COUNSELLOR)
    vault = open_vault(folder, user.id, COUNSELLOR_PASSPHRASE, clock())
    session = Session(vault, clock)
    yield open_desk(session, Content(paths.resources() / "content"))
    session.close()
