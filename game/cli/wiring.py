"""The wiring: puts packs, saves, words and the session together for the front-ends."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from pydantic import JsonValue

from game import __version__
from game.model.errors import PackError, ServandaError, StorageError
from game.packs.index import PackEntry, PackIndex
from game.session.desk import Order, SaveCard, ScenarioCard, SeatCard, Shelf
from game.storage.catalogue import Table
from game.storage.folder import saves_folder, usual_folder
from game.storage.header import SaveHeader
from game.storage.index import UNREADABLE, SittingEntry
from game.storage.journal import Journal
from game.storage.scan import Record
from game.storage.store import SaveInfo, SaveStore

if TYPE_CHECKING:  # rules and arrays come with the first sitting, not with the title screen
    from game.packs.load import Library, LoadedPack
    from game.session.setup import Pack, Setup
    from game.session.sitting import Sitting

CHECKOUT: Final = Path(__file__).resolve().parents[2]
_FROZEN: Final = "_MEIPASS"  # where a frozen app unpacks its data


def data_root() -> Path:
    """Return the folder that holds `assets` and `scenarios`: frozen, installed or a checkout."""
    frozen = getattr(sys, _FROZEN, None)
    places = [Path(frozen)] if frozen else []
    places += [Path(__file__).resolve().parents[1] / "_data", CHECKOUT]
    for place in places:
        if (place / "assets").is_dir():
            return place
    raise ServandaError(f"The game's assets are missing; they should be in {places[-1]}.")


def read_locale(locale: str = "en") -> dict[str, str]:
    """Return the texts of a language's Fluent files by file name."""
    folder = data_root() / "assets" / "locale" / locale
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))}


def now() -> str:
    """Return the time, ISO 8601 with offset; used in labels only."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def pack_of(loaded: LoadedPack) -> Pack:
    """Return the pack that a sitting is bound to."""
    from game.session.setup import Pack

    return Pack(loaded.id, loaded.version, loaded.content_hash)


def with_references(setup: Setup, loaded: LoadedPack) -> Setup:
    """Return a setup with what its pack keeps about how others did."""
    from game.cli.references import read_references

    return replace(setup, references=read_references(loaded))


class LocalDesk:
    """The desk of one person on one machine."""

    def __init__(
        self, saves: Path | None = None, first: Path | None = None, language: str = ""
    ) -> None:
        """Lay out a desk.

        Args:
            saves: The folder for sittings and installed packs, if not the usual one.
            first: The folder of a pack that is not installed, shown before all others.
            language: The language of scenarios; empty for their authors'.
        """
        self._override = saves
        self._first = () if first is None else (first,)
        self._language = language
        self._open: list[Journal] = []

    @cached_property
    def index(self) -> PackIndex:
        """The scenario packs that come with the game, then those that were installed."""
        return PackIndex((*self._first, data_root() / "scenarios", self.pack_home))

    @cached_property
    def packs(self) -> Library:
        """The same packs, to be loaded."""
        from game.packs.load import Library

        return Library(self.index, self._language)

    @cached_property
    def pack_home(self) -> Path:
        """The folder of installed packs, beside the saved sittings; made when one is installed."""
        return usual_folder(CHECKOUT, self._override) / "packs"

    @cached_property
    def store(self) -> SaveStore:
        """The saves folder, made when it is first needed."""
        return SaveStore(saves_folder(CHECKOUT, self._override))

    def scenarios(self) -> tuple[ScenarioCard, ...]:
        """Return the scenarios that are installed: lessons, then history in order of time."""
        cards = (_scenario_card(entry) for entry in self.index.entries)
        return tuple(sorted(cards, key=_place))

    def setup_for(self, order: Order) -> Setup:
        """Return the setup of a sitting that a person orders.

        Raises:
            ServandaError: If the scenario, the seat or another choice does not exist.
        """
        from game.session.setup import Wish, set_up

        loaded = self.packs.load(order.scenario)
        others = [p for p in loaded.scenario.party_ids if p != order.seat]
        wish = Wish(
            seats=frozenset({order.seat}),
            personas=dict.fromkeys(others, order.persona) if order.persona else {},
            levels=dict.fromkeys(others, order.level),
            mode=order.mode,
            seed=secrets.randbits(32) if order.seed is None else order.seed,
        )
        made = set_up(loaded.scenario, pack_of(loaded), wish, f"servanda {__version__}", now())
        return with_references(made, loaded)

    def begin(self, order: Order) -> Sitting:
        """Begin a sitting; it is saved from its first move on."""
        return self.start(self.setup_for(order))

    def start(self, setup: Setup) -> Sitting:
        """Begin a sitting from its setup, in the saves folder."""
        from game.session.sitting import Sitting

        journal = self.store.new(setup.header())
        self._open.append(journal)
        return Sitting(setup, journal, now)

    def saves(self) -> tuple[SaveCard, ...]:
        """Return the saved sittings, the one played last first."""
        titles = {card.id: card.title for card in self.scenarios()}
        return tuple(_save_card(info, titles) for info in self.store.list())

    def resume(self, save: str) -> Sitting:
        """Go on with a saved sitting.

        Raises:
            ServandaError: If it cannot be read, or its scenario changed since.
        """
        from game.session.sitting import Sitting

        journal, _report = self.store.open(save)
        try:
            sitting = Sitting.resume(self.setup_of(journal.header), journal, now)
        except BaseException:
            journal.close()
            raise
        self._open.append(journal)
        return sitting

    def look(self, save: str) -> Sitting:
        """Return a saved sitting without opening it for more moves.

        Raises:
            ServandaError: If it cannot be read, or its scenario changed since.
        """
        from game.session.sitting import Sitting

        loaded = self.store.read(save)
        return Sitting.resume(self.setup_of(loaded.report.header), SealedLog(loaded.records))

    def setup_of(self, header: SaveHeader) -> Setup:
        """Return the setup that a journal's header describes, with its scenario."""
        from game.session.setup import restore

        loaded = self.packs.load(header.pack)
        pack = pack_of(loaded)
        if pack.content_hash != header.pack_hash:
            was, now = header.pack_version, pack.version
            versions = (
                f"it was version {was}, now {now}" if was != now else f"both call themselves {now}"
            )
            raise PackError(
                f"The scenario {loaded.scenario.title} has changed since this sitting was saved "
                f"({versions}), so it cannot go on. "
                "Put the earlier version of the pack back, or begin a new sitting."
            )
        made = restore(loaded.scenario, pack, header.model_dump(mode="json"))
        return with_references(made, loaded)

    def delete(self, save: str) -> None:
        """Move a saved sitting to the trash folder."""
        self.store.delete(save)

    def keep_picture(self, sitting: Sitting, png: bytes) -> None:
        """Keep a small picture of a sitting's screen."""
        for journal in self._open:
            if sitting.is_kept_in(journal):
                self.store.set_thumbnail(journal.path.stem, png)

    def settings(self) -> Mapping[str, JsonValue]:
        """Return the settings kept so far."""
        return self.store.catalogue.look().read(Table.SETTINGS)

    def set_setting(self, name: str, value: JsonValue) -> None:
        """Keep a setting."""
        with self.store.catalogue.change() as draft:
            draft.put(Table.SETTINGS, {name: value})

    def close(self) -> None:
        """Let go of every journal."""
        for journal in self._open:
            journal.close()
        self._open.clear()


class SealedLog:
    """A log that was read and takes no more records."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self._records = records

    def append(self, body: Mapping[str, JsonValue]) -> int:
        """Refuse: the sitting was opened to look at it.

        Raises:
            StorageError: Always.
        """
        raise StorageError(f"This sitting was opened to look at it, not to play ({len(body)}).")

    def read(self) -> Iterator[Record]:
        """Yield every record, in order."""
        yield from self._records

    def close(self) -> None:
        """Do nothing."""


def _scenario_card(entry: PackEntry) -> ScenarioCard:
    manifest, problems = entry.checked
    if manifest is None:
        first = str(problems[0]) if problems else "its pack.yaml cannot be read"
        name = entry.folder.name
        return ScenarioCard(name, name, "", "", "", 0, (), first, _shelf(entry))
    return ScenarioCard(
        id=manifest.id,
        title=manifest.title,
        subtitle=manifest.subtitle,
        period=manifest.period,
        summary=manifest.summary,
        minutes=manifest.minutes,
        seats=tuple(SeatCard(s.id, s.name, s.emblem) for s in manifest.seats),
        shelf=_shelf(entry),
        topics=manifest.topics,
    )


def _shelf(entry: PackEntry) -> Shelf:
    shipped = data_root() / "scenarios"
    if entry.folder.parent == shipped / "academy":
        return "academy"
    return "historical" if entry.folder.parent == shipped / "historical" else "installed"


def _place(card: ScenarioCard) -> tuple[int, str, str]:
    """Return where a scenario stands in the list; those of history by their period."""
    order = card.id if card.shelf == "academy" else card.period
    return get_args(Shelf).index(card.shelf), order, card.title


def _save_card(info: SaveInfo, titles: Mapping[str, str]) -> SaveCard:
    entry: SittingEntry = info.entry
    problem = entry.reason if entry.condition == UNREADABLE else None
    if problem is None and entry.scenario not in titles:
        problem = f"The scenario {entry.scenario} is not installed."
    return SaveCard(
        id=info.id,
        scenario=titles.get(entry.scenario, entry.scenario),
        seat=entry.seat,
        mode=entry.mode,
        phase=entry.phase,
        turn=entry.turn,
        updated=entry.updated,
        finished=entry.finished,
        summary=entry.summary,
        total=_total(entry),
        picture=info.thumbnail.read_bytes() if info.thumbnail else None,
        problem=problem,
    )


def _total(entry: SittingEntry) -> float | None:
    total = (entry.result or {}).get("total")
    return float(total) if isinstance(total, int | float) else None
