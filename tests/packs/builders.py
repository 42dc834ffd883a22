"""Copies of a small pack that tests break on purpose."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.packs.load import check_pack
from game.packs.problem import Problem

TINY: Final = Path(__file__).parent / "tiny"
SHIPPED: Final = Path(__file__).parents[2] / "scenarios"


@dataclass(frozen=True)
class Fault:
    """One thing that an author got wrong.

    Attributes:
        old: Text of the sound file, found there once.
        new: What the author wrote instead.
        code: The code of the problem that must be reported.
        says: Words that the report must have.
        at: Text on the line that must be named, if that is not the first line of `new`.
    """

    old: str
    new: str
    code: str
    says: str = ""
    at: str = ""
    file: str = "scenario.yaml"


def broken(folder: Path, faults: Iterable[Fault]) -> Path:
    """Return a copy of the small pack with faults in it."""
    pack = folder / "tiny"
    shutil.copytree(TINY, pack)
    for fault in faults:
        path = pack / fault.file
        text = path.read_text(encoding="utf-8")
        assert text.count(fault.old) == 1, f"{fault.old!r} is there {text.count(fault.old)} times"
        path.write_text(text.replace(fault.old, fault.new), encoding="utf-8", newline="\n")
    return pack


def line_of(pack: Path, fault: Fault) -> int:
    """Return the line that a report of the fault must name: the nearest that holds `at`."""
    text = (pack / fault.file).read_text(encoding="utf-8")
    sound = (TINY / fault.file).read_text(encoding="utf-8")
    start = text.index(fault.new) if fault.new else sound.index(fault.old)
    if not fault.at:
        return text.count("\n", 0, start) + 1
    places = [text.rfind(fault.at, 0, start), text.find(fault.at, start)]
    place = min((p for p in places if p >= 0), key=lambda p: abs(p - start))
    return text.count("\n", 0, place) + 1


def problems_of(pack: Path) -> tuple[Problem, ...]:
    """Return everything a check finds."""
    return check_pack(pack).problems
