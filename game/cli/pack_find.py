"""Find the pack that an author means: a folder, a file, or the id of an installed one."""

from __future__ import annotations

from pathlib import Path

from game.cli.wiring import LocalDesk
from game.model.errors import PackError


def folder_of(named: str, saves: Path | None) -> Path:
    """Return the folder of the pack that is meant.

    Raises:
        PackError: If there is none; the message says what was looked for.
    """
    path = Path(named)
    if path.is_dir():
        return path
    if path.name in {"pack.yaml", "scenario.yaml"} and path.is_file():
        return path.parent
    if path.suffix or "/" in named or "\\" in named:
        raise PackError(f"There is no folder `{named[:200]}` with a pack in it.")
    return LocalDesk(saves).packs.find(named).folder
