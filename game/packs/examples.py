"""An example of every key, shown in the format page and offered by editors.

Texts and names are written here; numbers, choices and groups follow from the model, so a new key
of these kinds has its example without anybody thinking of it. A test validates each one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from game.model.base import Value

_WRITTEN: Final[dict[str, Any]] = {
    "about": ["fish-quota"],
    "actor": "fishers",
    "agreed": {"fish-quota": "half", "port-dues": "shared"},
    "authors": ["Diplomatic Academy"],
    "batna": "Keep fishing under last year's licence.",
    "below": "0.3",
    "brief": "An island state that lives by its fish.",
    "by": "islandia",
    "colour": "#2f6fb5",
    "dates": ["Round 1, Geneva", "Round 2, New York"],
    "delegation": "Ministry of Fisheries",
    "description": "How many tonnes may each side catch in a year?",
    "emblem": "sg",
    "finding": "what-the-boats-need",
    "forbidden": ["none"],
    "general": {"file": "general.md"},
    "group": "fish",
    "groundwork": ["islandia"],
    "id": "fish-quota",
    "instructions": {"file": "instructions-islandia.md"},
    "issue": "fish-quota",
    "issues": ["fish-quota", "port-dues"],
    "label": "Fish quota",
    "least": 2,
    "lessons": ["A small issue may have a loud constituency."],
    "licence": "CC BY 4.0",
    "limit": "half",
    "members": ["islandia", "portland"],
    "name": "Islandia",
    "note": "Votes for any text that keeps the boats at sea.",
    "objectives": {"islandia": ["Half of the catch, or more."]},
    "obligors": ["islandia"],
    "observer": "islandia",
    "one_side": "Rules bind the strong as well as the weak.",
    "option": "half",
    "options": ["half", "all"],
    "other_side": "Who cannot enforce a rule has only a hope.",
    "parties": ["islandia", "portland"],
    "party": "islandia",
    "period": "1974-1979",
    "question": "Is a treaty without enforcement worth its paper?",
    "reason": "Parliament has voted that no boat may lose its licence.",
    "round_choices": [8, 12, 16],
    "scenario": "scenario.yaml",
    "short": "IS",
    "sources": ["[1] Year Book of Fisheries 1978, chapter 4"],
    "spoken": "the Islands",
    "start_year": 1980,
    "state": False,
    "status_quo": "none",
    "subject": "portland",
    "subtitle": "Two coasts, one sea",
    "summary": "Two neighbours divide a sea that both have emptied.",
    "target": "portland",
    "teaching": "teaching.md",
    "text": "Each side may catch half of what the survey allows.",
    "title": "The Northern Fishery",
    "topics": ["Trading across issues"],
    "values": {"fish-quota": [0, 0.6, 1], "port-dues": [1, 0.3]},
    "veto": ["islandia"],
    "version": "1.0.0",
    "outsiders": {"portland": -1},
    "votes": {"islandia": 3, "portland": 1},
    "weights": {"fish-quota": 70, "port-dues": 30},
    "wielder": "islandia",
}
_OF_MODEL: Final[dict[str, Any]] = {
    "Translated.of": "3f2a9c1b",
    "Translated.original": "Half each",
    "Translated.text": "La moitié chacun",
    "Translation.language": "fr",
    "Coaching.after": "offer",
    "Coaching.seat": "islandia",
    "Coaching.until": "accept",
    "Finding.about": "portland",
    "DomesticActor.id": "fishers",
    "DomesticActor.label": "Fishers' union",
    "DomesticActor.veto": True,
    "DomesticActor.weight": 0.4,
    "EngineRange.least": "0.1",
    "EventCard.id": "storm-season",
    "CardSeen.card": "storm-season",
    "CardSeen.answer": "compensate",
    "EventAnswer.id": "compensate",
    "SetInstrument.instrument": "licence-swap",
    "EventCard.label": "A season of storms",
    "EventCard.text": "Half of the boats stay in port for a month.",
    "Finding.id": "islandia-fuel",
    "Finding.text": "Fuel costs make small boats stop at a third of the quota.",
    "Gesture.id": "open-port",
    "Gesture.label": "Open a port",
    "Gesture.text": "Let boats in distress into the southern port, whoever owns them.",
    "Group.id": "small-islands",
    "Group.label": "The small islands",
    "Instrument.id": "licence-swap",
    "Instrument.label": "Swap licences",
    "Instrument.text": "Islandia opens its southern grounds to ten boats.",
    "Issue.options": None,
    "Manifest.id": "northern-fishery",
    "Option.id": "half",
    "Option.label": "Half each",
    "Party.id": "islandia",
    "Route.label": "Cabinet, then both chambers by simple majority",
    "Scenario.id": "northern-fishery",
    "Scenario.issues": None,
    "Scenario.parties": None,
    "Scenario.general": {"file": "general.md"},
    "Seat.id": "islandia",
}


def example_of(model: type[Value], key: str) -> Any:
    """Return an example of a key, or `None` where the key holds groups that have their own.

    >>> from game.packs.manifest import Manifest
    >>> example_of(Manifest, "minutes")
    60
    """
    name = f"{model.__name__}.{key}"
    if name in _OF_MODEL:
        return _OF_MODEL[name]
    made = _made(schema_of_keys(model)["properties"][key])
    return _WRITTEN.get(key) if made is None and key in _WRITTEN else made


@cache
def schema_of_keys(model: type[Value]) -> Mapping[str, Any]:
    """Return the JSON Schema of a model's own keys, made once: making it takes long."""
    schema = model.model_json_schema()
    return MappingProxyType(schema if "properties" in schema else schema["$defs"][model.__name__])


def _made(prop: dict[str, Any]) -> Any:
    """Return an example that follows from the kind of value; `None` for words and groups."""
    if prop.get("default") not in (None, "", [], {}) and not isinstance(
        prop["default"], str | dict | list
    ):
        return prop["default"]
    members = [part for part in prop.get("anyOf", ()) if part.get("type") != "null"]
    if members:
        return _made(members[0])
    if "const" in prop:
        return prop["const"]
    if "enum" in prop:
        return prop["enum"][-1]
    if prop.get("type") == "boolean":
        return True
    if prop.get("type") in {"integer", "number"}:
        return _number(prop)
    return None


def _number(prop: dict[str, Any]) -> float | None:
    """Return a number a third of the way up its range; none for a number that names an option."""
    least, most = prop.get("minimum", prop.get("exclusiveMinimum")), prop.get("maximum")
    if least is None or most is None or prop.get("maximum") == 11:  # noqa: PLR2004 - last option
        return None
    middle = least + (most - least) / 3
    return int(middle) if prop["type"] == "integer" else round(middle, 2)
