"""Plain text and .jsonl files: the text is taken unchanged, so offsets count in what was given."""

import json
from collections.abc import Iterator
from typing import Any

from dateline.errors import NotAReport, ReportError
from dateline.intake.decoding import decoded, refuse_binary
from dateline.intake.intake import Given
from dateline.intake.options import Options
from dateline.intake.published import Published, published
from dateline.intake.report import Beside, report_of
from dateline.model import Capture, Report

FIELDS = ("id", "outlet", "headline", "published", "url", "byline", "language")
"""What may stand beside `text` in a line; other keys are passed over."""


class PlainText:
    """One report a file."""

    name = "text"
    media_types: tuple[str, ...] = ("text/plain", "text/markdown")
    suffixes: tuple[str, ...] = (".txt", ".text", ".md")
    holds_many = False

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        """Anything can be a text: asked last."""
        return bool(head)

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            yield report_of(
                decoded(body, capture.url),
                where=capture.url,
                published=as_given(given, capture),
                beside=Beside(outlet=given.outlet, url=address(capture), capture=capture.digest),
                options=self._options,
            )
        except ReportError as error:
            yield error


class JsonLines:
    """One report a line, each an object with `text`, and where known `id outlet headline published url byline language`."""

    name = "jsonl"
    media_types: tuple[str, ...] = ("application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/json-lines")
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    holds_many = True

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        first = head.removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
        return first.startswith(b"{") and b'"text"' in first

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        try:
            _refuse_no_lines(body, capture.url)
        except ReportError as error:
            yield error
            return
        # Only \n ends a line: str.splitlines would also break at U+2028, which may stand inside a JSON string.
        for number, line in enumerate(body.split(b"\n"), 1):
            if not line.strip():
                continue
            try:
                yield self._report(line, f"{capture.url}:{number}", capture, given)
            except ReportError as error:
                yield error

    def _report(self, line: bytes, where: str, capture: Capture, given: Given) -> Report:
        if len(line) > self._options.max_bytes:
            raise NotAReport(
                where, f"the line has {len(line):,} bytes; one report may have {self._options.max_bytes:,} ([intake] max_bytes)"
            )
        fields = _object(decoded(line, where), where)
        text = _text(fields, where)
        said = {name: _field(fields, name, where) or None for name in FIELDS}  # an empty field says nothing
        day = said["published"]
        return report_of(
            text,
            where=where,
            published=published(day, how="given", fetched_on=capture.fetched_at.date()) if day else as_given(given, capture),
            beside=Beside(
                id=said["id"],
                outlet=said["outlet"] or given.outlet,
                headline=said["headline"],
                byline=said["byline"],
                url=said["url"],
                language=said["language"],
                capture=capture.digest,
            ),
            options=self._options,
        )


def as_given(given: Given, capture: Capture) -> Published:
    """The publication day the user, or the list it stood in, gave; looked at like any other."""
    day = given.published.isoformat() if given.published else None
    return published(day, how=given.how, fetched_on=capture.fetched_at.date())


def address(capture: Capture) -> str | None:
    """Where the report was published, if it came from the web: a file's name is no address."""
    return capture.url if capture.url.startswith(("http://", "https://")) else None


def _refuse_no_lines(body: bytes, where: str) -> None:
    if not body.strip():
        raise NotAReport(where, "is empty; check that it was written to the end")
    refuse_binary(body[:4096], where)  # further on, a broken line is that line's own error


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise NotAReport(
            where,
            f"is no JSON at character {error.pos} ({error.msg.lower()}); write one whole object a line; is it cut off?",
        ) from None
    except RecursionError:
        raise NotAReport(where, "is nested too deep; write one flat object a line") from None
    if not isinstance(found, dict):
        raise NotAReport(where, f'holds {_kind(found)}, not an object; write {{"text": "…"}}, one a line')
    return found


def _text(fields: dict[str, Any], where: str) -> str:
    if "text" not in fields:
        listed = ", ".join(map(repr, fields)) or "nothing"
        raise NotAReport(where, f"has no field 'text'; it has {listed}")
    text = _field(fields, "text", where)
    if text is None:
        raise NotAReport(where, "field 'text' is null; put the report's text there, or leave the line out")
    return text


def _field(fields: dict[str, Any], name: str, where: str) -> str | None:
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)  # many tables number their rows
    raise NotAReport(where, f"field {name!r} holds {_kind(value)}, not a string")


def _kind(value: object) -> str:
    names: dict[type, str] = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "null")
