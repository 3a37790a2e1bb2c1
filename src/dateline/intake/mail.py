"""Mails (.eml): the text of one is a report, what hangs on it goes through the door again."""

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

from dateline.errors import NotAReport, ReportError
from dateline.intake.files import as_given
from dateline.intake.intake import Given, Inner
from dateline.intake.options import Options
from dateline.intake.pages.contents import blocks_of_html
from dateline.intake.pages.page import laid_out
from dateline.intake.published import Published, published
from dateline.intake.report import Beside, report_of
from dateline.intake.told import as_told, guessed
from dateline.model import Capture, Part, Report, digest_of

if TYPE_CHECKING:
    from email.message import EmailMessage

_HEADERS = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|from|to|date|subject|list-id|reply-to|x-[\w-]+|arc-seal"
    rb"|dkim-signature|content-type|authentication-results):",
    re.IGNORECASE,
)
_ENOUGH = 3  # headers of a mail with which a file must begin
_MOST = 100  # things that hang on one mail
_NO_REPORTS = re.compile(r"(?:image|audio|video)/|.*(?:signature|calendar|vcard|ms-tnef|pgp-)")
_ADDRESS = re.compile(r"\S+@\S+")
_Found = TypeVar("_Found")


class Mail:
    """The text of a mail as a report, and its attachments as captures of their own. No address of a person is taken for an outlet."""

    name = "mail"
    media_types: tuple[str, ...] = ("message/rfc822",)
    suffixes: tuple[str, ...] = (".eml",)
    holds_many = False

    def __init__(self, options: Options) -> None:
        self._options = options

    def recognises(self, head: bytes) -> bool:
        first = head.split(b"\n\r\n", 1)[0].split(b"\n\n", 1)[0]
        named = {line.split(b":", 1)[0].lower() for line in first.split(b"\n") if _HEADERS.match(line)}
        return len(named) >= _ENOUGH and bool(_HEADERS.match(first)) and bool(named & {b"from", b"message-id", b"received"})

    def reports(self, capture: Capture, body: bytes, given: Given) -> Iterator[Report | ReportError]:
        """One; none where a mail has no text and something hangs on it."""
        try:
            mail = _parsed(body, capture.url)
            told = _told(mail)
            if told is not None:
                yield self._report(mail, told, capture, given)
            elif not any(_hanging(mail)):
                yield NotAReport(capture.url, "is a mail without a text or anything that hangs on it; check that it was saved whole")
        except ReportError as error:
            yield error

    def captures(self, name: str, file: BinaryIO, fetched_at: datetime) -> Iterator[Inner | ReportError]:
        try:
            hanging = _hanging(_parsed(file.read(), name))
        except ReportError:
            return  # said already, of the mail itself
        for number, part in enumerate(islice(hanging, _MOST + 1), 1):
            if number > _MOST:
                yield NotAReport(name, f"has more than {_MOST} attachments; save the rest and name the files")
                return
            called = _called(part, number)
            taken_out = _safely(partial(_inner, part, called, name, fetched_at))
            yield taken_out or NotAReport(f"{name}: {called}", "cannot be taken out of the mail; save it by hand and name the file")

    def _report(self, mail: "EmailMessage", told: tuple[str, tuple[Part, ...]], capture: Capture, given: Given) -> Report:
        text, parts = told
        beside = Beside(
            outlet=_list(mail) or given.outlet or _sender(mail),
            headline=_header(mail, "subject"),
            url=_address(mail),
            capture=capture.digest,
            parts=parts,
        )
        return report_of(text, where=capture.url, published=_day(mail, capture, given), beside=beside, options=self._options)


def _parsed(body: bytes, where: str) -> "EmailMessage":
    from email import message_from_bytes, policy  # slow to load, and seldom needed
    from email.message import EmailMessage

    mail = _safely(lambda: message_from_bytes(body, _class=EmailMessage, policy=policy.default))
    if mail is None:
        raise NotAReport(where, "is no mail that can be taken apart, or nested without end; save its text as .txt and read that")
    return mail


def _told(mail: "EmailMessage") -> tuple[str, tuple[Part, ...]] | None:
    """The text of a mail, as it was written or as its HTML shows it, and what is known of its parts; None where it has none."""
    plain = _safely(lambda: mail.get_body(("plain",)))
    if plain is not None and (text := _words(plain)).strip():
        return text, ()
    marked = _safely(lambda: mail.get_body(("html",)))
    blocks = blocks_of_html(_words(marked)) if marked is not None else []
    return laid_out(None, blocks) if blocks else None


def _words(part: Any) -> str:
    """By the charset told, unless the bytes cannot be in it; the line ends of mail as those of text."""
    body = _safely(lambda: part.get_payload(decode=True)) or b""
    text = as_told(body, (_safely(part.get_content_charset), "utf-8"))
    return (guessed(body) if text is None else text).replace("\r\n", "\n")


def _hanging(mail: "EmailMessage") -> Iterator[Any]:
    """What hangs on a mail and could hold a report; pictures, recordings, signatures and cards are left."""
    for part in _safely(lambda: list(mail.iter_attachments())) or ():
        if not _NO_REPORTS.match(_type_of(part)):
            yield part


def _type_of(part: Any) -> str:
    return _safely(part.get_content_type) or "application/octet-stream"


def _inner(part: Any, called: str, name: str, fetched_at: datetime) -> Inner:
    if _type_of(part) == "message/rfc822":
        inside = part.get_payload(0)
        body = inside.as_bytes()
    else:
        body = part.get_payload(decode=True) or b""
    headers = (("Content-Type", str(part["content-type"])),) if part["content-type"] else ()
    capture = Capture(url=called, fetched_at=fetched_at, media_type=_type_of(part), digest=digest_of(body), headers=headers, within=name)
    return Inner(capture=capture, body=body)


def _called(part: Any, number: int) -> str:
    """The last piece of an attachment's name, whatever folders it claims; else its number."""
    name = _safely(part.get_filename) or ""
    last = PurePosixPath(str(name).replace("\\", "/")).name
    return last or (f"forwarded {number}.eml" if _type_of(part) == "message/rfc822" else f"attachment {number}")


def _day(mail: "EmailMessage", capture: Capture, given: Given) -> Published:
    day = published(_header(mail, "date"), how="mail Date", fetched_on=capture.fetched_at.date())
    return as_given(given, capture) if given.published and not day.when else day


def _list(mail: "EmailMessage") -> str | None:
    """What a mailing list calls itself (RFC 2919), without its address."""
    phrase = (_header(mail, "list-id") or "").partition("<")[0].strip(" \"'")
    return phrase if phrase and not _ADDRESS.search(phrase) else None


def _sender(mail: "EmailMessage") -> str | None:
    """The name a sender goes by; never the address."""
    from email.utils import parseaddr

    called = parseaddr(_header(mail, "from") or "")[0].strip(" \"'")
    return called if called and not _ADDRESS.search(called) else None


def _address(mail: "EmailMessage") -> str | None:
    """Where a list keeps the mail on the web (Archived-At, RFC 5064)."""
    told = (_header(mail, "archived-at") or "").strip(" <>")
    return told if told.startswith(("http://", "https://")) else None


def _header(mail: "EmailMessage", name: str) -> str | None:
    found = _safely(lambda: str(mail[name]) if mail[name] is not None else None)
    return " ".join(found.split()) or None if found else None


def _safely(ask: Callable[[], _Found]) -> _Found | None:
    """An answer of the library's, or None where it breaks on what it is asked about: it does on headers nobody wrote by the rules."""
    try:
        return ask()
    except Exception:  # noqa: BLE001
        return None
