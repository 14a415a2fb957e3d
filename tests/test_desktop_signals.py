"""The desktop as it is, with what is installed: a bus that says it locks, a keyboard under X11."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE

HERE = Path(__file__).parent
PATIENCE = 60


def needs(*programs):
    """Skip, with a word, where one of these is not installed."""
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


class Child:
    """A process that is spoken to by lines."""

    def __init__(self, script, *words, **environment):
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / script), *words],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE.parent,
            env={**os.environ, "PYTHONPATH": str(HERE.parent), "LC_ALL": "C.UTF-8", **environment},
        )  # fmt: skip

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def hear(self):
        return self.process.stdout.readline()

    def ask(self):
        self.tell("?")
        return json.loads(self.hear())

    def wait(self, wish):
        """Return what the window shows once it fulfils a wish."""
        end = time.monotonic() + PATIENCE
        while True:
            told = self.ask()
            if wish(told) or time.monotonic() > end:
                assert wish(told), told
                return told
            time.sleep(0.05)

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def start(tmp_path):
    """Start children that end with the test and leave this user's settings alone."""
    children = []
    own = {
        name: str(tmp_path / "home")
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    }

    def started(script, *words, **environment):
        children.append(Child(script, *words, **{**own, **environment}))
        return children[-1]

    yield started
    for child in children:
        child.close()


# The bus --------------------------------------------------------------------------------------


@pytest.fixture
def bus():
    """Return the address of a bus of our own, which stands in for both of a desktop's."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE, text=True,
    ) as daemon:  # fmt: skip
        address = daemon.stdout.readline().strip()
        yield {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}
        daemon.terminate()


def service(start, bus, name):
    made = start("fake_desktop_service.py", name, **bus)
    assert made.hear() == "ready\n"
    return made


def unlocked(start, folder, bus):
    window = start(
        "desktop_window.py", str(folder), COUNSELLOR_NAME, COUNSELLOR_PASSPHRASE,
        QT_QPA_PLATFORM="offscreen", **bus,
    )  # fmt: skip
    assert not window.wait(lambda told: told["is_listening"])["is_locked"]
    return window


@needs("dbus-daemon")
@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("org.freedesktop.ScreenSaver",
         "/org/freedesktop/ScreenSaver org.freedesktop.ScreenSaver ActiveChanged true"),
        ("org.gnome.ScreenSaver",
         "/org/gnome/ScreenSaver org.gnome.ScreenSaver ActiveChanged true"),
        ("org.freedesktop.login1",
         "/org/freedesktop/login1/session/_32 org.freedesktop.login1.Session Lock"),
        ("org.freedesktop.login1",
         "/org/freedesktop/login1 org.freedesktop.login1.Manager PrepareForSleep true"),
    ],
    ids=["saver", "gnome", "session", "sleep"],
)  # fmt: skip
def test_the_register_locks_when_the_desktop_does(start, vault_folder, bus, name, signal):
    desktop = service(start, bus, name)
    window = unlocked(start, vault_folder, bus)
    if signal.endswith("true"):
        desktop.tell(signal.replace("true", "false"))
        time.sleep(0.3)
        assert not window.ask()["is_locked"]
    desktop.tell(signal)
    window.wait(lambda told: told["is_locked"])


@needs("dbus-daemon")
def test_a_saver_that_starts_later_is_heard_and_an_impostor_is_not(start, vault_folder, bus):
    window = unlocked(start, vault_folder, bus)
    signal = "/org/freedesktop/ScreenSaver org.freedesktop.ScreenSaver ActiveChanged true"
    impostor = service(start, bus, "org.example.Other")
    impostor.tell(signal)
    time.sleep(0.5)
    assert not window.ask()["is_locked"]
    service(start, bus, "org.freedesktop.ScreenSaver").tell(signal)
    window.wait(lambda told: told["is_locked"])


# The keyboard ---------------------------------------------------------------------------------


@pytest.fixture
def display():
    """Return the name of an X11 display of our own."""
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as server:  # fmt: skip
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


@needs("Xvfb", "xdotool", "setxkbmap")
def test_caps_lock_and_the_layout_are_said_before_the_passphrase_is_typed(
    start, vault_folder, display
):
    def run(*words):
        subprocess.run(words, check=True, env={**os.environ, "DISPLAY": display})

    run("setxkbmap", "us,ru")
    window = start(
        "desktop_window.py", str(vault_folder), QT_QPA_PLATFORM="xcb", DISPLAY=display,
        DBUS_SESSION_BUS_ADDRESS="",
    )  # fmt: skip
    told = window.wait(lambda told: told["has_keyboard"])
    assert told["hint"] == "Keyboard: American English"
    run("xdotool", "key", "Caps_Lock")
    window.wait(lambda told: told["hint"] == "Caps Lock is on.  Keyboard: American English")
    run("xdotool", "key", "Caps_Lock")
    window.wait(lambda told: told["hint"] == "Keyboard: American English")
    run("setxkbmap", "ru")
    run("xdotool", "key", "a")
    window.wait(lambda told: told["hint"] == "Keyboard: Русский")
    run("setxkbmap", "kz", "ruskaz")
    run("xdotool", "key", "a")
    window.wait(lambda told: told["hint"] == "Keyboard: Русский")
