"""Where saves are kept."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from game.storage.disk import BINARY, PRIVATE
from game.storage.errors import FolderError, reason_of

APP = "Servanda"


def saves_folder(checkout_root: Path, override: Path | None = None) -> Path:
    """Return the saves folder, made if need be and writable.

    Args:
        checkout_root: The folder that holds the `game` package.
        override: The folder asked for with `--saves`, if any.

    Returns:
        The override; or `saves` in a checkout; or the platform's folder for user data.

    Raises:
        FolderError: If it cannot be made or written.
    """
    folder = usual_folder(checkout_root, override)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _try_to_write(folder)
    except FileExistsError as error:
        raise FolderError(folder, "a file of that name is in the way") from error
    except OSError as error:
        raise FolderError(folder, reason_of(error)) from error
    return folder


def usual_folder(checkout_root: Path, override: Path | None = None) -> Path:
    """Return where saves are kept, whether or not the folder is there yet; as `saves_folder`."""
    return (override or _usual_folder(checkout_root)).expanduser().absolute()


def _usual_folder(checkout_root: Path) -> Path:
    if (checkout_root / "pyproject.toml").is_file() and (checkout_root / "game").is_dir():
        return checkout_root / "saves"
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "saves"


def _try_to_write(folder: Path) -> None:
    """Make and remove a file: permission bits alone do not tell on every system."""
    probe = folder / f".writable-{os.getpid()}"
    os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | BINARY, PRIVATE))
    probe.unlink()
