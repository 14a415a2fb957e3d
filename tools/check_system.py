"""See that the system libraries and programs MRC Desktop needs are there, or install them.

Called by the Makefile with the purpose (`run` or `test`). On a Debian-like system as root the
missing packages are installed; otherwise the one command to type is printed and make stops.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from typing import Final

LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
}
"""What Qt and its X11 platform plug-in link to, and the Debian package that has it."""

TEST_PROGRAMS: Final = {"pdftotext": "poppler-utils", "strace": "strace", "Xvfb": "xvfb"}
"""What the tests call besides: reading PDFs back, tracing system calls, a virtual screen."""


def missing_packages(purpose: str) -> list[str]:
    """Return the Debian packages that have to be installed for `run` or `test`."""
    missing = [package for library, package in LIBRARIES.items() if not _is_loadable(library)]
    if purpose == "test":
        missing += [
            package for program, package in TEST_PROGRAMS.items() if shutil.which(program) is None
        ]
    return missing


def _is_loadable(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str]) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    done = subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
        check=False,
        env=environment,
    )
    return done.returncode == 0


def main(purpose: str) -> int:
    """Return 0 when everything is there or could be installed, 1 after printing what to type."""
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing_packages(purpose)
    if not packages:
        return 0
    if shutil.which("apt-get") is None:
        print("Please install the libraries that Qt needs; under Debian they are called:")
        print("  " + " ".join(packages))
        return 1
    if os.geteuid() == 0 and _install(packages) and not missing_packages(purpose):
        return 0
    print("Some system packages are missing. Please type this once, then try again:")
    print("  sudo apt-get install -y " + " ".join(packages))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
