"""The toy scenario with an option for the visas that nobody has thought of at the start."""

from __future__ import annotations

from typing import Final

from game.model.hidden import Clue, ExplorationClue, Hidden
from game.model.issue import Issue, Option
from game.model.party import DomesticActor, Finding, Party, Valuation
from game.model.scenario import Scenario
from tests.toys import ALBA, BOREA, toy_scenario

VISAS: Final = "visas"
PLACE: Final = 1  # of the visas in a package
IDEA: Final = 3  # number of the hidden option
WORTH: Final = {ALBA: 0.8, BOREA: 0.9}
NAME: Final = "Circular migration"
FOUND: Final = (2, IDEA, 1, 1, 1)
"""A package with the hidden option; both sides like it better than any with visas as they are."""
SURVEY: Final = Finding(
    id="survey", by=ALBA, about=BOREA, task="analyse", issue=VISAS, text="Engineers come home."
)


def inventive(*clues: Clue, name: str = NAME, shift: float = 0.0) -> Scenario:
    """Return the toy scenario with a hidden option; by default exploring brings it to light.

    Args:
        clues: What brings it to light.
        name: Its name and text.
        shift: Taken off what it is worth to everybody.
    """
    plain = toy_scenario()
    hidden = Hidden(found_by=clues or (ExplorationClue(),))
    option = Option(id="circular", label=name, text=f"{name}.", hidden=hidden)
    return plain.model_copy(
        update={
            "issues": tuple(_issue(issue, option) for issue in plain.issues),
            "parties": tuple(_party(party, shift) for party in plain.parties),
            "findings": (*plain.findings, SURVEY),
        }
    )


def _issue(issue: Issue, option: Option) -> Issue:
    if issue.id != VISAS:
        return issue
    return issue.model_copy(update={"options": (*issue.options, option)})


def _party(party: Party, shift: float) -> Party:
    worth = WORTH[party.id] - shift
    mandate = party.mandate
    assert mandate is not None, "the toy scenario is whole"
    estimate = _valued(party.profile.estimate, worth)
    own = mandate.model_copy(
        update={
            "valuation": _valued(mandate.valuation, worth),
            "actors": tuple(_actor(actor, worth) for actor in mandate.actors),
        }
    )
    profile = party.profile.model_copy(update={"estimate": estimate})
    return party.model_copy(update={"profile": profile, "mandate": own})


def _actor(actor: DomesticActor, worth: float) -> DomesticActor:
    return actor.model_copy(update={"valuation": _valued(actor.valuation, worth)})


def _valued(valuation: Valuation, worth: float) -> Valuation:
    if VISAS not in valuation.values:
        return valuation
    values = {**valuation.values, VISAS: (*valuation.values[VISAS], round(worth, 9))}
    return valuation.model_copy(update={"values": values})
