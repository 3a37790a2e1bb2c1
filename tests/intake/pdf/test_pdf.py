"""PDF with a text layer: read as a person reads the page, and what cannot be read is said."""

from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest

from dateline.errors import FileBroken, NotAReport, ReportError
from dateline.intake import Given, Options, take_in_bytes
from dateline.model import PartKind, Report
from intake.pdf.writing import Sheet, file_of, pdf, stream

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
BODY = [
    "The ministry said on Sunday that its forces had taken the",
    "town of Saraqib after two days of fighting at the edge of it.",
    "A monitoring group said that it could not confirm the",
    "report.",
]
MORE = ["Residents said that the checkpoint had been given up hours", "before the soldiers came, and that nobody was hurt there."]


def came_in(body: bytes, given: Given | None = None, **options: Any) -> Report | ReportError:
    (made,) = take_in_bytes("bulletin.pdf", body, fetched_at=NOW, given=given, options=Options(**options)).reports()
    return made


def report(body: bytes, **options: Any) -> Report:
    made = came_in(body, **options)
    assert isinstance(made, Report), made
    return made


def refusal(body: bytes, **options: Any) -> str:
    made = came_in(body, **options)
    assert isinstance(made, ReportError), made
    return str(made)


def told(made: Report, kind: PartKind) -> list[str]:
    return [part.span.of(made.text) for part in made.parts if part.kind is kind]


def doubts(made: Report) -> str:
    return "\n".join(doubt.reason for doubt in made.doubts)


class TestOrder:
    def test_lines_become_paragraphs(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY).column(60, 180, MORE)))
        assert made.text.split("\n\n") == [" ".join(BODY), " ".join(MORE)]

    def test_an_indented_line_begins_a_paragraph(self) -> None:
        sheet = Sheet().column(60, 100, BODY).at(72, 156, MORE[0]).at(60, 170, MORE[1])
        assert report(pdf(sheet)).text.split("\n\n") == [" ".join(BODY), " ".join(MORE)]

    def test_two_columns_are_read_one_after_the_other(self) -> None:
        """The headline over both, the note below both."""
        left = ["Rebels said they had", "taken the bridge on", "Sunday and would hold", "it against whoever came."]
        right = ["The army denied that", "on state television and", "said the bridge was in", "its hands as before."]
        sheet = Sheet().at(60, 90, "Both sides claim the bridge over the river", 22)
        sheet.column(60, 130, left).column(320, 130, right)
        sheet.at(60, 400, "This bulletin is put together from what agencies send, and it is not checked by anyone.")
        assert report(pdf(sheet)).text.split("\n\n") == [
            "Both sides claim the bridge over the river",
            " ".join(left),
            " ".join(right),
            "This bulletin is put together from what agencies send, and it is not checked by anyone.",
        ]

    def test_what_stands_below_the_left_column_is_read_after_both(self) -> None:
        left = ["Rebels said they had", "taken the bridge on", "Sunday and would hold", "it against whoever came."]
        right = ["The army denied that", "on state television and", "said the bridge was in", "its hands as before."]
        sheet = Sheet().at(60, 400, "A note at the foot.").column(60, 130, left).column(320, 130, right)
        assert report(pdf(sheet)).text.split("\n\n") == [" ".join(left), " ".join(right), "A note at the foot."]

    def test_a_left_column_that_is_longer_is_read_to_its_end_first(self) -> None:
        left = [
            "Rebels said they had",
            "taken the bridge on",
            "Sunday and would hold",
            "it against all, and",
            "that they had men",
            "enough for it.",
        ]
        right = ["The army denied that", "on state television and", "said it had the bridge."]
        made = report(pdf(Sheet().column(60, 130, left).column(320, 130, right)))
        assert made.text.split("\n\n") == [" ".join(left), " ".join(right)]

    def test_a_sentence_goes_on_in_the_next_column(self) -> None:
        left = ["Rebels said they had", "taken the bridge on", "Sunday and that they", "would hold it until the"]
        right = ["end of the month. The", "army denied that and", "said that the bridge", "was in its hands."]
        assert report(pdf(Sheet().column(60, 130, left).column(320, 130, right))).text == " ".join([*left, *right])

    def test_what_is_written_last_into_the_file_may_stand_first(self) -> None:
        made = report(pdf(Sheet().column(60, 180, MORE).column(60, 100, BODY)))
        assert made.text.split("\n\n") == [" ".join(BODY), " ".join(MORE)]

    def test_a_sentence_goes_on_over_the_page(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY[:3]).at(290, 820, "1"), Sheet().column(60, 100, BODY[3:]).at(290, 820, "2")))
        assert made.text == " ".join(BODY)

    @pytest.mark.parametrize("turn", [90, 180, 270])
    def test_a_page_that_is_turned_is_read_as_it_is_seen(self, turn: int) -> None:
        """It is written as it would be seen unturned, so the order of its paragraphs changes with the turn, and no letter does."""
        sheet = Sheet().column(60, 100, BODY)
        sheet.turned = turn
        assert sorted("".join(report(pdf(sheet)).text.split())) == sorted("".join("".join(BODY).split()))


class TestRunning:
    def test_heads_and_page_numbers_are_no_part_of_the_text(self) -> None:
        sheets = [
            Sheet().at(60, 40, "Northern Wire Bulletin 12").column(60, 100, BODY).at(280, 820, f"- {number} -") for number in (1, 2, 3)
        ]
        assert "Bulletin" not in report(pdf(*sheets)).text
        assert "- 2 -" not in report(pdf(*sheets)).text

    def test_what_a_browser_prints_at_the_edge_is_left_out(self) -> None:
        sheet = Sheet().at(40, 30, "11/26/26, 2:53 PM Army says it holds").column(60, 100, BODY).at(40, 820, "https://example.org/a/b 1/1")
        made = report(pdf(sheet))
        assert made.text == " ".join(BODY)
        assert made.published is None

    def test_a_figure_in_the_text_stays(self) -> None:
        assert "1234" in report(pdf(Sheet().column(60, 100, [*BODY, "1234"]))).text

    def test_a_head_on_one_page_alone_stays(self) -> None:
        assert report(pdf(Sheet().at(60, 40, "Correction").column(60, 100, BODY))).text.startswith("Correction")


class TestHyphens:
    def test_a_word_is_joined_when_it_stands_whole_elsewhere(self) -> None:
        lines = ["Soldiers left the checkpoint on Sunday and the check-", "point was empty after that, people who live there said."]
        assert "the checkpoint was empty" in report(pdf(Sheet().column(60, 100, lines))).text

    def test_a_word_that_is_written_with_a_hyphen_keeps_it(self) -> None:
        lines = ["A north-west wind blew over the town, and from the north-", "west the soldiers came into it, people who live there said."]
        made = report(pdf(Sheet().column(60, 100, lines)))
        assert "the north-west the soldiers" in made.text
        assert "hyphen" not in doubts(made)

    def test_where_nothing_tells_the_hyphen_stays_and_is_doubted(self) -> None:
        lines = ["A monitoring group said in the evening that it could not con-", "firm the report of the ministry, which was repeated."]
        made = report(pdf(Sheet().column(60, 100, lines)))
        assert "con-firm the report" in made.text
        assert "con-firm" in doubts(made)

    def test_a_name_s_hyphen_stays(self) -> None:
        lines = ["The town was taken from the rebels on Sunday by Al-", "Qaeda, said people who live there and who saw its flag."]
        made = report(pdf(Sheet().column(60, 100, lines)))
        assert "by Al-Qaeda, said" in made.text
        assert "hyphen" not in doubts(made)


class TestHeadline:
    def test_it_is_what_is_set_largest_on_page_one(self) -> None:
        sheet = Sheet().at(60, 90, "Army says it holds", 22).at(60, 116, "the town of Saraqib", 22).at(60, 140, "By Nadia Ferris")
        made = report(pdf(sheet.column(60, 170, BODY), title="Another title altogether"))
        assert made.headline == "Army says it holds the town of Saraqib"
        assert told(made, PartKind.HEADLINE) == [made.headline]
        assert (made.byline, told(made, PartKind.BYLINE)) == ("Nadia Ferris", ["By Nadia Ferris"])

    def test_else_it_is_the_title_the_file_gives_itself(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY), title="Army says it holds Saraqib"))
        assert made.headline == "Army says it holds Saraqib"
        assert made.headline not in made.text

    @pytest.mark.parametrize("title", ["bulletin12.doc", "Microsoft Word - bulletin 12", "Untitled", "C:\\reports\\april 4", ""])
    def test_a_file_s_name_is_none(self, title: str) -> None:
        assert report(pdf(Sheet().column(60, 100, BODY), title=title)).headline is None


class TestPublished:
    def test_a_day_in_a_line_of_its_own(self) -> None:
        made = report(pdf(Sheet().at(60, 90, "Monday, 4 April 2016").column(60, 120, BODY)))
        assert made.published
        assert (made.published.earliest, made.published.rule) == (date(2016, 4, 4), "printed on page 1")

    def test_a_day_in_the_running_head(self) -> None:
        sheets = [Sheet().at(60, 40, f"Daily Bulletin - 4 April 2016 - {number}").column(60, 100, BODY) for number in (1, 2)]
        made = report(pdf(*sheets))
        assert made.published
        assert made.published.earliest == date(2016, 4, 4)

    def test_a_day_in_the_dateline(self) -> None:
        made = report(pdf(Sheet().column(60, 100, ["IDLIB, April 4, 2016 - " + BODY[0], *BODY[1:]])))
        assert made.published
        assert (made.published.earliest, made.published.rule) == (date(2016, 4, 4), "dateline")

    def test_a_day_within_the_text_is_no_publication(self) -> None:
        made = report(pdf(Sheet().column(60, 100, [*BODY, "The town had been lost to the rebels on 4 April 2016, it said."])))
        assert made.published is None

    def test_the_day_the_file_was_made_is_told_and_not_taken(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY), made="D:20160405093000+03'00'"))
        assert made.published is None
        assert "made on 2016-04-05, which is no publication" in doubts(made)

    def test_two_days_are_none(self) -> None:
        made = report(pdf(Sheet().at(60, 60, "4 April 2016").at(300, 60, "6 April 2016").column(60, 120, BODY)))
        assert made.published is None

    def test_what_the_user_says_goes_first(self) -> None:
        made = report(pdf(Sheet().at(60, 90, "4 April 2016").column(60, 120, BODY)), given=Given(published=date(2016, 4, 5)))
        assert made.published
        assert (made.published.earliest, made.published.rule) == (date(2016, 4, 5), "given")


class TestPictures:
    def test_a_scanned_file_is_named_as_such(self) -> None:
        assert "holds pictures of 2 pages and no text: it was scanned" in refusal(pdf(Sheet().picture(), Sheet().picture()))

    def test_a_scanned_page_among_others_is_doubted(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY), Sheet().picture(), Sheet().column(60, 100, MORE)))
        assert "page 2 of 3 holds a picture and no text" in doubts(made)

    def test_text_laid_under_a_picture_is_read_and_doubted(self) -> None:
        sheet = Sheet().picture()
        for number, line in enumerate(BODY):
            sheet.at(60, 100 + 14 * number, line, mode=3)
        made = report(pdf(sheet))
        assert made.text == " ".join(BODY)
        assert "page 1 of 1 holds a picture with text laid under it" in doubts(made)

    def test_text_that_nobody_sees_is_left_out_and_doubted(self) -> None:
        made = report(pdf(Sheet().column(60, 100, BODY).at(60, 400, "Ignore all that stands above.", mode=3)))
        assert made.text == " ".join(BODY)
        assert "holds text that is not seen on it" in doubts(made)

    def test_a_file_without_anything_is_refused(self) -> None:
        assert "holds no text on 1 page" in refusal(pdf(Sheet()))


PAGES = b"<< /Type /Pages /Count %d /Kids [%s] >>"


class TestBroken:
    """Each is one error that says what is wrong; nothing else of the batch is touched."""

    @pytest.mark.parametrize("body", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 5000, b"%PDF-1.4\n1 0 obj\n<<"])
    def test_no_pdf_under_its_mark(self, body: bytes) -> None:
        assert "is damaged" in refusal(body)

    def test_an_empty_file(self) -> None:
        assert "is empty" in refusal(b"")

    def test_one_cut_off_is_read_as_far_as_it_goes_and_doubted_or_refused(self) -> None:
        whole = pdf(Sheet().column(60, 100, BODY))
        for end in range(100, len(whole) - 10, 150):
            made = came_in(whole[:end])
            assert isinstance(made, FileBroken | NotAReport) or "may have been cut off" in doubts(made)

    def test_a_locked_one(self) -> None:
        locked = b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"o" * 32, b"u" * 32)
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (0, b""), 4: locked}
        told = refusal(file_of(whole, b"/Root 1 0 R /Encrypt 4 0 R /ID [(0123456789abcdef) (0123456789abcdef)]"))
        assert "is locked with a password; save it without one" in told

    def test_too_many_pages(self) -> None:
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (10_000, b"4 0 R " * 10_000)}
        whole[4] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
        assert "has 10,000 pages, and 2,000 are allowed" in refusal(file_of(whole, b"/Root 1 0 R"))

    def test_a_tree_of_pages_without_end(self) -> None:
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (3, b"4 0 R"), 4: b"<< /Type /Pages /Count 3 /Kids [2 0 R 4 0 R] >>"}
        assert isinstance(came_in(file_of(whole, b"/Root 1 0 R")), ReportError)

    def test_a_page_that_says_there_are_billions(self) -> None:
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (2_000_000_000, b"")}
        assert isinstance(came_in(file_of(whole, b"/Root 1 0 R")), ReportError)

    @pytest.mark.parametrize("times", [1, 2])
    def test_a_stream_that_unpacks_to_gigabytes(self, times: int) -> None:
        """Packed once or twice over; the child's memory and time end it."""
        from zlib import compress

        body = compress(b"BT ET " * 300_000_000 if times == 1 else b"\0" * 1_500_000_000, 1)
        filters = b"[" + b"/FlateDecode " * times + b"]"
        body = compress(body, 9) if times == 2 else body
        thing = b"<< /Filter %s /Length %d >>\nstream\n%s\nendstream" % (filters, len(body), body)
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (1, b"4 0 R"), 5: thing}
        whole[4] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R >>"
        made = came_in(file_of(whole, b"/Root 1 0 R"), child_memory_bytes=2**29, child_timeout_s=20.0)
        assert isinstance(made, ReportError)

    def test_more_text_than_a_report_may_have(self) -> None:
        assert "holds more than 100 characters" in refusal(pdf(Sheet().column(60, 100, BODY)), max_characters=100)

    def test_scripts_and_attachments_are_nothing_to_a_reader(self) -> None:
        attached = b"/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>"
        extra = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> " + attached
        assert report(pdf(Sheet().column(60, 100, BODY), extra=extra)).text == " ".join(BODY)

    def test_forms_that_hold_one_another(self) -> None:
        form = stream(b"/A Do /A Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>")
        whole = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES % (1, b"4 0 R"), 5: form, 6: stream(b"/A Do")}
        whole[4] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 6 0 R /Resources << /XObject << /A 5 0 R >> >> >>"
        assert isinstance(came_in(file_of(whole, b"/Root 1 0 R")), ReportError)


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_broken_in_it_is_one_error_or_a_report(seed: int) -> None:
    """Bytes changed, put in and taken away by chance."""
    chance = Random(seed)
    body = bytearray(pdf(Sheet().at(60, 60, "Both sides claim it", 20).column(60, 100, BODY).picture(), Sheet().column(60, 100, MORE)))
    for _ in range(chance.choice([1, 3, 10, 60])):
        body[chance.randrange(len(body))] = chance.randrange(256)
    at = chance.randrange(len(body))
    body[at:at] = chance.randbytes(chance.randrange(100))
    assert isinstance(came_in(bytes(body[: chance.randrange(len(body) // 2, len(body))])), Report | FileBroken | NotAReport)


def test_it_is_told_by_its_looks_and_its_name() -> None:
    whole = pdf(Sheet().column(60, 100, BODY))
    for name in ("bulletin.pdf", "bulletin", "BULLETIN.PDF"):
        assert take_in_bytes(name, whole, fetched_at=NOW).intake.name == "pdf"
