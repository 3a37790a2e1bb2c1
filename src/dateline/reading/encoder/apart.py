"""How far apart two words stand, in steps that grow: what networks are told of distance, when they learn and when they read."""

from typing import Any

import numpy as np

STEPS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
DISTANCES = 2 * len(STEPS) + 1


def apart(off: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Words between, signed, as steps from 0 to `DISTANCES` - 1; the middle is the word itself."""
    found: np.ndarray[Any, Any] = np.sign(off) * np.searchsorted(STEPS, np.abs(off), side="right") + len(STEPS)
    return found
