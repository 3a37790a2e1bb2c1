"""Gold dates out of GUM: news and lives, one token a line between TEI tags."""

import re
from datetime import date
from pathlib import Path

from evals.board import need
from evals.times.gold import Gold, Marked

_CREATED = re.compile(r'dateCreated="(\d{4})-(\d\d)-(\d\d)"')
_WHEN = re.compile(r'<date [^>]*\bwhen="([^"]+)"')
_NO_BLANK_BEFORE = re.compile(r"[,.;:!?%)\]’”]|['’](?:s|re|ve|ll|d|m)$|n['’]t$|^['’]$")


def gum(data: Path, kind: str) -> list[Gold]:
    """The documents of one kind (news, bio) whose day of creation is known. Only dates with one value (`when`) count."""
    found = (_read(path) for path in sorted(need(data / "time" / "gum").glob(f"GUM_{kind}_*.xml")))
    return [gold for gold in found if gold is not None]


def _read(path: Path) -> Gold | None:
    raw = path.read_text("utf-8")
    day = _CREATED.search(raw)
    if day is None:
        return None
    text, times = _plain(raw)
    return Gold("gum", path.stem, text, date(int(day[1]), int(day[2]), int(day[3])), tuple(times))


def _plain(raw: str) -> tuple[str, list[Marked]]:
    """The text with its blanks put back as well as can be, and the dates in it."""
    text, times = "", list[Marked]()
    opened: list[tuple[str, int]] = []
    joined = True
    in_word = False
    for line in raw.splitlines():
        if "\t" not in line:
            if line.startswith("<date"):
                value = _WHEN.match(line)
                opened.append((value[1] if value else "", -1))
            elif line.startswith("</date>"):
                value_told, start = opened.pop()
                if value_told and start >= 0:
                    times.append(Marked(start, len(text), value_told, "DATE"))
            elif line.startswith(("<w", "</w")):
                in_word = line.startswith("<w")
                joined = False
            elif line.startswith(("</p", "</head", "</item", "</caption")):
                text, joined = text + "\n\n", True
            continue
        token = line.split("\t", 1)[0]
        if not joined and not _NO_BLANK_BEFORE.match(token):
            text += " "
        start = len(text)
        opened = [(value_told, start if first < 0 else first) for value_told, first in opened]
        text += token
        joined = in_word or token in {"(", "[", "“", "‘", "$", "£", "€"}
    return text, times
