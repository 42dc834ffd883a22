"""What a player asked in practice, what was said, and what it really would have taken."""

from __future__ import annotations

from typing import Final

from game.counterpart.terms import Terms
from game.debrief.blocks import Message, Row, Section, Table, Text, message
from game.debrief.phrases import changes, column
from game.debrief.record import Record, Sounded
from game.model.draft import Package

LONGEST: Final = 24  # rows at most (design choice)


def section(record: Record) -> Section | None:
    """Return the questions of the seat with answers and truth; None if it asked nothing."""
    if not record.soundings:
        return None
    rows = tuple(_row(record, asked) for asked in record.soundings[-LONGEST:])
    candid = sum(asked.sounding.candid for asked in record.soundings)
    return Section(
        id="soundings",
        title=message("debrief-soundings-title"),
        blocks=(
            Text(
                message=message(
                    "debrief-soundings-lead", count=len(record.soundings), candid=candid
                )
            ),
            Table(
                title=message("debrief-soundings-table"),
                columns=(
                    column("debrief-soundings-to"),
                    column("debrief-soundings-said"),
                    column("debrief-soundings-truth"),
                ),
                rows=rows,
            ),
        ),
    )


def _row(record: Record, asked: Sounded) -> Row:
    found = asked.sounding
    return Row(
        cells=(
            record.short(found.to),
            _told(record, found.asked, found.said),
            _told(record, found.asked, found.truth),
        ),
        strong=not found.candid,
    )


def _told(record: Record, asked: Package, terms: Terms) -> Message:
    if terms.willing:
        return message("debrief-soundings-willing")
    if terms.package is None:
        return message("debrief-soundings-none")
    return message(
        "debrief-soundings-changes", changes=changes(record.scenario, asked, terms.package)
    )
