"""Opens a case: gathers the words of each side and the decisions that would settle it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from dateline.desk.correcting.values import spans, written
from dateline.desk.decisions.naming import OPEN, Kind
from dateline.desk.queue.case import Case, Offer, Quote, Stand, quote, stretch
from dateline.desk.queue.kinds import Waiting
from dateline.errors import NotFound
from dateline.model import Account, Dispute, Event, LineageClaim, Side, Span, Syndication, Value
from dateline.store import Entry, Store, Wait

_QUOTED = 4  # of a side, so that both fit on a screen; the rest is counted
_RIVALS = 4

Opened = tuple[Iterable[Stand], Iterable[Offer]]


class Opening:
    """Opens cases of one record.

    Args:
        event: an event by its id, as a view has it.
        disputes: who is who, where it is disputed.
    """

    def __init__(self, store: Store, event: Callable[[str], Event], disputes: Callable[[], Iterable[Dispute]]) -> None:
        self._store = store
        self._event = event
        self._disputes = disputes

    def case(self, wait: Wait) -> Case:
        """What stands for and against in it; without sides where the record no longer leaves it open."""
        kind, _, rest = wait.key.partition(":")
        opened = {
            Waiting.DISPUTE: self._dispute,
            Waiting.IDENTITY: self._identity,
            Waiting.JOINT: self._joint,
            Waiting.COPIES: self._copies,
            Waiting.PLACE: self._place,
        }.get(Waiting(kind), self._claim)(rest)
        if opened is None:
            return Case(wait=wait, sides=(), offers=(), is_open=False)
        sides, offers = opened
        name = rest.partition(":")[0]
        is_about_claim = kind in {Waiting.CLAIM, Waiting.PLACE, Waiting.TIME, Waiting.ACTOR}
        return Case(
            wait=wait,
            sides=tuple(sides),
            offers=tuple(offers),
            event=name if kind == Waiting.DISPUTE else rest.partition("|")[0] if kind == Waiting.JOINT else None,
            claim=name if is_about_claim else None,
        )

    def _dispute(self, rest: str) -> Opened | None:
        name, _, field = rest.partition(":")
        event = self._event(name)
        dispute = next((one for one in event.disputes if one.field == field), None)
        if dispute is None:
            return None
        offers = [
            Offer(kind=Kind.DISPUTE, about=name, field=field, verdict=side.value, label=f"follow “{side.value}”") for side in dispute.sides
        ]
        return map(self._side, dispute.sides), (
            *offers,
            Offer(kind=Kind.DISPUTE, about=name, field=field, verdict=OPEN, label="leave open"),
        )

    def _side(self, side: Side) -> Stand:
        claims = tuple(dict.fromkeys(claim for value in side.values for claim in value.claims))
        least, most = _independent(side.values)
        return Stand(
            value=side.value,
            roots=tuple(dict.fromkeys(root.label for value in side.values for root in value.roots)),
            least=least,
            most=most,
            **self._quoted(claims),
        )

    def _identity(self, rest: str) -> Opened | None:
        one, _, other = rest.partition("|")
        dispute = next((found for found in self._disputes() if set(found.about[:2]) == {one, other}), None)
        if dispute is None:
            return None
        sides = [
            Stand(value=side.value, quotes=tuple(map(_said, side.claims[:_QUOTED])), more=max(0, len(side.claims) - _QUOTED))
            for side in dispute.sides
        ]
        words = {"same": "one actor", "different": "two actors", "unsure": "leave open"}
        return sides, (
            Offer(kind=Kind.PAIR, about=one, other=other, verdict=verdict, label=label, reasoned=verdict != "unsure")
            for verdict, label in words.items()
        )

    def _joint(self, rest: str) -> Opened | None:
        claims = rest.split("|")
        accounts = [self._account(claim) for claim in claims]
        sides = [
            Stand(
                value=f"{account.outlet or 'outlet not known'}",
                **self._quoted([saying.claim for saying in account.sayings]),
            )
            for account in accounts
            if account
        ]
        words = {"one": "one occurrence", "two": "two occurrences"}
        offers = [
            Offer(kind=Kind.EVENTS, about=claims[0], other=claims[1], verdict=verdict, label=label, reasoned=True)
            for verdict, label in words.items()
        ]
        return (sides, offers) if len(sides) == 2 else None

    def _account(self, claim: str) -> Account | None:
        number = self._store.workings.events.of_claim(claim)
        return None if number is None else self._store.workings.accounts.account(number)

    def _copies(self, rest: str) -> Opened | None:
        one, _, other = rest.partition("|")
        pair = next((found for found in self._store.workings.copies_with(one) if other in {found.one, found.other}), None)
        if pair is None:
            return None
        sides = [self._copied(pair, first=first) for first in (True, False)]
        words = {pair.one: f"{sides[0].value} was first", pair.other: f"{sides[1].value} was first"}
        words |= {"neither": "neither had it from the other", "unsure": "leave open"}
        return sides, (
            Offer(kind=Kind.COPIES, about=pair.one, other=pair.other, verdict=verdict, label=label) for verdict, label in words.items()
        )

    def _copied(self, pair: Syndication, *, first: bool) -> Stand:
        report = self._store.workings.report(pair.one if first else pair.other)
        whole = Span(0, len(report.text))
        outlet = report.outlet or "outlet not known"
        passages = [spans[0 if first else 1] for spans in pair.passages]
        quotes = tuple(Quote(**stretch(report, span, whole), holder=outlet) for span in passages[:_QUOTED])
        return Stand(value=outlet, quotes=quotes, more=max(0, len(passages) - _QUOTED))

    def _claim(self, rest: str) -> Opened | None:
        name = rest.partition(":")[0]
        try:
            entry = self._store.entry(name)
        except NotFound:
            return None
        side = Stand(value="as it was read", quotes=(quote(entry),))
        right = [Offer(kind=Kind.CLAIM, about=name, verdict=verdict, label=f"it is {verdict}") for verdict in ("right", "wrong")]
        return (side,), right

    def _place(self, rest: str) -> Opened | None:
        opened = self._claim(rest)
        name, _, span = rest.partition(":")
        return opened and (opened[0], (*opened[1], *_other_places(name, span, self._store.entry(name))))

    def _quoted(self, claims: Sequence[str]) -> dict[str, Any]:
        quotes = tuple(self._quotes(claims))
        return {"quotes": quotes, "more": max(0, len(claims) - _QUOTED)}

    def _quotes(self, claims: Iterable[str]) -> Iterator[Quote]:
        """The first few, each stretch of a report once: several claims may stand on the same words."""
        seen: set[tuple[str | None, int | None, int | None]] = set()
        for name in claims:
            if len(seen) == _QUOTED:
                return
            with suppress(NotFound):
                found = quote(self._store.entry(name))
                if (place := (found.report, found.start, found.end)) not in seen:
                    seen.add(place)
                    yield found


def _independent(values: Iterable[Value]) -> tuple[int, int]:
    """Of the value on most roots: those of several values may be the same."""
    return max(((value.least_roots, value.most_roots) for value in values), default=(0, 0))


def _said(claim: LineageClaim) -> Quote:
    day = claim.said.latest if claim.said else None
    return Quote(words=claim.words or claim.type.replace("_", " "), told=claim.type.replace("_", " "), holder=claim.holder, published=day)


def _other_places(name: str, words: str, entry: Entry) -> Iterator[Offer]:
    """What else the words for where it happened could mean."""
    where = entry.claim.where
    if where is None or written(where.span) != written(spans(words)):
        return
    for rival in where.rivals[:_RIVALS]:
        label = f"where: {rival.name} ({rival.kind}, {rival.country or 'country not known'})"
        verdict = f"{written(where.span)} as {rival.gazetteer_id}"
        yield Offer(kind=Kind.CORRECTION, about=name, field="where", verdict=verdict, label=label, reasoned=True)
