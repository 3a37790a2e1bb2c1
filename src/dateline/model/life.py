"""What became of a group, on whose word."""

from dataclasses import dataclass

from dateline.model.lineage import LineageClaim
from dateline.model.when import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """What one holder makes of a joint: a rename to the one, a break to the other.

    Attributes:
        type: a type of LineageClaim.
        parties: the others it names, handles or words, outside the life itself or its former selves; empty for founded, dissolved.
        outward: whether the life's own handle is the subject ("it joined X") and not the object ("X joined it").
        claims: what it rests on, in the order it was said.
    """

    holder: str
    type: str
    parties: tuple[str, ...]
    outward: bool
    claims: tuple[LineageClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """A turn in a life, or a stretch of it: one occurrence, with what each holder makes of it side by side.

    Attributes:
        when: the days within which all who date it put it; None = nobody dates it.
        lasting: whether it is a stretch with a beginning and an end (a leader, an umbrella) and no turn.
        typings: the most trusted holder's first.
        silent: holders who speak elsewhere in this life, or are named by the view, and say nothing of this joint.
        at_odds: whether holders give it different types, or days that exclude each other.
    """

    when: Period | None
    lasting: bool
    typings: tuple[Typing, ...]
    silent: tuple[str, ...] = ()
    at_odds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A group's life in one view.

    Attributes:
        handles: its cluster; the first names it.
        joints: by day, the undated last.
        parents: whom it came out of, was made of or is a branch of: handles or words.
        children: who came out of it, took it in, or is a branch of it.
    """

    handles: tuple[str, ...]
    label: str
    joints: tuple[Joint, ...]
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
