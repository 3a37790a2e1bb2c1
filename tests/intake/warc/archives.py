"""Small web archives, made with warcio as crawlers make them."""

import zipfile
from hashlib import sha256
from io import BytesIO
from json import dumps
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = """<!doctype html><html><head><title>{title}</title><meta property="article:published_time" content="2017-04-24"></head>
<body><article>
<h1>{title}</h1><p>Rebels in northern Idlib said on Sunday that they had taken the village of Kafr Example after two days.</p>
<p>A spokesman for the ministry denied the claim, saying that its troops held all positions there. Nobody could verify either account.</p>
</article></body></html>"""
DATE = "2017-04-25T08:09:10.123456Z"


def page(title: str = "Rebels say they took a village") -> bytes:
    return PAGE.format(title=title).encode()


class Archive:
    """A WARC being written."""

    def __init__(self, *, gzip: bool = True, software: str | None = "crawler 1.2") -> None:
        self.out = BytesIO()
        self.writer = WARCWriter(self.out, gzip=gzip, warc_version="WARC/1.1")
        if software:
            self.writer.write_record(self.writer.create_warcinfo_record("a.warc.gz", {"software": software}))

    def response(
        self,
        url: str = "https://news.example/a",
        body: bytes | None = None,
        *,
        status: str = "200 OK",
        headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html; charset=utf-8"),),
        kind: str = "response",
        **fields: Any,
    ) -> Any:
        http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1") if kind in {"response", "revisit"} else None
        told = {"WARC-Date": DATE} | {name.replace("_", "-"): value for name, value in fields.items()}
        record = self.writer.create_warc_record(
            url,
            kind,
            payload=BytesIO(page() if body is None else body),
            http_headers=http,
            warc_headers_dict=told,
            warc_content_type="text/html" if kind == "resource" else "",
        )
        self.writer.write_record(record)
        return record

    def request(self, url: str, answered: Any, headers: tuple[tuple[str, str], ...]) -> Any:
        record = self.writer.create_warc_record(
            url,
            "request",
            http_headers=StatusAndHeaders("GET / HTTP/1.1", list(headers), is_http_request=True),
            warc_headers_dict={"WARC-Date": DATE, "WARC-Concurrent-To": answered.rec_headers.get_header("WARC-Record-ID")},
        )
        self.writer.write_record(record)
        return record

    @property
    def bytes(self) -> bytes:
        return self.out.getvalue()


def zipped(members: dict[str, bytes], *, told: dict[str, bytes] | None = None) -> bytes:
    """A WACZ; `told` = what its list says is in it, if that is something else."""
    out = BytesIO()
    resources = [
        {"path": name, "hash": f"sha256:{sha256(body).hexdigest()}", "bytes": len(body)} for name, body in (told or members).items()
    ]
    with zipfile.ZipFile(out, "w") as package:
        for name, body in members.items():
            package.writestr(name, body)
        package.writestr("datapackage.json", dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}))
    return out.getvalue()
