"""Names of a package that are imported when first asked for, so that a command pays only for the rooms that it enters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package whose names live in modules of its own.

    ``homes`` gives the module of each name, ``module:name`` where it has another name there. The imports are repeated for the type
    checker beside it, since they cannot be read from here.
    """

    def getattr_of_package(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        module, _, other = homes[name].partition(":")
        return getattr(import_module(f"{package}.{module}"), other or name)

    return getattr_of_package
