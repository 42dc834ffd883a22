"""What a counterpart makes of options that nobody has thought of at the start."""

from __future__ import annotations

import numpy as np

from game.counterpart import Counterpart
from game.counterpart.hypotheses import limited
from game.counterpart.inventing import exploring_worth, idea_worth, probes, research_worth
from game.counterpart.mind import Mind
from game.engine.run import replay
from game.engine.view import observe
from game.model import action as act
from game.model.event import OptionFound
from game.model.hidden import AnswerClue, Clue, ExplorationClue, FindingClue, ListeningClue
from game.model.scenario import Scenario
from game.session.setup import Wish
from game.session.sitting import Sitting
from tests.counterpart.moments import to_rounds
from tests.session.play import sit
from tests.toys import ALBA, BOREA, toy_scenario
from tests.toys_hidden import IDEA, PLACE, VISAS, inventive

EVERY_WAY: tuple[Clue, ...] = (AnswerClue(), ListeningClue(), ExplorationClue())


def played(scenario: Scenario, seed: int) -> Sitting:
    """Return a sitting of computers, played to its end."""
    sitting = sit(Wish(seed=seed), scenario)
    sitting.advance()
    return sitting


def mind_at_start(scenario: Scenario) -> Mind:
    """Return what Alba makes of the first turn of the talks."""
    state, facts = to_rounds(scenario)
    player = Counterpart("collaborating", "standard", 1)
    return player.mind(observe(scenario, state, facts, ALBA))


def until_found(sitting: Sitting) -> str:
    """Return the moves and reasons up to the one that brings the option to light."""
    told = []
    for entry in sitting.entries:
        if any(isinstance(fact, OptionFound) for fact in entry.facts):
            break
        told.append(f"{entry.action} {entry.rationale}")
    return "\n".join(told)


def test_an_option_that_was_not_found_changes_nothing() -> None:
    """If what nobody knows moved a counterpart, it would see what it must not."""
    one, other = (
        played(inventive(*EVERY_WAY, name=name, shift=shift), 3)
        for name, shift in (("Circular migration", 0.0), ("Something else", 0.7))
    )

    assert len(until_found(one).splitlines()) > 10
    assert until_found(one) == until_found(other)


def test_observations_are_the_same_until_it_is_found() -> None:
    """If a seat's view told of the option, a player or a client could read it there."""
    scenarios = [
        inventive(name=name, shift=shift) for name, shift in (("Circular", 0.0), ("Else", 0.7))
    ]
    sitting = played(scenarios[0], 1)
    views = []
    facts = sitting.facts
    first = next((k for k, f in enumerate(facts) if isinstance(f, OptionFound)), len(facts))
    for scenario in scenarios:
        seen = [
            observe(scenario, replay(scenario, facts[:k]), facts[:k], ALBA)
            for k in range(0, first, 25)
        ]
        views.append(repr(seen))

    assert views[0] == views[1]


def test_it_is_looked_for_and_then_used() -> None:
    """If computers never found it, or found it and left it, players would meet nobody who invents."""
    sittings = [played(inventive(*EVERY_WAY), seed) for seed in range(5)]
    finders = [s for s in sittings if any(isinstance(f, OptionFound) for f in s.facts)]
    users = [s for s in finders if s.state.table.agreed and s.state.table.agreed[PLACE] == IDEA]

    assert len(finders) >= 2
    assert users


def test_research_of_one_side_is_offered_to_the_other() -> None:
    """If a side kept what its staff has found, the other could never agree to it."""
    sitting = played(inventive(FindingClue(finding="survey")), 2)

    named = [f for f in sitting.facts if isinstance(f, OptionFound)]

    assert [(f.seen_by, f.how) for f in named] == [((ALBA,), "finding"), ((BOREA,), "named")]


def test_looking_is_worth_something_only_where_there_may_be_something() -> None:
    """If it were worth something everywhere, scenarios without such options would play otherwise."""
    plain, new = (mind_at_start(scenario) for scenario in (toy_scenario(), inventive()))

    assert not list(probes(plain))
    assert (
        exploring_worth(plain) == research_worth(plain) == idea_worth(plain, BOREA, PLACE) == 0.0
    )
    assert {w.action.kind for w in probes(new)} == {"ask", "listen-back"}
    assert exploring_worth(new) > 0.0
    assert research_worth(new) > 0.0
    assert idea_worth(new, BOREA, PLACE) > 0.0


def test_a_limit_says_nothing_of_an_option_off_the_scale() -> None:
    """If a limit on visas shut out a way without visas, inventing it would be in vain."""
    sitting = sit(Wish(seed=1), inventive(FindingClue(finding="survey")))
    while not sitting.observe(ALBA).private.found:
        sitting.step()
    mind = Counterpart("collaborating", "standard", 1).mind(sitting.observe(ALBA))
    about, space = mind.about(BOREA), mind.study.space
    sure = np.ones(len(about.reserve), dtype=np.bool_)

    lines = limited(about, space, PLACE, 1, sure).line[:, space.columns(PLACE)]

    assert lines[:, IDEA].max() == 0.0
    assert lines[:, :IDEA].max() > 0.0
    assert limited(about, space, PLACE, IDEA, sure) is about


def test_what_it_would_take_is_told_in_options_that_the_asker_knows() -> None:
    """If the answer named an option that the asker never found, asking would find it."""
    sitting = sit(Wish(seed=2, seats=frozenset({BOREA})), inventive(FindingClue(finding="survey")))
    while sitting.state.table.phase != "rounds":
        sitting.advance()
        sitting.play(act.Ready(by=BOREA))
    alba, borea = (sitting.state.private[party] for party in (ALBA, BOREA))
    assert (VISAS in alba.found, VISAS in borea.found) == (True, False)

    for asked in ((0, 2, 2, 0, 0), (1, 0, 0, 1, 1), (0, 0, 2, 0, 0)):
        terms = sitting.what_would_it_take(BOREA, ALBA, asked)
        assert terms.package is None or terms.package[PLACE] != IDEA
