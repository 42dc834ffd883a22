"""Find and read bargaining domains in a folder: one domain per folder of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.interop import genius, negmas
from game.interop.domain import MOST_FILE_BYTES, Domain, Profile
from game.interop.xml_text import read_xml
from game.interop.yaml_text import Plain, read_json, read_yaml
from game.model.errors import DomainError

SIDES: Final = 2
MOST_FILES: Final = 20_000  # looked at below one folder (design choice)
MOST_LEVELS: Final = 6  # of folders below the one given (design choice)
_READERS: Final[dict[str, Callable[[bytes, str], Plain]]] = {
    ".json": read_json,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}
_ENDINGS: Final = {".xml", *_READERS}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A folder that looks like a domain and cannot be used, and why."""

    name: str
    reason: str


def read_domains(folder: Path) -> tuple[list[Domain], list[Refusal]]:
    """Return every domain in a folder and below it, in the order of their names.

    Raises:
        DomainError: If the folder is not there or holds no files of a domain.
    """
    if not folder.is_dir():
        raise DomainError(f"{folder}: there is no such folder")
    domains: list[Domain] = []
    refusals: list[Refusal] = []
    try:
        places = list(_places(folder))
    except OSError as failure:
        raise DomainError(f"{failure.filename}: cannot be read: {failure.strerror}") from None
    for place in places:
        name = place.relative_to(folder).as_posix() if place != folder else folder.resolve().name
        try:
            domains.append(read_domain(place, name))
        except DomainError as refused:
            refusals.append(Refusal(name, str(refused)))
    if not domains and not refusals:
        raise DomainError(f"{folder}: no .xml, .yml, .yaml or .json files of a domain in it")
    return domains, refusals


def read_domain(folder: Path, name: str) -> Domain:
    """Return the domain whose files lie in a folder.

    Raises:
        DomainError: With file and place, if the files are not one domain with two profiles.
    """
    files = _files(folder)
    xml = [path for path in files if path.suffix.lower() == ".xml"]
    if xml:
        return _genius(xml, name)
    return _negmas(files, name)


def _places(folder: Path, level: int = 0) -> Iterator[Path]:
    """Yield the folders that directly hold files of a domain, in name order."""
    if _files(folder):
        yield folder
    if level < MOST_LEVELS:
        for child in sorted(folder.iterdir()):
            if child.is_dir() and not child.is_symlink() and not child.name.startswith((".", "_")):
                yield from _places(child, level + 1)


def _files(folder: Path) -> list[Path]:
    """Return the files that may belong to a domain; names with a leading `_` are notes."""
    found = []
    for count, path in enumerate(sorted(folder.iterdir())):
        if count > MOST_FILES:
            raise DomainError(f"{folder}: more than {MOST_FILES:,} files in one folder")
        if path.suffix.lower() in _ENDINGS and not path.name.startswith((".", "_")):
            found.append(path)
    return [path for path in found if path.is_file()]


def _bytes(path: Path) -> bytes:
    """Return a file's bytes, one more than the limit at most, so that a giant is not read."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_FILE_BYTES + 1)
    except OSError as failure:
        raise DomainError(f"{path.name}: cannot be read: {failure.strerror}") from None


def _genius(files: Sequence[Path], name: str) -> Domain:
    roots = [(path, read_xml(_bytes(path), path.name)) for path in files]
    templates = [(path, root) for path, root in roots if genius.is_template(root)]
    profiles = [(path, root) for path, root in roots if genius.is_profile(root)]
    if len(templates) != 1:
        raise DomainError(
            f"{name}: {len(templates)} domain files (<negotiation_template>); one is needed"
        )
    path, root = templates[0]
    template = genius.read_template(root, path.name)
    _enough(len(profiles), "profiles (<utility_space>)", name)
    first, second = (
        genius.read_profile(root, template, path.name, path.stem)
        for path, root in profiles[:SIDES]
    )
    return Domain(name, template.issues, (first, second), "genius", _left_out(len(profiles)))


def _negmas(files: Sequence[Path], name: str) -> Domain:
    found = [(path, _READERS[path.suffix.lower()](_bytes(path), path.name)) for path in files]
    spaces = [(path, value) for path, value in found if negmas.is_space(value)]
    functions = [(path, value) for path, value in found if negmas.is_function(value)]
    if len(spaces) != 1:
        raise DomainError(f"{name}: {len(spaces)} files with a list of issues; one is needed")
    path, value = spaces[0]
    issues = negmas.read_space(value, path.name)
    _enough(len(functions), "utility functions", name)
    profiles: list[Profile] = [
        negmas.read_function(value, issues, path.name, path.stem)
        for path, value in functions[:SIDES]
    ]
    return Domain(name, issues, (profiles[0], profiles[1]), "negmas", _left_out(len(functions)))


def _enough(count: int, what: str, name: str) -> None:
    if count < SIDES:
        raise DomainError(f"{name}: {count} {what}; two are needed")


def _left_out(count: int) -> str:
    return "" if count == SIDES else f"the first two of {count} profiles, in name order"
