"""Hidden information, in whole sittings of the shipped scenario and at the door of the session.

One side's secrets are changed, all of them, and the same moves are made again. Nothing that the
other side is given may differ: what it sees, what its advisers say, what its menu offers, what
the computer would do in its place, and why.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from game.engine.run import audit, initial_state, step
from game.model.action import (
    Approach,
    Caucus,
    EndTurn,
    LimitQuestion,
    PriorityClaim,
    Question,
    Ready,
    Reply,
    ReserveQuestion,
    SeparateOffer,
    ShareInformation,
)
from game.model.base import PartyId
from game.model.draft import Package
from game.model.party import (
    DomesticActor,
    InstrumentTerms,
    Linkage,
    Mandate,
    Party,
    RedLine,
    Valuation,
)
from game.model.scenario import Scenario
from game.session.entry import Entry
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.session.play import journal, setup, shipped, sit
from tests.toys_many import CORDA, DELTA, EIRA, FARO, OBSERVA, six_parties

SEEDS = (6, 9, 12)  # games that are signed and lived
SINGAPORE, UNITED_STATES = "singapore", "united-states"
ADVISED_EVERY = 9  # moves; advice is slower than everything else here


@cache
def played(seed: int) -> tuple[Entry, ...]:
    """Return the log of a game of computers, played once for all tests here."""
    sitting = sit(Wish(seed=seed), shipped().scenario)
    sitting.advance()
    return sitting.entries


def turned(valuation: Valuation) -> Valuation:
    """Return a valuation with the weights dealt out anew and every scale upside down."""
    weights = dict(
        zip(valuation.weights, reversed(tuple(valuation.weights.values())), strict=True)
    )
    values = {issue: tuple(1.0 - v for v in scale) for issue, scale in valuation.values.items()}
    linkages = tuple(
        Linkage(issues=linkage.issues, strength=-linkage.strength)
        for linkage in valuation.linkages
    )
    return Valuation(weights=weights, values=values, linkages=linkages)


def other_actor(actor: DomesticActor) -> DomesticActor:
    """Return an actor at home who wants something else; its name and seats are no secret."""
    return actor.model_copy(
        update={
            "reserve": 81.0,
            "sovereignty": 1.0 - actor.sovereignty,
            "cohesion": 1.0 - actor.cohesion,
            "price": 4.5,
            "valuation": turned(actor.valuation),
            "note": "Something else moves it.",
        }
    )


def other_mandate(mandate: Mandate, scenario: Scenario) -> Mandate:
    """Return a mandate that differs in everything that only its holder knows."""
    last = scenario.issues[-1]
    return mandate.model_copy(
        update={
            "instructions": "Entirely different instructions.",
            "valuation": turned(mandate.valuation),
            "red_lines": (
                RedLine(issue=last.id, forbidden=(0,), rigidity=1.0, reason="Another line."),
            ),
            "impasse": 11.0,
            "outside_option": 23.0,
            "batna": "Another alternative.",
            "drift": 1.5,
            "discount": 0.91,
            "round_cost": 1.1,
            "urgency": 0.07,
            "capital": 47.0,
            "audience_cost": 9.0,
            "capacity": 0.31,
            "actors": tuple(other_actor(actor) for actor in mandate.actors),
            "instruments": {
                name: InstrumentTerms(cost=terms.cost + 7.0, benefit=terms.benefit + 5.0)
                for name, terms in mandate.instruments.items()
            },
        }
    )


def with_other_secrets(scenario: Scenario, secret_of: PartyId) -> Scenario:
    """Return the scenario with everything changed that a party alone knows."""

    def changed(party: Party) -> Party:
        assert party.mandate is not None, "the scenario is whole"
        if party.id != secret_of:
            return party
        return party.model_copy(update={"mandate": other_mandate(party.mandate, scenario)})

    findings = tuple(
        finding.model_copy(update={"text": "Other research.", "spread": 3.0, "weight": 49.0})
        if finding.by == secret_of
        else finding
        for finding in scenario.findings
    )
    objectives = {**scenario.objectives, secret_of: ("Something else entirely.",)}
    return scenario.model_copy(
        update={
            "parties": tuple(changed(party) for party in scenario.parties),
            "findings": findings,
            "objectives": objectives,
        }
    )


def again(scenario: Scenario, seed: int) -> Iterator[Sitting]:
    """Yield a sitting under a scenario after each of the moves that were played."""
    made = setup(Wish(seed=seed), scenario)
    sitting, state = Sitting(made, journal(made)), initial_state(scenario)
    for entry in played(seed):
        state, facts = step(scenario, state, entry.action)
        sitting._recall(Entry(entry.action, facts).body())
        yield sitting


def given_to(sitting: Sitting, seat: PartyId, number: int) -> dict[str, object]:
    """Return everything that the session gives to a seat after a move."""
    given: dict[str, object] = {"observation": sitting.observe(seat), "menu": sitting.menu(seat)}
    if sitting.is_over:
        return given
    if sitting.state.table.to_move == seat:
        given["move"], given["why"] = sitting.suggest(seat)
    if number % ADVISED_EVERY == 0:
        given["advice"] = sitting.advise(seat)
        package = sitting.advise(seat).home.package
        given["worth"] = sitting.worth(seat, package)
        given["home"] = sitting.home(seat, package)
    return given


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("secret_of", "viewer"), [(SINGAPORE, UNITED_STATES), (UNITED_STATES, SINGAPORE)]
)
def test_nothing_a_seat_is_given_depends_on_the_other_s_secrets(
    seed: int, secret_of: PartyId, viewer: PartyId
) -> None:
    """If a secret reached the other side in any phase, it could be played, or read, for it."""
    scenario = shipped().scenario
    pairs = zip(
        again(scenario, seed), again(with_other_secrets(scenario, secret_of), seed), strict=True
    )
    phases, decisions = set(), 0

    for number, (plain, changed) in enumerate(pairs, start=1):
        before, after = given_to(plain, viewer, number), given_to(changed, viewer, number)
        for what, value in before.items():
            assert after[what] == value, f"{what} after move {number}"
        phases.add(plain.state.table.phase)
        decisions += "move" in before

    assert decisions > 20
    assert phases >= {"preparation", "forum", "rounds", "text", "ratification", "implementation"}


@pytest.mark.parametrize("secret_of", [SINGAPORE, UNITED_STATES])
def test_the_changed_secrets_matter_to_their_holder(secret_of: PartyId) -> None:
    """If the change were no change, the law above would hold of a game that leaks everything."""
    scenario = shipped().scenario
    pairs = zip(
        again(scenario, SEEDS[0]),
        again(with_other_secrets(scenario, secret_of), SEEDS[0]),
        strict=True,
    )
    differing = {"observation": 0, "move": 0, "why": 0}

    for number, (plain, changed) in enumerate(pairs, start=1):
        if plain.state.table.phase not in {"preparation", "forum", "rounds"}:
            continue
        before, after = given_to(plain, secret_of, number), given_to(changed, secret_of, number)
        for what in differing.keys() & before.keys():
            differing[what] += before[what] != after[what]

    assert all(differing.values()), differing


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("secret_of", [SINGAPORE, UNITED_STATES])
def test_facts_that_carry_a_secret_are_for_its_holder_alone(seed: int, secret_of: PartyId) -> None:
    """If a fact that follows from one side's secrets named others as its readers, it would leak."""
    scenario = shipped().scenario
    actions = [entry.action for entry in played(seed)]
    plain, changed = (
        audit(each, actions) for each in (scenario, with_other_secrets(scenario, secret_of))
    )
    own_to_others = {
        seat: (
            [fact for fact in plain if seat in fact.seen_by],
            [fact for fact in changed if seat in fact.seen_by],
        )
        for seat in scenario.party_ids
    }

    for seat, (before, after) in own_to_others.items():
        assert (before == after) or seat == secret_of
    assert plain != changed


def whispered(package: Package, claim: PriorityClaim, question: Question) -> Sitting:
    """Return a sitting of six in which a few were told something that the others did not hear."""
    people = frozenset({"alba", "borea", CORDA, DELTA, EIRA, FARO, OBSERVA})
    sitting = sit(Wish(seats=people, seed=5), six_parties())
    while sitting.state.table.phase != "rounds":
        sitting.play(Ready(by=str(sitting.waiting_for)))
        sitting.advance()
    for action in (
        SeparateOffer(by="alba", to="borea", package=package, via=CORDA),
        EndTurn(by="alba"),
        Reply(by="borea", to="alba", agree=True),
        Caucus(by="borea", members=(CORDA,)),
        ShareInformation(by="borea", claim=claim, members=(CORDA,)),
        EndTurn(by="borea"),
        Approach(by=CORDA, to=FARO, question=question),
        EndTurn(by=CORDA),
    ):
        sitting.play(action)
        sitting.advance()
    return sitting


@pytest.mark.parametrize("viewer", [DELTA, EIRA, OBSERVA])
def test_what_a_few_tell_each_other_reaches_nobody_else(viewer: PartyId) -> None:
    """If a separate offer, a caucus or a private question leaked, nobody could be told anything."""
    one = whispered(
        (2, 1, 1, 1, 1), PriorityClaim(higher="quotas", lower="visas"), ReserveQuestion()
    )
    other = whispered(
        (0, 2, 0, 2, 2),
        PriorityClaim(higher="visas", lower="quotas"),
        LimitQuestion(issue="visas"),
    )

    assert given_to(one, viewer, ADVISED_EVERY) == given_to(other, viewer, ADVISED_EVERY)
    assert one.observe("borea") != other.observe("borea")
    assert one.observe(CORDA) != other.observe(CORDA)
