"""Not a test but a demonstration: what becomes of one given text, in one sitting and in many.

    python -m tests.acceptance.one_text PACK SEED [--in-haste] ISSUE=OPTION ...

Both delegations of a bilateral scenario are taken to the text at once; issues that are not named
keep their status quo. From the signature on counterparts play, or, in haste, both governments put
every text to the vote without a word at home. Printed are the votes with their chances, each year's
matters and answers, the end, each party's points, and the same text over 2,000 futures.

Two playthroughs of US-Singapore that tell something, in the shell:

    PACK=scenarios/historical/us-singapore-fta
    COM="capital-transfers=short-term-exempt textile-origin=yarn-forward"
    DEEP="labour-environment=own-law-fines bank-licences=within-a-year business-visas=uncapped
        integrated-sourcing=wide-list intellectual-property=trips-plus chewing-gum=sugar-free
        safeguard=no-way-back phasing=ten-years exit=six-months"
    SHALLOW="bank-licences=eighteen-months-to-three-years business-visas=trial-quota
        integrated-sourcing=listed-goods intellectual-property=partial chewing-gum=therapeutic
        dispute-settlement=binding-panel verification=site-visits safeguard=bilateral-safeguard
        review=annual-committee phasing=five-years exit=six-months"

The deep text has no checks, the shallow one has (`labour-environment=own-law-fines` added): with
seed 7 one collapses in year 5, the other stands. Without fines (`talk-only`), in haste, seed 2,
the shallow one is rejected by the United States, signed again, put off and lapses.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from game.compliance.factors import starting_factors
from game.compliance.futures import RUNS, simulate
from game.compliance.treaty import treaty_from
from game.counterpart import Counterpart
from game.engine.run import initial_state, step
from game.engine.view import observe
from game.model import action as act
from game.model import event as ev
from game.model.action import PartyAction
from game.model.base import PartyId
from game.model.draft import Package
from game.model.event import Event
from game.model.event_home import VotePutOff
from game.model.scenario import Scenario
from game.model.state import State
from game.packs.load import load_scenario
from game.session.chance import ChanceProvider

LONGEST = 2_000


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


def package_of(scenario: Scenario, words: Sequence[str]) -> Package:
    """Return the package that ISSUE=OPTION words mean."""
    options = [issue.status_quo for issue in scenario.issues]
    for word in words:
        issue_id, _, option_id = word.partition("=")
        place = scenario.issue_index(issue_id)
        ids = [option.id for option in scenario.issues[place].options]
        options[place] = ids.index(option_id)
    return tuple(options)


def scripted(state: State, party: PartyId, text: Package, *, haste: bool) -> PartyAction | None:
    """Return the move that takes the talks to the text; None where the party decides itself."""
    table = state.table
    if table.phase in {"briefing", "preparation", "forum", "text"}:
        return act.Ready(by=party)
    if table.phase == "rounds":
        last = table.proposals[-1] if table.proposals else None
        if last is None:
            return act.Offer(by=party, package=text)
        return act.EndTurn(by=party) if last.by == party else act.Accept(by=party, proposal=1)
    if table.phase == "ratification" and table.round == 0:
        return act.Sign(by=party)
    if not haste or table.phase != "ratification":
        return None
    return act.EndTurn(by=party) if party in table.submitted else act.Submit(by=party)


def live(
    scenario: Scenario, text: Package, seed: int, *, haste: bool
) -> tuple[State, list[Event]]:
    """Return the end of the sitting and all its facts."""
    nature, state = ChanceProvider(scenario, seed), initial_state(scenario)
    players = {p: Counterpart("compromising", "standard", seed) for p in scenario.party_ids}
    facts: list[Event] = []
    for _ in range(LONGEST):
        if state.is_over:
            break
        party = state.table.to_move
        if party is None:
            move: act.Action = act.Chance(outcome=nature.answer(state, facts))
        else:
            planned = scripted(state, party, text, haste=haste)
            move = planned or players[party].decide(observe(scenario, state, facts, party)).action
        state, new = step(scenario, state, move)
        facts.extend(new)
    return state, facts


def told(fact: Event) -> str:
    """Return a fact of the votes or the years in one line, or nothing."""
    match fact:
        case ev.VoteReported(vote=vote):
            return (
                f"vote: {vote.party} {'passes' if vote.passed else 'rejects'} {vote.yes_share:.2f}"
            )
        case VotePutOff(party=party, yes_share=share) if share is not None:
            return f"put off: {party} {share:.2f}"
        case ev.YearReported(year=year, shocks=shocks):
            return f"year {year}: " + ", ".join(f"{s.shock} {s.party or 'all'}" for s in shocks)
        case ev.MatterOpened(party=party, issue=issue, conduct=conduct):
            return f"  matter: {party} {issue} {conduct}"
        case ev.Moved(action=action) if action.kind not in {
            "end-turn",
            "ready",
            "offer",
            "accept",
        }:
            return f"  move: {action.by} {action.kind}"
        case ev.YearClosed(matters=matters) if matters:
            return "  settled: " + ", ".join(f"{m.matter} {m.result}" for m in matters)
        case ev.AgreementEnded(cause=cause, year=year):
            return f"the agreement ends in year {year}: {cause}"
        case _:
            return ""


def expected(scenario: Scenario, text: Package) -> None:
    """Print what becomes of the text over many futures."""
    futures = simulate(treaty_from(scenario, text, starting_factors(scenario)), 1, RUNS)
    say(
        f"of {RUNS} futures: in force after ten years {futures.survival[9]:.2f}, a major violation "
        f"by then {futures.violated[9]:.2f}, duties kept {futures.compliance_alive.mean:.2f}, "
        f"durability {futures.durability:.0f}"
    )
    worth = zip(scenario.principals, futures.value, strict=True)
    say("points expected: " + ", ".join(f"{party} {points:.1f}" for party, points in worth))


def main(words: Sequence[str] | None = None) -> int:
    """Play one text and say what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pack", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--in-haste", action="store_true")
    parser.add_argument("text", nargs="+")
    asked = parser.parse_args(words)
    scenario = load_scenario(asked.pack).scenario
    text = package_of(scenario, asked.text)
    state, facts = live(scenario, text, asked.seed, haste=asked.in_haste)
    for line in filter(None, map(told, facts)):
        say(line)
    say(f"ended: {state.table.termination}")
    expected(scenario, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
