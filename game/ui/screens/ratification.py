"""Signature, then the campaign at home: actors, capital, votes, and the other side's progress."""

from __future__ import annotations

from typing import Final

from typing_extensions import override

from game.model.calendar import URGENT_CAPITAL
from game.ui.kit import (
    BODY,
    CAPTION,
    HEADING,
    MUTED,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XL,
    SPACE_XS,
    STRONG,
    Badge,
    Button,
    Column,
    Face,
    Flag,
    Grid,
    Heading,
    Icon,
    Label,
    Padded,
    Panel,
    PartyCard,
    Row,
    Rule,
    ScrollArea,
    Style,
    Tabs,
    Tone,
    Toolbar,
    TypeSize,
    Widget,
)
from game.ui.screens.briefing import emblem
from game.ui.screens.frame import SittingScreen, bar_panel
from game.ui.screens.offers import worth_rows
from game.ui.screens.treaty import treaty_page
from game.ui.screens.widgets import Pips, ShareBar
from game.ui.viewmodels.campaign import (
    CampaignView,
    PartyProgress,
    VoteLine,
    VoteView,
    campaign_view,
)
from game.ui.viewmodels.worth import ActorCard

STAGE_TONES: Final = {
    "unsigned": Tone.NEUTRAL, "signed": Tone.INFO, "submitted": Tone.INFO, "put-off": Tone.WARN,
    "approved": Tone.GOOD, "rejected": Tone.BAD,
}  # fmt: skip
EVEN: Final = 0.5


class RatificationScreen(SittingScreen):
    """Signing ceremony or campaign, as the sitting stands."""

    phase = "ratification"
    first_focus = "move:sign"
    plain = False
    reading = False

    @override
    def body(self) -> Widget:
        view = campaign_view(self.live.lens)
        return self._ceremony(view) if view.is_ceremony else self._campaign(view)

    def _ceremony(self, view: CampaignView) -> Widget:
        say = self.say
        text = Panel(
            ScrollArea(
                Padded(treaty_page(self.live, plain=self.plain), SPACE_XL, SPACE_S),
                say("ui-whole-text"),
            ).keyed("treaty"),
            pad=SPACE_L,
            aside=self._language(),
        )
        signatures = Row(*(self._signature(p).sized(grow=1) for p in view.parties), gap=SPACE_XL)
        left = Column(
            text.sized(grow=1), Panel(signatures, say("ui-signatures"), pad=SPACE_L), gap=SPACE_M
        )
        meaning = Panel(
            Column(
                Label(say("ui-sign-means"), BODY),
                Rule(),
                *worth_rows(self.shell, view.worth),
                gap=SPACE_M,
            ),
            say("ui-before-signing"),
        )
        right = Column(
            meaning, Panel(self.live.transcript, say("ui-transcript")).sized(grow=1), gap=SPACE_M
        )
        if not self.is_wide:
            pages = ((say("ui-whole-text"), left), (say("ui-before-signing"), right))
            return Tabs(say("ui-views"), pages).keyed("ceremony").sized(min_h=300)
        return Row(left.sized(grow=3, min_w=420), right.sized(grow=2, min_w=320), gap=SPACE_M)

    def _language(self) -> Widget:
        """Return the button that turns treaty language into plain words and back."""

        def turn() -> None:
            self.plain = not self.plain
            self.app.invalidate()

        label = self.say("ui-text-formal" if self.plain else "ui-text-plain")
        return Button(label, turn).keyed("language")

    def _read(self) -> Widget:
        """Return the button that shows the signed text, or the campaign again."""

        def turn() -> None:
            self.reading = not self.reading
            self.app.invalidate()

        label = self.say("ui-at-home" if self.reading else "ui-read-text")
        return Button(label, turn, icon="scroll-text").keyed("read-text")

    def _signature(self, party: PartyProgress) -> Widget:
        signed = party.stage != "unsigned"
        line = Label(
            self.say("ui-signed-for", party=party.face.name)
            if signed
            else self.say("ui-not-signed"),
            Style(
                TypeSize.LEAD,
                Face.SERIF if signed else Face.ITALIC,
                "text" if signed else "text_muted",
            ),
        )
        who = Row(
            Flag(party.face.flag, 20, party.face.name),
            Column(Label(party.face.name, STRONG), Label(party.face.office, MUTED), gap=0).sized(
                grow=1
            ),
            gap=SPACE_M,
        )
        return Column(line, Rule(), who, gap=SPACE_XS)

    def _campaign(self, view: CampaignView) -> Widget:
        say, seen = self.say, self.live.lens.seen
        home = (
            self._text()
            if self.reading or seen.seat not in seen.scenario.principals
            else Panel(
                Column(
                    self._summary(view),
                    Rule(),
                    ScrollArea(self._actors(view)).keyed("actors"),
                    gap=SPACE_M,
                ),
                say("ui-at-home"),
                aside=Label(seen.me.route.label, MUTED, align="right"),
            )
        )
        parties = sorted(view.parties, key=lambda p: not p.face.is_you)
        progress = [self._party(p) for p in parties]
        votes = [self._vote(p, p.vote) for p in view.parties if p.vote is not None]
        state = Panel(Column(*progress, *votes, gap=SPACE_L), say("ui-progress"))
        talks = Panel(self.live.transcript, say("ui-transcript"))
        right = Column(
            state
            if not votes
            else ScrollArea(state, say("ui-progress")).keyed("state").sized(grow=3),
            talks.sized(grow=2),
            gap=SPACE_M,
        )
        if not self.is_wide:
            pages = ((say("ui-at-home"), home), (say("ui-progress"), right))
            return Tabs(say("ui-views"), pages).keyed("views").sized(min_h=300)
        return Row(home.sized(grow=3, min_w=480), right.sized(grow=2, min_w=320), gap=SPACE_M)

    def _text(self) -> Widget:
        return Panel(
            ScrollArea(
                Padded(treaty_page(self.live, plain=self.plain), SPACE_S),
                self.say("ui-text-formal"),
            ).keyed("signed-text"),
            self.say("ui-signed-text"),
            aside=self._language(),
        )

    def _summary(self, view: CampaignView) -> Widget:
        say, worth = self.say, view.worth
        tone = "good" if worth.chance >= EVEN else "bad"
        chance = Column(
            Label(f"{worth.chance:.0%}", Style(TypeSize.DISPLAY, Face.SERIF_STRONG, tone)),
            Label(say("ui-chance-to-pass"), MUTED),
            gap=0,
        )
        facts = Column(
            Label(say("ui-pivotal", actor=worth.pivotal), BODY),
            Row(
                Label(say("ui-capital"), BODY).sized(align="centre"),
                Pips(say("ui-capital"), round(view.capital), round(view.whole), "info"),
                Label(f"{view.capital:.1f}", STRONG),
                gap=SPACE_S,
            ),
            Label(say("ui-quarters-left", quarters=view.quarters), MUTED),
            gap=SPACE_XS,
        ).sized(grow=1, align="centre")
        return Row(chance, facts, gap=SPACE_XL)

    def _actors(self, view: CampaignView) -> Widget:
        lens = self.live.lens
        text = Grid(
            *(
                Row(
                    Label(issue.label, CAPTION).sized(grow=1),
                    Label(
                        lens.names.option(issue.id, option), Style(TypeSize.CAPTION, Face.STRONG)
                    ).sized(grow=1),
                    gap=SPACE_S,
                )
                for issue, option in zip(lens.seen.scenario.issues, view.text, strict=True)
            ),
            min_column=280,
            columns=2,
            gap=SPACE_S,
        )
        actors = [self._actor(actor) for actor in view.actors]
        return Column(*actors, Rule(), Heading(self.say("ui-signed-text")), text, gap=SPACE_M)

    def _actor(self, actor: ActorCard) -> Widget:
        say = self.say
        badges: list[Widget] = []
        if actor.veto:
            badges.append(Badge(say("ui-veto"), Tone.BAD, "ban"))
        if actor.is_pivotal:
            badges.append(Badge(say("ui-pivot"), Tone.WARN, "target"))
        weight = say("ui-actor-weight", group=actor.group, percent=round(100 * actor.weight))
        name = Column(
            Row(Label(actor.label, STRONG), *badges, gap=SPACE_S),
            Label(weight, CAPTION),
            gap=0,
        ).sized(grow=4, align="centre", min_w=170)
        colour = "good" if actor.support >= EVEN else "bad"
        support = Row(
            ShareBar(actor.support, colour=colour, mark=EVEN).sized(grow=1),
            Label(f"{actor.support:.0%}", STRONG, align="right").sized(min_w=44, align="centre"),
            gap=SPACE_S,
        ).sized(grow=3, align="centre")
        pay = (
            Button("", lambda: self.choose("compensate", {"actor": actor.id}), icon="coins")
            .named(say("ui-compensate-named", actor=actor.label))
            .keyed(f"pay:{actor.id}")
        )
        reason = self.reason_against(self.live.moves["compensate"])
        if reason:
            pay.disabled(reason)
        else:
            pay.tipped(
                say(
                    "ui-compensate-tip",
                    actor=actor.label,
                    price=actor.price,
                    gain=round(100 * actor.gain),
                )
            )
        row = Row(name, support, pay, gap=SPACE_M)
        return Column(row, Label(actor.note, MUTED), gap=2)

    def _party(self, party: PartyProgress) -> Widget:
        badge = Badge(self.say(f"ui-stage-{party.stage}"), STAGE_TONES[party.stage])
        return Column(
            PartyCard(emblem(party.face, 52), party.face.name, party.route, badge),
            gap=SPACE_XS,
        )

    def _vote(self, party: PartyProgress, vote: VoteView | None) -> Widget:
        assert vote is not None, "only votes that were held are shown"
        tone = "good" if vote.passed else "bad"
        head = Row(
            Icon("vote", 20, tone),
            Label(self.say("ui-vote-in", party=party.face.name), HEADING).sized(
                grow=1, align="centre"
            ),
            Label(f"{vote.share:.0%}", Style(TypeSize.HEADING, Face.STRONG, tone)).sized(
                align="centre"
            ),
            gap=SPACE_S,
        )
        rows: list[Widget] = [
            head,
            ShareBar(vote.share, colour=tone, mark=party.threshold).sized(align="stretch"),
        ]
        rows += [_vote_line(line) for line in vote.lines]
        return Column(*rows, gap=SPACE_XS)

    @override
    def confirm_text(self, kind: str) -> str:
        worth = campaign_view(self.live.lens).worth
        text = super().confirm_text(kind)
        if kind != "submit":
            return text
        seen = self.live.lens.seen
        if seen.seat in seen.table.submitted:
            text = self.say("ui-confirm-press", points=round(URGENT_CAPITAL))
        odds = self.say("ui-confirm-odds", percent=round(100 * worth.chance), actor=worth.pivotal)
        return f"{text} {odds}"

    @override
    def bar(self) -> Widget:
        say = self.say
        if campaign_view(self.live.lens).is_ceremony:
            sign = self.move_button("sign", shortcut="F5", primary=True)
            refuse = self.move_button("walk-out", label=say("ui-refuse-to-sign"))
            letter = self.move_button("side-letter", shortcut="L")
            bar = Toolbar(say("ui-moves"), sign, letter, refuse, *self.adviser())
            return bar_panel(
                bar.sized(grow=1), *([] if self.live.course.your_turn else [self.floor()])
            )
        seen = self.live.lens.seen
        kind = "accede" if seen.seat in seen.table.outside else "submit"
        submit = self.move_button(kind, shortcut="F5", primary=True)
        bar = Toolbar(
            say("ui-moves"),
            submit,
            self.move_button("explain", shortcut="X"),
            self._group(
                "ui-home",
                "H",
                "landmark",
                ("consult-home", "brief-public", "claim-win", "frame", "lobby", "show-readiness"),
            ),
            self._group(
                "ui-course",
                "O",
                "ellipsis",
                ("side-letter", "carry-out", "ask-reopening", "withhold"),
            ),
            *([self._read()] if seen.seat in seen.scenario.principals else []),
            *self.adviser(),
        )
        end = self.move_button("end-turn", shortcut="E", label=say("ui-next-quarter"))
        return bar_panel(bar.sized(grow=1), self.floor(), end)

    def _group(self, message: str, key: str, icon: str, kinds: tuple[str, ...]) -> Button:
        title = self.say(message)
        button = Button(title, lambda: self.open_moves(title, kinds), icon=icon, shortcut=key)
        return button.keyed(f"group:{message}")


def _vote_line(line: VoteLine) -> Widget:
    """Return how one actor voted: sign, name, bar, share."""
    colour = "good" if line.approves else "bad"
    share = Label(f"{line.share:.0%}", CAPTION, align="right")
    return Row(
        Icon("check" if line.approves else "x", 14, colour),
        Label(line.label, CAPTION).sized(grow=3, align="centre"),
        ShareBar(line.share, colour=colour).sized(grow=2),
        share.sized(min_w=40, align="centre"),
        gap=SPACE_S,
    )
