"""Every error dateline raises, by what the catcher should do.

```
DatelineError
├── ReportError        one report failed; a batch notes it and goes on
│   ├── FetchFailed        the bytes could not be had: a file, a page, a refused address
│   │   └── KeptOut            robots.txt asks programs to stay away
│   ├── NotAReport         the bytes hold no report dateline can read
│   ├── FileBroken         a PDF, picture, video or sound cannot be taken apart
│   ├── CaptureDamaged     kept bytes are not what their digest says
│   ├── ReportConflict     the record already keeps another text under that id
│   └── ReaderFailed       a reader broke on this report
├── RequestError       what was asked cannot be given; the caller mends it
│   ├── NotFound           no such report, claim, reader …
│   ├── Conflict           the record already says something else
│   ├── BadQuery           a filter cannot be understood
│   │   └── SeveralMeant       a name is several actors'
│   ├── StampRefused       a time-stamping authority gave no stamp, or one on something else
│   ├── UnknownFormat      no exporter or intake of that name
│   ├── NotSignedIn        the server does not know who asks
│   ├── NotAllowed         who asks may not do this, or not from there
│   └── TooLarge           more was sent than the server takes at once
└── SetupError         nothing can run until someone acts
    ├── BadSetting         an option is unknown or of the wrong kind
    ├── UnknownReader      a reader named in the settings is not installed
    ├── UnmetNeed          a reader stands before what it needs
    ├── MissingExtra       a package or data file is missing or is not the one expected
    ├── CannotServe        the address to serve at is taken or not to be had
    ├── CannotWrite        a file cannot be written: no room, or no leave
    ├── RecordUnusable     the record is locked, damaged or its disk is full
    └── SchemaOutdated     the record was written by another version of dateline
```

An error builds its message from values, in lower case, and names the remedy. Imperfect *data* is no error: it is a Doubt.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class DatelineError(Exception):
    """The root: catch it at the outermost door only."""


class ReportError(DatelineError):
    """One report failed. A batch notes it and goes on with the next.

    Args:
        where: the file, address or line the report came from, as the user would name it.
        what: what is wrong and what to do about it.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what
        super().__init__(f"{where}: {what}")


class FetchFailed(ReportError):
    """The bytes could not be had.

    Args:
        status: what the server answered; None = nothing, or no server was asked.
        after_s: how many seconds it asks to be left alone; None = it does not say.
    """

    def __init__(self, where: str, what: str, *, status: int | None = None, after_s: float | None = None) -> None:
        self.status = status
        self.after_s = after_s
        super().__init__(where, what)


class KeptOut(FetchFailed):
    """A site's robots.txt asks programs to stay away, or cannot be had."""


class NotAReport(ReportError):
    """The bytes hold no report dateline can read: empty, binary, undecodable, too long, in another language."""


class FileBroken(ReportError):
    """A PDF, picture, video or sound cannot be taken apart: broken, locked, or made to break or exhaust what reads it."""


class CaptureDamaged(ReportError):
    """Kept bytes are not what their digest says."""


class ReportConflict(ReportError):
    """The record already keeps another text under that id."""


class ReaderFailed(ReportError):
    """A reader broke on this report; the cause is chained."""


class RequestError(DatelineError):
    """What was asked cannot be given; the caller mends the request."""


class NotFound(RequestError):
    """Nothing of that name; lists what there is when the list is short."""

    def __init__(self, kind: str, name: str, known: Iterable[str] = ()) -> None:
        listed = ", ".join(sorted(known))
        super().__init__(f"no {kind} {name!r}" + (f"; there are: {listed}" if listed else ""))


class Conflict(RequestError):
    """The record already says something else under that name.

    Attributes:
        decision: the number of the decision that says so; None where it is none.
    """

    def __init__(self, what: str, *, decision: int | None = None) -> None:
        self.decision = decision
        super().__init__(what)


class BadQuery(RequestError):
    """A filter cannot be understood.

    Args:
        column: where in what was written the trouble stands, from 1; None = in none of it in particular.
    """

    def __init__(self, message: str, *, column: int | None = None) -> None:
        super().__init__(message)
        self.column = column

    @classmethod
    def at(cls, column: int, what: str) -> "BadQuery":
        """Of a filter, with the column of the trouble."""
        return cls(f"column {column} of the filter: {what}", column=column)

    @classmethod
    def unknown(cls, kind: str, asked: str, known: Iterable[str]) -> "BadQuery":
        """Asked for what there is none of: names what is written like it, then all there is."""
        listed = {name.casefold(): name for name in known}
        like = [listed[name] for name in get_close_matches(asked.casefold(), listed, n=3, cutoff=0.7)]
        meant = f"did you mean {' or '.join(like)}? " if like else ""
        return cls(f"no {kind} {asked!r}; {meant}there are: {', '.join(listed.values())}")


class SeveralMeant(BadQuery):
    """A name that several actors bear, and nothing decides between them.

    Attributes:
        candidates: handle and name of each who could be meant, the likeliest first.
    """

    def __init__(self, name: str, candidates: Iterable[tuple[str, str]], doubt: str = "") -> None:
        self.candidates = tuple(candidates)
        listed = ", ".join(f"{called} [{handle}]" for handle, called in self.candidates)
        super().__init__(f"{name!r} may be {listed}; name one by what stands in brackets{f' ({doubt})' if doubt else ''}")


class StampRefused(RequestError):
    """A time-stamping authority gave no stamp, or one on something else.

    Args:
        where: its address, or the file its answer came in.
        what: what is wrong with it and what to do about it.
    """

    def __init__(self, where: str, what: str) -> None:
        self.where = where
        self.what = what
        super().__init__(f"{where}: {what}")


class UnknownFormat(NotFound):
    """No exporter or intake of that name."""


class NotSignedIn(RequestError):
    """The server does not know who asks."""


class NotAllowed(RequestError):
    """Who asks may not do this, or not from there."""


class TooLarge(RequestError):
    """More was sent than the server takes at once."""


class SetupError(DatelineError):
    """Nothing can run until someone acts."""


class BadSetting(SetupError):
    """An option is unknown or of the wrong kind."""


class UnknownReader(SetupError):
    """A reader named in the settings is not installed."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"no reader {name!r} is installed; there are: {', '.join(sorted(known))}")


class UnmetNeed(SetupError):
    """A reader stands before the readers that give what it needs."""

    def __init__(self, reader: str, need: str) -> None:
        super().__init__(f"reader {reader!r} needs {need}, which no reader before it gives; mend the order in [reading] readers")


class MissingExtra(SetupError):
    """A package or data file is missing, or is not the one expected."""


class CannotServe(SetupError):
    """The address to serve at is taken or not to be had."""


class CannotWrite(SetupError):
    """A file cannot be written: there is no room, or no leave. Nothing half-written is left, and an older file is as it was."""

    def __init__(self, path: str, what: str) -> None:
        super().__init__(f"{path} cannot be written: {what}")


class RecordUnusable(SetupError):
    """The record is locked, damaged or its disk is full. What was stored before is still there."""


class SchemaOutdated(SetupError):
    """The record was written by another version of dateline and cannot be opened by this one."""
