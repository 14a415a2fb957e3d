"""Qt is imported without what a start does not need, and says the same when something is wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

WRONG_CALLS = """
import inspect, pydoc
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.support.signature import get_signature

class Bell(QObject):
    rung = Signal(int)

def tell(wrong):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

tell(lambda: QObject().setObjectName(b"bell"))
tell(lambda: QRect(1, "a", 3))
tell(lambda: QRect.setX())
tell(lambda: Bell().rung.emit("a", 1))
tell(lambda: Bell().rung.connect(3))
print(get_signature(QRect.setX), get_signature(QRect))
print(QRect.__doc__, pydoc.render_doc(QObject))
from PySide6.support.signature.mapping import namespace
from PySide6.support.signature.lib.enum_sig import HintingEnumerator
print(len(namespace) > 100, HintingEnumerator.__name__)
"""

LIGHTLY = "from mrc_desktop.qt_import import import_qt\nimport_qt()\n"
AS_IT_IS = "import PySide6.QtCore\n"


def _said(program: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_wrong_calls_are_told_in_the_same_words() -> None:
    code, told, complaint = _said(LIGHTLY + WRONG_CALLS)
    assert (code, complaint) == (0, "")
    assert "setObjectName(name: str" in told
    assert told == _said(AS_IT_IS + WRONG_CALLS)[1]


WAITING = """
import sys
from PySide6.QtWidgets import QLabel
names = ("errorhandler", "layout", "mapping", "parser", "lib.pyi_generator")
waiting = [type(sys.modules["shibokensupport.signature." + name]).__name__ for name in names]
print(*waiting)
try:
    QLabel(b"no text")
except TypeError:
    pass
print(*(type(sys.modules["shibokensupport.signature." + name]).__name__ for name in names))
"""


def test_a_start_compiles_no_words_for_mistakes() -> None:
    code, told, _ = _said(
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n" + LIGHTLY + WAITING
    )
    assert code == 0
    before, after = (set(line.split()) for line in told.splitlines())
    assert before == {"_Later"}
    assert "module" in after


FEATURE = """
import inspect
read = []
told = inspect.getsource
inspect.getsource = lambda module: read.append(module) or told(module)
import_qt()
import mrc_desktop.ui.theme
import mrc_desktop.ui.page
print(len(read))
"""


@pytest.mark.parametrize(
    "before", [LIGHTLY, AS_IT_IS + "from mrc_desktop.qt_import import import_qt\n"]
)
def test_no_source_is_read_for_a_feature_nobody_uses(before: str) -> None:
    assert _said(before + FEATURE) == (0, "0\n", "")
