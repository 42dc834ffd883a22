"""`pack preview`: a pack as players will meet it, from its folder, without installing it."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from game.cli.pack import FAILED, OK
from game.cli.pack_exit import guarded
from game.cli.pack_find import folder_of
from game.model.errors import PackError
from game.model.party import Party
from game.model.scenario import Scenario
from game.packs.load import LoadedPack, load_scenario

WIDTH = 88  # characters of a line of the printed briefing


def run(arguments: argparse.Namespace) -> int:
    """Open a pack in the game, or print its briefings."""
    return guarded(lambda: _preview(arguments))


def _preview(arguments: argparse.Namespace) -> int:
    with folder_of(arguments.pack, arguments.saves) as folder:
        pack = load_scenario(folder)
        if arguments.text:
            print("\n".join(briefings(pack.scenario, arguments.seat)))
            return OK
        return _open(pack, arguments)


def _open(pack: LoadedPack, arguments: argparse.Namespace) -> int:
    """Open the game on this pack; its sittings are kept for as long as the game is open."""
    from game.cli.main import NO_DISPLAY, has_display_here
    from game.cli.wiring import LocalDesk, data_root, read_locale
    from game.session.desk import Order
    from game.words import Words

    if not arguments.console and not has_display_here():
        print(f"{NO_DISPLAY} Add --console, or --text to read the briefings.", file=sys.stderr)
        return FAILED
    with TemporaryDirectory(prefix="servanda-preview-") as scratch:
        desk = LocalDesk(Path(scratch), pack.folder)
        try:
            sitting = None
            if arguments.seat:
                sitting = desk.begin(Order(scenario=pack.id, seat=arguments.seat))
            words = Words(read_locale())
            if arguments.console:
                from game.console.app import run_console

                return run_console(desk, words, sitting, scenario=pack.id)
            from game.ui.app import run_desktop

            return run_desktop(desk, words, data_root() / "assets", sitting, pack.id)
        finally:
            desk.close()


def briefings(scenario: Scenario, seat: str | None = None) -> Iterator[str]:
    """Yield the lines of the general information and of each seat's instructions.

    Raises:
        PackError: If there is no such seat.
    """
    if seat is not None and seat not in scenario.party_ids:
        raise PackError(
            f"There is no seat `{seat[:60]}`; there are: {', '.join(scenario.party_ids)}."
        )
    yield from (scenario.title, "=" * len(scenario.title), scenario.subtitle, "")
    yield from _wrapped(scenario.general)
    for issue in scenario.issues:
        yield from ("", f"{issue.label} ({issue.id})")
        for number, option in enumerate(issue.options):
            today = "  [today]" if number == issue.status_quo else ""
            found = "  [hidden at the start]" if option.hidden else ""
            yield f"  {number}. {option.label}: {option.text}{today}{found}"
    for party in scenario.parties:
        if seat in {None, party.id}:
            yield from _instructions(scenario, party)


def _instructions(scenario: Scenario, party: Party) -> Iterator[str]:
    """Yield one seat's confidential page."""
    title = f"{party.name}, {party.delegation}: confidential instructions"
    yield from ("", "", title, "-" * len(title))
    mandate = party.mandate
    assert mandate is not None, "a checked pack has every mandate"
    yield from _wrapped(mandate.instructions)
    yield from (
        "",
        f"No agreement is worth {max(mandate.impasse, mandate.outside_option):g} points: {mandate.batna}",
    )
    yield from ("", "Points:")
    for issue in scenario.issues:
        weight = mandate.valuation.weights.get(issue.id, 0.0)
        values = mandate.valuation.values.get(issue.id, ())
        told = [f"{o.id} {weight * v:.1f}" for o, v in zip(issue.options, values, strict=False)]
        yield f"  {issue.id}: {', '.join(told) if told else 'nothing'}"
    for line in mandate.red_lines:
        kind = "never" if line.rigidity >= 1.0 else f"at a cost of {25 * line.rigidity:g} points"
        issue = scenario.issues[scenario.issue_index(line.issue)]
        named = ", ".join(issue.options[option].id for option in line.forbidden)
        yield f"  red line on {line.issue}: {named} {kind}. {line.reason}"


def _wrapped(text: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n"):
        yield from textwrap.wrap(paragraph, WIDTH) or [""]
