"""Writes docs/moves.md: every move of the catalogue with its rule, price, worth, words and tests.

Usage: python -m tests.docs.moves_page > docs/moves.md
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, get_args

from game.engine.catalogue import MOVES
from game.engine.checks_campaign import CAMPAIGN
from game.engine.checks_diplomacy import DIPLOMACY
from game.engine.checks_home import HOME
from game.engine.checks_parties import PARTIES
from game.engine.checks_talks import TALKS
from game.engine.checks_years import YEARS
from game.engine.move_rule import MoveRule
from game.model.action import PartyAction
from tests.counterpart import test_choices_after, test_choices_many, test_choices_talks

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "moves.md"
CHECKS: Final = {**TALKS, **HOME, **CAMPAIGN, **PARTIES, **DIPLOMACY, **YEARS}
TABLES: Final = (test_choices_talks, test_choices_after, test_choices_many)
Proof = tuple[str, str]

PROOFS: Final[Mapping[str, tuple[str, ...]]] = {
    "ready": (
        "test_moves::test_a_good_wording_is_echoed_and_a_bad_one_answered_with_ones_own",
        "test_behaviour::test_on_the_framework_track_clauses_are_left_to_the_text_and_settled_there",
    ),
    "prepare": ("test_choices_after::test_staff_time_goes_to_what_is_not_known_yet",),
    "offer": (
        "test_value::test_a_proposal_keeps_the_level_and_gives_what_the_other_wants",
        "test_tabled::test_a_partial_text_that_one_would_table_is_accepted_not_tabled_again",
    ),
    "accept": (
        "test_tabled::test_a_partial_text_that_one_would_table_is_accepted_not_tabled_again",
        "test_value::test_each_gate_of_acceptance_has_its_reason",
    ),
    "reject": (
        "test_tabled::test_a_party_stands_by_what_it_tabled_itself_until_something_changes",
    ),
    "ask": (
        "test_inventing::test_looking_is_worth_something_only_where_there_may_be_something",
        "test_among_some::test_where_they_speak_or_nobody_carries_it_is_not_asked_through_a_third",
    ),
    "decline": ("test_moves::test_questions_are_answered_or_declined_but_not_forgotten",),
    "threaten": ("test_moves::test_only_those_who_may_threaten_weigh_a_threat",),
    "carry-out": (
        "test_moves::test_a_refused_threat_is_carried_out_where_backing_down_costs_more",
        "test_moves::test_a_new_reason_makes_it_cheaper_to_take_a_threat_back",
    ),
    "withdraw-threat": (
        "test_moves::test_a_new_reason_makes_it_cheaper_to_take_a_threat_back",
        "test_moves::test_a_refused_threat_is_carried_out_where_backing_down_costs_more",
    ),
    "propose-clause": (
        "test_moves::test_a_good_wording_is_echoed_and_a_bad_one_answered_with_ones_own",
    ),
    "caucus": ("test_among_some::test_the_like_minded_are_asked_aside_and_opponents_are_not",),
    "adjourn": (
        (
            "test_choices_talks::"
            "test_a_hot_room_is_adjourned_by_who_dislikes_quarrels_and_a_calm_one_is_not"
        ),
    ),
    "end-turn": ("test_course::test_an_absent_delegation_comes_back_unless_it_means_to_leave",),
    "sign": ("test_moves::test_a_text_worse_than_none_is_not_signed",),
    "compensate": (
        "test_moves::test_compensation_goes_where_a_vote_is_cheapest",
        "test_moves::test_votes_are_won_before_a_doubtful_text_is_submitted",
    ),
    "answer-event": (
        "test_events::test_the_better_answer_is_given_whatever_its_place",
        "test_events::test_capital_is_not_spent_for_nothing",
    ),
    "consult": ("test_moves::test_a_heavy_failure_is_disputed_and_a_light_one_talked_over",),
    "dispute": ("test_moves::test_a_heavy_failure_is_disputed_and_a_light_one_talked_over",),
    "suspend": ("test_moves::test_a_heavy_failure_is_disputed_and_a_light_one_talked_over",),
    "waive": ("test_moves::test_a_heavy_failure_is_disputed_and_a_light_one_talked_over",),
    "offer-instrument": (
        "test_instruments_and_ties::test_a_cheap_gift_to_a_hostile_party_is_worth_giving",
        "test_instruments_and_ties::test_what_can_buy_something_or_costs_much_is_not_given_away",
    ),
    "withhold-instrument": (
        "test_instruments_and_ties::test_a_promise_that_costs_more_than_it_brings_is_taken_back",
        "test_instruments_and_ties::test_a_promise_that_works_is_left_on_the_table",
    ),
    "unlink": (
        "test_instruments_and_ties::test_a_link_is_undone_where_each_group_alone_is_stronger",
    ),
    "park": (
        (
            "test_instruments_and_ties::"
            "test_an_issue_that_holds_everything_up_is_put_aside_with_a_date"
        ),
        (
            "test_instruments_and_ties::"
            "test_nothing_is_put_aside_when_an_agreement_is_near_or_time_is_short"
        ),
    ),
    "unbracket": (
        "test_choices_talks::test_what_was_put_aside_is_taken_up_when_its_date_has_come",
    ),
    "come-back": ("test_course::test_an_absent_delegation_comes_back_unless_it_means_to_leave",),
    "join": ("test_many::test_an_invitation_is_taken_up_if_it_strengthens_and_leaves_enough",),
    "approach": (
        "test_among_some::test_who_does_not_speak_with_a_party_asks_it_through_a_third",
        "test_among_some::test_where_they_speak_or_nobody_carries_it_is_not_asked_through_a_third",
    ),
    "reply": ("test_many::test_a_private_offer_is_answered_and_a_bad_one_refused",),
    "admit": ("test_membership::test_members_let_in_whom_they_gain_by",),
    "accede": ("test_membership::test_an_outsider_comes_in_where_the_text_is_worth_more_inside",),
}
"""Tests of a moment in which computers make a move, and of one in which they do not, where the
three tables of moments have none. One alone holds both."""


def kinds() -> tuple[str, ...]:
    """Return every kind of move of a party."""
    return tuple(kind for kind in MOVES if kind != "chance")


def proof(kind: str) -> Proof:
    """Return the tests that a computer makes a move where it pays and leaves it where not."""
    for table in TABLES:
        if kind in table.CASES:
            name = next(n for n in vars(table) if n.startswith("test_a_move_"))
            return (f"{table.__name__.rpartition('.')[2]}::{name}[{kind}]",) * 2
    return PROOFS[kind][0], PROOFS[kind][-1]


@cache
def _functions(folder: str) -> tuple[tuple[str, str, str], ...]:
    """Return file, name and source of every test function of a folder."""
    found = []
    for path in sorted((ROOT / "tests" / folder).glob("test_*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.parse(source).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                text = ast.get_source_segment(source, node) or ""
                found.append((path.stem, node.name, text))
    return tuple(found)


@cache
def _classes() -> Mapping[str, str]:
    """Return the class of each kind of move."""
    union = get_args(PartyAction)[0]
    return {get_args(c.model_fields["kind"].annotation)[0]: c.__name__ for c in get_args(union)}


def rules_of(kind: str) -> tuple[str, ...]:
    """Return the numbered rules whose tests play a move, the first three."""
    named = re.compile(rf"\b(?:act|dip)\.{_classes()[kind]}\b")
    found = {
        tuple(int(n) for n in match.groups())
        for _, name, text in _functions("engine")
        if named.search(text) and (match := re.match(r"test_r(\d+)_(\d+)_", name))
    }
    return tuple(f"R{first}.{second}" for first, second in sorted(found)[:3])


@cache
def _sources() -> tuple[tuple[str, str], ...]:
    folder = ROOT / "game" / "counterpart"
    return tuple((p.stem, p.read_text(encoding="utf-8")) for p in sorted(folder.glob("*.py")))


def valued_in(kind: str) -> tuple[str, ...]:
    """Return the modules of the counterpart that make a move."""
    made = re.compile(rf"^(?! *case ).*\b{_classes()[kind]}(?:\.model_validate)?\(", re.MULTILINE)
    return tuple(name for name, text in _sources() if made.search(text))


def _price(rule: MoveRule) -> str:
    capital = f", {rule.capital:g} capital" if rule.capital else ""
    return f"{rule.time}{capital}"


def _row(kind: str) -> str:
    rule, check = MOVES[kind], CHECKS.get(kind)
    legal = f"`{check.__module__.rpartition('.')[2]}`" if check else "phase and turn"
    chosen, left = proof(kind)
    tests = f"`{chosen}`" if chosen == left else f"`{chosen}`, `{left}`"
    cells = (
        f"`{kind}`",
        ", ".join(rule.phases),
        legal,
        _price(rule),
        ", ".join(rules_of(kind)) or "-",
        ", ".join(f"`{name}`" for name in valued_in(kind)),
        tests,
    )
    return f"| {' | '.join(cells)} |"


def page() -> Iterator[str]:
    """Yield the lines of the page."""
    yield "# Every move"
    yield ""
    yield "Written by `python -m tests.docs.moves_page > docs/moves.md`; a test compares. One row for each move that a party"
    yield "can make: in which phases, which module checks whether it is legal (`game/engine`), what it costs in units of time"
    yield "and points of political capital, the numbered rules whose tests play it (three at most), where computers weigh it"
    yield "(`game/counterpart`), and the tests in `tests/counterpart` of a moment in which they make it and of one in which they"
    yield "do not. What a move is called and how it is told is in `assets/locale/en`; tests of `tests/words` see that nothing is"
    yield "missing there. Further costs depend on the moment: `docs/rules.md`."
    yield ""
    yield "| move | phases | legal by | price | rules | weighed in | made and not made |"
    yield "|---|---|---|---|---|---|---|"
    for kind in kinds():
        yield _row(kind)


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")
