"""A playable pack made from a bare bargaining domain: issues, and two sides' points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from pathlib import Path
from typing import Final

from game.model.errors import PackError
from game.model.scenario import Scenario
from game.packs.flow import Plain
from game.packs.formats import CURRENT
from game.packs.manifest import Manifest
from game.packs.write import written

MOST_ISSUES: Final = 20  # as in the format
MOST_OPTIONS: Final = 12  # as in the format
TOTAL: Final = 100.0
_COLOURS: Final = ("#2f6fb5", "#b5462f")
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
_HEAD: Final = (
    "# Imported from a bargaining domain, which says nothing of texts, home politics or what\n"
    "# follows signature: those are stand-ins that make it playable. `pack analyse` measures it.\n\n"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a domain.

    Attributes:
        points: Share of its whole, 0-1, that each option of each issue brings.
        reserve: Worth of no agreement, same scale.
    """

    name: str
    points: tuple[tuple[float, ...], ...]
    reserve: float


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare domain: names of issues and options as their files wrote them."""

    title: str
    issues: tuple[tuple[str, tuple[str, ...]], ...]
    sides: tuple[Side, Side]


def skeleton(bare: Bare, folder: Path) -> list[str]:
    """Write a pack for a domain into a new folder; return the files written.

    Raises:
        PackError: If the domain does not fit the format, or the folder is there already.
    """
    _check(bare)
    if folder.exists():
        raise PackError(f"{folder} is there already; nothing was changed.")
    name = slugs([folder.name])[0]
    ids = slugs([issue for issue, _ in bare.issues])
    sides = slugs([side.name for side in bare.sides])
    files = {
        "pack.yaml": written(Manifest, _cover(bare, name, sides)),
        "scenario.yaml": _HEAD + written(Scenario, _scenario(bare, name, ids, sides)),
        "general.md": f"The parties settle {len(ids)} issues: {', '.join(ids)}.\n",
    }
    folder.mkdir(parents=True)
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8", newline="\n")
    return list(files)


def _check(bare: Bare) -> None:
    if not 1 <= len(bare.issues) <= MOST_ISSUES:
        raise PackError(f"{len(bare.issues)} issues; a pack has 1 to {MOST_ISSUES}.")
    for issue, options in bare.issues:
        if not 2 <= len(options) <= MOST_OPTIONS:  # noqa: PLR2004 - a choice needs two
            raise PackError(
                f"Issue `{issue[:40]}` has {len(options)} options; an issue of a pack has 2 to "
                f"{MOST_OPTIONS}. Leave out or join some before you import."
            )


def slugs(names: Sequence[str]) -> list[str]:
    """Return names as ids, each once.

    >>> slugs(["Price (EUR)", "price-eur", "2"])
    ['price-eur', 'price-eur-2', 'x2']
    """
    found: list[str] = []
    for name in names:
        base = _NOT_SLUG.sub("-", name.lower()).strip("-")[:40] or "x"
        base = base if base[0].isalpha() else f"x{base}"
        slug, number = base.rstrip("-"), 2
        while slug in found:
            slug, number = f"{base}-{number}", number + 1
        found.append(slug)
    return found


def _cover(bare: Bare, name: str, sides: Sequence[str]) -> dict[str, Plain]:
    seats: list[Plain] = [
        {"id": slug, "name": _label(side.name)}
        for slug, side in zip(sides, bare.sides, strict=True)
    ]
    return {
        "format": CURRENT,
        "id": name,
        "version": "0.1.0",
        "engine": {"least": "0.1"},
        **_titles(bare),
        "minutes": 30,
        "seats": seats,
        "authors": ["Imported"],
    }


def _titles(bare: Bare) -> dict[str, Plain]:
    return {
        "title": _label(bare.title),
        "subtitle": "An imported bargaining domain",
        "period": "Any year",
        "summary": f"Two sides settle {len(bare.issues)} issues.",
    }


def _scenario(bare: Bare, name: str, ids: Sequence[str], sides: Sequence[str]) -> dict[str, Plain]:
    options = [slugs(listed) for _, listed in bare.issues]
    return {
        "format": CURRENT,
        "id": name,
        **_titles(bare),
        "general": {"file": "general.md"},
        "minutes": 30,
        "start_year": 2030,
        "years": 5,
        "defaults": {"verification": 3, "enforcement": 3, "clarity": 0.9},
        "parties": [_party(bare, place, ids, sides) for place in range(len(sides))],
        "issues": [
            _issue(bare.issues[place], ids[place], options[place]) for place in range(len(ids))
        ],
        "forum": {"rounds": 10, "round_choices": [8, 10, 12]},
    }


def _issue(issue: tuple[str, tuple[str, ...]], slug: str, options: Sequence[str]) -> Plain:
    name, listed = issue
    return {
        "id": slug,
        "label": _label(name),
        "description": f"How is {name[:200]} settled?",
        "group": "agenda",
        "options": [
            {"id": option, "label": _label(said), "text": f"{name[:150]}: {said[:150]}."}
            for option, said in zip(options, listed, strict=True)
        ],
        "status_quo": options[0],
    }


def _party(bare: Bare, place: int, ids: Sequence[str], sides: Sequence[str]) -> Plain:
    side, other = bare.sides[place], bare.sides[1 - place]
    weights, values = valuation(side.points)
    worth: dict[str, Plain] = {
        "weights": dict(zip(ids, weights, strict=True)),
        "values": dict(zip(ids, values, strict=True)),
    }
    reserve = round(TOTAL * max(0.0, side.reserve), 9)
    return {
        "id": sides[place],
        "name": _label(side.name),
        "short": _label(side.name)[:20].strip(),
        "delegation": "Delegation",
        "colour": _COLOURS[place],
        "brief": f"It faces {other.name[:60]}.",
        "route": {"kind": "statement", "threshold": 0.5, "label": "By its own decision"},
        "profile": {"estimate": _even(ids, values), "reserve": reserve, "ratification": 1.0},
        "mandate": {
            "instructions": "Get as much as you can on your own score sheet.",
            "valuation": worth,
            "impasse": reserve,
            "outside_option": reserve,
            "batna": "Leave without an agreement.",
            "actors": [_actor(worth)],
        },
    }


def _even(ids: Sequence[str], values: Sequence[list[float]]) -> Plain:
    """Return what outsiders would guess: every issue alike, options as they are."""
    share = round(TOTAL / len(ids), 4)
    weights = dict.fromkeys(ids, share)
    weights[ids[0]] = round(TOTAL - share * (len(ids) - 1), 4)
    return {"weights": weights, "values": dict(zip(ids, values, strict=True))}


def _actor(worth: dict[str, Plain]) -> Plain:
    return {
        "id": "cabinet",
        "label": "Cabinet",
        "group": "ministries",
        "weight": 1,
        "alignment": "government",
        "cohesion": 1,
        "reserve": 0,
        "valuation": worth,
        "note": "Follows the delegation.",
    }


def valuation(rows: Sequence[Sequence[float]]) -> tuple[list[float], list[list[float]]]:
    """Return weights that sum to 100 and values of 0-1 whose products are 100 times the rows.

    What all options of an issue have in common, and what is missing to 100, goes to the first
    issue, so that every package keeps its worth.
    """
    lows = [min(row) for row in rows]
    raised = [[value - low for value in row] for row, low in zip(rows, lows, strict=True)]
    common = fsum(lows)
    raised[0] = [max(0.0, value + common) for value in raised[0]]
    weights = [TOTAL * max(row) for row in raised]
    weights[0] += max(0.0, TOTAL - fsum(weights))
    values = [
        [min(1.0, TOTAL * value / weight) if weight > 0.0 else 0.0 for value in row]
        for row, weight in zip(raised, weights, strict=True)
    ]
    return weights, values


def _label(text: str) -> str:
    return " ".join(text.split())[:80].strip() or "-"
