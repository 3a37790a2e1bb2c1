"""Media items on a terminal."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TextIO

from rich.text import Text

from dateline.desk.media.answers import MediaLine
from dateline.export.html.frame import counted
from dateline.export.phrasing import day, days, line
from dateline.export.table import Sheet
from dateline.model import Check, Flag, GivenFile, MediaItem, OnWord, Period, Release

Answer = tuple[str, Text]
NOT_TOLD = "not told"
VERDICTS = {"verified": "verified", "not_verified": "could not be verified", "disputed": "disputed", "retracted": "retracted"}


def print_lines(found: Iterable[MediaLine], out: TextIO) -> None:
    """A block an item."""
    sheet = Sheet(out)
    for one in found:
        sheet.line(Text(f"{one.id}  {one.kind}  ").append(line(one.called), style="bold"))
        sheet.answers("", list(_line(one)))


def print_item(item: MediaItem, out: TextIO) -> None:
    """All that is known of one, each with who says so; what nobody says is said not to be told."""
    sheet = Sheet(out)
    sheet.line(Text(f"{item.id}  {item.kind}  ").append(line(item.called), style="bold"))
    sheet.line()
    outlets = {one.report: one.outlet or "outlet not known" for one in item.reports}
    for block in (_flags(item.flags), _card(item, outlets), _reports(item), _copies(item), _files(item), _rest(item)):
        rows = list(block)
        if rows:
            sheet.answers("", rows)


def print_given(given: GivenFile, item: MediaItem, out: TextIO) -> None:
    """What came of giving a file."""
    sheet = Sheet(out)
    sheet.line(Text(line(given.name), style="bold").append(f"  sha256 {given.digest}", style="dim"))
    flagged = tuple(flag for flag in item.flags if flag.file in {None, given.digest})
    sheet.answers("", [*_flags(flagged), ("of item", Text(f"{item.id} · {line(item.called)}")), *_file(given)])


def _line(one: MediaLine) -> Iterator[Answer]:
    yield "looked at", Text(", ".join(VERDICTS[verdict] for verdict in one.verdicts) or "by nobody that is told")
    if one.released:
        yield "put out", Text(_release(one.released[0]))
    if one.days:
        yield "said to be of", Text(" / ".join(_span(told.earliest, told.latest) for told in one.days))
    if one.places:
        yield "said to be at", Text(" / ".join(dict.fromkeys(line(told.name) for told in one.places)))
    first = day(one.first_told) if one.first_told else "on a day not known"
    rest = [counted(number, what) for number, what in ((one.files, "file"), (one.claims, "claim resting on it")) if number]
    yield "told in", Text(" · ".join((f"{counted(one.reports, 'report')}, first {first}", *rest)))
    yield from (("flagged", Text(line(flag), style="red")) for flag in one.flags)


def _flags(flags: Iterable[Flag]) -> Iterator[Answer]:
    for flag in flags:
        yield "flagged", Text(line(flag.reason), style="red").append(f"  by {flag.on_word}", style="dim")


def _card(item: MediaItem, outlets: dict[str, str]) -> Iterator[Answer]:
    yield from _each("put out", [(_release(one), one.word) for one in item.released], outlets)
    yield from _each("said to be of", [(_span(one.earliest, one.latest), one.word) for one in item.days], outlets)
    yield from _each("said to be at", [(line(one.name), one.word) for one in item.places], outlets)
    yield from _each("looked at", [(_check(one), one.word) for one in item.checks], outlets)
    yield from _each("generation", [(str(one.generation), one.word) for one in item.generations], outlets)
    if item.speakers:
        yield "carries words of", Text(", ".join(map(line, item.speakers)))


def _each(question: str, told: list[tuple[str, OnWord]], outlets: dict[str, str]) -> Iterator[Answer]:
    if not told:
        yield question, Text(NOT_TOLD, style="dim")
    for number, (answer, word) in enumerate(told):
        who = f"{line(word.by)}, in {outlets.get(word.report, word.report)}" if word.by else outlets.get(word.report, word.report)
        yield "" if number else question, Text(answer).append(f"  {who}: “{line(word.words)}”", style="dim")


def _release(one: Release) -> str:
    who = line(one.holder) if one.holder else "by whom is not told"
    return f"{who}{f' · {line(one.channel)}' if one.channel else ''} · {_span(one.earliest, one.latest)}"


def _check(one: Check) -> str:
    how = f" ({', '.join(map(line, one.how))})" if one.how else ""
    sure = "" if one.certainty == "asserted" else f", {one.certainty}"
    return f"{VERDICTS[one.verdict]} by {line(one.by) if one.by else 'somebody not told'}{how}{sure}"


def _span(earliest: date | None, latest: date | None) -> str:
    return days(Period(earliest=earliest, latest=latest)) or "day not told"


def _reports(item: MediaItem) -> Iterator[Answer]:
    for one in item.reports:
        when = day(one.published) if one.published else "day not known"
        words = dict.fromkeys(f"“{line(named.words)}”" for named in one.named)
        yield (
            "report",
            Text(f"{line(one.title)} · {line(one.outlet or 'outlet not known')} · {when}").append(
                f"  {', '.join(words) or 'embeds it'} · {one.report}", style="dim"
            ),
        )


def _copies(item: MediaItem) -> Iterator[Answer]:
    for one in item.embedded:
        told = [words for words in (one.caption, one.credit and f"credit: {one.credit}", one.told) if words]
        yield "embedded", Text(line(one.url)).append(f"  {' · '.join((one.how, *map(line, told)))}", style="dim")
    known = item.first_known
    yield (
        "earliest copy",
        Text(f"{day(known.day)} · {known.how} · {known.report or known.file}" if known else "none is known", style="" if known else "dim"),
    )


def _files(item: MediaItem) -> Iterator[Answer]:
    for given in item.files:
        yield "file", Text(f"{line(given.name)} · {given.size:,} bytes").append(f"  sha256 {given.digest}", style="dim")
        yield from _file(given)


def _file(given: GivenFile) -> Iterator[Answer]:
    yield "given", Text(f"{given.given_at:%Y-%m-%d %H:%M %Z} by {line(given.by)}, of {given.about}")
    said = [
        words
        for words in (
            given.said_earliest and _span(given.said_earliest, given.said_latest),
            given.said_place,
            given.source and f"from {given.source}",
            given.note,
        )
        if words
    ]
    if said:
        yield "the giver says", Text(line(" · ".join(said)))
    for entry in given.inspected.inscriptions if given.inspected else ():
        yield "the file says", Text(f"{str(entry.of).replace('_', ' ')}: {line(entry.printed)}").append(f"  {entry.by}", style="dim")
    if given.inspected:
        standing = given.inspected.credentials
        yield "credentials", Text(f"{standing.standing}{f' · {line(standing.signer)}' if standing.signer else ''}")
    for like in given.alike:
        when = f", first known {day(like.first_known.day)}" if like.first_known else ""
        yield "like", Text(f"{line(like.name)} of item {like.item}, {like.how}, distance {like.distance}{when}")


def _rest(item: MediaItem) -> Iterator[Answer]:
    for one in item.joined:
        yield "joined by", Text(one)
    for maybe in item.maybe:
        yield "may be", Text(f"{maybe.item} · {maybe.kind} {line(maybe.named)}").append(f"  {', '.join(maybe.reasons)}", style="dim")
    if item.claims:
        debunked = "  look at them again: it is disputed, retracted or flagged" if item.is_debunked else ""
        yield (
            "rest on it",
            Text(f"{counted(len(item.claims), 'claim')}: {', '.join(name[:8] for name in item.claims)}").append(debunked, style="red"),
        )
    if item.events:
        yield "events", Text(", ".join(item.events))
    for doubt in item.doubts:
        yield "doubt", Text(line(doubt.reason), style="yellow")
