"""Rules for the campaign at home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.engine.illegality import Check, Illegality, known_issue
from game.engine.value import gain_on
from game.model import action as act
from game.model.action import PartyAction
from game.model.base import IssueId, PartyId
from game.model.draft import Package
from game.model.limits import MAX_CLAIMS
from game.model.scenario import Scenario
from game.model.state import Private, Table

CLAIM_POINTS: Final = (
    2.0  # points, in the public estimate, from which a gain can be claimed as a win; design choice
)


def claimable(scenario: Scenario, party: PartyId, text: Package) -> tuple[IssueId, ...]:
    """Return the points of a text that a party could claim at home as wins, in package order."""
    return tuple(i.id for i in scenario.issues if _is_win(scenario, party, text, i.id))


def _is_win(scenario: Scenario, party: PartyId, text: Package, issue: IssueId) -> bool:
    """Tell whether an issue brings a party enough, in the public estimate, to be called a win."""
    estimate = scenario.party(party).profile.estimate
    return gain_on(scenario, estimate, text, issue) >= CLAIM_POINTS


def _claim(s: Scenario, table: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.ClaimWin)
    if wrong := known_issue(s, action.issue):
        return wrong
    claims = private.home.claims
    if len(claims) >= MAX_CLAIMS or action.issue in claims:
        return Illegality.ALREADY_DONE
    if table.agreed is None:
        return Illegality.NO_WIN
    real = _is_win(s, action.by, table.agreed, action.issue)
    return None if real else Illegality.NO_WIN


def _frame(s: Scenario, _t: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Frame)
    if action.issue is not None and (wrong := known_issue(s, action.issue)):
        return wrong
    return (
        Illegality.ALREADY_DONE
        if (action.issue or act.FINAL_SAY) in private.home.framings
        else None
    )


def _lobby(s: Scenario, table: Table, private: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.Lobby)
    mandate = s.party(action.by).mandate
    actors = {actor.id: actor for actor in mandate.actors} if mandate else {}
    if action.actor not in actors or action.target not in actors:
        return Illegality.UNKNOWN_ACTOR
    if action.actor == action.target or table.agreed is None:
        return Illegality.TO_ONESELF
    if (action.actor, action.target) in private.home.lobbied:
        return Illegality.ALREADY_DONE
    return None


def _reopen(_s: Scenario, table: Table, _p: Private, action: PartyAction) -> Illegality | None:
    assert isinstance(action, act.AskReopening)
    if table.reopened or action.by in table.reopen_asked:
        return Illegality.ALREADY_DONE
    return Illegality.VOTED if action.by in table.votes else None


CAMPAIGN: Final[Mapping[str, Check]] = {
    "claim-win": _claim,
    "frame": _frame,
    "lobby": _lobby,
    "ask-reopening": _reopen,
}
