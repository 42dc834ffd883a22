"""Counting a vote under many draws of chance, or under one (model.md 5.2).

Every voter answers by its approval index, the public mood and its own mind. A vote that is thought
of is held under 1,024 fixed draws; the one that is played under one that chance supplies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

import numpy as np

from game.analysis.arrays import Bools, Floats
from game.analysis.sequence import normal_cdfs, normal_lattice
from game.model.party import DomesticActor

DRAWS: Final = 1024
MOOD_SHARE: Final = 0.3  # rho_M, share of variance that is public mood (design choice)
ELECTORATE_MOOD_SHARE: Final = 0.6  # the same for an electorate; model.md 5.2 (design choice)
CHUNK: Final = 64  # texts voted on at once, to stay inside the processor's cache


def _mood_share(actor: DomesticActor) -> float:
    return ELECTORATE_MOOD_SHARE if actor.group == "electorate" else MOOD_SHARE


@dataclass(frozen=True, slots=True, eq=False)
class Poll:
    """Votes of every voter under every draw.

    Attributes:
        share: Yes-share of each voter's weight, 0-1; shape (voters, n, draws).
        approves: Whether each voter approves; same shape.
    """

    share: Floats
    approves: Bools


def _vote(actor: DomesticActor, index: Floats, mood: Floats, mind: Floats) -> tuple[Floats, Bools]:
    """Let one voter vote.

    Args:
        actor: The voter.
        index: Its approval of n texts, shape (n,).
        mood: Public mood, shape (draws,).
        mind: Its own mind, same shape.

    Returns:
        Yes-share of its weight, 0-1, and whether it approves; shape (n, draws).
    """
    common = sqrt(_mood_share(actor)) * mood
    own = sqrt(1.0 - _mood_share(actor)) * mind
    approves: Bools = index[:, None] > -(common + own)
    if actor.cohesion >= 1.0:  # all for it or all against it
        return approves.astype(np.float64), approves
    loose = normal_cdfs(index[:, None] + common)
    loose *= 1.0 - actor.cohesion
    loose += actor.cohesion * approves
    return loose, approves


def held(voters: Sequence[DomesticActor], index: Floats, mood: Floats, minds: Floats) -> Poll:
    """Let voters vote, and keep every vote.

    Args:
        voters: V of them.
        index: Approval, shape (V, n).
        mood: Public mood, shape (draws,).
        minds: Each voter's own mind, shape (V, draws).
    """
    votes = [_vote(a, index[row], mood, minds[row]) for row, a in enumerate(voters)]
    return Poll(np.array([share for share, _ in votes]), np.array([yes for _, yes in votes]))


def weights_of(voters: Sequence[DomesticActor]) -> Floats:
    """Return the voters' shares of the vote; zeros if nobody has a vote."""
    weights = np.array([actor.weight for actor in voters])
    total = weights.sum()
    return weights / total if total > 0.0 else weights


def tally(voters: Sequence[DomesticActor], poll: Poll) -> Floats:
    """Return the yes-share of the whole vote, shape (n, draws); 1 where nobody has a vote."""
    weights = weights_of(voters)
    if not weights.any():
        return np.ones(poll.share.shape[1:])
    total: Floats = np.einsum("a,ans->ns", weights, poll.share)
    return np.round(total, 9)


def vetoes_pass(voters: Sequence[DomesticActor], poll: Poll, skip: int = -1) -> Bools:
    """Tell where every veto holder (but number `skip`) approves, shape (n, draws)."""
    holders = [n for n, actor in enumerate(voters) if actor.veto and n != skip]
    return np.asarray(poll.approves[holders].all(axis=0))


def passes(voters: Sequence[DomesticActor], threshold: float, poll: Poll) -> Bools:
    """Tell where the text passes, shape (n, draws)."""
    enough: Bools = tally(voters, poll) >= threshold
    return enough & vetoes_pass(voters, poll)


def common_draws(voters: int) -> tuple[Floats, Floats]:
    """Return the common draws: mood (DRAWS,) and minds (voters, DRAWS)."""
    table = normal_lattice(DRAWS, voters + 1)
    return table[0], table[1:]


def share_of_draws(voters: Sequence[DomesticActor], threshold: float, index: Floats) -> Floats:
    """Return the share of the common draws under which texts pass, shape (n,).

    Args:
        voters: V of them.
        threshold: The yes-share that is enough, 0-1.
        index: Approval, shape (V, n).
    """
    shares = np.empty(index.shape[1])
    for start in range(0, index.shape[1], CHUNK):
        part = slice(start, start + CHUNK)
        shares[part] = _passing(voters, threshold, index[:, part])
    return shares


def _passing(voters: Sequence[DomesticActor], threshold: float, index: Floats) -> Floats:
    """Return what `passes` says under the common draws, on average, without keeping votes; (n,)."""
    mood, minds = common_draws(len(voters))
    weights = weights_of(voters)
    total, allowed = np.zeros((index.shape[1], DRAWS)), np.ones((1, 1), dtype=np.bool_)
    for row, actor in enumerate(voters):
        share, approves = _vote(actor, index[row], mood, minds[row])
        share *= weights[row]
        total += share
        if actor.veto:
            allowed = allowed & approves
    enough = np.round(total, 9) >= threshold if weights.any() else np.ones_like(total, np.bool_)
    passing: Floats = np.count_nonzero(enough & allowed, axis=1) / DRAWS
    return passing
