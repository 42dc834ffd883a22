"""Following a leader: whose texts a party asks less of where many have to agree (M046).

Leadership gathers a text of many in two ways that are no pressure: by example, in going ahead of
the others with concessions and promises, and as an entrepreneur whose word is trusted (Underdal
1994; Young 1991). So the level that a text has to reach (gate 4) falls by a few points if a
credible leader sponsors it, and rises if its sponsor has disturbed the talks. All numbers are
design choices; the term is small beside what a text is worth, never takes a party below r + m, and
does not exist between two, where a concession is answered by reciprocity alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.analysis.arrays import Floats, Ints
from game.analysis.leadership import Conduct, ahead_with
from game.counterpart.aspiration import ENDGAME
from game.counterpart.insight import NOBODY
from game.counterpart.mind import Mind
from game.counterpart.personas import PERSONAS
from game.model.base import PartyId

LEADING: Final = 2.0  # points at most, either way
STANDS_OUT: Final = 0.25  # of credibility above the others' mean that counts in full
TRUSTED: Final = 0.5  # weight of standing out by one's word
UNSETTLED: Final = 0.5  # weight of disorderly conduct
USUAL: Final = sum(p.reciprocity for p in PERSONAS.values()) / len(PERSONAS)
"""Readiness to answer a step that others are believed to have: styles are not known."""


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


def followers(mind: Mind, sponsor: PartyId) -> Mapping[PartyId, Floats]:
    """Return by how much less each other is believed to ask of a text of a sponsor, points, (1,).

    What the seat knows of its own readiness it takes others to have too: by the word that the
    sponsor has with them, as the seat sees it, and by its conduct, which all see.
    """
    if not mind.many or sponsor not in mind.seen.scenario.principals:
        return NOBODY
    return _drawn(mind, sponsor, np.array([mind.conduct[sponsor].ahead]))


def followers_of_own(mind: Mind, texts: Ints) -> Mapping[PartyId, Floats]:
    """Return by how much less each other is believed to ask of texts if the seat tables them.

    A step towards the others counts as an example as soon as it is made, so to lead is part of
    what a proposal is worth. Points, shape (n,) each.
    """
    seen = mind.seen
    if not mind.many or seen.seat not in seen.scenario.principals:
        return NOBODY
    ahead = ahead_with(seen.scenario, seen.table, mind.conduct, seen.seat, texts)
    return _drawn(mind, seen.seat, ahead)


def _drawn(mind: Mind, sponsor: PartyId, ahead: Floats) -> Mapping[PartyId, Floats]:
    """Return what others are believed to make of a sponsor that is so far ahead, points, (n,)."""
    least = 0.0 if mind.rounds_left < ENDGAME else -1.0
    found = {}
    for party in mind.asked:
        if party == sponsor:
            continue
        own, apart = _word(mind, party, sponsor)
        example = USUAL * own * ahead
        settled = TRUSTED * apart - UNSETTLED * mind.conduct[sponsor].disorder
        found[party] = (LEADING * np.clip(example + settled, least, 1.0)).round(9)
    return found


def _felt(mind: Mind, sponsor: PartyId, conduct: Conduct) -> Following:
    """Return what a sponsor's conduct and word are worth to the seat."""
    own, apart = _word(mind, mind.seen.seat, sponsor)
    return Following(
        example=round(mind.config.style.reciprocity * own * conduct.ahead, 9),
        trust=round(TRUSTED * apart, 9),
        disorder=round(-UNSETTLED * conduct.disorder, 9),
    )


def _word(mind: Mind, party: PartyId, sponsor: PartyId) -> tuple[float, float]:
    """Return what a sponsor's word counts with a party, and how it stands out, -1 to 1.

    With others as the seat believes: its own as far as it can tell, and for the rest its own view.
    """
    private, seat = mind.seen.private, mind.seen.seat
    words = {
        p: (private.reputation[party] if p == seat else private.relations[p]).promise.mean
        for p in mind.seen.scenario.principals
        if p != party
    }
    own = words.pop(sponsor)
    others = sum(words.values()) / max(1, len(words))
    return own, min(1.0, max(-1.0, (own - others) / STANDS_OUT))
