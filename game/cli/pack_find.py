"""Find the pack that an author means: a folder, a file, or the id of an installed one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from game.cli.wiring import LocalDesk
from game.model.errors import PackError
from game.packs.archive import ENDING
from game.packs.installed import opened


@contextmanager
def folder_of(named: str, saves: Path | None) -> Iterator[Path]:
    """Yield the folder of the pack that is meant; a file is unpacked for as long as it is used.

    Raises:
        PackError: If there is none; the message says what was looked for.
    """
    path = Path(named)
    if path.is_dir():
        yield path
    elif path.name in {"pack.yaml", "scenario.yaml"} and path.is_file():
        yield path.parent
    elif path.suffix == ENDING and path.is_file():
        with TemporaryDirectory(prefix="servanda-") as scratch, opened(path, Path(scratch)) as at:
            yield at
    elif path.suffix or "/" in named or "\\" in named:
        raise PackError(f"There is no folder or file `{named[:200]}` with a pack in it.")
    else:
        yield LocalDesk(saves).index.find(named).folder
