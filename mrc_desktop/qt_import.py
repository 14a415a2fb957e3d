"""The first import of Qt, without what only PySide6's messages and unused features need.

PySide6 6.12 words its messages about wrong arguments with modules that lie packed inside its
library and have no bytecode: each start would compile 90 kB of Python that a start without
mistakes never asks for. Here they are found as always and compiled when first asked for something;
what they say stays theirs.
"""

from __future__ import annotations

import builtins
import importlib
from importlib import machinery
from importlib.machinery import ModuleSpec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_PACKAGE: Final = "shibokensupport.signature"
_MAPPING: Final = f"{_PACKAGE}.mapping"
_LATER: Final = frozenset(
    f"{_PACKAGE}.{name}"
    for name in (
        "errorhandler",
        "layout",
        "lib.enum_sig",
        "lib.pyi_generator",
        "lib.tool",
        "mapping",
        "parser",
    )
)

_filling = RLock()


def import_qt() -> None:
    """Import PySide6.QtCore, and take its hook out of `import`.

    The hook serves `from __feature__ import snake_case`, which nobody here writes; for every module
    it would read the source and look for the word. Only the hook is taken out if Qt has been
    imported before. A PySide6 that is built otherwise is imported as it is.
    """
    names = vars(machinery)
    # The importer of the packed modules takes this class once, when PySide6 is loaded.
    names["ModuleSpec"] = _spec
    try:
        importlib.import_module("PySide6.QtCore")
    finally:
        names["ModuleSpec"] = ModuleSpec
    plain_import = getattr(builtins, "__orig_import__", None)
    if plain_import is not None:
        builtins.__import__ = plain_import


class _Later(ModuleType):
    """A module that becomes itself when it is first asked for a name it has not got yet."""

    def __init__(self, name: str, loader: Loader) -> None:
        super().__init__(name)
        vars(self)["_first_name"] = name
        vars(self)["_first_loader"] = loader
        if name == _MAPPING:
            # The library looks this one function up in the dictionary, past `__getattr__`.
            vars(self)["update_mapping"] = lambda: _updated(self)

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(name)
        _become_itself(self)
        return getattr(self, name)


class _LaterLoader:
    """Stands before the loader of a packed module, and leaves the module to wait."""

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module that waits."""
        return _Later(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing yet."""


def _become_itself(module: ModuleType) -> None:
    """Fill a module as PySide6's own loader would have done at first.

    Does nothing to one that is filled, or is just being filled by this very thread.
    """
    with _filling:
        loader: Loader | None = vars(module).pop("_first_loader", None)
        if loader is None:
            return
        known_as = module.__spec__
        # The packed modules are listed by their first name; PySide6 has renamed them since.
        module.__spec__ = ModuleSpec(vars(module).pop("_first_name"), loader)
        loader.exec_module(module)
        module.__spec__ = known_as
        module.__class__ = ModuleType


def _updated(mapping: ModuleType) -> object:
    """Return what the module's own `update_mapping` returns."""
    _become_itself(mapping)
    return mapping.update_mapping()


def _spec(name: str, loader: Loader) -> ModuleSpec:
    """Return the spec of a packed module; of those that can wait, with a loader that waits."""
    return ModuleSpec(name, cast("Loader", _LaterLoader(loader)) if name in _LATER else loader)
