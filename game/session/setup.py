"""How a sitting is set up: who sits where, how strong the others play, which seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeVar, get_args

from pydantic import JsonValue, TypeAdapter, ValidationError

from game.debrief.record import ReferenceScores
from game.model.base import PartyId
from game.model.errors import ServandaError
from game.model.party import Level, PersonaId
from game.model.scenario import Scenario
from game.session.chance import uniform

Mode = Literal["practice", "assessment"]
HUMAN: Final = "human"
PERSONAS: Final[tuple[PersonaId, ...]] = get_args(PersonaId)
_PERSONA: Final[TypeAdapter[PersonaId]] = TypeAdapter(PersonaId)
_LEVEL: Final[TypeAdapter[Level]] = TypeAdapter(Level)
Choice = TypeVar("Choice")
_MODE: Final[TypeAdapter[Mode]] = TypeAdapter(Mode)
_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "persona": get_args(PersonaId),
    "level": get_args(Level),
    "mode": get_args(Mode),
}


class SetupError(ServandaError):
    """A sitting was asked for that cannot be set up; the text says why."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Where the scenario came from; a sitting is bound to the content hash."""

    id: str
    version: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Seat:
    """Who plays a party. `persona` and `level` say how a computer player plays it."""

    human: bool
    persona: PersonaId
    level: Level = "standard"


@dataclass(frozen=True, slots=True)
class Setup:
    """Everything that fixes a sitting but the moves.

    Attributes:
        seed: 0 to 2**64 - 1; same seed and moves, same sitting.
        mode: In practice mode moves can be taken back; in assessment mode they cannot.
        references: How others did in each seat, if that is known; for the skill index only.
    """

    scenario: Scenario
    pack: Pack
    seats: Mapping[PartyId, Seat]
    seed: int
    mode: Mode = "practice"
    app: str = ""
    created: str = ""
    sitting: str = ""
    references: Mapping[PartyId, ReferenceScores] = field(default_factory=dict, compare=False)

    @property
    def humans(self) -> tuple[PartyId, ...]:
        """The seats that people take, in speaking order."""
        return tuple(p for p in self.scenario.party_ids if self.seats[p].human)

    def header(self) -> dict[str, JsonValue]:
        """Return the first record of the sitting's journal."""
        fields: dict[str, JsonValue] = {
            "app": self.app,
            "pack": self.pack.id,
            "pack_version": self.pack.version,
            "pack_hash": self.pack.content_hash,
            "scenario": self.scenario.id,
            "seed": self.seed,
            "seats": {p: HUMAN if s.human else s.persona for p, s in self.seats.items()},
            "mode": self.mode,
            "created": self.created,
            "options": {
                "levels": {p: s.level for p, s in self.seats.items()},
                "personas": {p: s.persona for p, s in self.seats.items()},
            },
        }
        return fields | ({"sitting": self.sitting} if self.sitting else {})


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asks for when a sitting begins; what is left out is drawn or usual.

    Attributes:
        seats: Parties that people play; the computer plays the others.
        personas: Persona of a party; if not named the scenario's, or drawn from the seed.
        levels: Level of a party.
    """

    seats: frozenset[PartyId] = frozenset()
    personas: Mapping[PartyId, str] = field(default_factory=dict)
    levels: Mapping[PartyId, str] = field(default_factory=dict)
    mode: str = "practice"
    seed: int = 0


def set_up(scenario: Scenario, pack: Pack, wish: Wish, app: str = "", created: str = "") -> Setup:
    """Return the setup of a new sitting.

    Raises:
        SetupError: If the wish names a party, a persona, a level or a mode that does not exist.
    """
    for party in {*wish.seats, *wish.personas, *wish.levels}:
        if party not in scenario.party_ids:
            known = ", ".join(scenario.party_ids)
            raise SetupError(f"{scenario.title} has no party {party!r}; its parties are: {known}.")
    seats = {
        party: Seat(
            human=party in wish.seats,
            persona=_read(_PERSONA, wish.personas.get(party), "persona")
            or usual_persona(scenario, wish.seed, party),
            level=_read(_LEVEL, wish.levels.get(party), "level") or "standard",
        )
        for party in scenario.party_ids
    }
    mode = _read(_MODE, wish.mode, "mode") or "practice"
    return Setup(scenario, pack, seats, wish.seed, mode, app, created)


def restore(scenario: Scenario, pack: Pack, header: Mapping[str, JsonValue]) -> Setup:
    """Return the setup that a journal's header describes.

    Raises:
        SetupError: If the header does not fit the scenario.
    """
    seats, options = header.get("seats"), header.get("options")
    if not isinstance(seats, dict) or not isinstance(options, dict):
        raise SetupError("The save does not say who sits where.")
    levels, personas = options.get("levels"), options.get("personas")
    seed = header.get("seed")
    if not isinstance(levels, dict) or not isinstance(personas, dict) or type(seed) is not int:
        raise SetupError("The save does not say how the computer's seats are played.")
    wish = Wish(
        seats=frozenset(p for p, who in seats.items() if who == HUMAN),
        personas={p: str(v) for p, v in personas.items()},
        levels={p: str(v) for p, v in levels.items()},
        mode=str(header.get("mode")),
        seed=seed,
    )
    return set_up(scenario, pack, wish, str(header.get("app", "")), str(header.get("created", "")))


def usual_persona(scenario: Scenario, seed: int, party: PartyId) -> PersonaId:
    """Return the persona that the scenario gives a party, or one drawn from the seed."""
    mandate = scenario.party(party).mandate
    given = mandate.persona if mandate is not None else None
    return given or drawn_persona(seed, party)


def drawn_persona(seed: int, party: PartyId) -> PersonaId:
    """Return the persona that a seed gives a party, all equally likely."""
    return PERSONAS[int(uniform(seed, "persona", party) * len(PERSONAS))]


def _read(adapter: TypeAdapter[Choice], text: str | None, what: str) -> Choice | None:
    if text is None:
        return None
    try:
        return adapter.validate_python(text)
    except ValidationError:
        known = ", ".join(_CHOICES[what])
        raise SetupError(f"There is no {what} called {text[:40]!r}; there are: {known}.") from None
