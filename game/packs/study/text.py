"""An analysis as text and as JSON values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from game.model.base import PartyId
from game.packs.study.values import Deal, Future, Study


def document(study: Study) -> dict[str, object]:
    """Return an analysis as JSON values."""
    return asdict(study)


def text_of(study: Study) -> str:
    """Return an analysis for a person."""
    parts = [_head(study), _seats(study), _deals(study), _lines(study), _options(study)]
    parts += [_hidden(study), _games(study), _notes(study)]
    return "\n\n".join("\n".join(part) for part in (list(lines) for lines in parts) if part)


def _head(study: Study) -> Iterator[str]:
    how = "all looked at" if study.exact else "a fixed sample looked at, the frontier searched"
    yield f"{study.title} ({study.id} {study.version})"
    yield f"{study.packages:,} packages, {how}"
    yield f"zone of possible agreement: {study.zone:.3%} of the packages"
    if study.ratifiable is not None:
        yield f"of the zone, ratifiable everywhere with even odds: {study.ratifiable:.0%}"
    yield f"opposition (correlation of points): {study.opposition:+.2f}"
    yield f"good agreements two clauses apart: {len(study.good)}"


def _seats(study: Study) -> Iterator[str]:
    yield f"{'SEAT':<24}{'no deal':>9}{'most':>8}{'room':>7}{'Nash':>8}{'Kalai':>8}{'win-set':>9}{'in zone':>9}"
    for seat in study.seats:
        zone = "-" if seat.zone_win_set is None else f"{seat.zone_win_set:.0%}"
        yield (
            f"{seat.party:<24}{seat.reserve:>9.1f}{seat.most:>8.1f}{seat.room:>7.1f}"
            f"{_number(seat.nash):>8}{_number(seat.kalai):>8}{seat.win_set:>9.0%}{zone:>9}"
        )


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def _deals(study: Study) -> Iterator[str]:
    named = {
        "Nash point": study.nash,
        "Kalai-Smorodinsky point": study.kalai,
        "typical agreement (best expected)": study.typical,
        "history": study.history,
    }
    for name, deal in named.items():
        if deal is not None:
            yield f"{name}: {_values(deal)}"
            yield f"    {', '.join(f'{k}={v}' for k, v in deal.options.items())}"
    if study.future is not None:
        yield f"durability of the typical agreement: {future_text(study.future)}"
    if study.history_future is not None:
        yield f"durability of history's agreement: {future_text(study.history_future)}"


def _values(deal: Deal) -> str:
    parts = [f"{p} {v:.1f} ({deal.passes[p]:.0%} at home)" for p, v in deal.values.items()]
    if deal.crosses:
        parts.append(f"crosses hard lines of {', '.join(deal.crosses)}")
    if deal.below:
        parts.append(f"below the reserve of {', '.join(deal.below)}")
    if deal.loss:
        parts.append(f"{deal.loss:.1f} points left on the table")
    return "; ".join(parts)


def future_text(future: Future) -> str:
    """Return what becomes of a text, in one line."""
    return (
        f"score {future.score:.0f}, in force after ten years {future.in_force_after_ten:.0%}, "
        f"duties kept {future.compliance:.0%}"
    )


def _lines(study: Study) -> Iterator[str]:
    if study.lines:
        yield "RED LINES (share of otherwise possible packages that each shuts out)"
    for line in study.lines:
        kind = "hard" if line.rigidity >= 1.0 else f"soft {line.rigidity:g}"
        yield (
            f"  {line.party}: {line.issue} not {', '.join(line.options)} ({kind}): "
            f"{line.shuts_out:.0%}, {line.verdict}"
        )


def _options(study: Study) -> Iterator[str]:
    odd = [
        option
        for option in study.options
        if option.verdict in {"dominated", "out-of-zone"} and not option.status_quo
    ]
    if odd:
        yield "OPTIONS OF LITTLE USE"
    for option in odd:
        better = f" (everybody prefers {option.better})" if option.better else ""
        yield f"  {option.issue}: {option.option}: {option.verdict}{better}"


def _hidden(study: Study) -> Iterator[str]:
    if study.hidden:
        yield "OPTIONS THAT NOBODY KNOWS AT THE START"
    for found in study.hidden:
        yield (
            f"  {found.issue}: {found.option}: in {found.frontier:.0%} of the efficient packages of "
            f"the zone, in {found.good} of {len(study.good)} good agreements; found by "
            f"{', '.join(found.ways)}"
        )


def _games(study: Study) -> Iterator[str]:
    if not study.games:
        return
    yield "GAMES OF COMPUTERS"
    for row in study.games:
        yield (
            f"  {row.level}: {row.games} games, {row.agreed:.0%} agreed, {row.in_force:.0%} in "
            f"force, {row.packages} packages, median {row.rounds:g} rounds"
        )
        yield f"    mean gain over no deal: {_gains(row.gains)}"
        yield f"    where agreed:           {_gains(row.agreed_gains)}"
        yield f"    ends: {', '.join(f'{end} {count}' for end, count in row.ends.items())}"


def _gains(gains: Mapping[PartyId, float]) -> str:
    return ", ".join(f"{party} {gain:+.1f}" for party, gain in gains.items())


def _notes(study: Study) -> Iterator[str]:
    yield "NOTES"
    for note in study.notes:
        yield f"  {note.level}: [{note.code}] {note.text}"
    if not study.notes:
        yield "  nothing to remark"
