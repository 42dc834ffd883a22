"""What a party says it would need: the answer to "what would it take?" in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.words.names import Names
from game.words.phrasing import begun, join


class Needs(Protocol):
    """What is read of the answer; see `game.counterpart.terms.Terms`."""

    @property
    def willing(self) -> bool:
        """Whether the package would be accepted as it stands."""
        ...

    @property
    def package(self) -> Package | None:
        """The nearest package that would be."""
        ...

    @property
    def changes(self) -> Sequence[IssueId]:
        """In which issues it differs."""
        ...

    @property
    def obstacle(self) -> IssueId | None:
        """What stands in the way most."""
        ...

    @property
    def reason(self) -> str:
        """Code of the reason."""
        ...


def needs(names: Names, party: PartyId, terms: Needs) -> list[str]:
    """Return what a party says it would take, sentence by sentence."""
    say, name = names.words.say, names.the(party)
    if terms.willing:
        return [begun(say("takes-willing", party=name))]
    lines = []
    if terms.package is None:
        lines.append(say("takes-none", party=name))
    else:
        places = [names.scenario.issue_index(issue) for issue in terms.changes]
        items = join(names.words, [names.item(k, terms.package[k]) for k in places])
        lines.append(say("takes-changes", party=name, items=items))
    if terms.obstacle is not None:
        lines.append(say("takes-obstacle", issue=names.spoken(terms.obstacle)))
    if terms.reason != "unspecified":
        lines.append(say("takes-reason", party=name, reason=say(f"reason-{terms.reason}")))
    return [begun(line) for line in lines]
