"""What comes in comes in unchanged."""

import json
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import ReportError
from dateline.intake import Given, Options
from dateline.intake.files import JsonLines, PlainText
from dateline.intake.published import day_of
from dateline.model import Capture, Report, digest_of

NOW = datetime(2026, 11, 25, tzinfo=UTC)
# Latin letters, blanks and signs of every sort: another script might rightly be refused as another language.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Lo", "Lm"], max_codepoint=0x2FF)
    | st.sampled_from("\u2028\ufeff\u200f😀\r\n\t")
)


def capture(body: bytes) -> Capture:
    return Capture(url="reports", fetched_at=NOW, media_type="", digest=digest_of(body))


@settings(deadline=None)
@given(st.lists(TEXTS, max_size=5), st.booleans())
def test_jsonl_texts_are_unchanged_and_in_order(texts: list[str], ascii_only: object) -> None:
    body = "".join(json.dumps({"text": text, "language": "en"}, ensure_ascii=bool(ascii_only)) + "\n" for text in texts).encode()
    if body:
        made = list(JsonLines(Options()).reports(capture(body), body, Given()))
        assert len(made) == len(texts)
        for text, one in zip(texts, made, strict=True):
            assert isinstance(one, Report) == bool(text.strip())
            assert not isinstance(one, Report) or one.text == text


@settings(deadline=None)
@given(TEXTS)
def test_plain_text_is_unchanged_but_for_a_leading_mark(text: str) -> None:
    body = text.encode()
    (made,) = PlainText(Options()).reports(capture(body), body, Given())
    if isinstance(made, Report):
        assert made.text == text.removeprefix("\ufeff")


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_reports_or_errors_that_name_the_file(body: bytes) -> None:
    for intake in (JsonLines(Options()), PlainText(Options())):
        for made in intake.reports(capture(body), body, Given()):
            assert isinstance(made, Report | ReportError)
            assert not isinstance(made, ReportError) or made.where.startswith("reports")


@given(st.dates(min_value=datetime(1800, 1, 1, tzinfo=UTC).date()))
def test_a_day_written_out_is_read_back(day: object) -> None:
    assert day_of(str(day)) == day
