"""Walks a whole sitting by posted keyboard events and writes a picture of every screen.

Usage: python tests/frontends/gallery.py --out DIR [--size 1280x720] [--scale 100] [--seed 3]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
ROOT: Final = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # when run as a script
    sys.path.insert(0, str(ROOT))

import pygame  # noqa: E402 - after the driver was chosen

from game.ui.kit import App, LayoutProblem, Look, lint_tree  # noqa: E402
from game.ui.screens.debrief import DebriefScreen  # noqa: E402
from tests.frontends.walker import FRAME, PATIENCE, Walker  # noqa: E402

__all__ = ["FRAME", "Walker", "main", "walk"]


def walk(walker: Walker, seed: int = 3) -> None:
    """Play a whole sitting from the title to the debrief."""
    begin(walker, seed)
    prepare(walker)
    talk(walker)
    draft(walker)
    ratify(walker)
    live(walker)
    debrief(walker)


def begin(w: Walker, seed: int) -> None:
    """From the title to the briefing."""
    w.picture("01-title")
    w.key(pygame.K_h, text="h")
    w.picture("02-how-to-play")
    w.key(pygame.K_ESCAPE)
    w.press(w.say("ui-settings"))
    w.picture("03-settings")
    w.key(pygame.K_ESCAPE)
    w.press(w.say("ui-load"))
    w.picture("04-load-empty")
    w.key(pygame.K_ESCAPE)
    w.press(key="new")
    w.picture("05-picker")
    w.press(key="choose:us-singapore-fta")
    w.go_to(w.say("ui-advanced"))
    w.key(pygame.K_SPACE)
    w.go_to(w.say("ui-seed"))
    w.letters(str(seed))
    w.picture("06-setup")
    w.press(key="begin")
    w.settle()
    w.picture("07-briefing-instructions")
    for number, tab in enumerate(("general", "sheet", "parties"), start=8):
        w.go_to(w.say(f"ui-tab-{tab}"))
        w.picture(f"{number:02}-briefing-{tab}")
    w.press(key="move:ready")
    w.settle()


def prepare(w: Walker) -> None:
    """Preparation and forum."""
    w.picture("11-preparation")
    button = next(
        b.name for b in w.app.ui.top.walk() if b.name.startswith(w.say("ui-task-analyse") + ",")
    )
    w.press(button)
    w.settle()
    scenario = next(
        b.name
        for b in w.app.ui.top.walk()
        if b.name.startswith(w.say("ui-task-scenario-analysis") + ",")
    )
    w.press(scenario)
    w.settle()
    w.tab("ui-findings")
    w.tab("ui-worksheet-short")
    w.press(key="down:capital-transfers")
    w.key(pygame.K_k, text="k")
    w.settle()
    w.picture("12-preparation-findings")
    w.press(key="move:ready")
    w.settle()
    w.picture("13-forum")
    w.key(pygame.K_p, text="p")
    w.settle()
    if w.phase == "forum":
        w.press(key="move:ready")
        w.settle()


def talk(w: Walker) -> None:
    """The rounds: look at every dialog once, then follow the adviser to an agreement."""
    assert w.phase == "rounds", w.phase
    w.picture("14-table")
    w.key(pygame.K_d, text="d")
    w.picture("15-draft-from")
    w.press(w.say("ui-draft-best"))
    w.go_to(key="cell:business-visas:2")
    w.key(pygame.K_RETURN)
    w.picture("16-table-draft")
    w.key(pygame.K_F1)
    w.picture("17-table-tip")
    w.key(pygame.K_F1)
    w.key(pygame.K_t, text="t")
    w.picture("18-talk")
    w.press(w.say("move-ask"))
    w.picture("19-ask")
    w.press(w.say("move-ask"))
    w.settle()
    offer(w)
    if w.phase != "rounds":
        return
    look_round(w)
    accept_once(w)
    follow_adviser(w)


def offer(w: Walker) -> None:
    """Table the draft and hear the answer."""
    w.key(pygame.K_F5)
    w.picture("20-offer")
    w.go_to(w.say("ui-offer-exchange"))
    w.key(pygame.K_SPACE)
    w.picture("21-offer-exchange")
    w.key(pygame.K_SPACE)
    w.press(w.say("ui-table-it"))
    w.settle()
    w.picture("22-table-offered")
    w.key(pygame.K_e, text="e")
    w.settle()
    w.picture("23-table-answered")


def look_round(w: Walker) -> None:
    """Open what else the table has: reasons, pressure, adviser, log, menu."""
    w.tab("ui-transcript")
    w.tab("ui-standing")
    w.go_to(key="leverage")
    w.key(pygame.K_F1)
    w.picture("24-leverage")
    w.key(pygame.K_F1)
    group = next(x.key for x in w.app.ui.top.walk() if x.key.startswith("leverage:"))
    w.go_to(key=group)
    w.key(pygame.K_F1)
    w.picture("24-leverage-group")
    w.key(pygame.K_F1)
    w.key(pygame.K_p, text="p")
    w.picture("25-pressure")
    w.press(w.say("move-promise"))
    w.picture("26-promise")
    w.key(pygame.K_ESCAPE)
    w.key(pygame.K_v, text="v")
    w.picture("27-adviser")
    w.key(pygame.K_ESCAPE)
    w.key(pygame.K_F3)
    w.picture("28-log")
    w.key(pygame.K_ESCAPE)
    w.key(pygame.K_ESCAPE)
    w.picture("29-pause")
    w.key(pygame.K_ESCAPE)


def follow_adviser(w: Walker) -> None:
    """Do what the adviser says until the rounds are over, all by keyboard."""
    for _ in range(PATIENCE // 10):
        if w.phase != "rounds":
            return
        w.key(pygame.K_v, text="v")
        w.press(w.say("ui-adviser-follow"))
        w.settle()
    raise AssertionError("the adviser does not finish the rounds")


def accept_once(w: Walker) -> None:
    """Look at what accepting the standing proposal would mean, and think better of it."""
    w.tab("ui-transcript")
    w.press(key="move:accept")
    w.picture("30-accept")
    w.key(pygame.K_ESCAPE)


def draft(w: Walker) -> None:
    """The text."""
    if w.phase != "text":
        return
    w.picture("31-text")
    w.tab("ui-transcript")
    w.tab("ui-clauses")
    w.go_to(w.say("ui-whole-text"))
    w.picture("32-whole-text")
    w.key(pygame.K_l, text="l")
    w.picture("33-side-letter")
    w.key(pygame.K_ESCAPE)
    for _ in range(PATIENCE // 10):
        if w.phase != "text":
            return
        w.key(pygame.K_F5)
        w.settle()
    raise AssertionError("the text does not get ready")


def ratify(w: Walker) -> None:
    """Signature and ratification."""
    if w.phase != "ratification":
        return
    w.picture("34-signature")
    w.tab("ui-before-signing")
    w.press(key="move:sign")
    w.picture("35-sign-confirm")
    w.press(w.say("move-sign"))
    w.settle()
    w.picture("36-campaign")
    w.tab("ui-progress")
    w.tab("ui-at-home")
    pay = next(b.key for b in w.app.ui.top.walk() if b.key.startswith("pay:") and b.focusable)
    w.press(key=pay)
    w.picture("37-compensate")
    w.key(pygame.K_ESCAPE)
    w.press(key="move:explain")
    w.settle()
    w.picture("38-campaign-explained")
    w.picture("39-votes")
    put_to_the_vote(w)


def put_to_the_vote(w: Walker) -> None:
    """Submit the text, and wait for the other side's vote."""
    w.key(pygame.K_F5)
    if len(w.app.ui.layers) > 1:  # it asks once more
        w.press(w.say("move-submit"))
    w.settle()
    for _ in range(PATIENCE // 10):
        if w.phase != "ratification":
            return
        w.key(pygame.K_e, text="e")
        w.settle()
    raise AssertionError("the campaign does not end")


def live(w: Walker) -> None:
    """The years."""
    if w.phase != "implementation":
        return
    w.picture("40-first-year")
    pictured = False
    for _ in range(PATIENCE // 10):
        if w.phase != "implementation":
            return
        course = w.room.live.course
        if course.seen.table.matters and not pictured:
            w.picture("41-matters")
            pictured = True
        if course.seen.table.round == 10 and "42-later-year" not in w.pictures:
            w.picture("42-later-year")
        w.key(pygame.K_y, text="y")
        w.settle()
    raise AssertionError("the years do not end")


def debrief(w: Walker) -> None:
    """Self-assessment and debrief."""
    assert w.phase == "debrief", w.phase
    w.picture("50-assessment")
    w.tab("ui-debrief-assess")
    w.go_to(w.say("ui-debrief-well"))
    w.letters("We asked before we offered.")
    w.press(key="send")
    screen = w.room
    assert isinstance(screen, DebriefScreen)
    for _ in range(PATIENCE):
        w.app.step(FRAME)
        if screen.debrief is not None:
            break
    assert screen.debrief is not None, f"no debrief: {screen.failed}"
    for number, section in enumerate(screen.debrief.sections, start=51):
        w.picture(f"{number}-{section.id}")
        w.key(pygame.K_n, text="n")
    w.key(pygame.K_t, text="t")
    w.picture("90-title-again")
    w.press(w.say("ui-load"))
    w.picture("91-load")


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    parser.add_argument("--size", default="1280x720", help="of the window, in pixels")
    parser.add_argument("--scale", type=int, default=100, help="of everything, in per cent")
    parser.add_argument("--seed", type=int, default=3)
    return parser.parse_args(arguments)


def report(problems: list[tuple[str, LayoutProblem]]) -> None:
    """Print every layout problem with the picture it is in."""
    for name, problem in problems:
        print(f"{name}: {problem}")  # noqa: T201 - a command's output


def main(arguments: list[str] | None = None) -> int:
    """Walk, write the pictures, report layout problems; 1 if there are any."""
    options = parse(arguments)
    width, _, height = options.size.partition("x")
    options.out.mkdir(parents=True, exist_ok=True)
    problems: list[tuple[str, LayoutProblem]] = []

    def keep(app: App, name: str) -> None:
        app.save_picture(options.out / f"{name}.png")
        problems.extend((name, problem) for problem in lint_tree(app.ui))
        app.step(0.0)

    with tempfile.TemporaryDirectory() as saves:
        walker = Walker(Path(saves), (int(width), int(height)), Look(options.scale))
        walker.on_picture = keep
        try:
            walk(walker, options.seed)
        finally:
            walker.close()
            report(problems)
    print(f"{len(walker.pictures)} pictures, {len(problems)} layout problems")  # noqa: T201 - as above
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
