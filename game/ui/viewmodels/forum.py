"""How to meet, as one seat sees it: the choices, the default, and what the others propose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.model.action import ProposeForum
from game.model.scenario import Channel, Track
from game.ui.viewmodels.lens import Lens

CHANNELS: Final[tuple[Channel, ...]] = ("plenary", "small-table", "specialists")
TRACKS: Final[tuple[Track, ...]] = ("package", "framework")


@dataclass(frozen=True, slots=True)
class ForumChoice:
    """A way to meet."""

    channel: Channel
    track: Track
    rounds: int


@dataclass(frozen=True, slots=True)
class ForumView:
    """The choice of a forum.

    Attributes:
        usual: What applies without a common proposal.
        mine: What one has proposed.
        theirs: The others' proposals by short name.
    """

    rounds: tuple[int, ...]
    usual: ForumChoice
    mine: ForumChoice | None
    theirs: tuple[tuple[str, ForumChoice], ...]


def forum_view(lens: Lens) -> ForumView:
    """Return the choice of a forum."""
    forum, table = lens.seen.scenario.forum, lens.seen.table
    made = {party: _choice(p) for party, p in table.forum_proposals.items()}
    return ForumView(
        tuple(sorted({*forum.round_choices, forum.rounds})),
        ForumChoice(forum.channel, forum.track, forum.rounds),
        made.get(lens.seen.seat),
        tuple((lens.names.the(p), made[p]) for p in lens.seen.others if p in made),
    )


def _choice(proposal: ProposeForum) -> ForumChoice:
    return ForumChoice(proposal.channel, proposal.track, proposal.rounds)
