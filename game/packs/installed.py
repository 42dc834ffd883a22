"""Packs that a person installed: unpacked beside the others, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.model.errors import PackError
from game.packs.archive import ENDING, pack_bytes, unpack
from game.packs.folder import RefusedFileError
from game.packs.index import PackIndex
from game.packs.load import LoadedPack, check_pack, load_scenario
from game.packs.problem import InvalidPackError

_INCOMING: Final = ".incoming"
_OLD: Final = ".replaced"


def install(source: Path, home: Path, shipped: PackIndex, *, replace: bool = False) -> LoadedPack:
    """Install a pack from a file or a folder; it is checked whole before it appears.

    Args:
        source: A `.servanda` file, or a pack's folder.
        home: The folder of installed packs, made if need be.
        shipped: The packs that come with the game, which keep their names.
        replace: Whether it may take the place of an installed pack of the same name.

    Raises:
        InvalidPackError: If the pack has errors.
        PackError: If a pack of this name is there already, or files cannot be written.
    """
    try:
        with _incoming(home) as fresh:
            _bring(source, fresh)
            loaded = load_scenario(fresh)
            _check_name(loaded, home, shipped, replace=replace)
            _put(fresh, home / loaded.id)
    except RefusedFileError as refused:
        raise InvalidPackError(source.name, (refused.problem,)) from refused
    except OSError as failure:
        said = failure.strerror or "the folder cannot be written"
        raise PackError(f"The pack cannot be installed in {home}: {said}.") from failure
    return load_scenario(home / loaded.id)


def remove(pack_id: str, home: Path) -> bool:
    """Remove an installed pack; tell whether it was there."""
    folder = home / pack_id
    if not (folder / "pack.yaml").is_file():
        return False
    shutil.rmtree(folder)
    return True


@contextlib.contextmanager
def opened(source: Path, scratch: Path) -> Iterator[Path]:
    """Yield the folder of a pack given as a folder or as a file, which is unpacked for a while.

    Raises:
        InvalidPackError: If the file may not be unpacked.
    """
    if source.is_dir():
        yield source
        return
    folder = scratch / source.name.removesuffix(ENDING)
    try:
        unpack(source, folder)
    except RefusedFileError as refused:
        raise InvalidPackError(source.name, (refused.problem,)) from refused
    yield folder


@contextlib.contextmanager
def _incoming(home: Path) -> Iterator[Path]:
    """Yield the name of a hidden folder for a pack on its way; nothing of it is left behind."""
    home.mkdir(parents=True, exist_ok=True)
    fresh = home / f"{_INCOMING}-{os.getpid()}"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _bring(source: Path, fresh: Path) -> None:
    """Unpack or copy a pack; a folder goes through the same door as a file."""
    if not source.is_dir():
        unpack(source, fresh)
        return
    checked = check_pack(source)
    if checked.pack is None:
        raise InvalidPackError(source.name, checked.problems)
    bundle = fresh.with_name(f"{fresh.name}{ENDING}")
    try:
        bundle.write_bytes(pack_bytes(source))
        unpack(bundle, fresh)
    finally:
        bundle.unlink(missing_ok=True)


def _check_name(pack: LoadedPack, home: Path, shipped: PackIndex, *, replace: bool) -> None:
    if pack.id in shipped.packs:
        raise PackError(
            f"A scenario named `{pack.id}` comes with the game. Give the pack another `id` in "
            "pack.yaml and in its scenario."
        )
    there = home / pack.id
    if there.exists() and not replace:
        before = check_pack(there).pack
        version = before.version if before else "another version"
        raise PackError(
            f"`{pack.id}` is installed already ({version}; this one is {pack.version}). To put "
            "this one in its place: install --replace. Sittings in progress keep to the version "
            "that they began with and would have to wait for it."
        )


def _put(fresh: Path, target: Path) -> None:
    """Let a checked pack appear in one step; what was there goes only when it has."""
    old = target.with_name(f"{_OLD}-{target.name}")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
