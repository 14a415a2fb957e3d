"""`python -m mrc_desktop` and the frozen program start here."""

from __future__ import annotations

import multiprocessing
import sys

from mrc_desktop.cli import main

if __name__ == "__main__":
    # The frozen program is also its own worker: it rounds a month in a process of its own.
    multiprocessing.freeze_support()
    sys.exit(main())
