"""Actors on a terminal: whom the record names, one actor at length, whom a name stands for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TextIO

from rich.text import Text

from dateline.desk.answers import Dossier, Fall, Listed, Reckoning, Spelling
from dateline.desk.stories import words
from dateline.export.html.frame import counted
from dateline.export.lineage.words import sentence, sureness
from dateline.export.phrasing import day, line, roughly
from dateline.export.table import Sheet
from dateline.model import Dispute, Joint, LineageClaim, Period, Typing

Row = tuple[str, str]
_CLAIMS = 4  # ids of claims shown of one dispute
_NAMES = 4  # spellings a list shows of one actor


def print_actors(found: Sequence[Listed], out: TextIO) -> None:
    """A block each: label, kind and handles; names with how often and where; what is not settled."""
    sheet = Sheet(out)
    for one in found:
        sheet.line(_head(one.actor.label, str(one.actor.kind), f"{one.reports} report{'' if one.reports == 1 else 's'}"))
        rows = [("names", Text(_names(one.spellings))), ("outlets", Text(line(", ".join(one.outlets)) or "not known"))]
        if one.earliest and one.latest:
            rows.append(("seen", Text(_between(one.earliest, one.latest))))
        rows.append(("handle", Text(", ".join(one.actor.handles), style="dim")))
        if one.doubt:
            rows.append(("not settled", Text(line(one.doubt), style="yellow")))
        sheet.answers("", rows)


def print_dossier(found: Dossier, out: TextIO) -> None:
    """One actor: a block for each question, left out where nothing is told."""
    sheet = Sheet(out)
    sheet.line(_head(found.actor.label, str(found.actor.kind), words(found.view)))
    if found.about:
        sheet.line(Text(line(found.about), style="italic"))
    sheet.line()
    for title, rows in sections(found):
        sheet.line(Text(title, style="bold"))
        sheet.answers("", [(left, Text(right)) for left, right in rows])


def print_reckoning(found: Reckoning, out: TextIO) -> None:
    sheet = Sheet(out)
    sheet.line(_head(found.name, words(found.view)))
    sheet.line()
    if found.actor:
        held = ", ".join(f"{line(found.called(handle))} [{handle}]" for handle in found.actor.handles)
        sheet.answers("", [("stands for", Text(line(found.actor.label), style="bold")), ("one with", Text(held))])
    if found.borne_from:
        early = f"nobody is known to have gone by this before {roughly(Period(earliest=found.borne_from))}"
        sheet.answers("", [("too early", Text(early.replace("before from", "before"), style="yellow"))])
    for title, claims in (("because", found.because), ("also said", found.apart)):
        if claims:
            sheet.answers("", [(title if number == 0 else "", Text(_told(claim, found.called))) for number, claim in enumerate(claims)])
    if found.disputes:
        sheet.answers("", [("disputed", Text(text)) for text in _disputes(((one, ()) for one in found.disputes), found.called)])
    if found.doubt and found.candidates:
        rows = [
            (f"{one.score:.2f}", Text(f"{line(found.called(one.handle))} [{one.handle}]: {'; '.join(one.why)}")) for one in found.candidates
        ]
        sheet.answers("", [("could be", Text("")), *rows])
    if found.doubt:
        sheet.answers("", [("not settled", Text(line(found.doubt), style="yellow"))])


def print_fall(found: Fall, out: TextIO) -> None:
    sheet = Sheet(out)
    moved = "nothing would move" if not found.moves else f"{len(found.moves)} would move"
    sheet.line(_head(f"Without {found.source}", f"{counted(found.claims, 'claim')} on this word; {moved}"))
    sheet.line()
    for move in found.moves:
        was, now = (
            ", ".join(found.called(handle) for handle in some if handle != move.handle) or "nobody" for some in (move.was, move.now)
        )
        named = f"; {counted(len(move.incidents), 'claim')} of the record" if move.incidents else ""
        sheet.answers("", [(found.called(move.handle), Text(f"is one with {was} now; would be with {now}{named}"))])


def sections(found: Dossier) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Title and rows of each part that has any, the same for terminal and page."""
    told = (
        ("Names in the record", tuple(_spellings(found.spellings))),
        ("Names in the register", tuple(_registered(found))),
        ("What became of it", tuple(_life(found))),
        ("Who says who it is", tuple(_positions(found))),
        ("Disputed", tuple(("", text) for text in _disputes(zip(found.disputes, found.at_stake, strict=True), found.called))),
        ("Before their time", tuple((one.use.evidence, one.reason) for one in found.anachronisms)),
        ("In the record", ((str(found.claims), "claims name it; list them with: dateline claims --who " + found.actor.handles[0]),)),
    )
    return tuple((title, rows) for title, rows in told if rows)


def _head(label: str, *told: str) -> Text:
    return Text.assemble((line(label), "bold"), (f" · {line(' · '.join(told))}", "dim"))


def _names(spellings: Sequence[Spelling]) -> str:
    counts: dict[str, int] = {}
    for one in spellings:
        counts[one.text] = counts.get(one.text, 0) + one.count
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    more = f" and {len(ranked) - _NAMES} more" if len(ranked) > _NAMES else ""
    return ", ".join(f"{line(text)} ×{count}" for text, count in ranked[:_NAMES]) + more


def _spellings(spellings: Iterable[Spelling]) -> Iterator[Row]:
    for one in spellings:
        when = _between(one.earliest, one.latest) if one.earliest and one.latest else "day not known"
        slip = f" – a slip of the pen: {one.slip}" if one.slip else ""
        yield when, f"{line(one.text)} ×{one.count} in {line(one.outlet or 'an outlet not known')}{slip}"


def _registered(found: Dossier) -> Iterator[Row]:
    attested = {one.text for one in found.spellings}
    by_days: dict[str, list[str]] = {}
    for name in found.actor.names:
        if name.text not in attested or name.earliest or name.latest:
            when = roughly(Period(earliest=name.earliest, latest=name.latest)) or ""
            language = f" ({name.language})" if name.language else ""
            by_days.setdefault(when, []).append(f"{line(name.text)}{language}")
    for when, names in sorted(by_days.items()):
        yield when, " · ".join(dict.fromkeys(names))


def _life(found: Dossier) -> Iterator[Row]:
    for joint in found.life.joints:
        for number, typing in enumerate(joint.typings):
            yield (roughly(joint.when) or "day not told") if number == 0 else "", f"{_typed(typing, found.called)}{_odds(joint, number)}"


def _odds(joint: Joint, number: int) -> str:
    return " – holders are at odds" if joint.at_odds and number == len(joint.typings) - 1 else ""


def _typed(typing: Typing, called: Callable[[str], str]) -> str:
    return _told(typing.claims[-1], called)


def _positions(found: Dossier) -> Iterator[Row]:
    for position in found.positions:
        for number, claim in enumerate(position.says):
            when = roughly(claim.when)
            yield (
                position.holder if number == 0 else "",
                f"{sentence(claim, found.called)}{_sure(claim)}{f', {when}' if when else ''}{_said(claim)}",
            )


def _told(claim: LineageClaim, called: Callable[[str], str]) -> str:
    carried = f" in {line(claim.reporter)}" if claim.reporter and claim.reporter != claim.holder else ""
    return f"{sentence(claim, called)}{_sure(claim)} – {line(claim.holder)}{carried}{_said(claim)}"


def _sure(claim: LineageClaim) -> str:
    sure = sureness(claim)
    return f" ({sure})" if sure else ""


def _said(claim: LineageClaim) -> str:
    said = roughly(claim.said)
    return f" (said {said})" if said else ""


def _disputes(disputes: Iterable[tuple[Dispute, Sequence[str]]], called: Callable[[str], str]) -> Iterator[str]:
    """Each dispute with the claims that hang on it."""
    for dispute, at_stake in disputes:
        sides = "; ".join(f"{side.value}: {_holders(side.claims)}" for side in dispute.sides)
        decides = f". It would be settled by: {dispute.decides}" if dispute.decides else ""
        yield f"{' and '.join(line(called(one)) for one in dispute.about)} – {sides}{decides}{_moving(at_stake)}"


def _moving(claims: Sequence[str]) -> str:
    """As in ". 2 claims of the record would count for another actor: 1a2b3c4d, 5e6f7a8b"."""
    if not claims:
        return ""
    shown = ", ".join(claim[:8] for claim in claims[:_CLAIMS])
    return f". {counted(len(claims), 'claim')} of the record would count for another actor: {shown}{', …' if len(claims) > _CLAIMS else ''}"


def _holders(claims: Iterable[LineageClaim]) -> str:
    return ", ".join(dict.fromkeys(line(claim.holder) for claim in claims))


def _between(first: date, last: date) -> str:
    return day(first) if first == last else f"{day(first)} – {day(last)}"
