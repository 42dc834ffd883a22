"""The file in which a pack keeps how a compromising computer does in each seat.

It lies in `playthroughs/`, which a pack's content hash leaves out, and names the hash it was made
for: if the pack changed since, it is not used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from game.debrief.record import ReferenceScores
from game.model.base import PartyId
from game.packs.load import LoadedPack

PLACE: Final = Path("playthroughs") / "reference.json"


def read_references(pack: LoadedPack) -> dict[PartyId, ReferenceScores]:
    """Return the references of a pack's seats; none if there is no file that fits the pack."""
    try:
        kept = json.loads((pack.folder / PLACE).read_text(encoding="utf-8"))
        if kept["pack"] != pack.content_hash:
            return {}
        return {
            seat: ReferenceScores(float(found["median"]), int(found["games"]))
            for seat, found in kept["seats"].items()
            if seat in pack.scenario.party_ids
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_references(pack: LoadedPack, found: Mapping[PartyId, ReferenceScores]) -> Path:
    """Write the references of a pack's seats, and return the file."""
    path = pack.folder / PLACE
    path.parent.mkdir(exist_ok=True)
    seats = {s: {"games": r.games, "median": r.median} for s, r in found.items()}
    text = json.dumps({"pack": pack.content_hash, "seats": seats}, indent=1, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8")
    return path
