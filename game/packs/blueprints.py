"""New packs from blueprints: whole, small, playable packs that an author changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

from game.model.errors import PackError
from game.packs.folder import PackFolder, is_plain_name
from game.packs.problem import did_you_mean

BLUEPRINTS: Final = {
    "distributive": "one price, one date, two parties: what one gains the other loses",
    "integrative": "four issues that the sides value differently: trade them",
    "multi-issue": "eight issues, three of them design clauses that work after signature",
    "multi-party": "four states, three of whom can decide: coalitions",
    "mediated": "two parties without embassies, and a third that both trust",
    "enforcement": "verification, breach, exit and capacity: what holds a promise up",
}
HIDDEN: Final = ".schema"  # folder of a pack for editors
SCHEMA: Final = "SCHEMA"  # what a blueprint writes where the folder of the schemas will stand
_SLUG: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def new_pack(source: Path, folder: Path, schemas: Path, title: str | None = None) -> list[str]:
    """Copy a blueprint into a new folder under a new name; return the files written.

    Args:
        source: The blueprint's folder.
        folder: The new pack's folder; its name becomes the pack's id.
        schemas: The folder of the JSON Schemas, copied into a hidden folder, where editors find
            them and no check, hash or build looks.
        title: The pack's title; the blueprint's if none is given.

    Raises:
        PackError: If the name cannot be an id, or the folder is there already.
    """
    name = folder.name
    if not _SLUG.fullmatch(name) or not is_plain_name(name):
        raise PackError(
            f"`{name[:60]}` cannot be the name of a pack: use lower-case words joined by hyphens, "
            "e.g. `fish-and-ports`."
        )
    if folder.exists():
        raise PackError(f"{folder} is there already; nothing was changed. Take another name.")
    folder.mkdir(parents=True)
    written = []
    for file, path in PackFolder(source).files():
        text = path.read_text(encoding="utf-8").replace(
            f"$schema={SCHEMA}/", f"$schema={schemas}/"
        )
        if path.suffix == ".yaml":
            text = _renamed(text, name, title)
        target = folder / file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        written.append(file)
    (folder / HIDDEN).mkdir()
    for schema in sorted(schemas.glob("*.json")):
        shutil.copyfile(schema, folder / HIDDEN / schema.name)
    return written


def _renamed(text: str, name: str, title: str | None) -> str:
    text = re.sub(r"^id: .*$", f"id: {name}", text, count=1, flags=re.MULTILINE)
    if title is None:
        return text
    quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return re.sub(r"^title: .*$", lambda _: f"title: {quoted}", text, count=1, flags=re.MULTILINE)


def blueprint(name: str, folder: Path) -> Path:
    """Return the folder of a blueprint.

    Raises:
        PackError: If there is none of this name.
    """
    if name not in BLUEPRINTS:
        hint = did_you_mean(name, BLUEPRINTS) or f"There are: {', '.join(BLUEPRINTS)}."
        raise PackError(f"There is no blueprint `{name[:60]}`. {hint}")
    return folder / name
