"""Numbers of the rules that players are told in words; sentences name them, and never repeat them."""

from __future__ import annotations

from typing import Final

ALLIES_TIMES: Final = 2  # briefings of allies that still bring something; design choice
EXCEPT_SHARE: Final = 3  # at most one issue in three may be left out of an acceptance; design
FEW_OPEN: Final = 3  # model.md 4.5, open issues that leaders can settle
GESTURE_ROUNDS: Final = 2  # rounds after which a gesture counts as kept; design choice
MAX_CLAIMS: Final = 3  # model.md 5.1, claimable wins
QUIET_PRICE: Final = 1.25  # factor on a payment out of sight; design choice
SUMMIT_SHARE: Final = 0.4  # model.md 4.5, share of the talks before which none is called
