"""Plain text and .jsonl: the text unchanged, errors that name file, place and remedy, the rest of the file goes on."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import NotAReport, ReportError
from dateline.intake import Given, Options, take_in
from dateline.model import Report

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PROSE = "Rebels said on Sunday that they had taken the town. The ministry denied it."


def came_in(path: Path, body: bytes | str, **options: Any) -> list[Report | ReportError]:
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    given = options.pop("given", None)
    return list(take_in(path, fetched_at=NOW, given=given, options=Options(**options)).reports())


def refusal(path: Path, body: bytes | str, **options: Any) -> str:
    """The one error in the place of the one report."""
    (error,) = came_in(path, body, **options)
    assert isinstance(error, NotAReport)
    return str(error)


def report(path: Path, body: bytes | str, **options: Any) -> Report:
    (made,) = came_in(path, body, **options)
    assert isinstance(made, Report), made
    return made


@pytest.fixture
def txt(tmp_path: Path) -> Path:
    return tmp_path / "report.txt"


@pytest.fixture
def jsonl(tmp_path: Path) -> Path:
    return tmp_path / "reports.jsonl"


def line(**fields: Any) -> str:
    return json.dumps({"text": PROSE} | fields) + "\n"


class TestPlainText:
    @pytest.mark.parametrize(
        "text", ["  led by blanks\r\n\r\nand CRLF  \n", "tab\tand\u00a0hard blank\u2028line", "no end", "e\u0301 stays two code points"]
    )
    def test_the_text_is_taken_unchanged(self, txt: Path, text: str) -> None:
        assert report(txt, text).text == text

    def test_a_leading_byte_order_mark_is_no_part_of_the_text(self, txt: Path) -> None:
        assert report(txt, b"\xef\xbb\xbf" + PROSE.encode()).text == PROSE

    def test_the_capture_is_named_in_the_report(self, txt: Path) -> None:
        txt.write_text(PROSE)
        taken = take_in(txt, fetched_at=NOW)
        (made,) = taken.reports()
        assert isinstance(made, Report)
        assert (made.capture, taken.body, taken.capture.media_type) == (taken.capture.digest, PROSE.encode(), "text/plain")

    def test_given_day_and_outlet_fill_what_a_text_cannot_say(self, txt: Path) -> None:
        made = report(txt, PROSE, given=Given(published=date(2017, 4, 24), outlet="Example Wire"))
        assert made.published is not None
        assert (made.published.earliest, made.published.rule, made.outlet) == (date(2017, 4, 24), "given", "Example Wire")

    def test_no_day_is_a_doubt_and_stays_unknown(self, txt: Path) -> None:
        made = report(txt, PROSE)
        assert made.published is None
        assert "stay unresolved" in made.doubts[0].reason

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            (b"", r"report\.txt: is empty"),
            (b" \n\t \r\n", r"report\.txt: holds no text, only white space"),
            (b"words \x00 words", r"byte offset 6 is 0x00"),
            (b"PK\x03\x04rest", r"ZIP archive.*unpack it"),
            (b"\x89PNG rest", r"picture"),
            ("Rebels".encode("utf-16-be"), r"byte offset 0; it looks like utf-16be; convert it with: iconv -f utf-16be"),
            ("Rebels".encode("utf-32"), r"byte offset 0; it looks like utf-32; convert it with: iconv -f utf-32"),
            ("Rebels “took” it".encode("cp1252"), r"looks like windows-1252; convert it with: iconv -f windows-1252"),
            ("Rebels took it —".encode()[:-1], r"byte offset 15 \(0xe2\); it breaks off within a character: it was not written to the end"),
            ("“Rebels” took “it” —".encode() + b"\xff.", r"some bytes were damaged on the way"),
            (b"\xff\xfeR\x00e\x00", r"byte offset 0; it looks like utf-16; convert it with: iconv -f utf-16"),
            (
                "Прогремел взрыв в центре города, сообщили власти. Никто не пострадал.".encode("cp1251"),
                r"byte offset 0 \(0xcf\).*iconv -f \S+ -t utf-8",
            ),
            (b"\xef\xbb\xbfRebels \xff", r"byte offset 10 \(0xff\)"),
        ],
    )
    def test_what_is_no_text_is_refused_with_place_and_remedy(self, txt: Path, body: bytes, says: str) -> None:
        with pytest.raises(NotAReport, match=says):
            raise NotAReport(*refusal(txt, body).split(": ", 1))

    def test_too_long_a_text_names_the_limit(self, txt: Path) -> None:
        assert "holds 1,001 characters; one report may have 1,000: split it" in refusal(txt, "x" * 1001, max_characters=1000)

    def test_fifty_megabytes_are_refused_before_they_are_read(self, txt: Path) -> None:
        with txt.open("wb") as file:
            file.truncate(50_000_000)  # a sparse file: nothing is written
        with pytest.raises(NotAReport, match=r"report\.txt: has 50,000,000 bytes or more, and 20,000,000 are allowed"):
            take_in(txt, fetched_at=NOW)


class TestJsonLines:
    def test_what_stands_beside_the_text_is_kept(self, jsonl: Path) -> None:
        fields = {"id": "r1", "outlet": "Example Wire", "headline": "Town taken", "url": "https://example.org/1", "byline": "A. Sample"}
        made = report(jsonl, line(**fields, published="2017-04-24T22:10:00+03:00", unknown=[1]))
        assert {name: getattr(made, name) for name in fields} == fields
        assert made.published is not None
        assert made.published.earliest == made.published.latest == date(2017, 4, 24)

    def test_a_line_says_more_of_itself_than_what_is_given_for_all(self, jsonl: Path) -> None:
        given = Given(published=date(2001, 1, 1), outlet="Given")
        one, two = came_in(jsonl, line(outlet="Own", published="2017-04-24") + line(), given=given)
        assert isinstance(one, Report)
        assert isinstance(two, Report)
        assert (one.outlet, two.outlet) == ("Own", "Given")
        assert [made.published and made.published.earliest for made in (one, two)] == [date(2017, 4, 24), date(2001, 1, 1)]

    def test_one_bad_line_is_named_and_the_rest_goes_on_in_order(self, jsonl: Path) -> None:
        body = line(id="a") + '{"text": "cut off\n' + "\n" + "[1]\n" + line(id="b")
        found = came_in(jsonl, body)
        assert [made.id if isinstance(made, Report) else made.where.rpartition(":")[2] for made in found] == ["a", "2", "4", "b"]

    @pytest.mark.parametrize(
        ("row", "says"),
        [
            ('{"text": "cut off', "is no JSON at character 9"),
            ("[]", "holds a list, not an object"),
            ('"text"', "holds a string, not an object"),
            ("{}", "has no field 'text'; it has nothing"),
            ('{"txt": "x"}', "has no field 'text'; it has 'txt'"),
            ('{"text": null}', "field 'text' is null"),
            ('{"text": 5}', "field 'text' holds a number, not a string"),
            ('{"text": "Words.", "outlet": {"name": "x"}}', "field 'outlet' holds an object, not a string"),
            ('{"text": "Words.", "published": 20170424}', "field 'published' holds a number"),
            ('{"text": ""}', "holds no text"),
            ('{"text": "half \\ud83d"}', r"half a character (\ud83d) at code point 5"),
            ('{"text": "Words.", "language": "fr"}', "is marked as French; dateline reads English"),
        ],
    )
    def test_a_line_that_is_no_report_names_line_field_and_remedy(self, jsonl: Path, row: str, says: str) -> None:
        first, error = came_in(jsonl, line() + row + "\n")
        assert isinstance(first, Report)
        assert str(error).startswith(f"{jsonl}:2: ")
        assert says in str(error)

    def test_an_undecodable_line_fails_alone(self, jsonl: Path) -> None:
        error, made = came_in(jsonl, b'{"text": "caf\xe9 in the town"}\n' + line().encode())
        assert "reports.jsonl:1: is not UTF-8 at byte offset 13 (0xe9)" in str(error)
        assert isinstance(made, Report)

    @pytest.mark.parametrize("day", ["yesterday", "2017-13-45", "1700-01-01", "2031-01-01", "0000-00-00"])
    def test_an_absurd_day_is_a_doubt_and_stays_unknown(self, jsonl: Path, day: str) -> None:
        made = report(jsonl, line(published=day))
        assert made.published is None
        assert repr(day) in made.doubts[0].reason

    @pytest.mark.parametrize("language", ["en-GB", "English", "en", ""])
    def test_english_declared_is_taken_at_its_word(self, jsonl: Path, language: str) -> None:
        assert report(jsonl, line(text="Ahmad, Muhammad, Hasan, Husayn", language=language)).language == "en"

    def test_an_empty_field_says_nothing(self, jsonl: Path) -> None:
        made = report(jsonl, line(id="", outlet="", headline="", published=""), given=Given(outlet="Given"))
        assert (made.outlet, made.headline, made.published) == ("Given", None, None)
        assert made.id

    def test_a_number_serves_as_id(self, jsonl: Path) -> None:
        assert report(jsonl, line(id=17)).id == "17"

    def test_the_same_content_gets_the_same_id(self, jsonl: Path) -> None:
        one, two = came_in(jsonl, line() + line())
        assert isinstance(one, Report)
        assert isinstance(two, Report)
        assert one.id == two.id
