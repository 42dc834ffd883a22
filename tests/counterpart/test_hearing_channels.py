"""How well offers are heard, in every room."""

from __future__ import annotations

from typing import get_args

import pytest

from game.counterpart.hearing import hearing
from game.model.scenario import Channel
from tests.toys import ALBA, BOREA, toy_scenario


@pytest.mark.parametrize("channel", get_args(Channel))
def test_every_channel_has_a_hearing(channel: Channel) -> None:
    """A counterpart would fail as soon as the parties meet in a new way."""
    assert hearing(toy_scenario(), ALBA, BOREA, channel) >= 0.0
