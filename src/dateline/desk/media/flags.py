"""Known before it can have happened: a picture, film or recording that the record, a page or the file itself dates too early."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dateline.export.phrasing import day as written_day
from dateline.model import FirstKnown, Flag, GivenFile, Inscribed


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What it is said to show.

    Attributes:
        day: the earliest on which that may have been.
        event: its id; None where the giver of a file named the day.
    """

    day: date
    event: str | None = None


def flags(shown: Iterable[Shown], known: FirstKnown | None, files: tuple[GivenFile, ...]) -> tuple[Flag, ...]:
    """Every reason why a thing cannot show what it is said to show.

    Args:
        shown: events before days that givers name: where both are one day, the event counts.
    """
    found: dict[tuple[object, ...], Flag] = {}
    for one in shown:
        for flag in (*_itself(one, known), *_alike(one, files), *_by_its_word(one, files)):
            found.setdefault((flag.known, flag.event_day, flag.file, flag.other, flag.on_word), flag)
    return tuple(sorted(found.values(), key=lambda flag: (flag.known, flag.reason)))


def _itself(shown: Shown, known: FirstKnown | None) -> Iterator[Flag]:
    if known is None or known.day >= shown.day:
        return
    how = {"published": "a report that embeds it was published", "captured": "a page that embeds it was captured", "given": "it was given"}
    yield Flag(
        reason=f"{how[known.how]} on {written_day(known.day)}, before {_what(shown)}",
        known=known.day,
        event_day=shown.day,
        on_word=_whose(known),
        event=shown.event,
        file=known.file,
    )


def _alike(shown: Shown, files: tuple[GivenFile, ...]) -> Iterator[Flag]:
    for given in files:
        for like in given.alike:
            if like.first_known and like.first_known.day < shown.day:
                known = like.first_known
                yield Flag(
                    reason=f"{given.name} is like {like.name} ({_near(like.distance, like.how)}), known on {written_day(known.day)},"
                    f" before {_what(shown)}",
                    known=known.day,
                    event_day=shown.day,
                    on_word=_whose(known),
                    event=shown.event,
                    file=given.digest,
                    other=like.item,
                )


def _by_its_word(shown: Shown, files: tuple[GivenFile, ...]) -> Iterator[Flag]:
    """What a file says of itself, by its camera or whoever signed it; a day's leave for a clock in another zone than the event's."""
    for given in files:
        for day, by in _own_days(given):
            if (shown.day - day).days > 1:
                yield Flag(
                    reason=f"{given.name} says that it is of {written_day(day)} ({by}), before {_what(shown)}",
                    known=day,
                    event_day=shown.day,
                    on_word="the file",
                    event=shown.event,
                    file=given.digest,
                )


def _whose(known: FirstKnown) -> str:
    return "the page" if known.how == "published" else "the record"


def _own_days(given: GivenFile) -> Iterator[tuple[date, str]]:
    if given.inspected is None:
        return
    for of in (Inscribed.TAKEN, Inscribed.DIGITIZED):
        said = given.inspected.first(of)
        if said and said.day:
            yield said.day, said.by
    signed = given.inspected.credentials.signed_at
    if signed and (day := _day(signed)):
        yield day, "C2PA signature"


def _day(instant: str) -> date | None:
    try:
        return date.fromisoformat(instant[:10])
    except ValueError:
        return None


def _near(distance: int, how: str) -> str:
    return how if distance == 0 else f"{how}, distance {distance}"


def _what(shown: Shown) -> str:
    what = "the event it is said to show" if shown.event else "the day its giver says it is of"
    return f"{what} ({written_day(shown.day)} at the earliest)"
