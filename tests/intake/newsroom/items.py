"""Items as agencies send them, written for these tests on an invented event."""

from datetime import UTC, datetime

from dateline.errors import ReportError
from dateline.intake import Given, Intake
from dateline.model import Capture, PartKind, Report, digest_of

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
GUID = "urn:newsml:wire.example:20160403:qalat"

_ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}"
  standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en-GB">
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXW"><name>Example Wire</name></provider>
    <versionCreated>{sent}</versionCreated><firstCreated>2016-04-03T09:00:00+02:00</firstCreated>{item_meta}</itemMeta>
  <contentMeta><contentCreated>2016-04-02T21:00:00Z</contentCreated><located><name>Qalat</name></located>
    <by>A Reporter</by>{meta}</contentMeta>
  <contentSet>{contents}</contentSet></newsItem>"""

XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>not text</title></head><body>'
    "<p>Rebels said on <b>Sunday</b> that they had taken<br/>the town.</p><blockquote><p>“We hold it,” a spokesman said.</p></blockquote>"
    "<script>evil()</script><p>The shelling killed 20 people.</p></body></html></inlineXML>"
)
HEADLINE = "<headline>Rebels take Qalat</headline>"


def item(
    contents: str = XHTML,
    *,
    version: int = 1,
    guid: str = GUID,
    sent: str = "2016-04-03T10:00:00+02:00",
    item_meta: str = "",
    meta: str = HEADLINE,
) -> str:
    """One newsItem of NewsML-G2."""
    return _ITEM.format(contents=contents, version=version, guid=guid, sent=sent, item_meta=item_meta, meta=meta)


def came_in(intake: Intake, body: str | bytes, given: Given | None = None) -> list[Report | ReportError]:
    """What an intake makes of a file."""
    whole = body.encode() if isinstance(body, str) else body
    capture = Capture(url="wire.xml", fetched_at=NOW, media_type=intake.media_types[0], digest=digest_of(whole))
    return list(intake.reports(capture, whole, given or Given()))


def only(found: list[Report | ReportError]) -> Report:
    """The one report that was made."""
    (made,) = found
    assert isinstance(made, Report), made
    return made


def parts_of(report: Report) -> list[tuple[PartKind, str]]:
    return [(part.kind, part.span.of(report.text)) for part in report.parts]
