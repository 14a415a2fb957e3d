"""What every test gets: its own paths, no network, no widget left over, a register to work in."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mrc_desktop.domain.codes import Role
from mrc_desktop.interpreter import keep_singletons_alive
from mrc_desktop.services.session import Session
from mrc_desktop.storage import members
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import create_vault, open_vault
from mrc_desktop.storage.vault import RegisterPlan, read_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

keep_singletons_alive()
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("house")

ADMIN_NAME = "Нигора Саидова"
COUNSELLOR_NAME = "Фирӯз Раҳимов"
SUPERVISOR_NAME = "Anna Weber"
ADMIN_PASSPHRASE = "lantern apricot 47 harbour"
COUNSELLOR_PASSPHRASE = "walnut bridge 12 saffron"
SUPERVISOR_PASSPHRASE = "granite pelican 88 meadow"
CENTRE_NAME = "Маркази Хуҷанд"
NOON = dt.datetime(2026, 11, 23, 12, 0, 0)


class FakeClock:
    """A clock the test moves."""

    def __init__(self, now: dt.datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **delta: float) -> None:
        self.now += dt.timedelta(**delta)


class MasterVault:
    """One vault with three users, made once for the whole run and copied for each test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        plan = RegisterPlan(folder, CENTRE_NAME, "Хуҷанд", "TJ", "en", ADMIN_NAME)
        vault, self.recovery_code = create_vault(plan, ADMIN_PASSPHRASE, NOON, FLOOR_COST)
        added = {}
        for name, role, passphrase in (
            (COUNSELLOR_NAME, Role.COUNSELLOR, COUNSELLOR_PASSPHRASE),
            (SUPERVISOR_NAME, Role.SUPERVISOR, SUPERVISOR_PASSPHRASE),
        ):
            slot = members.prepared_user(vault, name, role, passphrase, FLOOR_COST)
            with vault.transaction(NOON) as records:
                members.install(vault, records, slot, "user.added")
            added[role] = slot.user_id
        self.ids = {Role.ADMINISTRATOR: vault.user.id, **added}
        vault.close()


@pytest.fixture(autouse=True)
def only_whole_applications() -> Iterator[None]:
    """Fail a test that left a QCoreApplication without windows behind.

    A verb that speaks makes one where there is none, and no test after it could have windows: a
    test of such a verb takes `qapp`.
    """
    yield
    core = sys.modules.get("PySide6.QtCore")
    application = core.QCoreApplication.instance() if core else None
    assert application is None or application.metaObject().className() == "QApplication"


@pytest.fixture(scope="session")
def master_vault(tmp_path_factory: pytest.TempPathFactory) -> MasterVault:
    """The vault every test's vault is a copy of. Do not open it: copy it."""
    return MasterVault(tmp_path_factory.mktemp("master") / "vault")


@pytest.fixture
def recovery_code(master_vault: MasterVault) -> str:
    """The recovery code of `vault_folder`."""
    return master_vault.recovery_code


@pytest.fixture
def user_ids(master_vault: MasterVault) -> dict[Role, str]:
    """The id of the one user of each role in `vault_folder`."""
    return dict(master_vault.ids)


@pytest.fixture
def vault_folder(master_vault: MasterVault, tmp_path: Path) -> Path:
    """A folder with a locked vault that has one user of each role."""
    folder = tmp_path / "vault"
    shutil.copytree(master_vault.folder, folder)
    return folder


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands at noon on 23 November 2026 until the test moves it."""
    return FakeClock()


@pytest.fixture
def unlock(vault_folder: Path, clock: FakeClock) -> Iterator[Callable[[Role], Session]]:
    """A function that unlocks `vault_folder` for the user of a role, after locking the last."""
    opened: list[Session] = []
    passphrases = {
        Role.ADMINISTRATOR: ADMIN_PASSPHRASE,
        Role.COUNSELLOR: COUNSELLOR_PASSPHRASE,
        Role.SUPERVISOR: SUPERVISOR_PASSPHRASE,
    }

    def opener(role: Role) -> Session:
        for session in opened:
            session.close()
        users = read_header(vault_folder).users
        user = next(user for user in users if user.role is role)
        vault = open_vault(vault_folder, user.id, passphrases[role], clock())
        opened.append(Session(vault, clock))
        return opened[-1]

    yield opener
    for session in opened:
        session.close()


@pytest.fixture
def session_admin(unlock: Callable[[Role], Session]) -> Session:
    """The administrator's session. Only one session of a vault can be open: use one of these."""
    return unlock(Role.ADMINISTRATOR)


@pytest.fixture
def session_counsellor(unlock: Callable[[Role], Session]) -> Session:
    """The counsellor's session."""
    return unlock(Role.COUNSELLOR)


@pytest.fixture
def session_supervisor(unlock: Callable[[Role], Session]) -> Session:
    """The supervisor's session: facts only."""
    return unlock(Role.SUPERVISOR)


@pytest.fixture(autouse=True)
def own_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point everything platformdirs knows into the test's own folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, part in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_DOCUMENTS_DIR", "documents"),
        ("APPDATA", "appdata"),
        ("LOCALAPPDATA", "localappdata"),
    ):
        monkeypatch.setenv(name, str(home / part))
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test talk to another machine; local sockets are the display's."""
    local = {getattr(socket, "AF_UNIX", None)}

    def refused(this: socket.socket, *arguments: Any) -> Any:
        if this.family in local:
            return real_connect(this, *arguments)
        message = "a test tried to reach the network"
        raise AssertionError(message)

    real_connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket.socket, "connect_ex", refused)


@pytest.fixture(autouse=True)
def no_widget_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Destroy what windows a test leaves, at once: without an event loop nothing else would.

    Until then they are held: the last reference to a window may lie in a connection of one of its
    children, and a window that is freed while that child dies takes the heap with it.
    """
    held: list[object] = []
    if "qtbot" in request.fixturenames:
        qtbot = request.getfixturevalue("qtbot")
        add = qtbot.addWidget

        def add_and_hold(widget: object, **options: Any) -> None:
            held.append(widget)
            add(widget, **options)

        qtbot.addWidget = add_and_hold
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    for widget in widgets.QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
