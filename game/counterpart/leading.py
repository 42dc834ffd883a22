"""Following a leader: whose texts a party asks less of where many have to agree (M046).

Leadership gathers a text of many in two ways that are no pressure: by example, in going ahead of
the others with concessions and promises, and as an entrepreneur whose word is trusted (Underdal
1994; Young 1991). So the level that a text has to reach (gate 4) falls by a few points if a
credible leader sponsors it, and rises if its sponsor has disturbed the talks. All numbers are
design choices; the term is small beside what a text is worth, never takes a party below r + m, and
does not exist between two, where a concession is answered by reciprocity alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.analysis.leadership import Conduct
from game.counterpart.mind import Mind
from game.counterpart.search import ENDGAME
from game.model.base import PartyId

LEADING: Final = 2.0  # points at most, either way
STANDS_OUT: Final = 0.25  # of credibility above the others' mean that counts in full
TRUSTED: Final = 0.5  # weight of standing out by one's word
UNSETTLED: Final = 0.5  # weight of disorderly conduct


@dataclass(frozen=True, slots=True)
class Following:
    """What a party's readiness to follow a sponsor is made of; the parts add up before the limit.

    Attributes:
        example: For going ahead of the others, at the sponsor's credibility, 0 or more.
        trust: For a word that counts more, or less, than the others'.
        disorder: For pressure and broken words, 0 or less.
    """

    example: float = 0.0
    trust: float = 0.0
    disorder: float = 0.0

    @property
    def points(self) -> float:
        """By how much less a text of the sponsor has to bring; below 0 for more."""
        whole = self.example + self.trust + self.disorder
        return round(LEADING * min(1.0, max(-1.0, whole)), 9)


def following(mind: Mind, sponsor: PartyId) -> Following:
    """Return how ready the seat is to follow the sponsor of a text; nothing between two.

    Only parties lead here: what a mediator's text needs is another question (`accept.asked_of`).
    In the last rounds nobody is refused for its conduct, for everybody looks for a text that
    carries.
    """
    if not mind.many or sponsor not in mind.asked:
        return Following()
    found = _felt(mind, sponsor, mind.conduct[sponsor])
    late = mind.rounds_left < ENDGAME
    return Following() if late and found.points < 0.0 else found


def _felt(mind: Mind, sponsor: PartyId, conduct: Conduct) -> Following:
    """Return what a sponsor's conduct and word are worth to the seat."""
    words = {party: mind.seen.private.relations[party].promise.mean for party in mind.asked}
    own = words.pop(sponsor)
    others = sum(words.values()) / max(1, len(words))
    apart = min(1.0, max(-1.0, (own - others) / STANDS_OUT))
    return Following(
        example=round(mind.config.style.reciprocity * own * conduct.ahead, 9),
        trust=round(TRUSTED * apart, 9),
        disorder=round(-UNSETTLED * conduct.disorder, 9),
    )
