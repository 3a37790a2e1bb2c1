"""Evidence into one file: a WACZ that can be checked without dateline, or the captures alone as a WARC."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from dateline.archive.cdxj import index
from dateline.archive.wacz.contents import Contents, Page
from dateline.archive.wacz.zipped import Member, Zipped
from dateline.archive.warc import WarcWriter, Written
from dateline.archive.whole import whole_file
from dateline.model.blocks import Locator, chunks_of
from dateline.model.evidence import capture_line
from dateline.version import TOOL

ARCHIVE = "archive/data.warc.gz"
_PAGES = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}
_WACZ = "1.1.1"


def write_wacz(contents: Contents, path: Path) -> tuple[Member, ...]:
    """The WACZ, and what is in it. The same contents give the same bytes.

    Raises:
        CannotWrite: when there is no room, or no leave; nothing half-written is left.
    """
    with whole_file(path) as out, TemporaryFile(dir=path.parent) as spool, Zipped(out) as package:
        # The index tells where each record lies, and stands behind the records: they are written aside first.
        records = list(_records(contents, spool, "data.warc.gz"))
        size = spool.tell()
        spool.seek(0)
        package.add(ARCHIVE, chunks_of(spool), size=size)
        package.add("indexes/index.cdxj", _utf8(index(records)))
        package.add("pages/pages.jsonl", _utf8(_pages(contents.pages)))
        for name in ("acts", "stamps", "reports", "decisions", "withheld"):
            package.add(f"dateline/{name}.jsonl", _utf8(f"{line}\n" for line in getattr(contents, name)))
        package.add("dateline/captures.jsonl", _utf8(f"{capture_line(one.capture)}\n" for one in records))
        package.add("dateline/blocks.jsonl", tuple(blocks_line(one.path, one.locator) for one in package.members))
        listed = package.add("datapackage.json", _utf8((_list(contents, package.members),)))
        package.add("datapackage-digest.json", (digest_file(listed.digest, listed.locator),))
        return tuple(package.members)


def write_warc(contents: Contents, path: Path) -> int:
    """The captures alone; how many records there are of them.

    Raises:
        CannotWrite: as `write_wacz`.
    """
    with whole_file(path) as out:
        return sum(1 for _ in _records(contents, out, path.name))


def _records(contents: Contents, out: BinaryIO, name: str) -> Iterator[Written]:
    writer = WarcWriter(out, name=name, at=contents.at)
    return (writer.add(capture, body) for capture, body in contents.captures)


def _pages(pages: Iterable[Page]) -> Iterator[str]:
    yield f"{_json(_PAGES)}\n"
    for page in pages:
        at = page.at.astimezone(UTC).isoformat().replace("+00:00", "Z")
        told: dict[str, Any] = {"id": page.id, "url": page.address, "ts": at, "title": page.title}
        yield f"{_json(told | ({'text': page.text} if page.text is not None else {}))}\n"


def blocks_line(path: str, locator: Locator) -> bytes:
    """What an export remembers of a member, to say later which byte of it changed."""
    return f"{_json({'path': path, **locator.written()})}\n".encode()


def digest_file(digest: str, locator: Locator) -> bytes:
    """All there is in datapackage-digest.json: of the list of members, SHA-256 and blocks."""
    return _json({"path": "datapackage.json", "hash": f"sha256:{digest}", **locator.written()}).encode()


def _list(contents: Contents, members: Iterable[Member]) -> str:
    told = {
        "profile": "data-package",
        "wacz_version": _WACZ,
        "title": contents.title,
        "software": TOOL,
        "created": contents.at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "dateline": {"whole": not contents.asked, "asked": dict(contents.asked)},
        "resources": [_resource(one) for one in members],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _resource(member: Member) -> dict[str, Any]:
    # Our own lines are no table of one shape, and py-wacz, which reads every .jsonl as one, would call an empty one invalid.
    form = {"format": "lines"} if member.path.startswith("dateline/") else {}
    name = member.path.rpartition("/")[2]
    return {"name": name, "path": member.path, **form, "hash": f"sha256:{member.digest}", "bytes": member.size}


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _utf8(lines: Iterable[str]) -> Iterator[bytes]:
    return (line.encode("utf-8", "surrogatepass") for line in lines)
