"""A desktop's service on the bus, as far as the program listens to it: it only sends signals.

Started with the name of the service. Each line on standard input is a signal to send: the object,
the interface, the signal, and, if it has one, its truth value.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage


def main() -> None:
    application = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    if not bus.registerService(sys.argv[1]):
        sys.exit(bus.lastError().message())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        place, interface, name, *value = line.split()
        signal = QDBusMessage.createSignal(place, interface, name)
        if value:
            signal.setArguments([value == ["true"]])
        bus.send(signal)
        application.processEvents()


main()
