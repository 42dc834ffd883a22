"""Laws of influence: what more power, a good name, silence or company do for a party."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.counterpart.aspiration import Situation, aspiration, conceded
from game.counterpart.blocs import as_one, worth_joining
from game.counterpart.credibility import resistance, yields
from game.counterpart.personas import PERSONAS
from game.engine.view import observe
from game.model import action as act
from game.model.draft import OPEN
from game.model.state import Record
from tests.counterpart.moments import after, mind_of, quiet, with_relation
from tests.counterpart.tables import many
from tests.counterpart.test_forum import look, ruled
from tests.counterpart.test_many import SMALL_TOGETHER, table
from tests.toys import ALBA, BALANCED, BOREA, toy_scenario

VISAS = (OPEN, 1, OPEN, OPEN, OPEN)
SHARES = tuple(n / 10 for n in range(11))


def situation(**changes: float) -> Situation:
    """Return a party's situation, with changes."""
    plain = Situation(
        persona=PERSONAS["compromising"], margin=1.0, reserve=30.0, best=70.0, share=0.5
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("share", SHARES)
def test_more_leverage_never_makes_a_party_ask_for_less(share: float) -> None:
    """Being needed more would cost points."""
    wanted = [aspiration(situation(share=share, leverage=dial)) for dial in (20.0, 50.0, 80.0)]

    assert wanted == sorted(wanted)


@pytest.mark.parametrize("share", SHARES)
def test_patience_never_makes_a_party_give_more(share: float) -> None:
    """Whoever can wait would be the one to hurry."""
    given = [conceded(situation(share=share, discount=d)) for d in (0.95, 0.97, 0.99)]

    assert given == sorted(given, reverse=True)


def test_an_outside_option_counts_only_when_it_binds() -> None:
    """An unattractive way out would give leverage (the outside-option principle)."""
    scenario = quiet(toy_scenario())
    reserves, wants = [], []
    for option in (10.0, 25.0, 50.0):
        alba = scenario.party(ALBA)
        assert alba.mandate is not None
        mandate = alba.mandate.model_copy(update={"outside_option": option, "impasse": 30.0})
        parties = (alba.model_copy(update={"mandate": mandate}), scenario.party(BOREA))
        changed = scenario.model_copy(update={"parties": parties})
        state, log = after(changed)
        mind = mind_of(observe(changed, state, log, ALBA))
        reserves.append(mind.reserve)
        wants.append(mind.aspiration)

    assert reserves[0] == reserves[1] == 30.0 < reserves[2]
    assert wants[0] == wants[1] <= wants[2]


def test_a_party_known_to_keep_its_word_has_its_offers_valued_more() -> None:
    """A good name would be worth nothing at the table (M018)."""
    scenario = quiet(toy_scenario())
    state, log = after(scenario, act.Offer(by=ALBA, package=BALANCED))
    seen = observe(scenario, state, log, BOREA)
    relation = seen.private.relations[ALBA]
    values = []
    for mean in (0.3, 0.6, 0.95):
        record = Record(kept=8 * mean, broken=8 * (1 - mean), prior_kept=3.0, prior_broken=1.0)
        known = with_relation(seen, ALBA, replace(relation, promise=record))
        values.append(mind_of(known).offer_value(BALANCED))

    assert values == sorted(values)
    assert values[2] > values[0] + 1.0


def test_giving_way_in_private_is_easier_than_before_an_audience() -> None:
    """Threats in the open would work as well as quiet ones."""
    quiet_chance, open_chance = (
        yields(10.0, 6.0, resistance(0.0, public=public)) for public in (False, True)
    )

    assert quiet_chance > open_chance + 0.05


def test_a_mediator_with_means_makes_the_parties_ask_for_less() -> None:
    """In a narrow zone a mediator would change nothing (Beardsley 2008)."""
    scenario = many(3, 5, 3, seed=2)
    third = scenario.parties[2].model_copy(update={"role": "mediator"})
    tool = (
        quiet(toy_scenario())
        .instruments[1]
        .model_copy(update={"wielder": "party-2", "target": "party-0", "about": ()})
    )
    mediated = scenario.model_copy(
        update={"parties": (*scenario.parties[:2], third), "instruments": (tool,)}
    )
    seen = look(mediated)

    plain = mind_of(seen).aspiration
    called = mind_of(replace(seen, table=replace(seen.table, mediator="party-2"))).aspiration

    assert called == pytest.approx(plain - 3.0)


def test_where_all_must_agree_the_small_can_hold_out() -> None:
    """A party with few votes would have no say even where nothing goes without it."""
    small = "party-2"
    unanimous = mind_of(
        look(ruled(SMALL_TOGETHER.model_copy(update={"kind": "unanimity"})), small)
    )
    majority = mind_of(look(ruled(SMALL_TOGETHER), small))

    assert unanimous.pivots[small] == pytest.approx(1 / 3)
    assert majority.pivots[small] < unanimous.pivots[small]
    assert unanimous.leverage("party-0").dial > majority.leverage("party-0").dial


def test_the_weak_together_weigh_more_than_each_alone() -> None:
    """Coalitions of the weak would bring nothing over separate bargaining (M043, M048)."""
    mind = mind_of(look(table(SMALL_TOGETHER), "party-1"))
    weak = frozenset({"party-1", "party-2", "party-3"})
    together = as_one(mind.seen.scenario.principals, weak, mind.carries)

    assert together > sum(mind.pivots[p] for p in weak)
    assert worth_joining(mind, weak) > 0.0
