"""Making the catalogue's index agree with the journals."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import JsonValue

from game.storage.catalogue import Draft, Table
from game.storage.index import SittingEntry, entry_from


def entries_in(draft: Draft) -> dict[str, SittingEntry | None]:
    """Return the index as it stands; None where a row is not an entry."""
    return {name: entry_from(value) for name, value in draft.read(Table.SITTINGS).items()}


def refresh(draft: Draft, journals: Mapping[str, Path]) -> dict[str, SittingEntry]:
    """Read again the journals that changed since the index was made, and return the new index.

    Results are only ever added: a trainee's record outlives the sittings it came from.
    """
    index = entries_in(draft)
    entries: dict[str, SittingEntry] = {}
    changed: dict[str, JsonValue] = {}
    for name, path in journals.items():
        entry = index.get(name)
        try:
            if entry is None or not entry.fits(path):
                entry = SittingEntry.of(path)
                changed[name] = entry.model_dump(mode="json")
        except FileNotFoundError:  # another window moved it to the trash just now
            continue
        entries[name] = entry
    draft.remove(Table.SITTINGS, index.keys() - entries.keys())
    draft.put(Table.SITTINGS, changed)
    draft.put(Table.RESULTS, _new_results(draft, entries))
    return entries


def mended(draft: Draft, sittings: int) -> str:
    """Return in plain words what was done about a damaged catalogue."""
    rest = (
        "Profiles and settings come from the copy before it."
        if draft.has_backup
        else "Profiles and settings could not be restored and start anew."
    )
    journals = "1 journal" if sittings == 1 else f"{sittings} journals"
    return (
        f"The catalogue could not be used: {draft.problem}. "
        f"The list of sittings was made anew from {journals}. {rest}"
    )


def _new_results(draft: Draft, entries: Mapping[str, SittingEntry]) -> dict[str, JsonValue]:
    known = draft.read(Table.RESULTS)
    return {
        name: entry.result
        for name, entry in entries.items()
        if entry.result is not None and known.get(name) != entry.result
    }
