"""Decisions: made, taken back, and the log of who decided what."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi import Query as Parameter
from fastapi.responses import StreamingResponse

from dateline.desk import Desk
from dateline.desk.correcting.corrected import Correctable
from dateline.desk.decisions.log import Logged
from dateline.desk.decisions.naming import BEGINNINGS, Kind
from dateline.desk.decisions.written import as_csv, as_jsonl
from dateline.errors import BadQuery
from dateline.store import LogQuery
from dateline.web.asked import Asked
from dateline.web.bar import Barred
from dateline.web.guard import Decides
from dateline.web.paging import Limit, Offset, Page

router = APIRouter(prefix="/decisions", tags=["decisions"])
changing = APIRouter(prefix="/decisions", tags=["decisions"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an analyst settles.

    Attributes:
        about: the id of a claim, report, event or media item, the digest of a capture, the name of an actor or source, or the key of an
            item of the queue.
        other: the second of two, where it is about two.
        field: of a correction or a dispute.
        verdict: of a pair same, different or unsure; of events one or two; of media same or different; of a dispute a side or "open"; of
            copies the id of the original, "neither" or "unsure"; a name of a label; a grade of a grade; a day to put off until, or empty;
            words to cover of a withholding, or empty for all of it; a value of a correction; any word of a claim.
        reason: why; corrections and withholdings need one.
    """

    kind: Kind
    about: str
    other: str | None = None
    field: str | None = None
    verdict: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A decision that was noted; `DELETE /api/decisions/{number}` takes it back."""

    number: int
    decision: Logged


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A decision that was withdrawn; `noted` is the number of the note that says by whom."""

    number: int
    noted: int | None


class Form(StrEnum):
    CSV = "csv"
    JSONL = "jsonl"


def log_query(
    *,
    number: Annotated[int | None, Parameter(ge=1, le=2**62, description="The one of this number.")] = None,
    who: Annotated[str | None, Parameter(max_length=200, description="Who decided.")] = None,
    kind: Annotated[list[Kind] | None, Parameter(description="Which sorts of decisions; several may be given.")] = None,
    text: Annotated[str | None, Parameter(max_length=200, description="Part of what it is about, of its verdict or its reason.")] = None,
    since: Annotated[date | None, Parameter(description="Made or withdrawn on this day or later.")] = None,
    until: Annotated[date | None, Parameter(description="Made or withdrawn on this day or before.")] = None,
    holding: Annotated[bool, Parameter(description="Only those that hold.")] = False,
    limit: Limit = 50,
    offset: Offset = 0,
) -> LogQuery:
    kinds = kind or []
    return LogQuery(
        number=number,
        by=who or None,
        about=tuple(BEGINNINGS[one] for one in kinds if one in BEGINNINGS),
        plain=Kind.CLAIM in kinds,
        text=text or None,
        earliest=since,
        latest=until,
        holding=holding,
        limit=limit,
        offset=offset,
    )


Sought = Annotated[LogQuery, Depends(log_query)]


@router.get("")
def decisions(asked: Asked, query: Sought) -> Page[Logged]:
    """Who decided what, the newest first, withdrawn ones among them."""
    desk, limit = asked.desk, query.limit or 1
    found = desk.decisions(query)
    total = desk.count_decisions(query)
    return Page(items=found, total=total, offset=query.offset, limit=limit, more=query.offset + len(found) < total)


@router.get("/log.{form}", response_class=StreamingResponse)
def log(asked: Asked, form: Form, query: Sought) -> StreamingResponse:
    """The whole log, for programs and spreadsheets; limit and offset aside."""
    found = asked.desk.decisions(replace(query, limit=None, offset=0))
    lines, media = (as_csv(found), "text/csv") if form is Form.CSV else (as_jsonl(found), "application/jsonl")
    name = f'attachment; filename="decisions.{form}"'
    return StreamingResponse(lines, media_type=f"{media}; charset=utf-8", headers={"Content-Disposition": name})


@router.get("/fields")
def fields(asked: Asked, bar: Barred, claim: Annotated[str, Parameter(max_length=64, description="Its id.")]) -> Correctable:
    """What of a claim can be corrected, with what the reader found there and what stands now."""
    return asked.desk.correctable(claim, view=bar.view)


@changing.post("", status_code=HTTPStatus.CREATED)
def decide(asked: Asked, who: Decides, verdict: Verdict) -> Noted:
    """Notes what was settled. What it is about stays as it is.

    Where an earlier decision that holds says otherwise, the problem document has its number as `decision`.
    """
    desk = asked.desk
    number = _DECIDED[verdict.kind](desk, verdict, who.name)
    return Noted(number=number, decision=desk.decisions(LogQuery(number=number))[0])


@changing.delete("/{number}")
def withdraw(
    asked: Asked, who: Decides, number: int, reason: Annotated[str, Parameter(max_length=2000, description="Why.")] = ""
) -> Withdrawn:
    """Takes a decision back; it stays in the log, with who took it back."""
    return Withdrawn(number=number, noted=asked.desk.withdraw(number, by=who.name, reason=reason))


def _other(verdict: Verdict) -> str:
    return _given(verdict.other, "other", verdict)


def _given(value: str | None, name: str, verdict: Verdict) -> str:
    if not value or not value.strip():
        raise BadQuery(f"a decision of the kind {verdict.kind!r} needs {name!r}")
    return value


def _corrected(desk: Desk, one: Verdict, by: str) -> int:
    field = _given(one.field, "field", one)
    return desk.correct(one.about, f"{field} = {_given(one.verdict, 'verdict', one)}", by=by, reason=one.reason)


def _put_off(desk: Desk, one: Verdict, by: str) -> int:
    try:
        until = date.fromisoformat(one.verdict) if one.verdict else None
    except ValueError:
        raise BadQuery(f"{one.verdict!r} is no day; write 2026-12-01, or nothing") from None
    return desk.put_off(one.about, until=until, by=by, reason=one.reason)


def _refused(_: Desk, one: Verdict, __: str) -> int:
    raise BadQuery(f"a decision of the kind {one.kind!r} is noted elsewhere: by DELETE /api/decisions/NUMBER, or with the questions kept")


_DECIDED: dict[Kind, Callable[[Desk, Verdict, str], int]] = {
    Kind.CLAIM: lambda desk, one, by: desk.decide(one.about, _given(one.verdict, "verdict", one), by=by, reason=one.reason),
    Kind.CORRECTION: _corrected,
    Kind.PAIR: lambda desk, one, by: desk.decide_pair(one.about, _other(one), one.verdict, by=by, reason=one.reason),
    Kind.LABEL: lambda desk, one, by: desk.decide_label(one.about, _given(one.verdict, "verdict", one), by=by, reason=one.reason),
    Kind.EVENTS: lambda desk, one, by: desk.decide_events(one.about, _other(one), one.verdict, by=by, reason=one.reason),
    Kind.LEAVE_OUT: lambda desk, one, by: desk.leave_out(one.about, by=by, reason=one.reason),
    Kind.GRADE_SOURCE: lambda desk, one, by: desk.grade_source(one.about, one.verdict, by=by, reason=one.reason),
    Kind.GRADE_CLAIM: lambda desk, one, by: desk.grade_claim(one.about, one.verdict, by=by, reason=one.reason),
    Kind.DISPUTE: lambda desk, one, by: desk.decide_dispute(
        one.about, _given(one.field, "field", one), one.verdict, by=by, reason=one.reason
    ),
    Kind.COPIES: lambda desk, one, by: desk.decide_copies(one.about, _other(one), one.verdict, by=by, reason=one.reason),
    Kind.MEDIA: lambda desk, one, by: desk.decide_media(one.about, _other(one), one.verdict, by=by, reason=one.reason),
    Kind.WITHHOLDING: lambda desk, one, by: desk.withhold(one.about, words=(one.verdict,) if one.verdict else (), by=by, reason=one.reason),
    Kind.PUT_OFF: _put_off,
    Kind.QUESTION: _refused,
    Kind.WITHDRAWAL: _refused,
}
