"""Leadership and shares of burdens at a table of many: who is followed, and what is unfair."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.analysis.leadership import ahead_with, conduct_of, steps
from game.counterpart.accept import asked_of, fair_share, judge
from game.counterpart.joining import beliefs
from game.counterpart.leading import LEADING, followers, followers_of_own, following
from game.counterpart.mind import Mind
from game.counterpart.rationale import Rationale
from game.counterpart.shares import option_points, overburdened
from game.counterpart.talks import explained
from game.model import action as act
from game.model.observation import Observation
from game.model.party import RedLine
from game.model.scenario import Scenario
from game.model.state import Pledge, Proposal, Record
from game.words import rationale
from game.words.names import Names
from tests.counterpart.moments import mind_of, offered, quiet, seen_in, with_relation
from tests.toys_many import CORDA, DELTA, MEDIA, four_parties, six_parties
from tests.words.texts import book

DEAR, CHEAP = (3, 0, 0, 1, 1), (1, 1, 1, 1, 1)
"""What Alba would ask for, and what it might settle for, in the public estimate of it."""


def talks(*packages: tuple[int, ...], by: str = "alba", seat: str = DELTA) -> Observation:
    """Return what a seat sees when a party has made these proposals, one each round."""
    scenario = quiet(six_parties())
    seen = seen_in(scenario, seat)
    made = tuple(
        Proposal(number=n, by=by, round=n, package=package)
        for n, package in enumerate(packages, start=1)
    )
    return replace(seen, table=replace(seen.table, proposals=made, round=2, rounds=8))


def believed(seen: Observation, about: str, mean: float) -> Observation:
    """Return an observation in which a party's word counts for so much."""
    record = Record(kept=10.0 * mean, broken=10.0 * (1.0 - mean), prior_kept=3.0, prior_broken=1.0)
    relation = seen.private.relations[about]
    return with_relation(seen, about, replace(relation, promise=record))


def pressing(seen: Observation, by: str, count: int = 2) -> Observation:
    """Return an observation in which a party has made some threats."""
    pledges = tuple(
        Pledge(instrument="tariff", by=by, to=seen.seat, kind="threat", round=1, demand=DEAR)
        for _ in range(count)
    )
    return replace(seen, table=replace(seen.table, pledges=pledges))


def asked(mind: Mind, by: str) -> float:
    """Return what a text has to bring, points, if a party sponsors it."""
    proposal = Proposal(number=9, by=by, round=2, package=CHEAP)
    return asked_of(mind, proposal, CHEAP, None)


def test_a_step_is_measured_against_ones_own_last_word() -> None:
    """A party would lead by asking for less and taking it back."""
    seen = talks(DEAR, CHEAP, DEAR)
    taken = steps(seen.scenario, seen.table)
    conduct = conduct_of(seen.scenario, seen.table)["alba"]

    assert [step.is_concession for step in taken] == [False, True, False]
    assert conduct.first == 2
    assert conduct.conceded == pytest.approx(0.0)
    assert conduct.ahead == 0.0


def test_who_goes_ahead_is_followed_as_far_as_its_word_counts() -> None:
    """To move first would bring nothing, or as much to a party that nobody believes."""
    plain, ahead = mind_of(talks(DEAR)), talks(DEAR, CHEAP)
    trusted, doubted = mind_of(ahead), mind_of(believed(ahead, "alba", 0.3))

    assert following(plain, "alba").points == 0.0
    assert following(trusted, "alba").example > following(doubted, "alba").example > 0.0
    assert asked(trusted, "alba") < asked(trusted, CORDA)
    assert asked(doubted, "alba") > asked(trusted, "alba")


def test_a_text_of_a_trusted_sponsor_needs_less_and_of_an_unruly_one_more() -> None:
    """Whose name stands on a text would not matter, or chaos would pay."""
    seen = talks(DEAR)
    trusted = mind_of(believed(seen, "alba", 0.95))
    unruly = mind_of(pressing(seen, "alba"))

    assert following(trusted, "alba").points > 0.0
    assert following(unruly, "alba").points < 0.0
    assert asked(trusted, "alba") < asked(trusted, CORDA)
    assert asked(unruly, "alba") > asked(unruly, CORDA)


def test_following_is_small_and_never_takes_a_party_below_its_least() -> None:
    """A likeable sponsor could sell anything."""
    seen = believed(talks(DEAR, CHEAP), "alba", 0.99)
    mind = mind_of(replace(seen, table=replace(seen.table, round=8)))

    assert abs(following(mind, "alba").points) <= LEADING
    assert asked(mind, "alba") >= min(asked(mind, CORDA), mind.least)


def test_in_the_last_rounds_nobody_is_refused_for_its_conduct() -> None:
    """Old quarrels would break the text that could still carry."""
    seen = pressing(talks(DEAR), "alba")
    late = mind_of(replace(seen, table=replace(seen.table, round=7)))

    assert following(late, "alba").points == 0.0


def test_between_two_nothing_of_it_counts() -> None:
    """Talks of two would play otherwise than before."""
    mind = mind_of(offered())

    assert following(mind, "alba").points == 0.0
    assert (overburdened(mind, mind.study.pool) == 1.0).all()


def own_word(seen: Observation, mean: float) -> Observation:
    """Return an observation in which the seat's own word counts so much with the others."""
    record = Record(kept=10.0 * mean, broken=10.0 * (1.0 - mean), prior_kept=3.0, prior_broken=1.0)
    heard = {p: replace(r, promise=record) for p, r in seen.private.reputation.items()}
    return replace(seen, private=replace(seen.private, reputation=heard))


def test_to_go_ahead_is_weighed_as_soon_as_a_text_is_looked_at() -> None:
    """Computers would follow leaders and never think of leading."""
    seen = own_word(talks(DEAR, seat="alba"), 0.75)
    mind = mind_of(seen)
    conduct, table = mind.conduct, seen.table

    texts = np.array([DEAR, CHEAP])
    ahead = ahead_with(seen.scenario, table, conduct, "alba", texts)
    less = followers_of_own(mind, texts)
    made = Proposal(number=2, by="alba", round=2, package=CHEAP)
    since = conduct_of(seen.scenario, replace(table, proposals=(*table.proposals, made)))

    assert ahead.tolist() == [0.0, since["alba"].ahead]
    assert since["alba"].ahead > 0.0
    assert all(points[1] > points[0] for points in less.values())
    assert set(less) == set(mind.asked)


def test_others_are_believed_to_follow_as_far_as_the_sponsors_word_goes() -> None:
    """A sponsor would count on followers that its broken word has driven away."""
    seen = talks(DEAR, CHEAP, seat="alba")
    minds = [mind_of(own_word(seen, mean)) for mean in (0.2, 0.75, 0.95)]
    given = [followers(mind, "alba")[DELTA][0] for mind in minds]
    bench = minds[0].bench_of(CHEAP)

    believed = [float(beliefs(m, bench, None, followers(m, "alba"))[DELTA][0]) for m in minds]

    assert given[0] < 0.0 < given[1] < given[2] <= LEADING
    assert believed == sorted(believed)
    assert believed[0] < believed[2]


def test_no_follower_is_believed_to_go_below_its_alternative() -> None:
    """A leader would expect others to sign what is worse for them than no agreement."""
    mind = mind_of(talks(DEAR, seat="alba"))
    bench = mind.bench_of(CHEAP, DEAR)

    plain, led, sold = (
        mind.accepts(bench, DELTA, 0.5, None, less)
        for less in (None, np.full(2, LEADING), np.full(2, 1000.0))
    )
    bottom = mind.accepts(bench, DELTA, 0.5, None, np.full(2, 2000.0))

    assert (led > plain).all()
    assert (sold < 1.0).all()
    assert (sold == bottom).all()


def test_nobody_is_believed_to_follow_between_two_or_a_mediator() -> None:
    """Talks of two would play otherwise, or a mediator's text would be followed twice."""
    two, many = mind_of(offered()), mind_of(seen_in(quiet(four_parties()), "alba"))

    assert not followers(two, "alba")
    assert not followers_of_own(two, np.array([CHEAP]))
    assert not followers(many, MEDIA)


def test_the_reason_names_the_leader_in_words_and_points() -> None:
    """A trainee could not learn that others followed, or why."""
    seen = believed(talks(DEAR, CHEAP), "alba", 0.9)
    mind = mind_of(seen)
    why = explained(mind, judge(mind, mind.standing[0], None), "accept")

    said = rationale(Names(book(), seen.scenario), why, DELTA)

    assert why.arguments["leader"] == "alba"
    assert float(why.arguments["followed"]) > 0.0
    assert "Alba" in said
    assert "points less" in said
    plain = Rationale(headline="accept", arguments={})
    assert "Alba" not in rationale(Names(book(), seen.scenario), plain, DELTA)


def burdened(obligors: tuple[str, ...] | None, means: float = 1.0) -> Scenario:
    """Return the table of six with duties for some, and other means of Delta."""
    scenario = quiet(six_parties())
    return scenario.model_copy(
        update={
            "issues": tuple(
                i.model_copy(update={"obligors": obligors}) if i.kind == "substance" else i
                for i in scenario.issues
            ),
            "parties": tuple(
                p.model_copy(update={"means": means}) if p.id == DELTA else p
                for p in scenario.parties
            ),
        }
    )


def factor(scenario: Scenario) -> float:
    """Return the factor on the gain that Delta asks for in fairness, of one text."""
    mind = mind_of(seen_in(scenario, DELTA))
    return float(overburdened(mind, mind.bench_of((3, 1, 1, 1, 1)))[0])


def test_a_burden_beyond_what_is_due_is_felt_as_unfair() -> None:
    """Who carries most, though it is poor, would complain no more than who carries little."""
    assert factor(burdened(None, means=0.1)) > factor(burdened(None, means=50.0))
    assert factor(burdened(("alba", CORDA))) == 1.0


def lined(rigidity: float) -> Scenario:
    """Return the table of six with a red line of Delta at what a text asks of it."""
    scenario = burdened(None)
    line = RedLine(issue="quotas", forbidden=(3,), rigidity=rigidity, reason="Jobs.")
    parties = []
    for party in scenario.parties:
        mandate = party.mandate and party.mandate.model_copy(update={"red_lines": (line,)})
        changes = {"mandate": mandate} if party.id == DELTA else {}
        parties.append(party.model_copy(update=changes))
    return scenario.model_copy(update={"parties": tuple(parties)})


def test_red_lines_weigh_in_burdens_on_both_sides() -> None:
    """Only lines that others are believed to have would count as costs, or only the own."""
    assert factor(lined(0.8)) > factor(lined(0.2)) > factor(burdened(None))
    said = act.Disclose(by=CORDA, claim=act.LimitClaim(issue="quotas", option=1))
    plain, told = (seen_in(burdened(None), DELTA, *moves) for moves in ((), (said,)))

    before, after = (option_points(mind_of(seen))[CORDA][0] for seen in (plain, told))

    assert before[3] - before[1] > after[3] - after[1]


def test_a_seat_whose_consent_is_not_asked_bears_no_share() -> None:
    """A player in the chair of many could not be advised on any text."""
    mind = mind_of(seen_in(quiet(four_parties()), MEDIA))

    assert (overburdened(mind, mind.study.pool) == 1.0).all()


def test_the_fairness_gate_counts_the_burden() -> None:
    """The term would be worked out and decide nothing."""
    poor = mind_of(seen_in(burdened(None, means=0.1), DELTA))
    rich = mind_of(seen_in(burdened(None, means=50.0), DELTA))
    package = (3, 1, 1, 1, 1)

    more, less = (fair_share(m, m.bench_of(package))[0] for m in (poor, rich))

    assert more > less
