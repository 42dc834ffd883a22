"""File names that every system accepts, and ids for new sittings."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

MAX_NAME: Final = 64  # characters; leaves room for suffixes within the 255 of file systems
_SHAPE: Final = re.compile(rf"[a-z0-9](?:[a-z0-9-]{{0,{MAX_NAME - 2}}}[a-z0-9])?")
_NOT_PLAIN: Final = re.compile(r"[^a-z0-9]+")

# Source: Microsoft, "Naming Files, Paths, and Namespaces": reserved with or without extension.
RESERVED: Final = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def is_safe_name(name: str) -> bool:
    """Return whether a name can be a file's name on Windows, macOS and Linux alike.

    Small letters, digits and hyphens only: no system then takes two names for one.

    >>> is_safe_name("us-singapore-fta-20261122"), is_safe_name("con"), is_safe_name("A/b")
    (True, False, False)
    """
    return _SHAPE.fullmatch(name) is not None and name not in RESERVED


def propose_id(scenario: str, created: str, taken: Container[str]) -> str:
    """Return an id for a new sitting: scenario, day and minute, and a number if need be.

    >>> propose_id("us-singapore-fta", "2026-11-22T09:30:00+00:00", {"us-singapore-fta-20261122-0930"})
    'us-singapore-fta-20261122-0930-2'
    """
    digits = re.sub(r"[^0-9]", "", created[:16])
    stem = _NOT_PLAIN.sub("-", scenario.lower()).strip("-")[:40].strip("-") or "sitting"
    base = f"{stem}-{digits[:8]}-{digits[8:]}".strip("-")
    name, number = base, 1
    while name in taken or not is_safe_name(name):
        number += 1
        name = f"{base}-{number}"
    return name
