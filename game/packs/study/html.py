"""An analysis as one HTML page with pictures in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import combinations, islice
from typing import Final

from game.packs.page import page, table
from game.packs.study.text import future_text
from game.packs.study.values import Deal, Study

_SIZE: Final = 340  # pixels of a plot's side
_EDGE: Final = 44  # pixels around it
_MOST_PLOTS: Final = 6  # pairs of parties that are drawn (design choice)
_BAR: Final = 22  # pixels of a bar's height
_BLUE, _RED, _GREY, _GREEN, _GOLD = "#2f6fb5", "#b5462f", "#b8b8b8", "#2e7d4f", "#a8842c"


def page_of(study: Study) -> str:
    """Return the whole page."""
    return page(f"{study.title}: analysis", _body(study))


def _body(study: Study) -> Iterator[str]:
    yield f"<h1>{escape(study.title)}</h1>"
    yield f'<p class="sub">{escape(study.id)} {escape(study.version)}, content {study.content_hash[:16]}</p>'
    yield "<h2>What to look at</h2>"
    if study.notes:
        items = (f"<li><b>{n.level}</b> ({n.code}): {escape(n.text)}</li>" for n in study.notes)
        yield f"<ul>{''.join(items)}</ul>"
    else:
        yield "<p>Nothing to remark.</p>"
    yield from _figures(study)
    yield "<h2>Seats</h2>"
    yield _seat_bars(study)
    yield _seat_table(study)
    yield "<h2>Agreements</h2>"
    yield from _deals(study)
    yield from _parts(study)
    yield from _games(study)


def _figures(study: Study) -> Iterator[str]:
    yield "<h2>The zone of possible agreement</h2>"
    how = "all of them" if study.exact else "a fixed sample of them"
    yield (
        f"<p>{study.packages:,} packages ({how} looked at). {study.zone:.2%} are in the zone; "
        f"opposition {study.opposition:+.2f} (-1: what one gains the other loses). "
        f"{len(study.good)} good agreements two clauses apart.</p>"
    )
    pairs = combinations(range(len(study.parties)), 2)
    for first, second in islice(pairs, _MOST_PLOTS):
        yield _plot(study, first, second)


def _plot(study: Study, first: int, second: int) -> str:
    """Return a plot of two parties' points: packages, frontier, reserves and named points."""
    names = study.parties[first], study.parties[second]
    side = _SIZE + 2 * _EDGE
    parts = [f'<svg viewBox="0 0 {side} {side}" width="{side}" role="img">']
    parts.append(f"<title>Points of {escape(names[0])} and {escape(names[1])}</title>")
    parts += _axes(names)
    parts += [_dot(v[first], v[second], 1.6, _GREY) for v in study.cloud]
    parts += [_dot(v[first], v[second], 2.4, _BLUE) for v in study.frontier]
    parts += _reserve_lines(study, first, second)
    named = (
        ("Nash", study.nash, _RED),
        ("Kalai", study.kalai, _GOLD),
        ("history", study.history, _GREEN),
    )
    for number, (label, deal, colour) in enumerate(named):
        if deal is not None:
            x, y = deal.values[names[0]], deal.values[names[1]]
            parts.append(_dot(x, y, 5, colour))
            parts.append(_text(_x(x) + 7, _y(y) - 9 + 13 * number, label, colour))
    caption = "Grey: packages. Blue: efficient ones. Lines: what no agreement is worth."
    return f"<figure>{''.join(parts)}</svg><figcaption>{caption}</figcaption></figure>"


def _axes(names: Sequence[str]) -> list[str]:
    far = _EDGE + _SIZE
    lines = [
        f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIZE}" height="{_SIZE}" fill="none" stroke="#777"/>'
    ]
    for tick in range(0, 101, 20):
        lines.append(_text(_x(tick) - 6, far + 16, str(tick), "#555"))
        lines.append(_text(_EDGE - 26, _y(tick) + 4, str(tick), "#555"))
    lines.append(_text(_EDGE + _SIZE / 2 - 40, far + 34, names[0], "#222"))
    lines.append(_text(_EDGE, _EDGE - 10, names[1], "#222"))
    return lines


def _reserve_lines(study: Study, first: int, second: int) -> list[str]:
    x, y = _x(study.seats[first].reserve), _y(study.seats[second].reserve)
    far = _EDGE + _SIZE
    style = 'stroke="#444" stroke-dasharray="4 3"'
    return [
        f'<line x1="{x:.1f}" y1="{_EDGE}" x2="{x:.1f}" y2="{far}" {style}/>',
        f'<line x1="{_EDGE}" y1="{y:.1f}" x2="{far}" y2="{y:.1f}" {style}/>',
    ]


def _x(points: float) -> float:
    return _EDGE + _SIZE * min(100.0, max(0.0, points)) / 100.0


def _y(points: float) -> float:
    return _EDGE + _SIZE * (1.0 - min(100.0, max(0.0, points)) / 100.0)


def _dot(x: float, y: float, radius: float, colour: str) -> str:
    return f'<circle cx="{_x(x):.1f}" cy="{_y(y):.1f}" r="{radius}" fill="{colour}"/>'


def _text(x: float, y: float, words: str, colour: str) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="12" font-family="Arial" fill="{colour}">'
        f"{escape(words)}</text>"
    )


def _seat_bars(study: Study) -> str:
    """Return a bar for each seat: from no agreement to the most it can get."""
    left, width = 150, 400
    height = _BAR * len(study.seats) + 20
    parts = [
        f'<svg viewBox="0 0 {left + width + 60} {height}" width="{left + width + 60}" role="img">'
    ]
    parts.append("<title>What each seat can gain</title>")
    for row, seat in enumerate(study.seats):
        y = row * _BAR + 4
        start, end = left + width * seat.reserve / 100, left + width * seat.most / 100
        parts.append(_text(0, y + 12, seat.party, "#222"))
        parts.append(f'<rect x="{left}" y="{y}" width="{width}" height="14" fill="#eee"/>')
        parts.append(
            f'<rect x="{start:.1f}" y="{y}" width="{max(1.0, end - start):.1f}" height="14" fill="{_BLUE}"/>'
        )
        if seat.nash is not None:
            mark = left + width * seat.nash / 100
            parts.append(
                f'<rect x="{mark - 1.5:.1f}" y="{y - 2}" width="3" height="18" fill="{_RED}"/>'
            )
    caption = "Blue: from no agreement to the most the others would accept. Red: the Nash point."
    return f"<figure>{''.join(parts)}</svg><figcaption>{caption}</figcaption></figure>"


def _seat_table(study: Study) -> str:
    head = ("Seat", "No deal", "Most", "Room", "Nash", "Kalai", "Win-set", "in the zone")
    rows = [
        (
            seat.party,
            f"{seat.reserve:.1f}",
            f"{seat.most:.1f}",
            f"{seat.room:.1f}",
            "-" if seat.nash is None else f"{seat.nash:.1f}",
            "-" if seat.kalai is None else f"{seat.kalai:.1f}",
            f"{seat.win_set:.0%}",
            "-" if seat.zone_win_set is None else f"{seat.zone_win_set:.0%}",
        )
        for seat in study.seats
    ]
    return table(head, rows, numbers=1)


def _deals(study: Study) -> Iterator[str]:
    named = {
        "Nash": study.nash,
        "Kalai-Smorodinsky": study.kalai,
        "Typical": study.typical,
        "History": study.history,
    }
    found = {name: deal for name, deal in named.items() if deal is not None}
    issues = list(next(iter(found.values())).options) if found else []
    rows = [(issue, *(deal.options[issue] for deal in found.values())) for issue in issues]
    rows += [
        (party, *(_points(deal, party) for deal in found.values())) for party in study.parties
    ]
    if found:
        yield table(("", *found), rows)
    for name, future in (("typical", study.future), ("historical", study.history_future)):
        if future is not None:
            yield f"<p>Durability of the {name} agreement: {escape(future_text(future))}.</p>"


def _points(deal: Deal, party: str) -> str:
    mark = (
        " (beyond a hard line)"
        if party in deal.crosses
        else " (below no deal)"
        if party in deal.below
        else ""
    )
    return f"{deal.values[party]:.1f} points, {deal.passes[party]:.0%} at home{mark}"


def _parts(study: Study) -> Iterator[str]:
    yield "<h2>Red lines</h2>"
    rows = [
        (
            line.party,
            line.issue,
            ", ".join(line.options),
            f"{line.rigidity:g}",
            f"{line.shuts_out:.0%}",
            line.verdict,
        )
        for line in study.lines
    ]
    yield table(("Party", "Issue", "Not", "Rigidity", "Shuts out", "Verdict"), rows, numbers=99)
    yield "<h2>Options</h2>"
    options = [
        (o.issue, o.option, o.verdict, o.better, f"{o.frontier:.0%}") for o in study.options
    ]
    yield table(("Issue", "Option", "Use", "Better", "On the frontier"), options)
    if study.hidden:
        yield "<h2>Options that nobody knows at the start</h2>"
        hidden = [
            (h.issue, h.option, f"{h.frontier:.0%}", str(h.good), ", ".join(h.ways))
            for h in study.hidden
        ]
        yield table(("Issue", "Option", "On the frontier", "Good agreements", "Found by"), hidden)


def _games(study: Study) -> Iterator[str]:
    if not study.games:
        return
    yield "<h2>Games of computers</h2>"
    head = ("Level", "Games", "Agreed", "In force", "Packages", "Rounds", "Mean gains", "Ends")
    rows = [
        (
            row.level,
            str(row.games),
            f"{row.agreed:.0%}",
            f"{row.in_force:.0%}",
            str(row.packages),
            f"{row.rounds:g}",
            ", ".join(f"{p} {g:+.1f}" for p, g in row.gains.items()),
            ", ".join(f"{end} {count}" for end, count in row.ends.items()),
        )
        for row in study.games
    ]
    yield table(head, rows)
