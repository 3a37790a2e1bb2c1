"""The index of a WARC: CDXJ, a line a record, sorted by the address turned round (SURT)."""

import json
import re
from collections.abc import Iterable
from datetime import UTC
from urllib.parse import parse_qsl, urlencode, urlsplit

from dateline.archive.warc import Written

_WWW = re.compile(r"^www\d*\.")
_PORTS = {"http": 80, "https": 443}


def index(records: Iterable[Written]) -> list[str]:
    """The lines, in the order of their bytes, as those who look something up in halves need them."""
    return sorted(map(_line, records), key=str.encode)


def surt(address: str) -> str:
    """An address as indexes sort it: com,example)/path?a=1. What has no host stays as it is.

    As the Internet Archive's canonical form: host turned round, without "www."; path, and query in the order of its names, in lower case.
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return address
    if not host:
        return address
    turned = ",".join(reversed(_WWW.sub("", host).split("."))) if not host.replace(".", "").isdecimal() else host
    at = f":{port}" if port and port != _PORTS.get(parts.scheme) else ""
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)), safe="/:,") if "=" in parts.query else parts.query
    path = parts.path.rstrip("/") or "/"
    return f"{turned}{at}){path}{'?' if query else ''}{query}".lower()


def _line(record: Written) -> str:
    capture = record.capture
    told = {
        "url": record.target,
        "mime": record.mime,
        **({"status": str(capture.status)} if capture.status is not None else {}),
        "digest": f"sha256:{capture.digest}",
        "length": str(record.length),
        "offset": str(record.at),
        "filename": record.filename,
    }
    return f"{surt(record.target)} {capture.fetched_at.astimezone(UTC):%Y%m%d%H%M%S} {json.dumps(told, ensure_ascii=False)}\n"
