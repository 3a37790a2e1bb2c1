"""How sure a claim is, where rules are silent or the network knows better."""

import numpy as np

from dateline.model import Aspect, Certainty, Polarity
from dateline.reading.encoder.encoder import Array
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.trained.scheme import CERTAINTIES, DENIED, HABITUAL

HEARD = 0.7
"""The least probability of a certainty that no rule read."""

OVERRULED = 0.03
"""Below this probability what a rule read gives way to what the network is sure of (`SURE`)."""

SURE = 0.9
DENIAL = 0.7
"""The least probability of a denial that no rule read."""

HABIT = 0.7


def lean(sure: Sureness, odds: Array) -> None:
    """Changes what the rules found by the network's log-odds for the word that tells the claim."""
    shares = np.exp(odds[:DENIED] - odds[:DENIED].max())
    shares /= shares.sum()
    best = int(shares.argmax())
    told = Certainty(CERTAINTIES[best])
    ruled = CERTAINTIES.index(str(sure.certainty or Certainty.ASSERTED))
    overrules = shares[ruled] < OVERRULED and shares[best] >= SURE
    if overrules if sure.certainty is not None else shares[best] >= HEARD:
        sure.certainty = None if told is Certainty.ASSERTED else told
    denied, habitual = (float(1 / (1 + np.exp(-odds[place]))) for place in (DENIED, HABITUAL))
    if sure.polarity is Polarity.AFFIRMED and denied >= DENIAL:
        sure.polarity = Polarity.DENIED
    elif sure.polarity is Polarity.DENIED and denied < OVERRULED:
        sure.polarity = Polarity.AFFIRMED
    if sure.aspect is None and habitual >= HABIT:
        sure.aspect = Aspect.HABITUAL
