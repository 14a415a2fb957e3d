"""The rules of the house, as ARCHITECTURE.md states them: imports, sizes, forbidden words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mrc_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
THIRD_PARTY = {
    "PySide6", "bidi", "duckdb", "highspy", "ibis", "jinja2", "msgspec", "nacl", "numpy",
    "phonenumbers", "platformdirs", "reportlab", "shiboken6", "sqlcipher3", "uharfbuzz",
    "xlsxwriter", "zxcvbn",
}  # fmt: skip

ROOMS = {
    "domain": {"domain", "phonenumbers"},
    "guidance": {"guidance", "domain", "errors", "msgspec", "nacl", "jinja2"},
    "statistics": {"statistics", "domain", "highspy", "numpy"},
    "storage": {
        "storage", "domain", "errors", "exchange_errors", "sqlcipher3", "nacl", "msgspec",
    },
    "documents": {
        "documents", "domain", "guidance", "errors", "reportlab", "uharfbuzz", "bidi", "jinja2",
    },
    "exchange": {
        "exchange", "domain", "statistics", "errors", "exchange_errors", "xlsxwriter", "duckdb",
        "ibis",
    },
    "services": {
        "services", "domain", "guidance", "statistics", "storage", "documents", "exchange",
        "errors", "exchange_errors", "msgspec", "zxcvbn",
    },
    "ui": {
        "ui", "services", "domain", "errors", "exchange_errors", "paths", "preferences", "log",
        "interpreter",
        "PySide6",
    },
    "practice": {"practice", "services", "domain", "storage", "guidance", "errors"},
}  # fmt: skip
"""Which of our rooms and which libraries each room may import, besides the standard library."""

OWN_TOP = {path.stem for path in PACKAGE.glob("*.py")} | {
    path.name for path in PACKAGE.iterdir() if path.is_dir()
}


def imports_of(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import at line {node.lineno}"
            assert node.module is not None
            if node.module == "mrc_desktop":
                for alias in node.names:
                    yield f"mrc_desktop.{alias.name}", node.lineno
            else:
                yield node.module, node.lineno


def subject(module: str) -> str | None:
    """Return our room or the library a module name belongs to; None for the standard library."""
    parts = module.split(".")
    if parts[0] == "mrc_desktop":
        if len(parts) == 1 or parts[1] not in OWN_TOP:
            return None
        return parts[1]
    return parts[0] if parts[0] in THIRD_PARTY else None


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_imports_only_what_the_table_allows(room: str) -> None:
    wrong = [
        f"{name_of(path)}:{line} imports {module}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for module, line in imports_of(tree_of(path))
        if (wanted := subject(module)) is not None and wanted not in ROOMS[room]
    ]
    assert wrong == []


def test_every_folder_of_the_package_stands_in_the_table() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize("room", ["domain", "statistics"])
def test_the_thinking_rooms_have_no_clock_file_or_network(room: str) -> None:
    forbidden_calls = {
        "open",
        "input",
        "print",
        "now",
        "today",
        "utcnow",
        "read_text",
        "write_text",
    }
    forbidden_modules = {"os", "io", "pathlib", "socket", "time", "subprocess", "random", "secrets"}
    wrong = []
    for path in sorted((PACKAGE / room).rglob("*.py")):
        tree = tree_of(path)
        wrong += [
            f"{name_of(path)}:{line} imports {module}"
            for module, line in imports_of(tree)
            if module.split(".")[0] in forbidden_modules
        ]
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func
                name = (
                    called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                )
                if name in forbidden_calls:
                    wrong.append(f"{name_of(path)}:{node.lineno} calls {name}()")
    assert wrong == []


def test_nothing_imports_a_network_library() -> None:
    network = {"socket", "ssl", "http", "ftplib", "smtplib", "requests", "asyncio"}
    wrong = [
        f"{name_of(path)}:{line} imports {module}"
        for path in MODULES
        for module, line in imports_of(tree_of(path))
        if module.split(".")[0] in network or "QtNetwork" in module or module == "urllib.request"
    ]
    assert wrong == []


def test_sql_stands_in_storage_only() -> None:
    words = ("SELECT ", "INSERT INTO", "DELETE FROM", "UPDATE ", "CREATE TABLE", "PRAGMA ")
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        if "storage" not in path.parts
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.lstrip().startswith(words)
    ]
    assert wrong == []


def test_no_module_is_longer_than_400_lines() -> None:
    long = {
        name_of(path): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_class_has_more_than_25_methods_and_no_function_more_than_60_lines() -> None:
    wrong = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef):
                methods = [child for child in node.body if isinstance(child, ast.FunctionDef)]
                if len(methods) > 25:
                    wrong.append(
                        f"{name_of(path)}:{node.lineno} {node.name}: {len(methods)} methods"
                    )
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                length = node.end_lineno - node.lineno + 1
                if length > 60:
                    wrong.append(f"{name_of(path)}:{node.lineno} {node.name}: {length} lines")
    assert wrong == []


def test_no_attic() -> None:
    attics = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"}
    assert [name_of(path) for path in MODULES if path.stem in attics] == []


def test_nothing_is_translated_after_formatting() -> None:
    """An f-string given to tr() is extracted as it stands and never found again."""
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in (PACKAGE / "ui").rglob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"tr", "translate"}
        and any(
            isinstance(argument, ast.JoinedStr)
            or (
                isinstance(argument, ast.Call)
                and isinstance(argument.func, ast.Attribute)
                and argument.func.attr == "format"
            )
            or isinstance(argument, ast.BinOp)
            for argument in node.args
        )
    ]
    assert wrong == []


def test_only_the_interface_and_the_command_line_hold_sentences() -> None:
    """A sentence for people belongs to ui/ or resources/: elsewhere a string constant is a code.

    SQL begins with a word in capitals; documentation strings are for us, not for people.
    """
    wrong = []
    for path in MODULES:
        if path.parent == PACKAGE or {"ui", "practice"} & set(path.parts):
            continue
        tree = tree_of(path)
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
            and node.body
            and isinstance(node.body[0], ast.Expr)
        }
        statements = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        raised = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.Raise) and node.exc is not None
            for part in ast.walk(node.exc)
        }
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in docstrings | statements | raised
                and node.value[:1].isupper()
                and node.value.rstrip().endswith((".", "!", "?"))
                and " " in node.value.strip()
                and not node.value.split()[0].isupper()
            ):
                wrong.append(f"{name_of(path)}:{node.lineno} {node.value[:40]!r}")
    assert wrong == []
