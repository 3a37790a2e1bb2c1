"""A record of four pages, written for the tests, that speak of recordings and videos and embed some.

A recording that a monitoring group verifies and a ministry disputes, in a wire's page and in a copy of it; and a film that one outlet
embedded in 2016 and another in 2020, where the army says it shows a battle of 2020 and its enemy says it was filmed in 2016.
"""

from datetime import UTC, datetime
from pathlib import Path

from dateline.desk import Desk
from dateline.model import MediaItem
from dateline.store import MediaQuery

PAGES = Path(__file__).parent / "pages_with_media"
NAMES = ("wire", "courier", "older", "redated")
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
FILM = "cdn.tube.example/v/tanks-13.mp4"


def made(path: Path) -> bytes:
    """The record's bytes."""
    with Desk(path, clock=lambda: NOW) as desk:
        for name in NAMES:
            (added,) = desk.add(PAGES / f"{name}.html")
            assert not isinstance(added, Exception), added
    return path.read_bytes()


def desk_over(path: Path) -> Desk:
    return Desk(path, clock=lambda: NOW)


def recording(desk: Desk) -> MediaItem:
    """The recording that the group released."""
    (line,) = desk.media(MediaQuery(kind="recording"))
    return desk.media_item(line.id)


def film(desk: Desk) -> MediaItem:
    """The film that two pages embed."""
    return next(item for item in _videos(desk) if any(FILM in copy.url for copy in item.embedded))


def tank_video(desk: Desk) -> MediaItem:
    """What the check of 2020 calls "a video"."""
    return next(item for item in _videos(desk) if any("army" in (told.holder or "") for told in item.released))


def _videos(desk: Desk) -> list[MediaItem]:
    return [desk.media_item(line.id) for line in desk.media(MediaQuery(kind="video"))]
