"""What others believe of a vote at home: warnings, failed votes, tied hands (model.md 5.4)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.counterpart.homework import mended
from game.counterpart.mind import Mind
from game.counterpart.two_levels import failed_vote, tied_hands
from game.engine.view import observe
from game.model import action as act
from game.model.observation import Observation
from tests.counterpart.moments import mind_of, offered
from tests.engine.scripts import Script
from tests.toys import ALBA, BALANCED, BOREA


def rejected(share: float = 0.45) -> Observation:
    """Return what Borea sees when Alba's vote has failed and the text is open again."""
    script = Script().signed()
    script.failing.add(ALBA)
    script.pass_floor_to(ALBA)
    script.play(act.Submit(by=ALBA))
    assert script.table.reopened
    seen = observe(script.scenario, script.state, script.facts, BOREA)
    log = [
        fact.model_copy(update={"vote": fact.vote.model_copy(update={"yes_share": share})})
        if fact.kind == "vote-reported"
        else fact
        for fact in seen.log
    ]
    return replace(seen, log=tuple(log))


def doubted(ratification: float, *, said: bool = True, belief: float = 0.5) -> Observation:
    """Return what Borea sees when Alba, with such a public estimate, has said it may fail."""
    seen = offered()
    alba, borea = seen.scenario.parties
    profile = alba.profile.model_copy(update={"ratification": ratification})
    alba = alba.model_copy(update={"profile": profile})
    course = replace(seen.table.course, reserved=frozenset({ALBA}) if said else frozenset())
    relation = seen.private.relations[ALBA]
    heard = replace(relation.statement, kept=belief * 10.0, broken=(1.0 - belief) * 10.0, apart={})
    relations = {**seen.private.relations, ALBA: replace(relation, statement=heard)}
    return replace(
        seen,
        scenario=seen.scenario.model_copy(update={"parties": (alba, borea)}),
        table=replace(seen.table, course=course),
        private=replace(seen.private, relations=relations),
    )


def odds(mind: Mind, *packages: tuple[int, ...]) -> list[float]:
    """Return the believed chances of Alba's vote on some packages."""
    found: list[float] = mind.ratifies(mind.bench_of(*packages), ALBA).tolist()
    return found


def test_a_text_that_failed_is_believed_to_fail_again() -> None:
    """Talks that are opened again would go on as if nobody had voted."""
    before, after = mind_of(offered()), mind_of(rejected())
    lost = failed_vote(after.seen, ALBA)

    assert lost is not None
    assert lost.package == BALANCED
    assert odds(after, BALANCED) == [pytest.approx(lost.odds)]
    assert lost.odds < 0.5 < odds(before, BALANCED)[0]


def test_a_narrow_defeat_leaves_more_hope_than_a_crushing_one() -> None:
    """The count of a vote would tell nobody anything."""
    narrow, crushing = (failed_vote(rejected(share), ALBA) for share in (0.49, 0.2))

    assert narrow is not None
    assert crushing is not None
    assert 0.5 > narrow.odds > crushing.odds > 0.0


def test_what_is_worth_more_to_those_who_refused_is_believed_to_fare_better() -> None:
    """The others could not mend a text for somebody else's home."""
    mind = mind_of(rejected())
    better = (3, 0, 1, 1, 1)
    more, same = mind.expected(mind.bench_of(better, BALANCED), ALBA)

    assert more > same
    assert odds(mind, better) > odds(mind, BALANCED)


def test_a_party_opens_the_clause_that_helps_the_home_that_refused() -> None:
    """After a failed vote computers would only look at their own home."""
    seen = rejected()
    needy = replace(seen, private=replace(seen.private, reservation_shift=-20.0))
    mind = mind_of(needy)
    opened = next(iter(mended(mind, BALANCED)), None)

    assert not list(mended(mind_of(seen), BALANCED)), "not at any price"
    assert opened is not None
    assert isinstance(opened.action, act.Bracket)
    place = mind.seen.scenario.issue_index(opened.action.issue)
    count = len(mind.seen.scenario.issues[place].options)
    texts = [(*BALANCED[:place], o, *BALANCED[place + 1 :]) for o in range(count)]
    assert max(odds(mind, *texts)) > odds(mind, BALANCED)[0]


def test_tied_hands_are_believed_to_need_more() -> None:
    """A narrow win-set would be no strength at all (Schelling 1960)."""
    free, tied = mind_of(doubted(0.3, said=False)), mind_of(doubted(0.3))

    assert tied.believed_reserve(ALBA) > free.believed_reserve(ALBA)
    bench = tied.bench_of(BALANCED)
    assert tied.accepts(bench, ALBA, 0.5, None)[0] < free.accepts(bench, ALBA, 0.5, None)[0]


def test_nobody_believes_that_a_wide_win_set_ties_hands() -> None:
    """To say that approval is not assured would pay for whoever has all the votes."""
    assert mind_of(doubted(0.9)).home_shift(ALBA) == 0.0


@pytest.mark.parametrize("belief", [0.2, 0.8])
def test_a_mere_claim_counts_as_far_as_it_is_believed(belief: float) -> None:
    """Words about one's home would be as good as a vote, or the same from anybody."""
    shift = tied_hands(doubted(0.3, belief=belief), ALBA, lambda: 30.0)
    record = tied_hands(rejected(), ALBA, lambda: 30.0)

    narrow = min(0.5, -12.0 * np.log(0.24 / 0.76) / 30.0)
    assert shift == pytest.approx(6.0 * narrow * 0.2 * belief)
    assert record > shift > 0.0
