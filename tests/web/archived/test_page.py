"""An archived PDF is not shown as letters it does not hold."""

from datetime import UTC, datetime

from dateline.desk.reports import Archived
from dateline.model import Capture, digest_of
from dateline.web.archived.page import archived_page


def test_a_pdf_is_told_by_its_size() -> None:
    body = b"%PDF-1.7 (all of it printable)"
    capture = Capture(url="a.pdf", fetched_at=datetime(2026, 11, 25, tzinfo=UTC), media_type="application/pdf", digest=digest_of(body))
    page = archived_page(Archived(capture=capture, body=body))
    assert "30 bytes of application/pdf: no text that could be shown here" in page
    assert "%PDF" not in page
