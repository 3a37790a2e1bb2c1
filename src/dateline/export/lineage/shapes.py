"""What a drawing of a lineage is made of; all in pixels from the upper left."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A format of paper: how wide, how large the type, in pixels."""

    width: int
    type: float

    @property
    def line(self) -> float:
        return round(self.type * 1.4, 1)


WIDE = Size(width=1080, type=13)
NARROW = Size(width=342, type=12)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a lane; `look` is asked, other or umbrella, then solid, into, out or undated."""

    x: float
    y: float
    width: float
    look: str
    handle: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """Around the lane of a member while an umbrella had it; `number` is the event that tells so.

    Attributes:
        y: of the lane it lies around.
        look: solid, into, out; disputed beside it.
    """

    x: float
    y: float
    width: float
    look: str
    number: int
    umbrella: str


@dataclass(frozen=True, slots=True)
class Strand:
    """Between two lanes; `number` is the event that tells of it."""

    d: str
    look: str
    title: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    number: int
    look: str
    title: str


@dataclass(frozen=True, slots=True)
class Word:
    x: float
    y: float
    text: str
    look: str
    aside: str = ""
    handle: str = ""


@dataclass(slots=True)
class Drawing:
    """What the template writes; all in pixels from the upper left."""

    size: Size
    title: list[Word] = field(default_factory=list)
    years: list[tuple[float, str]] = field(default_factory=list)
    top: float = 0
    bottom: float = 0
    height: float = 0
    bands: list[Band] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    links: list[Strand] = field(default_factory=list)
    threads: list[tuple[float, float, float]] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    gaps: list[tuple[float, float]] = field(default_factory=list)
