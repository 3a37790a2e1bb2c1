"""Records of a few accounts, placed by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.columns import Columns, read
from dateline.desk.map.counting import charted
from dateline.desk.map.ground import Charted, Ground
from dateline.desk.map.sight import Laid, Sight
from dateline.model import Account, Order, Period, PlaceKind, Saying, Span, Spot, View, Voice
from dateline.store import SqlStore
from factories import made_by_hand

SYRIA = Spot(name="Syria", id="163843", kind=PlaceKind.COUNTRY, units=("SY",), lat=35.025, lon=38.508, radius_km=243)
IDLIB = Spot(name="Idlib", id="169387", kind=PlaceKind.ADMIN1, units=("SY", "SY.12"), lat=35.775, lon=36.68, radius_km=43)
NORTHERN_IDLIB = Spot(name="Idlib", id="169387", kind=PlaceKind.ADMIN1, units=("SY", "SY.12"), lat=36.0, lon=36.68, radius_km=20)
KHAN = Spot(name="Khān Shaykhūn", id="168325", kind=PlaceKind.TOWN, units=("SY", "SY.12"), lat=35.442, lon=36.651, radius_km=3.5)
BAGHOUZ = Spot(name="Baghouz", id="region:baghouz", kind=PlaceKind.TOWN, units=("SY",), lat=34.45, lon=40.96, radius_km=4)
MOSCOW = Spot(name="Moscow", id="524901", kind=PlaceKind.TOWN, units=("RU", "RU.48"), lat=55.752, lon=37.618, radius_km=25)
SEA = Spot(name="Mediterranean", id="region:mediterranean", kind=PlaceKind.WATER, lat=35.18, lon=26.8, radius_km=1120)
NOWHERE = Spot(name="Urum al-Kubra")

NOBODY = Laid(moved={}, disputed=frozenset(), heard=None)


def account(
    name: str, *told: Spot, beside: tuple[Spot, ...] = (), day: str | None = "2017-04-04", known: str | None = "2017-04-05"
) -> Account:
    """What one report tells: an occurrence at places its claims name, with others named beside."""
    when = date.fromisoformat(day) if day else None
    voice = Voice("outlet:example wire", "Example Wire")
    sayings = tuple(
        Saying(claim=f"{name}{place}", type="ASSAULT", voices=(voice,), span=Span(0, 5), spot=spot) for place, spot in enumerate(told)
    )
    return Account(
        id=name.ljust(16, "0"),
        report=f"report-{name}",
        position=0,
        outlet="Example Wire",
        family="violence",
        sayings=sayings or (Saying(claim=name, type="ASSAULT", voices=(voice,), span=Span(0, 5)),),
        known=date.fromisoformat(known) if known else None,
        told=Period(earliest=when, latest=when),
        spots=(*told, *beside),
    )


@contextmanager
def record(*accounts: Account, events: tuple[tuple[int, ...], ...] = (), captured: str = "2026-01-01") -> Iterator[SqlStore]:
    """A record of these accounts, numbered from 1; each is an event of its own, but for those put together in `events`."""
    with SqlStore(None) as store:
        reading = made_by_hand()
        store.keep(reading.report, reading, at=datetime(2026, 1, 1, tzinfo=UTC))
        workings = store.workings
        with workings.changing():
            for number, one in enumerate(accounts, 1):
                workings.accounts.add(one, reading=1, captured=f"{captured}T{number:02}:00:00+00:00", arrived=number, cells=(), days=())
                founder = next((together[0] for together in events if number in together), number)
                for order in Order:
                    workings.orders[order].move(number, founder)
        yield store


def columns(store: SqlStore) -> Columns:
    return read(store.workings.whereabouts)


def chart(store: SqlStore, query: MapQuery | None = None, *, view: View | None = None, laid: Laid = NOBODY) -> Charted:
    seen, query = columns(store), query or MapQuery()
    return charted(seen, query, Sight(seen, query, view or View(), laid))


def counts(told: Charted) -> dict[str, int]:
    """Key → how many events."""
    return {ground.key: ground.events for ground in told.grounds}


def only(told: Charted, key: str) -> Ground:
    return next(ground for ground in told.grounds if ground.key == key)
