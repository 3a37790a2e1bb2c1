"""What the desk tells of media in lists."""

from dataclasses import dataclass
from datetime import date

from dateline.model import DEBUNKING, MediaItem, MediumKind, Outcome, Release, SaidDay, SaidPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaLine:
    """A media item as a list shows it.

    Attributes:
        called: how it is named first.
        verdicts: what those came to who looked; empty = nobody is known to have looked.
        first_told: the earliest day of publication of a report that tells of it; None = not known.
        first_known: the earliest day on which the record knows a copy; None = it knows none.
        outlets: that tell of it, each once.
        reports, files, claims: how many tell of it, were given of it, rest on it.
        flags: why it cannot show what it is said to show, in words.
    """

    id: str
    called: str
    kind: MediumKind
    verdicts: tuple[Outcome, ...]
    released: tuple[Release, ...]
    days: tuple[SaidDay, ...]
    places: tuple[SaidPlace, ...]
    first_told: date | None
    first_known: date | None
    outlets: tuple[str, ...]
    reports: int
    files: int
    claims: int
    flags: tuple[str, ...]

    @property
    def is_debunked(self) -> bool:
        """As of a MediaItem."""
        return bool(self.flags) or bool(DEBUNKING & set(self.verdicts))


def line_of(item: MediaItem) -> MediaLine:
    return MediaLine(
        id=item.id,
        called=item.called,
        kind=item.kind,
        verdicts=item.verdicts,
        released=item.released,
        days=item.days,
        places=item.places,
        first_told=item.first_told,
        first_known=item.first_known.day if item.first_known else None,
        outlets=tuple(dict.fromkeys(one.outlet for one in item.reports if one.outlet)),
        reports=len({one.report for one in item.reports}),
        files=len(item.files),
        claims=len(item.claims),
        flags=tuple(flag.reason for flag in item.flags),
    )
