"""Names of a package that are imported when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def late(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a package whose names live in other modules.

    Args:
        package: The package's name, for messages.
        homes: The module of each name.

    >>> late("game.model", {"OPEN": "game.model.draft"})("OPEN")
    -1
    """

    def get(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"{package} has no {name!r}")
        return getattr(import_module(homes[name]), name)

    return get
