"""Signature and ratification as one seat sees it."""

from __future__ import annotations

from dataclasses import dataclass

from game.model.calendar import LAPSE_QUARTERS
from game.model.chance import VoteHeld
from game.model.draft import Package
from game.session import members
from game.ui.viewmodels.lens import Lens, PartyFace
from game.ui.viewmodels.worth import ActorCard, WorthView, actors_of, package_worth


@dataclass(frozen=True, slots=True)
class VoteLine:
    """How one actor voted: its share of yes, 0-1."""

    label: str
    share: float
    approves: bool


@dataclass(frozen=True, slots=True)
class VoteView:
    """A vote that was held."""

    passed: bool
    share: float
    lines: tuple[VoteLine, ...]


@dataclass(frozen=True, slots=True)
class PartyProgress:
    """How far a party is: signed, submitted, voted.

    Attributes:
        stage: `unsigned`, `signed`, `submitted`, `put-off`, `approved` or `rejected`.
    """

    face: PartyFace
    route: str
    threshold: float
    stage: str
    vote: VoteView | None


@dataclass(frozen=True, slots=True)
class CampaignView:
    """Signature and ratification.

    Attributes:
        is_ceremony: Whether the text waits for signatures.
        quarters: Quarters left before the signed text lapses.
        capital: Political capital left of `whole`, points.
    """

    text: Package
    is_ceremony: bool
    reopened: bool
    quarters: int
    worth: WorthView
    actors: tuple[ActorCard, ...]
    parties: tuple[PartyProgress, ...]
    capital: float
    whole: float
    threshold: float
    explained: bool


def campaign_view(lens: Lens) -> CampaignView:
    """Return signature and ratification."""
    seen, table = lens.seen, lens.seen.table
    text = table.agreed or tuple(issue.status_quo for issue in seen.scenario.issues)
    last = LAPSE_QUARTERS if seen.seat in table.submitted else table.rounds
    return CampaignView(
        text,
        table.round == 0,
        table.reopened,
        max(0, last - table.round + 1),
        package_worth(lens, text),
        actors_of(lens, text),
        tuple(_progress(lens, p) for p in members(seen.scenario, table)),
        seen.private.home.capital,
        seen.mandate.capital,
        seen.me.route.threshold,
        seen.private.home.explained,
    )


def _progress(lens: Lens, party_id: str) -> PartyProgress:
    table, party = lens.seen.table, lens.seen.scenario.party(party_id)
    vote = table.votes.get(party_id)
    stage = "unsigned"
    if party_id in table.signed or table.round > 0:
        stage = "signed"
    if party_id in table.submitted:
        stage = "put-off" if party_id in table.put_off else "submitted"
    if vote is not None:
        stage = "approved" if vote.passed else "rejected"
    return PartyProgress(
        lens.face(party_id),
        party.route.label,
        party.route.threshold,
        stage,
        _vote(lens, vote) if vote is not None else None,
    )


def _vote(lens: Lens, vote: VoteHeld) -> VoteView:
    lines = tuple(
        VoteLine(lens.names.actor(vote.party, v.actor), v.yes_share, v.approves)
        for v in vote.votes
    )
    return VoteView(vote.passed, vote.yes_share, lines)
