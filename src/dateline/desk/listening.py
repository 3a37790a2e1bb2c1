"""Whom a view listens to."""

from dateline.export.telling import Teller
from dateline.model import Claim, Reading, View
from dateline.store.folding import fold


class Listening:
    """Hears the claims of one reading as a view does: everybody's, or those held or printed by whom it trusts."""

    def __init__(self, reading: Reading, view: View) -> None:
        self._teller = Teller(reading)
        self._trust = tuple(map(fold, view.trust))

    def hears(self, claim: Claim) -> bool:
        hands = self._teller.hands(claim.attribution)
        names = (fold(hands[0].words), fold(hands[-1].words))
        return not self._trust or any(one in name for one in self._trust for name in names)
