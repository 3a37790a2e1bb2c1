"""The lanes of a lineage, the links between them, and numbers and names that never lie on one another."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline.export.lineage.axis import Axis
from dateline.export.lineage.bands import bands
from dateline.export.lineage.events import Event, look_of
from dateline.export.lineage.lettering import Shelf, shortened, wide, wrapped
from dateline.export.lineage.rows import Lane, lanes
from dateline.export.lineage.shapes import Dot, Drawing, Piece, Size, Strand, Word
from dateline.export.lineage.spans import Stretch, stretch
from dateline.export.lineage.story import Bearer, Story

_FADE = 34.0  # pixels in which a lane fades out where no end is told
_DOT = 15.0  # pixels across a number
_FLOWS = frozenset({"renamed", "split_from", "merged_into", "formed_from", "successor_of"})
_UMBRELLAS = frozenset({"member_of", "faction_of", "formed_from"})


class Chart:
    """Lays lanes from the top down: first what links them, then the words above each, as many levels as they need."""

    def __init__(self, drawing: Drawing, story: Story, told: Sequence[Event], size: Size) -> None:
        self._drawing, self._told, self._size = drawing, told, size
        self._bearers: Mapping[str, Bearer] = story.by_handle
        self._stretches = {one.handle: stretch(one, story.claims) for one in story.bearers}
        self.axis = Axis.over(self._days(), 8, size.width - 12)
        self._lanes = lanes([one.handle for one in story.bearers], self._stretches, told)
        self._row = {handle: row for row, lane in enumerate(self._lanes) for handle in lane}
        self._x = self._crossings()
        self._dispute_notes = _notes(story, told)

    def lay(self, y: float) -> float:
        """Lays everything below y; how far down it reaches."""
        shelves, lines = [], []
        for row, lane in enumerate(self._lanes):
            shelf = Shelf(2, self._size.width - 2, tuple(x for event, x in self._x.items() if self._crosses(event, row)))
            placed = list(self._placed(row, lane, shelf))
            y += shelf.levels * self._size.line + self._size.type * 0.55
            lines.append(round(y, 1))
            shelves.append(placed)
            y += self._size.type * 0.5 + self._below(lane, lines[-1])
            y += self._size.line * 0.7
        for row, lane in enumerate(self._lanes):
            for handle in lane:
                self._lane(handle, lines[row])
            self._letter(shelves[row], lines[row])
        self._link(lines)
        level = {handle: lines[row] for handle, row in self._row.items()}
        self._drawing.bands.extend(bands(self._told, self.axis, level))
        return round(y, 1)

    def _days(self) -> Iterator[int]:
        """Those of who was asked about, and of all that is numbered; a neighbour may reach beyond the paper."""
        for handle, one in self._stretches.items():
            if one.seen and self._bearers[handle].is_asked:
                yield from (one.seen.first, one.seen.last)
        for event in self._told:
            if event.when:
                yield from (event.when.first, event.when.last)

    def _is_link(self, event: Event) -> bool:
        return event.object is not None and self._row[event.subject] != self._row[event.object]

    def _crossings(self) -> dict[int, float]:
        """Number of each event that links two lanes → its x; links that would lie on one another stand side by side."""
        found: dict[int, float] = {}
        rows: dict[int, tuple[int, int]] = {}
        for event in self._told:
            if self._is_link(event):
                x = self._at(event)
                low, high = sorted((self._row[event.subject], self._row[event.object or ""]))
                while any(abs(x - found[one]) < 7 and low < b and a < high and not self._joins(event, one) for one, (a, b) in rows.items()):
                    x = round(x + 7, 1)
                found[event.number], rows[event.number] = min(x, self._size.width - 10.0), (low, high)
        return found

    def _joins(self, event: Event, number: int) -> bool:
        """Whether two links run into one, as several groups that merge on one day."""
        other = self._told[number - 1]
        return _into(event) is not None and _into(event) == _into(other) and event.when == other.when

    def _at(self, event: Event) -> float:
        if event.when:
            return self.axis.x(event.when.middle)
        seen = [moment for end in (event.subject, event.object) if end and (moment := self._stretches[end].seen)]
        # Where no day is told: amid the days both were there, or between the one and the other.
        return self.axis.x((max(one.first for one in seen) + min(one.last for one in seen)) / 2) if seen else self._size.width / 2

    def _crosses(self, event: int, row: int) -> bool:
        told = self._told[event - 1]
        low, high = sorted((self._row[told.subject], self._row[told.object or ""]))
        return low < row <= high

    def _placed(self, row: int, lane: Lane, shelf: Shelf) -> Iterator[tuple[float, float, int, Event | Bearer]]:
        """Numbers and names above a lane, from the right, so that no thread crosses a name: at, left, level, what."""
        for x, bearer in sorted(((self._start(handle), self._bearers[handle]) for handle in lane), key=lambda one: -one[0]):
            text = self._label(bearer)
            place = shelf.put(x, wide(text, self._size.type, bold=bearer.is_asked))
            yield x, place.left, place.level, bearer
        taken: list[float] = []
        for event in self._on_lane(lane):
            x = self._at(event)
            if all(abs(x - other) > _DOT + 1 for other in taken):
                taken.append(x)
                yield x, x - _DOT / 2, -1, event
            else:
                place = shelf.pin(x, _DOT)
                yield x, place.left, place.level, event
        for event in (one for one in self._told if one.number in self._x and self._rung(one) == row):
            x = self._x[event.number]
            place = shelf.pin(x, _DOT)
            yield x, place.left, place.level, event

    def _rung(self, event: Event) -> int:
        """The lane above which a link's number stands: its subject's, or the next below where the link leads down."""
        row = self._row[event.subject]
        return row if self._row[event.object or ""] < row else row + 1

    def _on_lane(self, lane: Lane) -> Iterator[Event]:
        return (event for event in self._told if event.subject in lane and not self._is_link(event))

    def _label(self, bearer: Bearer) -> str:
        one = self._stretches[bearer.handle]
        since = f" (since {date.fromordinal(one.begins.first).year})" if one.begins and one.begins.last < self.axis.first else ""
        return shortened(
            bearer.label + (since if one.seen else " (no day told)"), self._size.type, self._size.width - 12, bold=bearer.is_asked
        )

    def _start(self, handle: str) -> float:
        one = self._stretches[handle]
        day = one.begins.middle if one.begins else one.seen.first if one.seen else None
        return self.axis.x(day) if day is not None else 4.0

    def _below(self, lane: Lane, line: float) -> float:
        """Who disputes what, below the lane; how high that is."""
        y = start = line + self._size.type * 1.4
        for event in self._told:
            note = self._dispute_notes.get(event.number)
            if note and event.subject in lane:
                lines = wrapped(note, self._size.type * 0.88, max(340, self._size.width * 0.6))
                room = self._size.width - 4 - max(wide(one, self._size.type * 0.88) for one in lines)
                x = max(2.0, min(self._x.get(event.number, self._at(event)) + 5, room))
                for one in lines:
                    self._drawing.words.append(Word(round(x, 1), round(y, 1), one, "note"))
                    y += self._size.line * 0.9
        return y - start

    def _lane(self, handle: str, y: float) -> None:
        one = self._stretches[handle]
        kind = "asked" if self._bearers[handle].is_asked else "umbrella" if self._is_umbrella(handle) else "other"
        pieces = list(self._pieces(one))
        for x, end, look in (*pieces, *self._gone(handle, pieces[0][0], pieces[-1][1])):
            if end - x > 0.2:
                self._drawing.pieces.append(Piece(round(x, 1), y, round(end - x, 1), f"{kind} {look}", handle))

    def _gone(self, handle: str, start: float, end: float) -> Iterator[tuple[float, float, str]]:
        """Dots from a lane to what links it to another before it began or after it ended."""
        links = [x for event in self._told if (x := self._x.get(event.number)) and handle in {event.subject, event.object}]
        if links and min(links) < start - 1:
            yield min(links), start, "undated"
        if links and max(links) > end + 1:
            yield end, max(links), "undated"

    def _pieces(self, one: Stretch) -> Iterator[tuple[float, float, str]]:
        if one.seen is None:
            yield 2.0, self._size.width - 2.0, "undated"
            return
        x = self.axis.x
        left = x(one.begins.last) if one.begins else x(one.seen.first)
        right = x(one.ends.first) if one.ends else x(one.seen.last)
        left, right = min(left, right), max(left, right)
        yield (x(one.begins.first) if one.begins else max(2.0, left - _FADE)), left, "into"
        yield left, right, "solid"
        yield right, (x(one.ends.last) if one.ends else min(self._size.width - 2.0, right + _FADE)), "out"

    def _is_umbrella(self, handle: str) -> bool:
        return any(
            event.type in _UMBRELLAS and (event.subject if event.type == "formed_from" else event.object) == handle for event in self._told
        )

    def _letter(self, placed: Sequence[tuple[float, float, int, Event | Bearer]], line: float) -> None:
        for at, left, level, what in placed:
            y = round(line - self._size.type * 0.75 - level * self._size.line, 1)
            if isinstance(what, Event):
                middle = line if level < 0 else round(y - self._size.type * 0.33, 1)
                self._drawing.dots.append(Dot(round(left + _DOT / 2, 1), middle, what.number, look_of(what), f"{what.days}: {what.told}"))
                if level < 0 and what.object and what.is_disputed:
                    self._drawing.gaps.append((round(at, 1), line))
            else:
                look = "asked" if what.is_asked else "other"
                self._drawing.words.append(Word(round(left, 1), y, self._label(what), f"name {look}", handle=what.handle))
            if level > 0 and not (isinstance(what, Event) and what.number in self._x):
                self._drawing.threads.append((round(max(at, left + 1), 1), round(y + 3, 1), round(line - 3, 1)))

    def _link(self, lines: Sequence[float]) -> None:
        for event in self._told:
            if event.number not in self._x or event.object is None:
                continue
            x, one, other = self._x[event.number], lines[self._row[event.subject]], lines[self._row[event.object]]
            backwards = event.type in {"split_from", "formed_from", "successor_of"}
            start, end = (other, one) if backwards else (one, other)
            look = " ".join(filter(None, (event.type, "flow" if event.type in _FLOWS else "tie", look_of(event))))
            d = _bend(x, start, end) if event.type in _FLOWS else f"M{x} {start}V{end}"
            self._drawing.links.append(Strand(d, look, f"{event.days}: {event.told}", event.number))


def _into(event: Event) -> str | None:
    """Whom others go into by this event; None where nobody goes into anybody."""
    return event.subject if event.type == "formed_from" else event.object if event.type == "merged_into" else None


def _bend(x: float, start: float, end: float) -> str:
    """Out of one lane and into another, the upright part exactly at its day."""
    turn = 8 if end > start else -8
    return f"M{round(x - 8, 1)} {start}Q{x} {start} {x} {round(start + turn, 1)}V{round(end - turn, 1)}Q{x} {end} {round(x + 8, 1)} {end}"


def _notes(story: Story, told: Sequence[Event]) -> dict[int, str]:
    """Number of the first event of each dispute → who holds what."""
    found: dict[int, str] = {}
    for dispute in story.disputes:
        claims = {claim for side in dispute.sides for claim in side.claims}
        number = next((event.number for event in told if claims & set(event.claims)), None)
        if number is not None and number not in found:
            sides = (f"{side.value}: {', '.join(dict.fromkeys(claim.holder for claim in side.claims))}" for side in dispute.sides)
            found[number] = f"{number} disputed – {'; '.join(sides)}"
    return found
