"""Where a counterpart's randomness comes from: streams named by what they are for.

A stream is a function of (seed, seat, purpose, count) alone, so a decision does not depend on
what was drawn before it: the same observation gives the same play in any process.
"""

from __future__ import annotations

from hashlib import blake2b

import numpy as np

from game.model.base import PartyId


def stream(seed: int, seat: PartyId, purpose: str, count: int = 0) -> np.random.Generator:
    """Return the generator for one purpose at one place of the log.

    Args:
        seed: Seed of the sitting.
        seat: Whose thoughts.
        purpose: What the draws are for, e.g. `particles:singapore`.
        count: Place in the log, as a number of facts.
    """
    name = f"{seed}|{seat}|{purpose}|{count}".encode()
    key = int.from_bytes(blake2b(name, digest_size=16).digest(), "little")
    return np.random.Generator(np.random.Philox(key=key))


def uniform(seed: int, seat: PartyId, purpose: str, count: int = 0) -> float:
    """Return one number in [0, 1) from the stream of this name, without building a generator."""
    name = f"{seed}|{seat}|{purpose}|{count}".encode()
    return float(int.from_bytes(blake2b(name, digest_size=8).digest(), "little") >> 11) * 2.0**-53
