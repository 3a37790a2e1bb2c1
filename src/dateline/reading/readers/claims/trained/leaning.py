"""How sure a claim is, where rules are silent."""

import numpy as np

from dateline.model import Aspect, Certainty, Polarity
from dateline.reading.encoder.encoder import Array
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.trained.scheme import CERTAINTIES, DENIED, HABITUAL
from dateline.reading.readers.claims.trained.weigher import share

HEARD = 0.7
"""The least probability of a certainty that no rule read."""

DENIAL = 0.9
"""The least probability of a denial that no rule read."""

HABIT = 0.7


def lean(sure: Sureness, odds: Array) -> None:
    """Where no rule spoke, lets the network's log-odds for the word that tells the claim speak."""
    if sure.spoke or sure.certainty is not None or sure.polarity is Polarity.DENIED:
        return
    shares = np.exp(odds[:DENIED] - odds[:DENIED].max())
    best = int(shares.argmax())
    told = Certainty(CERTAINTIES[best])
    if told is not Certainty.ASSERTED and shares[best] >= HEARD * shares.sum():
        sure.certainty = told
    denied, habitual = map(float, share(odds[[DENIED, HABITUAL]]))
    if denied >= DENIAL:
        sure.polarity = Polarity.DENIED
    if sure.aspect is None and habitual >= HABIT:
        sure.aspect = Aspect.HABITUAL
