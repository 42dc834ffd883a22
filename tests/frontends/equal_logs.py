"""Plays the moves of a saved sitting again through the console, as typed lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path

from pydantic import JsonValue

from game.cli.wiring import LocalDesk, read_locale
from game.console.app import run_console
from game.model.action import ACTION, Chance
from game.model.notation import write
from game.model.scenario import Scenario
from game.session.desk import Order
from game.words import Words

Body = Mapping[str, JsonValue]


def typed_lines(records: Iterable[Body], scenario: Scenario, seat: str) -> list[str]:
    """Return what a person would have typed to make the moves of a log."""
    lines = []
    for record in records:
        if "undo" in record:
            lines.append("undo")
        elif "move" in record:
            action = ACTION.validate_python(record["move"], strict=False)
            if not isinstance(action, Chance) and action.by == seat:
                lines.append(write(action, scenario))
    return lines


def play_in_console(saves: Path, order: Order, lines: list[str]) -> tuple[list[Body], str]:
    """Type lines into the console of a new sitting; return its log and what was printed."""
    desk = LocalDesk(saves)
    out = StringIO()
    try:
        sitting = desk.begin(order)
        streams = (StringIO("\n".join(lines) + "\n"), out)
        run_console(desk, Words(read_locale()), sitting, streams=streams)
    finally:
        desk.close()
    return saved(saves), out.getvalue()


def saved(saves: Path) -> list[Body]:
    """Return the moves and undos of the one sitting in a folder."""
    desk = LocalDesk(saves)
    (info,) = desk.store.list()
    records = [record.body for record in desk.store.read(info.id).records]
    return [
        {key: value for key, value in body.items() if key != "index"}
        for body in records
        if "note" not in body
    ]
