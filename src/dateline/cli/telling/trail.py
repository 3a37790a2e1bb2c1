"""One claim's trail on a terminal."""

from collections.abc import Iterator
from typing import TextIO

from rich.text import Text

from dateline.cli.options.correcting import corrections
from dateline.desk import Trail
from dateline.export.phrasing import days, had, line, title
from dateline.export.table import Sheet, answers, versions
from dateline.export.telling import Hand, Teller
from dateline.model import Decision, how_sure
from dateline.store import claim_ids

Answer = tuple[str, Text]

_TONES = {"withdrawn": "bold red", "embargoed": "yellow", "later": "yellow"}


def print_trail(trail: Trail, out: TextIO) -> None:
    """The claim, its context, its hands, its report, its making, doubts and decisions: a block each; empty ones are left out."""
    sheet = Sheet(out)
    sheet.line(Text(f"claim {trail.entry.id}", style="bold"))
    if not trail.entry.newest:
        sheet.line(Text("the newest reading of this report no longer makes this claim", style="yellow"))
    sheet.line()
    for told in (
        _claim(trail),
        _context(trail),
        _hands(trail),
        _report(trail),
        _edition(trail),
        _media(trail),
        _making(trail),
        _doubts(trail),
        corrections(trail.corrected),
        _decisions(trail),
    ):
        rows = list(told)
        if rows:
            sheet.answers("", rows)


def _claim(trail: Trail) -> Iterator[Answer]:
    telling = Teller(trail.entry.reading, claim_ids(trail.entry.reading)).tell(trail.entry.id, trail.corrected.claim)
    skipped = {"on whose word", "in the words"}  # both stand below, at length
    yield from ((question, answer) for question, answer in answers(telling) if question not in skipped)
    yield from versions(telling)


def _context(trail: Trail) -> Iterator[Answer]:
    yield "in the words", _marked(trail)


def _marked(trail: Trail) -> Text:
    """The stretch around the claim, its own words in bold between ⟦ ⟧."""
    text = trail.entry.reading.report.text
    marked, done = Text(), trail.around.start
    for span in sorted(trail.corrected.claim.evidence):
        start = max(span.start, done)  # spans of evidence may overlap
        if start >= span.end:
            continue
        if start > done:
            marked.append(_flat(text[done:start]), style="dim")
        marked.append("⟦", style="dim").append(_flat(text[start : span.end]), style="bold").append("⟧", style="dim")
        done = span.end
    if done < trail.around.end:
        marked.append(_flat(text[done : trail.around.end]), style="dim")
    return marked


def _flat(words: str) -> str:
    """On one line, keeping the blanks at the edges that part it from its neighbours."""
    before, after = words[:1].isspace(), words[-1:].isspace()
    return f"{' ' * before}{line(words)}{' ' * (after and not words.isspace())}"


def _hands(trail: Trail) -> Iterator[Answer]:
    for number, hand in enumerate(Teller(trail.entry.reading).hands(trail.entry.claim.attribution)):
        yield ("on whose word" if number == 0 else "passed on by"), _hand(hand)


def _hand(hand: Hand) -> Text:
    named = Text(hand.words, style="bold")
    told = " · ".join((*([hand.stance.replace("_", " ")] if hand.stance else []), *hand.details))
    return named.append(f"  {told}", style="dim") if told else named


def _media(trail: Trail) -> Iterator[Answer]:
    """What it rests on; where that is disputed or flagged it is told, and the claim stays as certain as its holder is."""
    for one in trail.media:
        told = ", ".join(str(verdict).replace("_", " ") for verdict in one.verdicts) or "not known to be checked"
        yield "rests on", Text(f"{one.kind}: {line(one.called)}").append(f"  {told} · {one.id}", style="dim")
        yield from (("flagged", Text(line(flag), style="red")) for flag in one.flags)
        if one.is_debunked:
            yield "", Text("what it rests on is contested: look at the claim again", style="red")


def _report(trail: Trail) -> Iterator[Answer]:
    report = trail.entry.reading.report
    published, sure = report.published, how_sure(report.published)
    how = f" ({', '.join(filter(None, (published.rule, sure)))})" if published and published.rule else ""
    byline = f" · {report.byline}" if report.byline else ""
    yield "report", Text(title(trail.entry.reading), style="italic")
    yield "", Text(line(f"{report.outlet or 'outlet not known'}{byline} · id {report.id}"))
    yield "published", Text(f"{days(published) or 'day not known'}{how}")
    if report.url and report.url != (report.edition and report.edition.item):
        yield "address", Text(line(report.url))
    for capture in trail.captures:
        yield "captured", Text(f"{capture.fetched_at:%Y-%m-%d %H:%M:%S %Z} · {line(capture.url)} · {capture.media_type}")
        yield from (("", Text(how, style="dim")) for how in (had(capture), f"sha256 {capture.digest}") if how)


def _edition(trail: Trail) -> Iterator[Answer]:
    for question, answer in trail.edition.sentences if trail.edition else ():
        yield question, Text(answer, style=_TONES.get(question, ""))


def _making(trail: Trail) -> Iterator[Answer]:
    claim, reading = trail.entry.claim, trail.entry.reading
    readers = [f"{name} {version}" for name, version in reading.made_by if name != "parse"]
    yield (
        "read",
        Text(f"{trail.entry.read_at:%Y-%m-%d %H:%M:%S %Z} · score {claim.score:.2f}{f' · rule {claim.rule}' if claim.rule else ''}"),
    )
    yield "by", Text(", ".join(readers), style="dim")
    if "parse" in dict(reading.made_by):
        yield "on the parse", Text(dict(reading.made_by)["parse"], style="dim")


def _doubts(trail: Trail) -> Iterator[Answer]:
    teller = Teller(trail.entry.reading)
    for doubt in trail.doubts:
        words = f"“{teller.words(doubt.span)}”: " if doubt.span else ""
        yield "doubt", Text(line(f"{words}{doubt.reason} ({doubt.reader})"), style="yellow")


def _decisions(trail: Trail) -> Iterator[Answer]:
    for number, decision in trail.decisions:
        yield f"decision {number}", _decision(decision)


def _decision(decision: Decision) -> Text:
    reason = f": {decision.reason}" if decision.reason else ""
    withdrawn = f", withdrawn {decision.withdrawn_at:%Y-%m-%d}" if decision.withdrawn_at else ""
    return Text(line(f"{decision.verdict}{reason} ({decision.by}, {decision.at:%Y-%m-%d}{withdrawn})"), style="dim" if withdrawn else "")
