"""The chain of acts, walked from the first link to the last."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from dateline.model.act import FIRST, Act, digest_of_line
from dateline.model.blocks import one_byte
from dateline.model.fault import Fault

_LOOKED_INTO = 8  # acts that are wrong, of which the very byte is looked for: that takes a tenth of a second each


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One act as it lies in the log.

    Attributes:
        place: the number under which it lies there.
        digest: what is kept beside it as its digest; None = nothing is, as in an export.
    """

    place: int
    line: str
    digest: str | None = None

    @property
    def act(self) -> Act | None:
        """None where the line is no act any more."""
        try:
            return Act.from_line(self.line)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A link after it was looked at.

    Attributes:
        act: None where it can no longer be read.
        digest: of the line as it is.
    """

    act: Act | None
    digest: str
    faults: tuple[Fault, ...] = ()


def walk(links: Iterable[Link]) -> Iterator[Walked]:
    """Each link with what is wrong with it: it is not what the next one followed, or acts are missing, out of order, or put in."""
    before, number, looked = FIRST, 0, 0
    for link, after, later in _with_two_more(links):
        # What follows is believed of this link only where it is itself what its own follower says.
        follower = after.act if after and _is_sound(after, later.act if later else None) else None
        act, digest = link.act, digest_of_line(link.line)
        faults = (*_out_of_place(link, act, before, number), *_changed(link, act, digest, follower, looks=looked < _LOOKED_INTO))
        looked += bool(faults)
        yield Walked(act=act, digest=digest, faults=faults)
        before, number = digest, act.number if act else link.place


def _with_two_more(links: Iterable[Link]) -> Iterator[tuple[Link, Link | None, Link | None]]:
    window: deque[Link | None] = deque(maxlen=3)
    for link in chain(links, (None, None)):
        window.append(link)
        if len(window) == 3 and window[0] is not None:
            yield window[0], window[1], window[2]


def _is_sound(link: Link, follower: Act | None) -> bool:
    known = follower.before if follower else link.digest
    return known is None or digest_of_line(link.line) == known


def _out_of_place(link: Link, act: Act | None, before: str, number: int) -> Iterator[Fault]:
    if act is None:
        return
    missing = act.number - number - 1
    if missing > 0:
        which = f"act {number + 1}" if missing == 1 else f"acts {number + 1} to {act.number - 1}"
        yield Fault(at=which, what="missing from the log")
    elif missing < 0:
        yield Fault(at=f"act {act.number}", what=f"stands after act {number}: acts were put in, repeated or put in another order")
    elif act.number == 1 and act.before != before:
        yield Fault(at="act 1", what="says that another came before it: the log was cut off at its beginning")
    if link.digest is not None and act.number != link.place:
        yield Fault(at=f"act {act.number}", what=f"lies under the number {link.place}")


def _changed(link: Link, act: Act | None, digest: str, follower: Act | None, *, looks: bool) -> Iterator[Fault]:
    number = act.number if act else link.place
    followed = follower.before if follower and follower.number == number + 1 else None
    known = followed or link.digest
    if known is not None and digest != known:
        yield _not_what_it_was(number, link.line, known, follower, looks=looks)
    elif act is None:
        yield Fault(at=f"act {number}", what="cannot be read: its line is not written as the log writes it")
    if link.digest is not None and digest == known and link.digest != digest:
        yield Fault(at=f"act {number}", what="the digest kept beside it is not its own")


def _not_what_it_was(number: int, line: str, known: str, follower: Act | None, *, looks: bool) -> Fault:
    wrong = one_byte(line.encode("utf-8", "surrogatepass"), known) if looks else None
    if wrong:
        return Fault(at=f"act {number}", byte=wrong.start, end=wrong.end, was=wrong.was, found=wrong.found)
    followed = f", which act {follower.number} followed" if follower else ""
    return Fault(at=f"act {number}", what=f"is not what it was{followed}")
