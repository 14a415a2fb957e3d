"""`python -m mrc_desktop` and the frozen program start here."""

from __future__ import annotations

import sys

from mrc_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
