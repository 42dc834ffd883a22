"""Every move after the talks: a moment in which a computer makes it, and one in which it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

import pytest

from game.counterpart import Counterpart, Decision
from game.counterpart.campaign import campaigned
from game.counterpart.drafting import drafted
from game.counterpart.mind import Mind
from game.counterpart.preparing import briefed, met, prepared
from game.counterpart.upkeep import lived
from game.model import action as act
from game.model import event as ev
from game.model.chance import Conduct, DutyRecord
from game.model.draft import Package
from game.model.observation import Observation
from game.model.party import PersonaId
from game.model.state import Matter, Reopening
from game.model.year import OwnYear
from tests.counterpart.moments import offered
from tests.toys import ALBA, BALANCED, BOREA

Policy = Callable[[Mind], Iterator[Decision]]
GOOD: Package = (1, 2, 1, 2, 1)
BAD: Package = (3, 0, 0, 2, 2)
SEEDS: Final = range(9)


def kinds(policy: Policy, seen: Observation, persona: PersonaId = "collaborating") -> set[str]:
    """Return the moves that a policy has to offer at a moment, over some seeds."""
    minds = [Counterpart(persona, "standard", seed).mind(seen) for seed in SEEDS]
    return {decision.action.kind for mind in minds for decision in policy(mind)}


def signed(package: Package, quarter: int = 1) -> Observation:
    """Return what Borea sees after the signature of a text, in a quarter of four."""
    seen = offered()
    table = replace(
        seen.table, phase="ratification", round=quarter, rounds=4, agreed=package, floor_time=3
    )
    return replace(seen, table=table)


def year(package: Package = GOOD, number: int = 2, **table: object) -> Observation:
    """Return what Borea sees in a year in force, the table changed."""
    seen = offered()
    changed = replace(
        seen.table,
        phase="implementation",
        round=number,
        rounds=15,
        agreed=package,
        floor_time=3,
        **table,  # type: ignore[arg-type]
    )
    return replace(seen, table=changed)


def failed(conduct: Conduct, issue: str, party: str = ALBA) -> Observation:
    """Return a year in which somebody failed a duty, and that is known."""
    matter = Matter(id=f"y2-{party}-{issue}", year=2, party=party, issue=issue, conduct=conduct)
    return year(matters=(matter,))


def lived_through(conduct: Conduct, flow: float, years: int = 1) -> Observation:
    """Return a year after some that went in one way for Borea, in conduct and in points."""
    seen = year(number=years + 1)
    duty = DutyRecord(party=BOREA, issue="quotas", conduct=conduct)
    past = tuple(
        OwnYear(seen_by=(BOREA,), year=n + 1, party=BOREA, duties=(duty,), flow=flow)
        for n in range(years)
    )
    return replace(seen, log=(*seen.log, *past))


def lapsing(flow: float) -> Observation:
    """Return the last year before a sunset, after years that brought much or cost much."""
    seen = lived_through("comply", flow, years=3)
    scenario = seen.scenario
    design = scenario.defaults.model_copy(update={"sunset_years": 2})
    return replace(seen, scenario=scenario.model_copy(update={"defaults": design}))


def leaving(flow: float) -> Observation:
    """Return a year in which Borea's own notice runs."""
    seen = lived_through("comply", flow, years=3)
    return replace(seen, table=replace(seen.table, withdrawing=frozenset({BOREA})))


def asked_to_ease(issue: str) -> Observation:
    """Return a year in which Alba asks to ease an issue."""
    request = Reopening(issue=issue, year=2, agreed=frozenset({ALBA}))
    return year(reopenings=(request,))


def text(ratification: float) -> Observation:
    """Return a text in work while outsiders put Alba's ratification at some chance."""
    seen = offered()
    draft = tuple(
        replace(clause, option=option, status="agreed")
        for clause, option in zip(seen.table.draft, BALANCED, strict=True)
    )
    table = replace(seen.table, phase="text", round=1, rounds=2, draft=draft, agreed=BALANCED)
    alba = seen.scenario.party(ALBA)
    profile = alba.profile.model_copy(update={"ratification": ratification})
    parties = tuple(
        alba.model_copy(update={"profile": profile}) if p.id == ALBA else p
        for p in seen.scenario.parties
    )
    scenario = seen.scenario.model_copy(update={"parties": parties})
    return replace(seen, scenario=scenario, table=table)


def before(*, done: bool) -> Observation:
    """Return the time before the talks: nothing noted and learned, or everything."""
    seen = offered()
    noted = {ALBA: ("quotas",)} if done else {}
    known = frozenset(f.id for f in seen.scenario.findings) if done else frozenset()
    private = replace(
        seen.private, worksheet=noted, findings=known, fallbacks=3, staff_time=0 if done else 6
    )
    return replace(seen, private=private, table=replace(seen.table, phase="preparation"))


def meeting(*, proposed: bool) -> Observation:
    """Return the forum: Borea has proposed what it wants, or nothing yet."""
    seen = offered()
    table = replace(seen.table, phase="forum", round=1, forum_proposals={})
    seen = replace(seen, table=table)
    if not proposed:
        return seen
    wish = next(iter(met(Counterpart("collaborating", "standard", 0).mind(seen)))).action
    assert isinstance(wish, act.ProposeForum)
    return replace(seen, table=replace(table, forum_proposals={BOREA: wish}))


Case = tuple[Policy, Callable[[], Observation], Callable[[], Observation]]
CASES: Final[Mapping[str, Case]] = {
    "worksheet": (briefed, lambda: before(done=False), lambda: before(done=True)),
    "propose-forum": (met, lambda: meeting(proposed=False), lambda: meeting(proposed=True)),
    "side-letter": (drafted, lambda: text(0.2), lambda: text(0.95)),
    "explain": (campaigned, lambda: signed(BAD), lambda: signed(BALANCED)),
    "claim-win": (campaigned, lambda: signed(BAD), lambda: signed(BALANCED)),
    "frame": (campaigned, lambda: signed(BAD), lambda: signed(BALANCED)),
    "lobby": (campaigned, lambda: signed((1, 1, 0, 2, 1)), lambda: signed(BAD)),
    "ask-reopening": (campaigned, lambda: signed(BAD, 4), lambda: signed(BALANCED, 4)),
    "submit": (campaigned, lambda: signed(BALANCED), lambda: signed(BAD)),
    "withhold": (campaigned, lambda: signed(BAD, 4), lambda: signed(BALANCED, 4)),
    "assist": (lived, lambda: failed("shirk", "visas"), lambda: failed("violate", "visas")),
    "inspect": (lived, lambda: failed("shirk", "visas"), lambda: failed("shirk", "subsidies")),
    "refer": (lived, lambda: failed("violate", "quotas"), year),
    "notify": (lived, lambda: lived_through("shirk", 0.2), lambda: lived_through("comply", 0.2)),
    "action-plan": (
        lived,
        lambda: failed("shirk", "quotas", BOREA),
        lambda: failed("shirk", "quotas", ALBA),
    ),
    "fund": (
        lived,
        lambda: lived_through("incapacity", 0.2),
        lambda: lived_through("comply", 0.2),
    ),
    "review": (lived, lambda: lived_through("comply", -3.0), lambda: lived_through("comply", 3.0)),
    "reopen": (lived, lambda: lived_through("comply", -3.0), lambda: lived_through("comply", 3.0)),
    "concur": (lived, lambda: asked_to_ease("quotas"), lambda: asked_to_ease("visas")),
    "withdraw": (
        lived,
        lambda: lived_through("comply", -9.0, years=4),
        lambda: lived_through("comply", 3.0, years=4),
    ),
    "renew": (lived, lambda: lapsing(4.0), lambda: lapsing(-9.0)),
    "stay": (lived, lambda: leaving(4.0), lambda: leaving(-9.0)),
}
"""For each move its policy, a moment in which it is made, and one in which it is not."""


@pytest.mark.parametrize("kind", CASES)
def test_a_move_beside_the_talks_is_made_where_it_pays_and_left_where_not(kind: str) -> None:
    """A move would be made whatever the moment, or never by a computer."""
    policy, chosen, left = CASES[kind]

    assert kind in kinds(policy, chosen())
    assert kind not in kinds(policy, left())


def test_who_has_just_asked_for_easier_terms_does_not_give_notice() -> None:
    """A government would propose an amendment and leave before anybody could answer."""
    seen = lived_through("comply", -9.0, years=4)
    asked = ev.Moved(seen_by=(ALBA, BOREA), action=act.Reopen(by=BOREA, issue="quotas"))

    assert "withdraw" in kinds(lived, seen)
    assert "withdraw" not in kinds(lived, replace(seen, log=(*seen.log, asked)))


def test_staff_time_goes_to_what_is_not_known_yet() -> None:
    """Weeks would be spent on reports that tell nothing new."""

    def wanted(seen: Observation) -> list[tuple[str, float]]:
        mind = Counterpart("collaborating", "standard", 0).mind(seen)
        rationale = next(d.rationale for d in prepared(mind) if d.action.kind == "prepare")
        return [(shown.move, shown.score) for shown in rationale.alternatives]

    fresh, known = wanted(before(done=False)), wanted(before(done=True))

    assert fresh[0][0] in {"analyse", "sound-out", "legal-review"}
    assert known[0][0] in {"build-fallback", "scenario-analysis", "consult-home"}
    assert all(score == 0.0 for move, score in known if move in {"analyse", "sound-out"})
