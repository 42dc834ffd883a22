"""From the kernel's arrays to the typed records of a played year (run 0)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from game.compliance.course import WAIVE, Answers, Settlement, Year
from game.compliance.disputes import SEVERITY
from game.compliance.treaty import Treaty
from game.model.base import PartyId
from game.model.chance import Conduct, DutyRecord, MatterSettled, ShockRecord
from game.model.state import Matter
from game.model.trigger import ShockKind

CONDUCTS: tuple[Conduct, ...] = ("comply", "incapacity", "escape", "shirk", "violate")
"""Names of the conducts, in the order of their codes."""
KINDS: tuple[ShockKind, ...] = ("economic", "leadership", "security", "technology", "natural")
"""Names of the shocks, in the order of their codes."""


def shock_records(treaty: Treaty, year: Year) -> tuple[ShockRecord, ...]:
    """Return the shocks of a year; a technological one strikes everybody."""
    records = []
    for kind, name in enumerate(KINDS):
        sizes = year.struck[kind, :, 0]
        if name == "technology":
            if sizes.max() > 0.0:
                records.append(_record(name, None, sizes.max()))
            continue
        records += [
            _record(name, party, sizes[n])
            for n, party in enumerate(treaty.parties)
            if sizes[n] > 0.0
        ]
    return tuple(records)


def _record(kind: ShockKind, party: PartyId | None, size: float) -> ShockRecord:
    return ShockRecord(shock=kind, party=party, size=round(float(size), 9))


def duty_records(treaty: Treaty, year: Year) -> tuple[DutyRecord, ...]:
    """Return what each party did on each duty it still owes."""
    return tuple(
        DutyRecord(
            party=treaty.parties[treaty.duty_party[duty]],
            issue=treaty.issues[treaty.duty_issue[duty]],
            conduct=CONDUCTS[year.conduct[duty, 0]],
            detected=bool(year.seen[duty, 0]),
            alleged=bool(year.alleged[duty, 0]),
        )
        for duty in range(len(treaty.duty_party))
        if year.bound[duty, 0]
    )


@dataclass(frozen=True, slots=True, eq=False)
class SettledYear:
    """Both halves of a played year."""

    lived: Year
    answers: Answers
    settlement: Settlement


Result = Literal["cured", "remedied", "unresolved", "waived", "dismissed"]


def settled_matters(
    treaty: Treaty, year: SettledYear, matters: Sequence[Matter], scale: float
) -> tuple[MatterSettled, ...]:
    """Return how each matter came out; `scale` turns point-rates into points."""
    settled = []
    for matter in matters:
        duty = treaty.duty(matter.party, matter.issue)
        if duty is None:
            continue
        settled.append(
            MatterSettled(
                matter=matter.id,
                result=_result(year, duty),
                remedy=round(float(year.settlement.remedy[duty, 0]) * scale, 9),
            )
        )
    return tuple(settled)


def _result(year: SettledYear, duty: int) -> Result:
    """Name how a matter came out."""
    innocent = SEVERITY[year.lived.conduct[duty, 0]] == 0.0
    if year.answers.response[duty, 0] == WAIVE:
        return "waived"
    if year.settlement.cured[duty, 0]:
        return "cured"
    if innocent and year.settlement.resolved[duty, 0]:
        return "dismissed"
    return "remedied" if year.settlement.remedy[duty, 0] > 0.0 else "unresolved"
