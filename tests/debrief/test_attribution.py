"""Where the gap to the best agreement comes from, and whether others would have signed."""

from __future__ import annotations

from itertools import combinations

import pytest

from game.debrief.attribution import PARTS, Part, attribution, shapley
from game.debrief.blocks import Bridge
from game.debrief.willing import repair, signs
from game.model.base import PartyId
from tests.debrief.sittings import basis_for, debrief_for, record_of, scene_for, study_for
from tests.toys import ALBA, BALANCED, BOREA

SIGNED = ("in-force", "collapse", "withheld", "rejected-at-home")


@pytest.mark.parametrize("ending", SIGNED)
@pytest.mark.parametrize("seat", [ALBA, BOREA])
def test_the_parts_add_up_to_the_gap(ending: str, seat: PartyId) -> None:
    """If this failed, a player would be told of a gap that its parts do not explain."""
    found = study_for(ending, seat)

    gap, best = found.gap, found.benchmarks.best

    assert gap is not None
    assert best is not None
    mine = found.outcome.of(seat)
    assert gap.own == mine.expected - mine.account.process
    assert gap.best == float(best.expected[found.truth.column(seat)])
    assert sum(gap.parts.values()) == pytest.approx(gap.best - gap.own, abs=1e-9)


def test_nothing_is_attributed_without_a_text() -> None:
    """If this failed, a walk-out would be explained by clauses that nobody agreed."""
    scene = scene_for("walk-out")

    found = attribution(
        record_of("walk-out"), scene.screen, scene.outcome, basis_for("walk-out").benchmarks.best
    )

    assert found is None


def test_a_block_that_adds_nothing_gets_nothing() -> None:
    """If this failed, a block would be blamed for what others did (the dummy player)."""

    def value(parts: frozenset[Part]) -> float:
        pair = {"substance", "design"} <= parts
        return 2.0 * ("substance" in parts) + 4.0 * pair + 1.0 * ("domestic" in parts)

    shares = shapley(value)

    assert shares == pytest.approx(
        {"substance": 4.0, "design": 2.0, "process": 0.0, "domestic": 1.0}
    )


def test_the_shares_do_not_depend_on_the_order_of_blocks() -> None:
    """If this failed, equal blocks would get unequal shares (symmetry)."""
    shares = shapley(lambda parts: float(len(parts)) ** 2)

    assert all(shares[a] == pytest.approx(shares[b]) for a, b in combinations(PARTS, 2))


def test_votes_withheld_count_as_the_home_front() -> None:
    """If this failed, a government that shelves a good text would be told the text was bad."""
    gap = study_for("withheld").gap

    assert gap is not None
    assert max(gap.parts, key=lambda part: gap.parts[part]) == "domestic"


def test_the_debrief_shows_the_gap_as_a_bridge() -> None:
    """If this failed, the attribution would be computed and not shown."""
    section = debrief_for("in-force").section("value")

    bridges = [block for block in section.blocks if isinstance(block, Bridge)]

    assert [len(bridge.steps) for bridge in bridges] == [len(PARTS) + 2]


def test_readiness_to_sign_is_even_at_no_deal_and_rises() -> None:
    """If this failed, a text worse than no deal would be called signable."""
    truth = scene_for("in-force").truth
    end = truth.account(BOREA).end

    even, more, less = (signs(truth, {BOREA: end + d})[BOREA] for d in (0.0, 4.0, -4.0))

    assert even == 0.5
    assert less < even < more
    assert more + less == pytest.approx(1.0)


def test_a_repair_gives_the_others_what_they_lost() -> None:
    """If this failed, a player would be told of a concession that does not make up for a loss."""
    record, truth = record_of("in-force"), scene_for("in-force").truth

    found = repair(record, truth, BALANCED, {BOREA: 1.0})

    assert found is not None
    place, option = found
    text = (*BALANCED[:place], option, *BALANCED[place + 1 :])
    assert truth.value(BOREA, text) - truth.value(BOREA, BALANCED) >= 1.0
    assert repair(record, truth, BALANCED, {BOREA: 99.0}) is None


def test_a_clause_is_told_with_the_readiness_of_the_others() -> None:
    """If this failed, a better clause would be shown as free although nobody would sign it."""
    effects = study_for("in-force").effects

    assert effects
    for effect in effects:
        assert set(effect.signs) == {BOREA}
        assert all(0.0 <= chance <= 1.0 for chance in effect.signs[BOREA])
        assert effect.reluctant in {None, BOREA}
        if effect.repair is not None:
            assert effect.signs[BOREA][1] < effect.signs[BOREA][0]
