"""The title menu in a terminal: begin, resume, list, help, leave."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, get_args

from game.console.terminal import Back, Leave, Terminal
from game.model.errors import ServandaError
from game.model.party import Level
from game.session.desk import Desk, Order, SaveCard, ScenarioCard
from game.session.setup import Mode
from game.session.sitting import Sitting
from game.words import Words

LEVELS: Final[tuple[Level, ...]] = get_args(Level)
MODES: Final[tuple[Mode, ...]] = get_args(Mode)


class Title:
    """The title menu."""

    def __init__(self, terminal: Terminal, words: Words, desk: Desk) -> None:
        self.terminal = terminal
        self.words = words
        self.desk = desk

    def pick(self) -> Sitting:
        """Return the sitting that the person begins or resumes.

        Raises:
            Leave: If the person leaves.
        """
        doors: tuple[tuple[str, Callable[[], Sitting | None]], ...] = (
            ("console-title-new", self.new),
            ("console-title-resume", self.resume),
            ("console-title-saves", self.show_saves),
            ("console-title-help", self.show_help),
            ("console-title-quit", self.leave),
        )
        while True:
            self.terminal.heading(self.words.say("console-title"))
            try:
                labels = [self.words.say(label) for label, _ in doors]
                place = self.terminal.choose("console-title-what", labels)
                sitting = doors[place][1]()
            except Back:
                continue
            except ServandaError as problem:
                self.terminal.text(str(problem))
                continue
            if sitting is not None:
                return sitting

    def new(self, scenario_id: str | None = None) -> Sitting:
        """Ask for scenario, seat, level and mode, and begin.

        Raises:
            Back: If the person goes back, or there is nothing to play.
        """
        card = self._scenario(scenario_id)
        seat = card.seats[
            self.terminal.choose("console-which-seat", [seat.name for seat in card.seats])
        ]
        level = LEVELS[
            self.terminal.choose(
                "console-which-level", [self.words.say(f"level-{level}") for level in LEVELS]
            )
        ]
        mode = MODES[
            self.terminal.choose(
                "console-which-mode", [self.words.say(f"mode-{mode}.help") for mode in MODES]
            )
        ]
        return self.desk.begin(Order(card.id, seat.id, level=level, mode=mode))

    def _scenario(self, scenario_id: str | None) -> ScenarioCard:
        cards = self.desk.scenarios()
        if scenario_id is not None:
            named = [card for card in cards if card.id == scenario_id]
            if named:
                return self._playable(named[0])
            self.terminal.say("console-no-scenario", name=scenario_id)
        if not cards:
            self.terminal.say("console-no-scenarios")
            raise Back
        lines = [
            self.words.say(
                "console-scenario",
                title=card.title,
                subtitle=card.subtitle,
                period=card.period,
                minutes=card.minutes,
            )
            for card in cards
        ]
        return self._playable(cards[self.terminal.choose("console-which-scenario", lines)])

    def _playable(self, card: ScenarioCard) -> ScenarioCard:
        if card.problem is not None:
            self.terminal.text(card.problem)
            raise Back
        return card

    def resume(self) -> Sitting:
        """Ask which saved sitting to go on with.

        Raises:
            Back: If the person goes back, or there is none.
        """
        cards = [card for card in self.desk.saves() if card.problem is None]
        if not cards:
            self.terminal.say("console-no-saves")
            raise Back
        place = self.terminal.choose("console-which-save", [self._save(card) for card in cards])
        return self.desk.resume(cards[place].id)

    def show_saves(self) -> None:
        """List every saved sitting, those that cannot be resumed with the reason."""
        cards = self.desk.saves()
        if not cards:
            self.terminal.say("console-no-saves")
        for card in cards:
            self.terminal.item("-", f"{self._save(card)} {card.problem or ''}")

    def _save(self, card: SaveCard) -> str:
        phase = self.words.say(f"phase-{card.phase}") if card.phase else ""
        return self.words.say(
            "console-save",
            id=card.id,
            scenario=card.scenario,
            seat=card.seat,
            phase=f"{phase} {card.turn}".strip(),
            updated=card.updated[:16].replace("T", " "),
            finished="yes" if card.finished else "no",
        )

    def show_help(self) -> None:
        """Say what the game is and how it is played in a terminal."""
        self.terminal.say("console-title-about")

    def leave(self) -> Sitting:
        """Leave the game."""
        raise Leave
