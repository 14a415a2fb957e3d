"""The window a journey begins at: locked, English, light, as large as the usual screen."""

from __future__ import annotations

import pytest

from mrc_desktop import app as composition
from mrc_desktop.services.access import Access
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.ui import languages, theme


@pytest.fixture
def window(qtbot, vault_folder, clock):
    languages.install("en")
    theme.apply("light")
    entrance = composition.make_entrance(
        vault_folder, clock=clock, access=Access(clock, FLOOR_COST)
    )
    window = composition.open_window(entrance)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    yield window
    window.close()
