"""Find packs in folders and list them fast: of each, only the cover is read.

Nothing here knows what a scenario is, so that the title screen need not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from game.model.errors import PackError
from game.packs.folder import PackFolder, RefusedFileError
from game.packs.formats import too_new
from game.packs.manifest import ENGINE, Manifest
from game.packs.nodes import read_nodes
from game.packs.problem import Place, Problem, did_you_mean, in_order
from game.packs.schema import validate
from game.packs.view import View

MANIFEST: Final = "pack.yaml"
_SEARCH_DEPTH: Final = 3  # folders below a given one, e.g. scenarios/historical/<pack>
_MOST_FOLDERS: Final = 2_000


@dataclass(frozen=True)
class PackEntry:
    """A folder with a pack.yaml, which is read when it is first asked for."""

    folder: Path

    @cached_property
    def checked(self) -> tuple[Manifest | None, tuple[Problem, ...]]:
        """The cover of the pack, or what is wrong with it."""
        manifest, _, problems = read_manifest(PackFolder(self.folder))
        return manifest, in_order(problems)

    @property
    def manifest(self) -> Manifest | None:
        """The cover of the pack, if it can be read."""
        return self.checked[0]


@dataclass(frozen=True)
class PackIndex:
    """The packs in some folders; of two with the same id, the one in the earlier folder counts."""

    folders: tuple[Path, ...]

    @cached_property
    def entries(self) -> tuple[PackEntry, ...]:
        """Every folder with a pack.yaml, in path order; nothing is read yet."""
        found = [path for folder in self.folders for path in _pack_folders(folder)]
        return tuple(PackEntry(path) for path in dict.fromkeys(found))

    @cached_property
    def packs(self) -> dict[str, PackEntry]:
        """Entries by pack id; those whose pack.yaml cannot be read are left out."""
        by_id: dict[str, PackEntry] = {}
        for entry in self.entries:
            if entry.manifest is not None:
                by_id.setdefault(entry.manifest.id, entry)
        return by_id

    def find(self, pack_id: str) -> PackEntry:
        """Return the entry of a pack.

        Raises:
            PackError: If there is no such pack; the message names the nearest one.
        """
        entry = self.packs.get(pack_id)
        if entry is None:
            hint = did_you_mean(pack_id, self.packs) or f"There are: {', '.join(self.packs)}."
            raise PackError(f"There is no scenario `{pack_id[:60]}`. {hint}")
        return entry


def read_manifest(files: PackFolder) -> tuple[Manifest | None, View, list[Problem]]:
    """Return the cover of a pack with its nodes, or what is wrong with it."""
    root, problems = read_root(files, MANIFEST)
    manifest, found = validate(Manifest, root)
    problems += found
    if manifest and not manifest.engine.includes(ENGINE):
        least, version = root["engine"]["least"], ".".join(map(str, ENGINE))
        hint = "Use another version of the game, or of the pack."
        problems.append(least.problem("engine-range", f"a range with {version}", hint=hint))
    return manifest, root, problems


def read_root(files: PackFolder, name: str) -> tuple[View, list[Problem]]:
    """Return a view of a YAML file's top, which must be a group of keys of a format that is known."""
    try:
        node, problems = read_nodes(files.read(name), name)
    except RefusedFileError as refused:
        return View(None, Place(name)), [refused.problem]
    root = View(node, node.place if node else Place(name))
    newer = too_new(root)
    return (View(None, root.place), newer) if newer else (root, problems)


def _pack_folders(folder: Path) -> list[Path]:
    """Return the folders with a pack.yaml at most `_SEARCH_DEPTH` below one; links not followed."""
    found: list[Path] = []
    level = [folder]
    for _ in range(_SEARCH_DEPTH + 1):
        found += [path for path in level if (path / MANIFEST).is_file()]
        deeper = [path for path in level if not (path / MANIFEST).is_file()]
        level = [child for path in deeper for child in _children(path)][:_MOST_FOLDERS]
    return sorted(found)


def _children(folder: Path) -> list[Path]:
    """Return the plain, visible folders in a folder; none if it cannot be read."""
    try:
        return sorted(
            path
            for path in folder.iterdir()
            if path.is_dir() and not path.is_symlink() and not path.name.startswith(".")
        )
    except OSError:
        return []
