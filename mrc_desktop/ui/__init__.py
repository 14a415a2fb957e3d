"""The face: pages, dialogs and words. One page or dialog a file."""

from __future__ import annotations

from mrc_desktop.interpreter import keep_singletons_alive

keep_singletons_alive()
