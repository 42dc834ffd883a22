"""From columns to parameters: which are read, which way they point, and what is never read."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from game.compliance.backtest.alliances import alliance
from game.compliance.backtest.forecast import INPUTS, Rules, forecast
from game.compliance.backtest.invocations import invocation
from game.compliance.backtest.life import Luck
from game.compliance.backtest.outcomes import OUTCOMES, Kind, OutcomeName
from game.compliance.backtest.peace import peace
from game.compliance.backtest.table import CodedFileError, Row, read_rows
from game.compliance.backtest.text import STATUS_QUO, treaty_of
from game.compliance.futures import simulate

RUNS: Final = 400
AFTERWARDS: Final = (
    "outcome", "years_in_force", "censored", "violated", "ended", "outcome_date_known",
    "years_to_failure", "years_observed", "dyad_", "conflict_recurred", "date_flaw",
    "years_to_dyad_recurrence", "honored_", "invoked_", "failed", "morewar_", "ended_any",
    "hostile_end", "member_withdrawal_", "broken", "years_to_broken", "end", "members_fought_",
    "violated_or_fought", "years_to_violation_or_fight", "shock_max_", "shock_sols_", "pk_ever",
)  # fmt: skip
"""Beginnings of the names of columns that were known only after signature."""
ALLIANCE: Final = {
    "members_n": "2", "ob_defense": "1", "ob_offense": "0", "ob_neutrality": "0",
    "ob_nonaggression": "0", "ob_consultation": "1", "depth": "1", "term_kind": "fixed_term",
    "specified_length_years": "6", "renewal": "automatic", "dispute_settlement": "0",
    "organisation": "0", "nonmilitary_cooperation": "0",
    "domestic_approval_needed": "1", "cap_share_largest": "0.6", "polity_min": "-5",
    "polity_max": "2", "mean_external_threat": "0.3", "mean_rivals": "0.5",
    "prior_broken_alliances_per_member": "1",
}  # fmt: skip
PEACE: Final = {
    "scope": "partial", "peacekeeping": "0", "third_party": "0", "implementation_commission": "0",
    "ps_political": "1", "ps_military": "0", "ps_territorial": "0", "ddr": "0",
    "side_payment_development": "0", "all_parties_included": "1", "n_dyads": "1",
    "conflict_age_years": "8", "recent_war_intensity": "1", "internationalised_recent": "0",
    "active_year_before": "0", "prior_failed_same_conflict": "0",
}  # fmt: skip
CALL: Final = {
    "type": "defense", "members_n": "2", "alliance_age_at_war": "4", "ob_defense": "1",
    "ob_offense": "0", "ob_neutrality": "0", "ob_nonaggression": "0", "secrecy": "public",
    "domestic_approval_needed": "1", "polity_min": "-5", "mean_external_threat": "0.3",
    "mean_rivals": "0.5", "prior_broken_alliances_per_member": "1",
}  # fmt: skip
PLAIN: Final[dict[Kind, dict[str, str]]] = {
    "alliances": ALLIANCE,
    "peace": PEACE,
    "invocations": CALL,
}


def row_of(kind: Kind, **changes: str) -> Row:
    """Return a row with the inputs of a family and nothing else."""
    return Row("made", 2, {**PLAIN[kind], **changes})


def chance(name: OutcomeName, **changes: str) -> float:
    """Return the chance of the good outcome of an agreement with some columns changed."""
    kind = OUTCOMES[name].kind
    return forecast(row_of(kind, **changes), kind, Rules(), Luck(runs=RUNS))[name]


@pytest.mark.parametrize("kind", PLAIN)
def test_a_forecast_needs_the_inputs_only(kind: Kind) -> None:
    """A forecast could peep at what became of the agreement."""
    assert set(PLAIN[kind]) == set(INPUTS[kind])
    assert [c for c in INPUTS[kind] if c in {"term_kind", "type"} or not c.startswith(AFTERWARDS)] == list(INPUTS[kind])  # fmt: skip
    assert forecast(row_of(kind), kind, Rules(), Luck(runs=8))


@pytest.mark.parametrize("kind", PLAIN)
def test_blanks_are_read_as_the_middle(kind: Kind) -> None:
    """Old treaties, of which less is known, could not be simulated."""
    blank = Row("made", 2, dict.fromkeys(PLAIN[kind], ""))

    told = forecast(blank, kind, Rules(), Luck(runs=64))

    assert all(0.0 < p < 1.0 for p in told.values())


@pytest.mark.parametrize(
    ("name", "worse", "better"),
    [
        ("V10", {"mean_rivals": "2"}, {"mean_rivals": "0"}),
        ("V10", {"mean_external_threat": "0.6"}, {"mean_external_threat": "0"}),
        ("V10", {"cap_share_largest": "0.5"}, {"cap_share_largest": "0.95"}),
        ("V10", {"polity_min": "-10", "polity_max": "-10"}, {"polity_min": "9", "polity_max": "9"}),
        ("V10", {"domestic_approval_needed": "0"}, {"domestic_approval_needed": "1"}),
        ("D10", {"nonmilitary_cooperation": "0"}, {"nonmilitary_cooperation": "1"}),
        ("D10", {"renewal": "explicit"}, {"renewal": "automatic"}),
        ("D10", {"term_kind": "until_task_done"}, {"term_kind": "perpetual"}),
        ("P5", {"scope": "process"}, {"scope": "full"}),
        ("P5", {"internationalised_recent": "1"}, {"internationalised_recent": "0"}),
        ("P5", {"peacekeeping": "0"}, {"peacekeeping": "1"}),
        ("R5", {"active_year_before": "1"}, {"active_year_before": "0"}),
        ("R5", {"conflict_age_years": "1"}, {"conflict_age_years": "40"}),
        ("H", {}, {"type": "neutrality", "ob_defense": "0", "ob_neutrality": "1"}),
        ("H", {"members_n": "6"}, {"members_n": "2"}),
        ("H", {"mean_rivals": "0"}, {"mean_rivals": "2"}),
    ],
)  # fmt: skip
def test_the_situation_matters(
    name: OutcomeName, worse: dict[str, str], better: dict[str, str]
) -> None:
    """A column would point the other way than docs/backtest.md says, or nowhere."""
    assert chance(name, **worse) < chance(name, **better)


def test_wrong_words_are_refused() -> None:
    """A word the rules do not know would be read as something else."""
    with pytest.raises(CodedFileError, match="column renewal: 'sometimes'"):
        alliance(row_of("alliances", renewal="sometimes"))
    with pytest.raises(CodedFileError, match="column scope: 'whole'"):
        peace(row_of("peace", scope="whole"))


def test_a_coding_is_an_ordinary_treaty() -> None:
    """The back-test would test something else than what is played."""
    treaty = treaty_of(alliance(row_of("alliances", members_n="40")), 10)
    futures = simulate(treaty, seed=1, runs=64)

    assert len(treaty.parties) == 6
    assert (treaty.promised > STATUS_QUO).all()
    assert futures.survival[0] > 0.5


def test_a_called_clause_binds_the_allies_only() -> None:
    """The member that is attacked would be asked to come to its own help."""
    coding, call = invocation(row_of("invocations", members_n="3", alliance_age_at_war="60"))
    treaty = treaty_of(coding, 10)

    assert treaty.duty_party[treaty.duty_obligation == 0].tolist() == [1, 2]
    assert call.year == 10
    assert call.size[0] == 0.0
    assert min(call.size[1:]) > 0.0


def outcomes(kind: str, name: OutcomeName, **cells: str) -> bool | None:
    """Return what a made-up row tells about an outcome."""
    row = Row("made", 2, {**dict.fromkeys(OUTCOMES[name].columns, ""), **cells})
    assert OUTCOMES[name].kind == kind
    return OUTCOMES[name].came_true(row)


def test_outcomes_follow_their_definitions() -> None:
    """Figures would be about other questions than the ones asked."""

    def alive(name: OutcomeName, years: str, censored: str, violated: str) -> bool | None:
        cells = {"years_in_force": years, "censored": censored, "violated": violated}
        return outcomes("alliances", name, **cells)

    assert [alive("V10", "9", c, v) for c, v in (("1", "0"), ("0", "0"), ("0", "1"))] == [
        None,
        True,
        False,
    ]
    assert [alive("V5", "9", c, v) for c, v in (("1", "0"), ("0", "1"))] == [True, True]
    assert [alive("D10", y, "0", "0") for y in ("9", "10")] == [False, True]
    assert outcomes("peace", "P5", ended="1", years_to_failure="") is None
    assert outcomes("peace", "P5", ended="1", years_to_failure="6") is True
    assert outcomes("peace", "P5", ended="0", years_observed="3") is None
    assert outcomes("peace", "R5", dyad_recurred="1", years_to_dyad_recurrence="5") is False
    assert outcomes("peace", "R5", dyad_recurred="0", years_observed_dyad="5") is True
    assert outcomes("invocations", "H", type="nonaggression", honored_bf="0") is None
    assert outcomes("invocations", "H", type="defense", honored_bf="") is None
    assert outcomes("invocations", "H", type="defense", honored_bf="1.0") is True


@pytest.mark.parametrize("kind", PLAIN)
def test_the_invented_files_have_every_column(kind: Kind) -> None:
    """The other tests would run on files unlike the real ones."""
    path = Path(__file__).resolve().parents[1] / "data" / f"invented_{kind}.csv"
    wanted = {c for o in OUTCOMES.values() if o.kind == kind for c in o.columns}

    assert len(read_rows(path.read_text(encoding="utf-8"), path.name, wanted)) == 24


def test_more_runs_begin_with_the_fewer() -> None:
    """A forecast with more futures would be another forecast, not a finer one."""
    treaty = treaty_of(peace(row_of("peace")), 5)

    few, many = (Luck(runs=runs).of(treaty, 5) for runs in (100, 600))

    assert many.yearly["conduct"].shape[-1] == 600
    assert (many.yearly["conduct"][..., :100] == few.yearly["conduct"]).all()
    assert (many.once["type"][..., :100] == few.once["type"]).all()
