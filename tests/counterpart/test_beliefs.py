"""What a seat comes to believe from what it sees (model.md 1)."""

from __future__ import annotations

import numpy as np
import pytest

from game.counterpart import Adviser, Beliefs
from game.counterpart.hypotheses import (
    draw,
    effective_number,
    limited,
    mean_over,
    product,
    resampled,
)
from game.counterpart.space import Space
from game.counterpart.streams import stream
from game.engine.value import utility
from game.engine.view import observe
from game.model import action as act
from game.model.observation import Observation
from game.model.party import Finding, Linkage, Valuation
from tests.counterpart.moments import after, mind_of, quiet, seen_in, sitting, to_rounds
from tests.toys import ALBA, BOREA, toy_scenario

SCENARIO = quiet(toy_scenario())


def seen_by(seat: str, *actions: act.PartyAction) -> Observation:
    """Return what a seat sees of talks with these moves."""
    return seen_in(SCENARIO, seat, *actions)


def believed(seat: str, *actions: act.PartyAction, seed: int = 1) -> Beliefs:
    """Return what a seat believes after these moves."""
    return Adviser("standard", seed).believe(seen_by(seat, *actions))


def weight(beliefs: Beliefs, about: str, issue: str) -> float:
    """Return the believed mean weight of an issue, points."""
    return next(i.weight.mean for i in beliefs.of(about).issues if i.issue == issue)


def test_before_talks_beliefs_are_what_the_public_knows() -> None:
    """A player would start from knowledge nobody could have, or from none at all."""
    beliefs = believed(ALBA).of(BOREA)

    public = SCENARIO.party(BOREA).profile
    for issue in beliefs.issues:
        assert issue.weight.mean == pytest.approx(public.estimate.weights[issue.issue], abs=2.5)
    assert beliefs.reserve.mean == pytest.approx(public.reserve, abs=0.1)
    assert beliefs.reserve.spread == pytest.approx(8.0, abs=0.2)


def test_offers_teach_what_a_party_wants() -> None:
    """Watching what the other side asks for would teach a party nothing."""
    packages = ((1, 2, 2, 1, 1), (2, 2, 2, 1, 1), (2, 2, 1, 1, 1))
    moves: list[act.PartyAction] = []
    for package in packages:
        moves += [act.Offer(by=BOREA, package=package), act.EndTurn(by=BOREA)]
    errors = []

    for seed in range(8):
        before = believed(ALBA, seed=seed)
        later = believed(ALBA, *moves, seed=seed)
        truth = 52.0
        errors.append(
            abs(weight(later, BOREA, "visas") - truth)
            - abs(weight(before, BOREA, "visas") - truth)
        )

    assert np.mean(errors) < -0.5


def test_a_refusal_raises_and_an_acceptance_lowers_the_believed_reserve() -> None:
    """A party would learn nothing from being refused."""
    offer = act.Offer(by=ALBA, package=(2, 1, 1, 1, 1))
    refused = believed(ALBA, offer, act.Reject(by=BOREA, proposal=1, reason="level"))
    plain = believed(ALBA, offer)

    assert refused.of(BOREA).reserve.mean > plain.of(BOREA).reserve.mean


def test_a_stated_reserve_moves_belief_as_far_as_the_speaker_is_believed() -> None:
    """Cheap talk by a known liar would work as well as the word of an honest party."""
    claim = act.Disclose(by=BOREA, claim=act.ReserveClaim(points=60))
    start = SCENARIO.relations[0]
    shifts = []

    for trust in (0.1, 0.9):
        relations = (start.model_copy(update={"statement": trust}),)
        scenario = SCENARIO.model_copy(update={"relations": relations})
        state, log = after(scenario, claim)
        told = Adviser("standard", 1).believe(observe(scenario, state, log, ALBA))
        shifts.append(told.of(BOREA).reserve.mean - 45.0)

    assert shifts[1] > shifts[0] + 2.0


def test_an_answer_about_priorities_is_learnt() -> None:
    """Asking questions would be a waste of floor time."""
    told = act.PriorityClaim(higher="verification", lower="visas")
    beliefs = believed(ALBA, act.Disclose(by=BOREA, claim=told))

    assert weight(beliefs, BOREA, "visas") < weight(believed(ALBA), BOREA, "visas")


def test_hints_and_emphases_move_beliefs_a_little() -> None:
    """Signals would be noise, or as good as proof."""
    plain = weight(believed(ALBA), BOREA, "subsidies")
    firm = believed(ALBA, act.Signal(by=BOREA, issue="subsidies", flexible=False))
    loose = believed(ALBA, act.Signal(by=BOREA, issue="subsidies", flexible=True))
    stood_for = believed(ALBA, act.BriefPublic(by=BOREA, emphasis="subsidies"))

    assert weight(loose, BOREA, "subsidies") < plain < weight(firm, BOREA, "subsidies")
    assert plain < weight(stood_for, BOREA, "subsidies") < plain + 5.0


def test_silence_on_the_alternative_is_read_as_a_poor_one() -> None:
    """A party that will not say how good its alternative is would seem as strong as any."""
    asked = act.Ask(by=ALBA, to=BOREA, question=act.ReserveQuestion())
    silent = believed(ALBA, asked, act.Decline(by=BOREA, question=1))

    assert silent.of(BOREA).reserve.mean < believed(ALBA).of(BOREA).reserve.mean


def test_a_stated_limit_is_held_by_as_many_hypotheses_as_believe_it() -> None:
    """Other parties' red lines would be ignored or taken for certain."""
    claim = act.Disclose(by=BOREA, claim=act.LimitClaim(issue="quotas", option=1))
    beliefs = believed(ALBA, claim)

    quotas = next(i for i in beliefs.of(BOREA).issues if i.issue == "quotas")
    assert 0.5 < quotas.line < 0.9


def test_a_refusal_for_a_red_line_marks_the_option() -> None:
    """Offering across a line that was just named would look as good as before."""
    offer = act.Offer(by=ALBA, package=(3, 1, 1, 1, 1))
    refusal = act.Reject(by=BOREA, proposal=1, reason="red-line", issue="quotas")
    beliefs = believed(ALBA, offer, refusal)

    quotas = next(i for i in beliefs.of(BOREA).issues if i.issue == "quotas")
    assert quotas.line > 0.4


def test_research_narrows_what_is_believed() -> None:
    """Staff time spent on analysis would buy nothing."""
    plain = seen_by(ALBA)
    finding = next(f for f in SCENARIO.findings if f.by == ALBA)
    prior = mind_of(plain).study.drawn[BOREA]

    mind = mind_of(_with_findings(plain, finding))

    quotas = prior.weights[:, 0]
    better = mind.study.drawn[BOREA].weights[:, 0]
    assert better.std() < quotas.std()
    assert abs(better.mean() - 26.0) < abs(quotas.mean() - 26.0)
    assert (mind.study.drawn[BOREA].line[:, :4] > 0.0).any()


def _with_findings(seen: Observation, finding: Finding) -> Observation:
    from dataclasses import replace

    return replace(
        seen,
        scenario=seen.scenario.model_copy(update={"findings": (finding,)}),
        private=replace(seen.private, findings=frozenset({finding.id})),
    )


def test_resampling_keeps_the_mean_and_spreads_the_odds() -> None:
    """Beliefs would jump when a few hypotheses take over."""
    held = mind_of(seen_by(ALBA)).about(BOREA)
    skewed = held.__class__(
        weights=held.weights,
        values=held.values,
        line=held.line,
        reserve=held.reserve,
        exponent=held.exponent,
        log_odds=-0.5 * np.square((held.reserve - 50.0) / 1.0),
        linkages=held.linkages,
    )

    fresh = resampled(skewed, stream(1, ALBA, "resample", 1))

    assert effective_number(skewed) < 60.0 < effective_number(fresh)
    mean = float(skewed.odds @ skewed.reserve)
    assert float(fresh.odds @ fresh.reserve) == pytest.approx(mean, abs=0.5)


def test_a_line_lies_on_the_far_side_of_the_limit() -> None:
    """A party that cannot go beyond an option would be believed to refuse its own favourite."""
    mind = mind_of(seen_by(ALBA))
    held = mind.about(BOREA)
    sure = np.ones(len(held.reserve), dtype=np.bool_)

    lined = limited(held, mind.study.space, 0, 1, sure)

    best = held.values[:, :4].argmax(axis=1)
    assert (lined.line[np.arange(len(best)), best] == 0.0).all()
    assert (lined.line[best == 0, 2:4] > 0.0).all()


def test_hypotheses_value_packages_as_the_engine_does() -> None:
    """Beliefs would be about other points than those the parties bargain over."""
    borea = SCENARIO.party(BOREA)
    linkages = (Linkage(issues=("visas", "verification"), strength=6.0),)
    estimate = borea.profile.estimate.model_copy(update={"linkages": linkages})
    profile = borea.profile.model_copy(update={"estimate": estimate})
    party = borea.model_copy(update={"profile": profile})
    space = Space.of(SCENARIO)
    held = draw(party, SCENARIO, space, (), (5, 20.0, stream(1, ALBA, "test")))
    packages = ((2, 1, 1, 1, 1), (0, 2, 2, 2, 0), (3, 0, 0, 1, 2))

    points = held.points(space, space.array(packages))

    for row in range(5):
        values = {
            issue.id: tuple(held.values[row, space.columns(k)].tolist())
            for k, issue in enumerate(SCENARIO.issues)
        }
        weights = dict(zip(space.issues, held.weights[row].tolist(), strict=True))
        valuation = Valuation(weights=weights, values=values, linkages=linkages)
        for column, package in enumerate(packages):
            expected = utility(valuation, SCENARIO.issues, package)
            assert points[row, column] == pytest.approx(expected, abs=1e-9)
            assert held.points_of_part(space, package)[row] == pytest.approx(expected, abs=1e-9)


def test_products_do_not_depend_on_how_they_are_cut() -> None:
    """Two machines with different processors would play different games."""
    rng = stream(1, ALBA, "test")
    rows, columns = rng.random((30, 40)), rng.random((40, 999))

    assert np.allclose(product(rows, columns), rows @ columns, atol=1e-12)
    assert np.allclose(mean_over(rows[:, 0], rows), rows[:, 0] @ rows, atol=1e-12)


def test_reading_on_gives_what_reading_at_once_gives() -> None:
    """A resumed sitting would believe something else than one played through."""
    played = sitting()
    asked = [seen for seen, _ in played.decisions if seen.seat == ALBA]
    memory = mind_of(asked[0]).memory
    read = []
    for seen in asked:
        mind = mind_of(seen)
        mind.memory = memory
        read.append(mind.about(BOREA))

    at_once = mind_of(asked[-1]).about(BOREA)

    assert np.array_equal(read[-1].log_odds, at_once.log_odds)
    assert np.array_equal(read[-1].weights, at_once.weights)


def test_nothing_is_believed_about_oneself_or_strangers() -> None:
    """A screen asking for a party that is not there would get somebody else's figures."""
    state, log = to_rounds(SCENARIO)
    beliefs = Adviser("standard", 1).believe(observe(SCENARIO, state, log, ALBA))

    with pytest.raises(KeyError):
        beliefs.of(ALBA)
