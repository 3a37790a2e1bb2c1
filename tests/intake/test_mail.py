"""Mails: their text is a report, what hangs on them comes in by itself, and nobody's address is kept for an outlet."""

from datetime import UTC, date, datetime
from email.message import EmailMessage

import pytest

from dateline.errors import ReportError
from dateline.intake import Arrived, Given, Options, take_in_bytes
from dateline.intake.mail import Mail
from dateline.model import PartKind, digest_of

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WORDS = "Rebels said on Sunday that they had taken the town of Qalat."
PAGE = f"<!doctype html><html><body><article><p>{WORDS}</p><p>The shelling killed 20 people on Monday.</p></article></body></html>"


def mail(text: str | None = WORDS, **headers: str) -> EmailMessage:
    made = EmailMessage()
    sent = "Sun, 03 Apr 2016 23:30:00 -0500"
    told = {"From": "Jane Doe <jane@private.example>", "To": "desk@example.org", "Date": sent, "Subject": "Town taken"}
    for name, value in {**told, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
        if value:
            made[name] = value
    if text is not None:
        made.set_content(text)
    return made


def came_in(body: EmailMessage | bytes, given: Given | None = None, **options: int) -> list[Arrived | ReportError]:
    whole = body if isinstance(body, bytes) else body.as_bytes()
    taken = take_in_bytes("a.eml", whole, fetched_at=NOW, given=given, options=Options(**options))  # type: ignore[arg-type]
    return list(taken.arrivals())


def only(found: list[Arrived | ReportError]) -> Arrived:
    (made,) = found
    assert isinstance(made, Arrived), made
    return made


def test_a_mail_gives_its_text_its_subject_and_the_day_it_was_sent_in_the_senders_zone() -> None:
    whole = mail()
    made = only(came_in(whole))
    assert (made.report.text.strip(), made.report.headline) == (WORDS, "Town taken")
    assert made.report.published is not None
    assert (made.report.published.earliest, made.report.published.rule) == (date(2016, 4, 3), "mail Date")
    assert (made.capture.url, made.capture.digest, made.body) == ("a.eml", digest_of(whole.as_bytes()), whole.as_bytes())


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({"List_Id": "Example Wire alerts <alerts.wire.example>"}, "Example Wire alerts"),
        ({"List_Id": "<alerts.wire.example>"}, "Jane Doe"),
        ({}, "Jane Doe"),
        ({"From": "jane@private.example"}, None),
        ({"From": '"jane@private.example" <jane@private.example>'}, None),
        ({"From": ""}, None),
    ],
)
def test_the_outlet_is_the_lists_or_the_senders_name_and_never_an_address(headers: dict[str, str], outlet: str | None) -> None:
    report = only(came_in(mail(**headers))).report
    assert report.outlet == outlet
    assert "@" not in f"{report.outlet} {report.byline} {report.url}"


def test_what_the_user_says_of_the_outlet_goes_before_a_senders_name_and_behind_a_lists() -> None:
    given = Given(outlet="Barada Bulletin")
    assert only(came_in(mail(), given)).report.outlet == "Barada Bulletin"
    assert only(came_in(mail(List_Id="Example Wire <a.b>"), given)).report.outlet == "Example Wire"


def test_where_a_list_keeps_a_mail_is_its_address() -> None:
    assert only(came_in(mail(Archived_At="<https://lists.example/1>"))).report.url == "https://lists.example/1"


@pytest.mark.parametrize("told", ["", "yesterday", "Sun, 03 Apr 2096 10:00:00 +0000"])
def test_a_mail_without_a_day_that_can_be_true_is_undated(told: str) -> None:
    report = only(came_in(mail(Date=told))).report
    assert report.published is None
    assert report.doubts


def test_the_day_given_counts_where_the_mail_tells_none() -> None:
    published = only(came_in(mail(Date=""), Given(published=date(2016, 4, 4)))).report.published
    assert published is not None
    assert published.rule == "given"


def test_html_alone_is_read_in_parts_and_nothing_in_it_is_asked_for() -> None:
    made = mail(None)
    body = f"<style>p {{}}</style><p>{WORDS}</p><table><tr><td>Two died.</td></tr></table>"
    made.set_content(f'<html><body><img src="http://127.0.0.1:9/a.png">{body}</body></html>', subtype="html")
    report = only(came_in(made)).report
    assert report.text == f"{WORDS}\n\nTwo died."
    assert [part.kind for part in report.parts] == [PartKind.BODY, PartKind.BODY]


def test_plain_text_goes_before_the_same_as_html() -> None:
    made = mail()
    made.add_alternative("<p>Other words.</p>", subtype="html")
    assert only(came_in(made)).report.text.strip() == WORDS


def test_a_mail_passed_on_is_a_report_of_its_own() -> None:
    outer = mail("See below.")
    outer.add_attachment(mail(Subject="Earlier", Date="Fri, 01 Apr 2016 10:00:00 +0000"))
    own, inner = came_in(outer)
    assert isinstance(own, Arrived)
    assert isinstance(inner, Arrived)
    assert (inner.report.headline, inner.capture.within) == ("Earlier", "a.eml")
    assert (inner.report.text.strip(), inner.capture.digest) == (WORDS, digest_of(inner.body))
    assert inner.report.published is not None
    assert inner.report.published.earliest == date(2016, 4, 1)


def test_attachments_go_through_the_door_by_the_last_piece_of_their_names() -> None:
    outer = mail()
    outer.add_attachment(PAGE, subtype="html", filename="../../../etc/page.html")
    outer.add_attachment(PAGE.encode(), maintype="application", subtype="octet-stream", filename="c:\\a\\other.html")
    outer.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    found = came_in(outer)
    assert [one.capture.url if isinstance(one, Arrived) else one for one in found] == ["a.eml", "page.html", "other.html"]
    assert all(isinstance(one, Arrived) and one.report.published is None for one in found[1:]), "the day of the mail is not the page's"


def test_mails_in_mails_end_with_a_word() -> None:
    made = mail("The innermost.")
    for number in range(6):
        outer = mail(f"Level {number}.")
        outer.add_attachment(made)
        made = outer
    found = came_in(made, max_depth=3)
    assert [isinstance(one, Arrived) for one in found] == [True] * 4 + [False]
    assert "lies more than 3 files deep" in str(found[-1])


def test_too_many_attachments_are_cut_off_and_named() -> None:
    outer = mail()
    for number in range(102):
        outer.add_attachment(f"{WORDS} It was number {number}.", filename=f"{number}.txt")
    found = came_in(outer)
    assert (len(found), isinstance(found[-1], ReportError)) == (102, True)
    assert "has more than 100 attachments" in str(found[-1])


@pytest.mark.parametrize(
    ("charset", "body"),
    [
        ("us-ascii", "Rebels “took” the town of Qalat."),
        ("iso-8859-1", "Rebels “took” the town of Qalat."),
        ("no-such", "Rebels “took” the town of Qalat."),
        ("rot13", "Rebels “took” the town of Qalat."),
    ],
)
@pytest.mark.parametrize("meant", ["utf-8", "cp1252"])
def test_a_charset_that_lies_is_found_out(charset: str, body: str, meant: str) -> None:
    told = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit"
    raw = f"From: a <a@b.example>\r\nTo: c\r\nSubject: x\r\n{told}\r\n\r\n"
    assert only(came_in(raw.encode() + body.encode(meant))).report.text == body


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a\r\nSubject: x\r\nTo: b\r\n\r\n",
        b"From: a\r\nSubject: x\r\nTo: b\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\nno parts",
        b"From: a\r\nSubject: x\r\nTo: b\r\nContent-Type: message/rfc822\r\n\r\n",
    ],
)
def test_a_mail_with_nothing_in_it_is_named(raw: bytes) -> None:
    found = came_in(raw)
    assert found
    assert all(isinstance(one, ReportError) for one in found)


NESTED = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (number, number) for number in range(3000))


@pytest.mark.parametrize("body", [NESTED, b"Content-Type: message/rfc822\r\n\r\n" * 3000])
def test_a_mail_nested_without_end_is_one_error(body: bytes) -> None:
    (error,) = came_in(b"From: a\r\nTo: b\r\nSubject: c\r\n" + body)
    assert "nested without end" in str(error)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (mail().as_bytes(), True),
        (b"Received: by x\nMessage-ID: <1@x>\nSubject: a\n\nb", True),
        (b"From: Aleppo\nTo: Idlib\n\nA road.", False),
        (b"Subject: a plain text\n\nRebels", False),
        (b"<html>", False),
    ],
)
def test_a_mail_is_known_by_its_headers(head: bytes, known: object) -> None:
    assert Mail(Options()).recognises(head) is known
