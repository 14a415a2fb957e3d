"""A process killed between the two commits: at the next unlock each fact is there, once."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import textwrap

import pytest

from mrc_desktop.domain.codes import Channel, FactKind
from mrc_desktop.domain.fact import Fact
from mrc_desktop.storage import facts
from mrc_desktop.storage.keyring import FLOOR_COST
from mrc_desktop.storage.opening import create_vault, open_vault
from mrc_desktop.storage.vault import RegisterPlan

NOW = dt.datetime(2026, 11, 23, 12, 0)
PASSPHRASE = "lantern apricot 47 harbour"

CHILD = """
    import datetime as dt, os, pathlib, signal, sys
    from mrc_desktop.domain.codes import Channel, FactKind
    from mrc_desktop.domain.fact import Fact
    from mrc_desktop.storage import outbox
    from mrc_desktop.storage.opening import open_vault

    folder, user, moment = sys.argv[1:]
    now = dt.datetime(2026, 11, 23, 12, 0)
    vault = open_vault(pathlib.Path(folder), user, sys.stdin.readline().strip(), now)
    real = outbox.drain

    def killed(register, store):
        if moment == "before the facts":
            os.kill(os.getpid(), signal.SIGKILL)
        if moment == "inside the facts":
            store.set_trace_callback(
                lambda sql: os.kill(os.getpid(), signal.SIGKILL) if "COMMIT" in sql else None
            )
        real(register, store)
        os.kill(os.getpid(), signal.SIGKILL)

    outbox.drain = killed
    with vault.transaction(now) as records:
        for number in range(3):
            outbox.put(records, Fact(
                id=f"{number:016x}", kind=FactKind.CONSULTATION, month="2026-11",
                person="a" * 16, channel=Channel.VISIT,
            ))
        outbox.retract(records, f"{2:016x}")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a kill that nobody can catch")
@pytest.mark.parametrize("moment", ["before the facts", "inside the facts", "after the facts"])
def test_killed_on_the_way(tmp_path, moment):
    folder = tmp_path / "vault"
    plan = RegisterPlan(folder, "Centre", "Osh", "KG", "en", "Administrator")
    vault, _ = create_vault(plan, PASSPHRASE, NOW, FLOOR_COST)
    user = vault.user.id
    vault.close()

    child = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(CHILD), str(folder), user, moment],
        input=PASSPHRASE + "\n",
        text=True,
        capture_output=True,
        check=False,
    )
    assert child.returncode == -signal.SIGKILL, child.stderr

    wanted = tuple(
        Fact(
            id=f"{number:016x}",
            kind=FactKind.CONSULTATION,
            month="2026-11",
            person="a" * 16,
            channel=Channel.VISIT,
        )
        for number in range(2)
    )
    for _ in range(2):
        vault = open_vault(folder, user, PASSPHRASE, NOW)
        with vault.facts_reading(NOW) as records:
            assert facts.of_month(records, "2026-11") == wanted
        vault.close()
