"""What a register holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.model import ActorName, LineageClaim, MentionKind, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where lines of a register file come from, and whose word they are.

    Attributes:
        said: when it was published.
    """

    key: str
    title: str
    holder: str
    licence: str
    said: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One bearer of names, split as finely as anybody splits them.

    Attributes:
        id: its handle: lower-case ASCII, digits and hyphens.
        about: one line on who it is; empty = none written.
        names: in the order of the files; the first is what the entry goes by where nothing else decides.
        ground: ISO 3166 codes, as any source has them; empty = not told.
        files: the files that speak of it.
    """

    id: str
    kind: MentionKind
    about: str = ""
    names: tuple[ActorName, ...] = ()
    ground: tuple[str, ...] = ()
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong in a register file, where, and what to do about it."""

    file: str
    entry: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}{f', entry {self.entry!r}' if self.entry else ''}: {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All entries, and all that is said of them.

    Attributes:
        sources: by file and key.
        faults: what could not be read; the rest is there.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    claims: tuple[LineageClaim, ...] = ()
    sources: Mapping[tuple[str, str], Source] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
