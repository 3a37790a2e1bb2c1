"""No bytes whatever make an intake raise: what cannot be read is an error in its place, and the batch goes on."""

import json
from datetime import UTC, datetime
from email.message import EmailMessage
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import plugins
from dateline.errors import ReportError
from dateline.intake import Arrived, Given, Inner, Intake, Opener, Options, take_in_bytes
from dateline.intake.fitting import installed, intake_named
from dateline.model import Capture, Report, digest_of
from intake.newsroom.items import item

NOW = datetime(2026, 11, 26, tzinfo=UTC)
KINDS = sorted(plugins.installed(plugins.INTAKES))
WORDS = "Rebels said on Sunday that they had taken the town."


def _mail() -> bytes:
    made, inner = EmailMessage(), EmailMessage()
    for one in (inner, made):
        one["From"], one["Date"], one["Subject"] = "A <a@b.example>", "Sun, 03 Apr 2016 10:00:00 +0000", "x"
        one.set_content(WORDS)
    made.add_attachment(inner)
    made.add_attachment(f"<p>{WORDS}</p>", subtype="html", filename="a.html")
    return bytes(made.as_bytes())


SEEDS = (
    item().encode(),
    json.dumps({"uri": "urn:a", "versioncreated": "2016-04-03T10:00:00Z", "body_html": f"<p>{WORDS}</p>"}).encode(),
    f'<nitf><head><docdata><doc-id id-string="1"/></docdata></head><body>'
    f"<body.content><p>{WORDS}</p></body.content></body></nitf>".encode(),
    f'title,text,date\nA,"{WORDS}",2016-04-03\n'.encode(),
    _mail(),
    (
        '<!doctype html><html><head><script type="application/ld+json">{"@type":"NewsArticle","author":{"@id":"#a"}}</script></head>'
        '<body itemscope itemtype="https://schema.org/NewsArticle"><time itemprop="datePublished" datetime="2016-04-03">x</time>'
        f"<p>{WORDS}</p></body></html>"
    ).encode(),
    json.dumps({"text": WORDS}).encode(),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good file with pieces cut out, doubled, or written over."""
    body = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(body)))
        until = draw(st.integers(at, min(len(body), at + 40)))
        body[at:until] = draw(st.binary(max_size=20) | st.just(bytes(body[at:until]) * 2))
    return bytes(body)


def _checked(kind: Any, body: bytes, headers: tuple[tuple[str, str], ...]) -> None:
    capture = Capture(url="anything", fetched_at=NOW, media_type="", digest=digest_of(body), headers=headers)
    kind.recognises(body[:4096])
    if isinstance(kind, Intake):
        for made in kind.reports(capture, body, Given()):
            assert isinstance(made, Report | ReportError)
            assert not isinstance(made, Report) or all(made.text[part.span.start : part.span.end].strip() for part in made.parts)
    if isinstance(kind, Opener):
        for inner in kind.captures("anything", BytesIO(body), NOW):
            assert isinstance(inner, Inner | ReportError)


@pytest.mark.parametrize("name", KINDS)
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.binary(max_size=300) | damaged(),
    st.sampled_from(["", "utf-8", "windows-1251", "rot13", "utf-7", "no such", "utf-16"]),
)
def test_any_bytes_give_reports_or_errors(name: str, body: bytes, charset: str) -> None:
    _checked(intake_named(name, Options()), body, (("Content-Type", f"text/html; charset={charset}"),) if charset else ())


SUFFIXES = sorted({suffix for kind in installed(Options()) for suffix in kind.suffixes} | {"", ".json", ".xml", ".doc"})


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SUFFIXES), st.binary(max_size=300) | damaged())
def test_any_bytes_under_any_name_come_through_the_door_or_are_named(suffix: str, body: bytes) -> None:
    try:
        taken = take_in_bytes(f"anything{suffix}", body, fetched_at=NOW)
    except ReportError:
        return
    assert all(isinstance(one, Arrived | ReportError) for one in taken.arrivals())


def test_every_intake_is_among_them() -> None:
    assert {kind.name for kind in installed(Options())} == set(KINDS)
