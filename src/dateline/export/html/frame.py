"""What every page of ours has: the report's text with its marks, one file, and nothing that comes from elsewhere."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, TextIO

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from dateline.export.html.marks import Paragraph, paragraphs
from dateline.export.phrasing import published, title
from dateline.model import Doubt, PartKind, Reading, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One report on a page.

    Attributes:
        counted: how much was found, as in "12 claims".
        beside: what stands beside the text; the page's own template knows what it is.
        doubts: words and reason; None for the words where the whole report is meant.
    """

    number: int
    report: Report
    published: str
    heading: str
    has_own_heading: bool
    paragraphs: tuple[Paragraph, ...]
    counted: str
    beside: Any
    doubts: tuple[tuple[str | None, str], ...]
    made_by: str

    @classmethod
    def of(  # noqa: PLR0913 — the report, and what a kind of page adds of its own
        cls,
        number: int,
        reading: Reading,
        *,
        counted: str,
        beside: Any,
        doubts: Sequence[Doubt],
        marked: tuple[Paragraph, ...] | None = None,
    ) -> "Sheet":
        report = reading.report
        return cls(
            number=number,
            report=report,
            published=published(report.published),
            heading=title(reading),
            has_own_heading=any(part.kind is PartKind.HEADLINE for part in reading.parts),
            paragraphs=paragraphs(reading) if marked is None else marked,
            counted=counted,
            beside=beside,
            doubts=tuple((" ".join(doubt.span.of(report.text).split()) if doubt.span else None, doubt.reason) for doubt in doubts),
            made_by=" · ".join(f"{reader} {version}" for reader, version in reading.made_by),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A kind of page: its template, styles and scripts, as paths within dateline.export."""

    kind: str
    template: str
    styles: tuple[str, ...]
    script: str

    def write(self, sheets: Sequence[Sheet], out: TextIO, *, title: str, counted: str, **more: Any) -> None:
        """Writes the whole page; `more` goes to the page's own template."""
        style, script = "".join(source(name) for name in self.styles), source(self.script)
        stream = (
            templates()
            .get_template(self.template)
            .stream(
                kind=self.kind,
                title=title,
                sheets=sheets,
                counted=counted,
                # Markup: these two are ours, shipped in the package; everything else is escaped.
                style=Markup(style),  # noqa: S704
                script=Markup(script),  # noqa: S704
                policy=policy(style, script),
                **more,
            )
        )
        out.writelines(readable(piece) for piece in stream)


def write(template: str, styles: Sequence[str], out: TextIO, **given: Any) -> None:
    """Writes a page that fetches nothing and needs no script; styles are paths within dateline.export, `given` goes to the template."""
    style = "".join(source(name) for name in styles)
    page = templates().get_template(template)
    out.write(readable(page.render(style=Markup(style), policy=policy(style, ""), **given)))  # noqa: S704 — our own style


def counted(number: int, thing: str) -> str:
    """As in "1 claim", "12 claims"."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


@cache
def templates() -> Environment:
    return Environment(loader=FunctionLoader(source), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@cache
def source(name: str) -> str:
    return files("dateline.export").joinpath(name).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """Content-Security-Policy: our style and our script by their digests, and nothing else from anywhere."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def _digest(source: str) -> str:
    return f"sha256-{b64encode(sha256(source.encode()).digest()).decode()}"


def readable(piece: str) -> str:
    """What HTML and UTF-8 have no place for: halves of characters and NUL."""
    return piece.replace("\x00", "�").encode("utf-8", "replace").decode("utf-8")
