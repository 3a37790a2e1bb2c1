"""A capture as a page to look at."""

import json
from html import escape
from typing import Any

from dateline.desk.reports import Archived
from dateline.errors import NotAReport
from dateline.intake.pages import Page, html_of
from dateline.intake.pdf import Pdf
from dateline.web.archived.safe import safe_html

_MOST = 2_000_000  # characters of a text: more than that no browser lays out at once
_PLAIN = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
    "<style>:root{{color-scheme:light dark}}body{{font:15px/1.5 system-ui,sans-serif;margin:1.5rem}}"
    "pre{{white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace}}"
    "dt{{font-size:13px}}dd{{margin:0 0 .6em;white-space:pre-wrap}}"
    "</style><body>{body}</body></html>"
)


def archived_page(archived: Archived, *, text: str | None = None) -> str:
    """The bytes as a page: a web page made safe, a text as it is, anything else by its size.

    Args:
        text: of a report; of a file with many, the lines that hold it are shown alone.
    """
    capture = archived.capture
    if capture.media_type in Page.media_types:
        try:
            return safe_html(html_of(archived.body, capture))
        except NotAReport as error:
            return _told(capture.url, str(error))
    if b"\x00" in archived.body or capture.media_type in Pdf.media_types:
        return _told(capture.url, f"{len(archived.body):,} bytes of {capture.media_type}: no text that could be shown here")
    words = archived.body.decode("utf-8-sig", "replace")
    if capture.media_type == "application/jsonl":
        return _plain(capture.url, _lines(words, text))
    return _plain(capture.url, _text(words))


def _lines(words: str, text: str | None) -> str:
    """The reports of a JSON Lines file, each as names and values; where none holds the text, the file as it is."""
    wanted = (_object(line) for line in words.splitlines()) if text is not None else ()
    shown = [_values(one) for one in wanted if one.get("text") == text]
    return "".join(shown) or _text(words)


def _object(line: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _values(one: dict[str, Any]) -> str:
    return "<dl>" + "".join(f'<dt>{escape(str(name))}<dd dir="auto">{escape(_written(value))}' for name, value in one.items()) + "</dl>"


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _text(words: str) -> str:
    more = f"<p>… and {len(words) - _MOST:,} more characters: take the file itself" if len(words) > _MOST else ""
    return f'<pre dir="auto">{escape(words[:_MOST])}</pre>{more}'


def _told(title: str, what: str) -> str:
    return _plain(title, f"<p>{escape(what)}</p>")


def _plain(title: str, body: str) -> str:
    return _PLAIN.format(title=escape(title), body=body)
