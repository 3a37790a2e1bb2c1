"""Tables of articles: a report a row, and a broken row is that row's error alone."""

import csv
import io
from datetime import UTC, date, datetime

import pytest

from dateline.errors import NotAReport, ReportError
from dateline.intake import Given, Options
from dateline.intake.tables import Table
from dateline.model import Capture, Report, Sureness, digest_of, how_sure

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WORDS = "Rebels said on Sunday that they had taken the town."


def came_in(body: str | bytes, *, charset: str = "", **options: int) -> list[Report | ReportError]:
    whole = body.encode() if isinstance(body, str) else body
    headers = (("Content-Type", f"text/csv; charset={charset}"),) if charset else ()
    capture = Capture(url="week.csv", fetched_at=NOW, media_type="text/csv", digest=digest_of(whole), headers=headers)
    return list(Table(Options(**options)).reports(capture, whole, Given()))  # type: ignore[arg-type]


def only(found: list[Report | ReportError]) -> Report:
    (made,) = found
    assert isinstance(made, Report), made
    return made


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_row_is_a_report_under_its_headings(delimiter: str) -> None:
    out = io.StringIO()
    text = f'{WORDS}\n\n"We hold it; all of it," he said.'
    headings = ["Stories ID", "Title", "Full-text", "Publish Date", "Media name", "URL", "Authors", "Lang"]
    row = ["7", "Town taken", text, "2016-04-03", "Example Wire", "https://wire.example/1", "A Reporter", "en"]
    csv.writer(out, delimiter=delimiter).writerows([headings, row])
    made = only(came_in(out.getvalue()))
    assert (made.id, made.headline, made.outlet, made.byline) == ("7", "Town taken", "Example Wire", "A Reporter")
    assert (made.text, made.url, made.language) == (text, "https://wire.example/1", "en")
    assert made.published is not None
    assert (made.published.earliest, made.published.rule) == (date(2016, 4, 3), "column Publish Date")
    assert how_sure(made.published) is Sureness.STATED


def test_of_two_columns_for_one_field_the_better_named_counts() -> None:
    assert only(came_in(f"content,text\nnot this,{WORDS}\n")).text == WORDS


def test_numbered_rows_of_two_tables_are_not_the_same_reports() -> None:
    one, other = (only(came_in(f"ID,text\n1,{words}\n")) for words in (WORDS, WORDS.replace("Rebels", "Troops")))
    assert one.id != other.id
    assert only(came_in(f"id,text\nwire-1,{WORDS}\n")).id == "wire-1"


def test_the_address_of_the_table_is_not_that_of_its_reports() -> None:
    body = f"text\n{WORDS}\n".encode()
    capture = Capture(url="https://wire.example/week.csv", fetched_at=NOW, media_type="text/csv", digest=digest_of(body))
    (made,) = Table(Options()).reports(capture, body, Given())
    assert isinstance(made, Report)
    assert made.url is None


def test_a_row_that_breaks_is_named_by_its_row_and_the_others_come_in() -> None:
    body = f'title,text\nA,{WORDS}\nB,\nC,"{WORDS}\nwith two lines"\nD,unquoted, delimiter\n\nE\n,\n'.encode() + b"F,bad \x92 byte\n"
    found = came_in(body)
    assert [isinstance(one, Report) for one in found] == [True, False, True, False, False, False]
    errors = [str(one) for one in found if isinstance(one, ReportError)]
    assert errors[0].startswith("week.csv: row 3: has nothing in column 'text'")
    assert errors[1].startswith("week.csv: row 5: has 3 fields under 2 headings")
    assert errors[2].startswith("week.csv: row 7: has nothing in column 'text'")
    assert errors[3].startswith("week.csv: row 9, column 'text': is not UTF-8")
    assert "windows-1252" in errors[3]


def test_a_row_that_is_too_short_comes_in_with_a_doubt() -> None:
    made = only(came_in(f"text,outlet,author\n{WORDS}\n"))
    assert any("1 fields under 3 headings" in doubt.reason for doubt in made.doubts)


def test_a_field_that_is_too_long_is_that_rows_error() -> None:
    found = came_in(f"text\n{'word ' * 60_000}\n{WORDS}\n", max_characters=200_000)
    assert isinstance(found[0], NotAReport)
    assert "week.csv: row 2: holds 300,000 characters" in str(found[0])
    assert isinstance(found[1], Report)


def test_quotes_that_are_never_closed_end_in_an_error() -> None:
    (error,) = came_in(f'text\n"{WORDS}\n' + f"{WORDS}\n" * 9000, max_characters=100_000)
    assert isinstance(error, NotAReport)
    assert "row 2" in str(error)


@pytest.mark.parametrize(
    ("body", "charset"),
    [
        ("text\r\nRebels “took” it.\r\n".encode("utf-8-sig"), ""),
        ("text\nRebels “took” it.\n".encode("utf-16"), ""),
        ("text\nRebels “took” it.\n".encode("cp1252"), "iso-8859-1"),
        ("text\nRebels “took” it.\n".encode(), "iso-8859-1"),
        ("text\nRebels “took” it.\n".encode(), "no-such-charset"),
        ("sep=;\ntext;outlet\nRebels “took” it.;x\n".encode(), ""),
    ],
    ids=["mark", "utf-16", "told", "told wrongly", "told what is none", "Excel's first line"],
)
def test_the_encoding_is_that_of_the_mark_or_what_it_can_only_be_or_as_told(body: bytes, charset: str) -> None:
    assert only(came_in(body, charset=charset)).text == "Rebels “took” it."


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "is empty"),
        (b"date,outlet\n2016,x\n", "has no column for the text; its columns are 'date', 'outlet'; name one of them text, body, content"),
        (b"\x00\x01\x02", "is binary"),
        (b"%PDF-1.4", "is a PDF"),
    ],
)
def test_a_table_that_cannot_be_read_is_named(body: bytes, said: str) -> None:
    (error,) = came_in(body)
    assert isinstance(error, NotAReport)
    assert said in str(error)


def test_a_zero_byte_in_a_row_is_that_rows_error() -> None:
    padding = "".join(f"{number},{WORDS}\n" for number in range(200))
    found = came_in(f"id,text\n{padding}x,a\x00b\n")
    assert sum(isinstance(one, Report) for one in found) == 200
    assert "0x00" in str(found[-1])


def test_rows_without_a_day_are_undated() -> None:
    assert only(came_in(f"text,date\n{WORDS},\n")).published is None
    assert only(came_in(f"text,date\n{WORDS},03/04/2016\n")).published is None, "nobody knows whether that is March or April"


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (b"title,text\nA,", True),
        (b"\xef\xbb\xbfurl\tstory\n", True),
        (b"Text, they said, is title enough.\n", False),
        (b"text\nRebels", False),
        (b"a,b\n", False),
        (b'{"text": "a", "url": "b"}', False),
    ],
)
def test_a_table_is_known_by_its_headings(head: bytes, known: object) -> None:
    assert Table(Options()).recognises(head) is known
