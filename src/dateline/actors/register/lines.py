"""One register file, as TOML gives it, into sources, entries and lineage claims. What cannot be read is a Fault, and the rest goes on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from dateline.actors.register import days, terms
from dateline.actors.register.entry import Entry, Fault, Source
from dateline.actors.register.types import ALONE, KNOWN
from dateline.model import ActorName, Certainty, LineageClaim, MentionKind, Origin, Period, Polarity

Plain: TypeAlias = Mapping[str, Any]

_HANDLE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE_KEYS = frozenset({"about", "sources", "entry", "terms"})
_ENTRY_KEYS = frozenset({"id", "kind", "about", "ground", "names", "life"})
_NAME_KEYS = frozenset({"text", "language", "from", "until"})
_LIFE_KEYS = frozenset(
    {"type", "object", "when", "from", "until", "source", "holder", "reporter", "said", "polarity", "certainty", "office", "basis"}
)


@dataclass(slots=True)
class Page:
    """What one file says."""

    file: str
    sources: dict[str, Source] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    claims: list[LineageClaim] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def page(file: str, plain: Plain) -> Page:
    """All that can be read of a file, and the faults of the rest; `terms` holds rows of terms.py here, not names of files."""
    read = Page(file)
    for key in plain.keys() - _FILE_KEYS:
        read.faults.append(Fault(file=file, entry="", what=f"unknown table {key!r}; there are: {_listed(_FILE_KEYS)}"))
    for key, source in plain.get("sources", {}).items():
        _noting(read, "", lambda key=key, source=source: read.sources.__setitem__(key, _source(key, source)))
    for number, entry in enumerate((*plain.get("entry", ()), *terms.entries(plain.get("terms", ()))), 1):
        name = str(entry.get("id", f"number {number}"))
        _noting(read, name, lambda entry=entry: _add(read, entry))
    return read


def _noting(read: Page, entry: str, act: Any) -> None:
    try:
        act()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        read.faults.append(Fault(file=read.file, entry=entry, what=what))


def _source(key: str, plain: Plain) -> Source:
    return Source(key=key, title=plain["title"], holder=plain["holder"], licence=plain["licence"], said=days.bounds(str(plain["said"])))


def _add(read: Page, plain: Plain) -> None:
    _refuse_unknown(plain, _ENTRY_KEYS)
    name = plain["id"]
    if not _HANDLE.fullmatch(name):
        raise ValueError(f"an id is lower-case ASCII, digits and hyphens, not {name!r}")
    kind = _kind(plain["kind"])
    names: list[ActorName] = []
    for source, texts in plain.get("names", {}).items():
        _known_source(read, source)
        for text in texts:
            _noting(read, name, lambda text=text, source=source: names.append(_name(text, source)))
    ground: dict[str, None] = {}
    for source, codes in plain.get("ground", {}).items():
        _known_source(read, source)
        ground |= dict.fromkeys(codes)
    read.entries.append(
        Entry(id=name, kind=kind, about=plain.get("about", ""), names=tuple(names), ground=tuple(ground), files=(read.file,))
    )
    for line in plain.get("life", ()):
        _noting(read, name, lambda line=line: read.claims.append(_claim(read, name, line)))


def _kind(word: str) -> MentionKind:
    try:
        return MentionKind(word)
    except ValueError:
        raise ValueError(f"unknown kind {word!r}; there are: {_listed(MentionKind)}") from None


def _known_source(read: Page, key: str) -> Source:
    if key not in read.sources:
        raise ValueError(f"source {key!r} is not among the file's [sources]: {_listed(read.sources) or 'it has none'}")
    return read.sources[key]


def _name(given: str | Plain, source: str) -> ActorName:
    if isinstance(given, str):
        return ActorName(text=given, source=source)
    _refuse_unknown(given, _NAME_KEYS)
    used = days.span(_text(given, "from"), _text(given, "until"))
    return ActorName(
        text=given["text"],
        source=source,
        language=given.get("language"),
        earliest=used.earliest if used else None,
        latest=used.latest if used else None,
    )


def _claim(read: Page, subject: str, plain: Plain) -> LineageClaim:
    _refuse_unknown(plain, _LIFE_KEYS)
    sort = _type(plain)
    if sort not in KNOWN:
        raise ValueError(f"unknown type {sort!r} in its life; there are: {_listed(KNOWN)}")
    if "object" not in plain and sort not in ALONE:
        raise ValueError(f"{sort} names no object")
    source = _known_source(read, plain["source"])
    return LineageClaim(
        type=sort,
        subject=subject,
        object=plain.get("object"),
        holder=plain.get("holder", source.holder),
        reporter=plain.get("reporter"),
        origin=Origin.REGISTER,
        when=_when(plain),
        said=days.bounds(str(plain["said"])) if "said" in plain else source.said,
        polarity=Polarity(plain.get("polarity", "affirmed")),
        certainty=Certainty(plain.get("certainty", "asserted")),
        evidence=f"{read.file}: {subject}",
        words=plain.get("office", source.title),
    )


def _type(plain: Plain) -> str:
    """A listing says that a list treats two as one, which is another thing than that they are."""
    basis = plain.get("basis")
    if basis is not None and (basis, plain["type"]) != ("listing", "same_as"):
        raise ValueError('basis can only be "listing", of same_as')
    return "listed_alias" if basis else str(plain["type"])


def _when(plain: Plain) -> Period | None:
    if "when" not in plain:
        return days.span(_text(plain, "from"), _text(plain, "until"))
    began = days.bounds(str(plain["when"]))
    if plain["type"] in ALONE or "until" not in plain:
        return began
    return Period(earliest=began.earliest, latest=days.bounds(str(plain["until"])).latest)


def _text(plain: Plain, key: str) -> str | None:
    return str(plain[key]) if key in plain else None


def _refuse_unknown(plain: Plain, known: frozenset[str]) -> None:
    if not known.issuperset(plain):
        key = min(plain.keys() - known)
        raise ValueError(f"unknown key {key!r}; there are: {_listed(known)}")


def _listed(words: Any) -> str:
    return ", ".join(sorted(map(str, words)))


def merged(entries: Iterator[Entry]) -> tuple[dict[str, Entry], list[Fault]]:
    """Entries of one id put together, in the order of the files; two kinds for one id are a fault, and the first stands."""
    whole: dict[str, Entry] = {}
    faults = []
    for entry in entries:
        before = whole.get(entry.id)
        if before is None:
            whole[entry.id] = entry
            continue
        if before.kind is not entry.kind:
            faults.append(
                Fault(file=entry.files[0], entry=entry.id, what=f"is a {entry.kind} here and a {before.kind} in {before.files[0]}")
            )
        whole[entry.id] = Entry(
            id=entry.id,
            kind=before.kind,
            about=before.about or entry.about,
            names=(*before.names, *entry.names),
            ground=tuple(dict.fromkeys((*before.ground, *entry.ground))),
            files=tuple(dict.fromkeys((*before.files, *entry.files))),
        )
    return whole, faults
