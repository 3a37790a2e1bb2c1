"""The same findings as plain data within the page, for programs and for the page's own check."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from dateline.export.events.plain import plain
from dateline.export.phrasing import published_plain
from dateline.export.report.brief import Brief, Cited, Paper, Told
from dateline.export.report.passages import Passage
from dateline.model import Capture, Decision, View
from dateline.model.capture_written import written_capture

Plain = dict[str, Any]
FORMAT = 1


def data_of(brief: Brief) -> str:
    """The data as the page carries it: JSON in ASCII, nothing in which can end the script element it stands in."""
    told = {
        "format": FORMAT,
        "made_by": f"dateline {brief.made_by}",
        "made_at": brief.made_at.isoformat(),
        "title": brief.title,
        "by_line": brief.ask.by_line or None,
        "asked": _asked(brief),
        "events": [_event(told) for told in brief.events],
        "claims": [_claim(cited) for cited in brief.claims],
        "passages": [_passage(one) for paper in brief.papers for one in paper.passages],
        "reports": [_paper(paper, whole=brief.ask.whole_texts) for paper in brief.papers],
        "decisions": [_decision(*one) for one in brief.decisions],
        "withheld": [{**asdict(one), "at": one.at.isoformat()} for one in brief.withheld],
    }
    return json.dumps(told, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")


def _asked(brief: Brief) -> Plain:
    ask = brief.ask
    return {
        "view": _view(brief.view),
        "in_words": brief.seen,
        "filter": ask.where,
        "events": list(ask.events),
        "more_fit": brief.is_cut,
        "texts": "full" if ask.whole_texts else "quoted",
    }


def _view(view: View) -> Plain:
    return {
        "according_to": list(view.trust),
        "known": _iso(view.known),
        "by": str(view.by),
        "on": _iso(view.true),
        "identity": list(view.identity),
        "decisions": view.decisions,
        "decided": _iso(view.decided),
    }


def _event(told: Told) -> Plain:
    whole = plain(told.event)
    # How accounts were joined is the record's own working; headings stand under "reports".
    kept = {key: value for key, value in whole.items() if key not in {"accounts", "headings"}}
    return {"number": told.number, **kept, "decisions": [number for number, _ in told.decisions]}


def _claim(cited: Cited) -> Plain:
    quotes = [{"passage": one.passage.id, "start": one.span.start, "end": one.span.end, "words": one.words} for one in cited.quotes]
    kept = {key: value for key, value in cited.plain.items() if key not in {"evidence", "report"}}
    decided = [number for number, _ in cited.decisions]
    return {"number": cited.number, "event": cited.event, "report": cited.paper, **kept, "quotes": quotes, "decisions": decided}


def _passage(passage: Passage) -> Plain:
    return {
        "id": passage.id,
        "report": passage.report,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.text,
        "sha256": passage.digest,
    }


def _paper(paper: Paper, *, whole: bool) -> Plain:
    report = paper.report
    return {
        "number": paper.number,
        "id": report.id,
        "outlet": report.outlet,
        "headline": report.headline,
        "byline": report.byline,
        "published": report.published and published_plain(report.published),
        "url": report.url,
        "characters": len(report.text),
        "text_sha256": paper.digest,
        "captures": [_capture(one) for one in paper.captures],
        "made_by": dict(paper.made_by),
        "doubts": [
            {"reader": one.reader, "text": one.span.of(report.text) if one.span else None, "reason": one.reason} for one in paper.doubts
        ],
        **({"text": report.text} if whole else {}),
    }


def _capture(capture: Capture) -> Plain:
    plain = written_capture(capture)
    return {"sha256": plain.pop("digest"), **plain}


def _decision(number: int, one: Decision) -> Plain:
    return {"number": number, **asdict(one), "at": one.at.isoformat(), "withdrawn_at": one.withdrawn_at and one.withdrawn_at.isoformat()}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
