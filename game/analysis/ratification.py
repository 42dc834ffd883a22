"""The vote at home (model.md 5.1-5.3), for thousands of texts or for the one that is played.

Every chance is a share of 1,024 fixed draws of the public mood and of each actor's own mind, so
it is the same for everybody and moves smoothly with the text. The vote that is played is the
same function of one draw that chance supplies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.analysis.arrays import Bools, Floats, Ints
from game.analysis.designs import designs_of
from game.analysis.polls import (
    common_draws,
    held,
    passes,
    share_of_draws,
    tally,
    vetoes_pass,
    weights_of,
)
from game.analysis.tables import Tables, strains, tables_of, utilities
from game.model.base import ActorId, PartyId
from game.model.chance import ActorVote, VoteHeld
from game.model.issue import Issue
from game.model.party import DomesticActor, Route
from game.model.scenario import Scenario

EVEN_ODDS = 0.5  # the win-set of model.md 1
SPREAD = 6.0  # points per standard deviation of approval; model.md 5.1 (design choice)
ELECTORATE_SPREAD = 8.0  # the same for an electorate; model.md 5.2 (design choice)
SOVEREIGNTY = 3.0  # points per unit of depth times the actor's concern (design choice)
FLEXIBLE_SHARE = 0.5  # of the sovereignty cost left by a way out (design choice)
FRAMED_SHARE = 0.7  # of that left once the government has said so at home (design choice)
LEGITIMACY = 1.0  # points per step of legitimacy (design choice: lambda_a = 1)
HEEDLESS = (
    2.0,
    10.0,
)  # points at stake up to, and from, which a broken word weighs fully, not at all
STRAIN = 1.5  # standard deviations per rigidity of a crossed soft line, at veto actors
LEANING = {"government": 4.0, "opposition": -2.0, "technical": 0.0}  # points (design choice)
VOTERS = {
    "statement": frozenset({"ministries"}),
    "executive-agreement": frozenset({"ministries"}),
    "cabinet": frozenset({"ministries"}),
    "legislature": frozenset({"ministries", "legislature", "civil-society"}),
    "special-majority": frozenset({"ministries", "legislature", "civil-society"}),
    "referendum": frozenset({"ministries", "legislature", "civil-society", "electorate"}),
}
"""Which groups vote on which route (model.md 5.2); a veto holder's word always counts."""


@dataclass(frozen=True, slots=True)
class HomeFront:
    """A government's situation before the vote.

    Attributes:
        legitimacy: LEG, -5 to 5.
        backdowns: What of it was lost by going back on a public word.
        compensation: Side payments, on each actor's own scale, points.
        moods: Other shifts of each actor, on its own scale, points.
        framed: Whether the fear for the final say was answered, as far as the text bears it out.
        turned: Whether another government is in office: its supporters oppose, and back.
    """

    party: PartyId
    actors: tuple[DomesticActor, ...]
    route: Route
    legitimacy: float = 0.0
    backdowns: float = 0.0
    compensation: Mapping[ActorId, float] = field(default_factory=dict)
    moods: Mapping[ActorId, float] = field(default_factory=dict)
    turned: bool = False
    framed: bool = False

    @property
    def voters(self) -> tuple[DomesticActor, ...]:
        """The actors whose vote or veto counts on this route; all of them if none would."""
        groups = VOTERS[self.route.kind]
        counted = tuple(a for a in self.actors if a.veto or a.group in groups)
        return counted or self.actors


@dataclass(frozen=True, slots=True, eq=False)
class TextTerms:
    """What of n texts matters to the vote beside the actors' own points; arrays of shape (n,).

    Attributes:
        depth: Share of binding, delegated content, 0-1.
        flexible: Whether there is a clear exit, a sunset or an escape clause.
        pledges: Points gained or lost with the audience for public pledges kept or broken.
        strain: Summed rigidity of the government's soft red lines that the text crosses.
    """

    depth: Floats
    flexible: Bools
    pledges: Floats
    strain: Floats


def text_terms(scenario: Scenario, packages: Ints, own: Tables | None = None) -> TextTerms:
    """Return the terms of packages, shape (n, issues); `own` brings the soft red lines."""
    designs = designs_of(scenario, packages)
    nothing = np.zeros(len(packages))
    return TextTerms(
        depth=designs.depth,
        flexible=designs.flexible,
        pledges=nothing,
        strain=nothing if own is None else strains(own, packages),
    )


def approval(home: HomeFront, issues: Sequence[Issue], packages: Ints, terms: TextTerms) -> Floats:
    """Return the approval index zeta of each voter, standard deviations (model.md 5.1).

    Returns:
        Shape (voters, n), rounded to 9 decimals.
    """
    relief = FLEXIBLE_SHARE * (FRAMED_SHARE if home.framed else 1.0)
    sovereignty = SOVEREIGNTY * terms.depth * np.where(terms.flexible, relief, 1.0)
    rows = []
    for actor in home.voters:
        tables = tables_of(actor.valuation, issues)
        points = utilities(tables, packages) - actor.reserve
        points += home.compensation.get(actor.id, 0.0) + home.moods.get(actor.id, 0.0)
        points += LEGITIMACY * home.legitimacy + _leaning(home, actor)
        points += _word_kept(home, terms, tables, packages) - sovereignty * actor.sovereignty
        strain = STRAIN * terms.strain if actor.veto else 0.0
        rows.append(points / _spread(actor) - strain)
    return np.array(rows, dtype=np.float64).round(9)


def _word_kept(home: HomeFront, terms: TextTerms, tables: Tables, packages: Ints) -> Floats:
    """Return what public words, kept or broken, add to an actor's approval, points, shape (n,).

    Whoever has much at stake in the text itself, for it or against, judges the text and does not
    punish its government for having said something else; what such an actor would have lost of its
    approval with the government's standing is given back.

    Source:
        Chaudoin (2014): only those without a preference on the policy punish inconsistency.
    """
    if home.backdowns <= 0.0 and not (terms.pledges < 0.0).any():
        return terms.pledges
    today = tables.status_quo[None, :]
    at_stake = np.abs(utilities(tables, packages) - utilities(tables, today))
    indifferent, partisan = HEEDLESS
    heed = 1.0 - np.clip((at_stake - indifferent) / (partisan - indifferent), 0.0, 1.0)
    broken = heed * np.minimum(terms.pledges, 0.0)
    given_back = (1.0 - heed) * LEGITIMACY * home.backdowns
    counted: Floats = np.maximum(terms.pledges, 0.0) + broken + given_back
    return counted


def _leaning(home: HomeFront, actor: DomesticActor) -> float:
    """Return PARTY_a: a change of government turns its supporters into its opposition."""
    if home.turned and actor.alignment != "technical":
        return LEANING["opposition" if actor.alignment == "government" else "government"]
    return LEANING[actor.alignment]


def _spread(actor: DomesticActor) -> float:
    return ELECTORATE_SPREAD if actor.group == "electorate" else SPREAD


def vote_chance(
    home: HomeFront, issues: Sequence[Issue], packages: Ints, terms: TextTerms
) -> Floats:
    """Return P^rat, the chance that each text passes at home (model.md 5.2).

    Args:
        home: The government's situation.
        issues: The scenario's, in package order.
        packages: Shape (n, issues).
        terms: Of the same texts.

    Returns:
        Shape (n,), 0-1, rounded to 9 decimals.
    """
    if not len(packages):
        return np.zeros(0)
    return _chances(home, approval(home, issues, packages, terms))


def vote_chances(
    homes: Sequence[HomeFront], issues: Sequence[Issue], package: Ints, terms: TextTerms
) -> Floats:
    """Return the chance that one text, shape (1, issues), passes in several situations of a home.

    Args:
        homes: The situations, m of them; route and voters are the same in all.
        issues: The scenario's, in package order.
        package: The text.
        terms: Of the text.

    Returns:
        Shape (m,), 0-1, rounded to 9 decimals.
    """
    if not homes:
        return np.zeros(0)
    indices = [approval(home, issues, package, terms) for home in homes]
    return _chances(homes[0], np.concatenate(indices, axis=1))


def _chances(home: HomeFront, index: Floats) -> Floats:
    """Return the chance to pass for each column of approval indices, shape (voters, n)."""
    voters, threshold = home.voters, home.route.threshold
    if threshold <= 0.0 and not any(actor.veto for actor in voters):
        return np.ones(index.shape[1])
    return np.round(share_of_draws(voters, threshold, index), 9)


@dataclass(frozen=True, slots=True)
class VoteDraw:
    """One draw of chance for one vote, standard normal.

    Attributes:
        mood: The public mood.
        minds: The mind of each of the party's actors, in the mandate's order.
    """

    mood: float
    minds: tuple[float, ...]


def hold_vote(
    home: HomeFront, issues: Sequence[Issue], package: Ints, terms: TextTerms, draw: VoteDraw
) -> VoteHeld:
    """Hold the vote on one text, shape (1, issues), with one draw of chance."""
    voters = home.voters
    minds = [m for m, a in zip(draw.minds, home.actors, strict=True) if a in voters]
    index = approval(home, issues, package, terms)
    poll = held(voters, index, np.array([draw.mood]), np.array(minds)[:, None])
    votes = tuple(
        ActorVote(
            actor=actor.id,
            yes_share=round(float(poll.share[row, 0, 0]), 9),
            approves=bool(poll.approves[row, 0, 0]),
        )
        for row, actor in enumerate(voters)
    )
    return VoteHeld(
        party=home.party,
        passed=bool(passes(voters, home.route.threshold, poll)[0, 0]),
        yes_share=float(tally(voters, poll)[0, 0]),
        chance=float(vote_chance(home, issues, package, terms)[0]),
        votes=votes,
    )


def pivots(
    home: HomeFront, issues: Sequence[Issue], package: Ints, terms: TextTerms
) -> dict[ActorId, float]:
    """Return how likely each voter is to decide the vote on one text, shape (1, issues).

    A voter with votes decides when the text fails without its votes and passes with all of
    them; a veto holder also when everything else passes and it refuses (model.md 5.3).
    """
    voters = home.voters
    poll = held(voters, approval(home, issues, package, terms), *common_draws(len(voters)))
    weights, yes = weights_of(voters), tally(voters, poll)[0]
    decisive: dict[ActorId, float] = {}
    for row, actor in enumerate(voters):
        without = np.round(yes - weights[row] * poll.share[row, 0], 9)
        others = vetoes_pass(voters, poll, skip=row)[0]
        near = (without < home.route.threshold) & (
            np.round(without + weights[row], 9) >= home.route.threshold
        )
        decides = near & others
        if actor.veto:
            decides |= others & (yes >= home.route.threshold) & ~poll.approves[row, 0]
        decisive[actor.id] = round(float(decides.mean()), 9)
    return decisive


def pivotal_actor(
    home: HomeFront, issues: Sequence[Issue], package: Ints, terms: TextTerms
) -> ActorId:
    """Return the voter most likely to decide the vote; of equals the first listed."""
    decisive = pivots(home, issues, package, terms)
    return max(decisive, key=lambda actor: decisive[actor])


def price_of_a_vote(
    home: HomeFront, issues: Sequence[Issue], package: Ints, terms: TextTerms
) -> dict[ActorId, float]:
    """Return the gain in the chance of passing per point of compensation to each voter.

    One point on the actor's own scale; it costs the government `actor.price` points.
    """
    homes = [home]
    for actor in home.voters:
        paid = dict(home.compensation)
        paid[actor.id] = paid.get(actor.id, 0.0) + 1.0
        homes.append(replace(home, compensation=paid))
    before, *after = vote_chances(homes, issues, package, terms).tolist()
    return {a.id: round(c - before, 9) for a, c in zip(home.voters, after, strict=True)}


def share_passing(chances: Floats) -> float:
    """Return the share of texts that would pass with even odds or better (Putnam 1988)."""
    return round(float((chances >= EVEN_ODDS).mean()), 9) if len(chances) else 0.0
