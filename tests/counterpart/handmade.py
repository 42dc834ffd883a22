"""Four scorable games made by hand, each with its own difficulty."""

from __future__ import annotations

from typing import Final

from game.model.scenario import Scenario
from tests.counterpart.scorable import Player, game

HARBOUR: Final = {
    "builder": Player(
        {
            "traffic": (16, 9, 0),
            "habitat": (13, 8, 4, 0),
            "hiring": (15, 11, 6, 0),
            "loan": (32, 26, 17, 0),
            "shares": (24, 19, 11, 0),
        },
        least=56.0,
    ),
    "ministry": Player(
        {
            "traffic": (0, 10, 8),
            "habitat": (0, 12, 20, 16),
            "hiring": (4, 8, 10, 0),
            "loan": (0, 20, 32, 40),
            "shares": (0, 8, 14, 20),
        },
        least=57.0,
    ),
    "ports": Player(
        {
            "traffic": (4, 9, 10),
            "habitat": (0, 4, 8, 10),
            "hiring": (8, 10, 7, 0),
            "loan": (10, 8, 4, 0),
            "shares": (0, 26, 44, 60),
        },
        least=46.0,
    ),
    "unions": Player(
        {
            "traffic": (10, 7, 0),
            "habitat": (14, 9, 4, 0),
            "hiring": (0, 22, 32, 46),
            "loan": (20, 15, 8, 0),
            "shares": (10, 8, 4, 0),
        },
        least=46.0,
    ),
    "fishers": Player(
        {
            "traffic": (0, 18, 28),
            "habitat": (0, 22, 34, 40),
            "hiring": (8, 8, 4, 0),
            "loan": (0, 6, 10, 12),
            "shares": (0, 6, 10, 12),
        },
        least=40.0,
    ),
    "towns": Player(
        {
            "traffic": (10, 14, 20),
            "habitat": (0, 8, 12, 16),
            "hiring": (0, 12, 20, 14),
            "loan": (24, 18, 10, 0),
            "shares": (20, 16, 8, 0),
        },
        least=44.0,
    ),
}


def harbour() -> Scenario:
    """Return a deep-water harbour: a builder, those it needs, and those it disturbs."""
    return game("harbour", HARBOUR, {})


def river() -> Scenario:
    """Return a river shared by four states, the ones upstream against the ones downstream."""
    players = {
        "source": Player(
            {
                "dam": (0, 22, 36, 44),
                "flow": (24, 16, 6, 0),
                "fund": (0, 6, 10, 14),
                "data": (6, 4, 0),
                "navigation": (12, 6, 0),
            },
            least=54.0,
        ),
        "gorge": Player(
            {
                "dam": (0, 14, 22, 26),
                "flow": (14, 12, 6, 0),
                "fund": (10, 8, 4, 0),
                "data": (0, 10, 12),
                "navigation": (0, 26, 38),
            },
            least=53.0,
        ),
        "plain": Player(
            {
                "dam": (24, 18, 8, 0),
                "flow": (0, 22, 38, 46),
                "fund": (0, 6, 12, 8),
                "data": (0, 6, 10),
                "navigation": (8, 4, 0),
            },
            least=54.0,
        ),
        "delta": Player(
            {
                "dam": (22, 18, 10, 0),
                "flow": (0, 12, 22, 30),
                "fund": (0, 14, 22, 26),
                "data": (0, 8, 12),
                "navigation": (0, 6, 10),
            },
            least=56.0,
        ),
    }
    return game("river", players, {})


def spectrum() -> Scenario:
    """Return a table of five with one issue that everybody cares most about."""
    issues = ("bands", "power", "satellites", "fees", "review")
    sheets = {
        "north": ((52, 40, 24, 10, 0), (0, 8, 14), (12, 8, 0), (14, 8, 0), (0, 6, 8)),
        "south": ((0, 14, 30, 42, 50), (14, 8, 0), (0, 10, 16), (0, 8, 12), (8, 4, 0)),
        "islands": ((10, 28, 46, 34, 12), (0, 6, 10), (0, 18, 26), (10, 6, 0), (0, 6, 8)),
        "inland": ((34, 40, 30, 14, 0), (20, 12, 0), (0, 8, 12), (0, 10, 16), (12, 6, 0)),
        "maritime": ((0, 20, 34, 40, 30), (0, 10, 18), (20, 12, 0), (12, 8, 0), (0, 8, 10)),
    }
    least = {"north": 50.0, "south": 49.0, "islands": 62.0, "inland": 54.0, "maritime": 60.0}
    players = {
        name: Player(dict(zip(issues, sheet, strict=True)), least[name])
        for name, sheet in sheets.items()
    }
    return game("spectrum", players, {})


def climate() -> Scenario:
    """Return a club of seven: large and small, with money for those who cut."""
    issues = ("cuts", "money", "forests", "reports", "trade")
    sheets = {
        "union": ((0, 14, 26, 34), (22, 14, 6, 0), (0, 8, 12), (0, 12, 18), (0, 10, 14)),
        "federation": ((32, 26, 14, 0), (24, 16, 8, 0), (8, 6, 0), (14, 8, 0), (22, 12, 0)),
        "republic": ((26, 22, 12, 0), (0, 14, 26, 34), (14, 8, 0), (12, 8, 0), (14, 8, 0)),
        "basin": ((12, 10, 6, 0), (0, 18, 30, 40), (0, 18, 28), (8, 4, 0), (12, 8, 0)),
        "atolls": ((0, 18, 34, 46), (0, 12, 20, 26), (0, 6, 8), (0, 8, 12), (0, 6, 8)),
        "gulf": ((48, 36, 18, 0), (0, 6, 10, 12), (10, 6, 0), (12, 8, 0), (18, 12, 0)),
        "cities": ((0, 12, 22, 28), (0, 8, 14, 18), (0, 12, 18), (0, 10, 16), (0, 14, 20)),
    }
    least = {
        "union": 46.0,
        "federation": 42.0,
        "republic": 44.0,
        "basin": 50.0,
        "atolls": 44.0,
        "gulf": 47.0,
        "cities": 52.0,
    }
    players = {
        name: Player(dict(zip(issues, sheet, strict=True)), least[name])
        for name, sheet in sheets.items()
    }
    return game("climate-club", players, {})


HANDMADE = (harbour, river, spectrum, climate)
