"""What a seat sees, ready to be printed: the observation with its names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.model.base import PartyId
from game.model.draft import OPEN, Package
from game.model.observation import Observation
from game.model.state import Clause, Proposal
from game.words import Names, Words


@dataclass(frozen=True)
class View:
    """An observation and the words for it."""

    seen: Observation
    words: Words

    @cached_property
    def names(self) -> Names:
        """What things are called."""
        return Names(self.words, self.seen.scenario)

    @property
    def issues(self) -> tuple[str, ...]:
        """Labels of the issues, in package order."""
        return tuple(issue.label for issue in self.seen.scenario.issues)

    def options(self, position: int) -> tuple[str, ...]:
        """Return the labels of an issue's options."""
        return tuple(option.label for option in self.seen.scenario.issues[position].options)

    def clause(self, position: int) -> Clause:
        """Return an issue's clause in the draft; before there is a draft, an open one."""
        return self.seen.clause(position)

    def last_offer(self, party: PartyId) -> Proposal | None:
        """Return a party's last proposal."""
        return self.seen.last_offer(party)

    def position(self, party: PartyId, issue: int) -> int:
        """Return the option a party stands by on an issue, or `OPEN`."""
        return self.seen.position(party, issue)

    def worth_of_option(self, issue: int, option: int) -> float | None:
        """Return an option's own points, without linkages; None if the issue does not count."""
        return self.seen.option_points(issue, option)

    def red_line(self, issue: int, option: int) -> str:
        """Return `hard` or `soft` if an option crosses a red line of one's own, else ``."""
        issue_id = self.seen.scenario.issues[issue].id
        rigid = [
            line.rigidity
            for line in self.seen.mandate.red_lines
            if line.issue == issue_id and option in line.forbidden
        ]
        if not rigid:
            return ""
        return "hard" if max(rigid) >= 1.0 else "soft"

    def package_lines(self, package: Package) -> list[str]:
        """Return a package as `Issue: option` lines, open issues left out."""
        return [
            self.words.say(
                "console-item",
                issue=self.issues[k],
                option=self.names.option(self.seen.scenario.issues[k].id, option),
            )
            for k, option in enumerate(package)
            if option != OPEN
        ]
