"""`python -m bench.evidence`: pages archived a second, out of a WARC into a record, beside trafilatura alone on the same WARC.

Both take turns over the same file in the same process (A B A B …), in seconds of processor time; the middle run counts. The pages are of
our own making, no two alike: articles of different lengths within the menus, boxes, scripts and footers that pages have.

trafilatura alone reads records with warcio and takes text and metadata out of each page (`extract(with_metadata=True)`), and is done.
dateline does that much and more: digests checked, the article's captions and credits put back, language and day settled, bytes and report
kept in a record on the disk, each page safe before the next (`SqlStore.keep`, unread). "text alone" is trafilatura without metadata.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

PAGES = 2_000
AT = datetime(2026, 11, 26, 12, tzinfo=UTC)

_PLACES = (
    "Kafr Example",
    "the northern countryside",
    "a village east of the river",
    "the old town",
    "the road to the border",
    "the valley",
)
_WHO = (
    "Government troops",
    "Rebels",
    "Fighters of the Example Front",
    "Local militias",
    "Residents",
    "A spokesman for the army",
    "The ministry",
)
_DID = ("took", "shelled", "left", "denied having attacked", "held", "said they controlled", "withdrew from", "buried eleven people in")
_WHEN = (
    "on Sunday",
    "in the early hours",
    "after two days of fighting",
    "for the third time this year",
    "shortly before noon",
    "on 4 April",
)
_SAID = ("a local official said", "the Observatory said", "according to two residents", "state media reported", "nobody could verify it")


def main() -> None:
    asked = _asked()
    if asked.only:
        _once(asked)
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        path.write_bytes(warc(asked.pages))
        peaks = {name: _peak_mb(name, path) for name in RUNS}
        _speed(path, asked.rounds, peaks)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.evidence", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=PAGES, help="how many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each (default: %(default)s)")
    parser.add_argument("--only", help=argparse.SUPPRESS)
    parser.add_argument("--warc", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def warc(pages: int) -> bytes:
    """A WARC as a crawler writes it; the same for the same number."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out, chance = BytesIO(), Random(9)
    writer = WARCWriter(out, gzip=True)
    for number in range(pages):
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Server", "example")], protocol="HTTP/1.1")
        url = f"https://news.example/2017/04/{1 + number % 28:02}/story-{number}.html"
        day = {"WARC-Date": f"{AT + timedelta(seconds=number):%Y-%m-%dT%H:%M:%SZ}"}
        body = BytesIO(page(number, chance).encode())
        writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=head, warc_headers_dict=day))
    return out.getvalue()


def page(number: int, chance: Random) -> str:
    """A page of a news site: five to forty paragraphs of an article, and round it what such pages have."""
    title = f"{chance.choice(_WHO)} {chance.choice(_DID)} {chance.choice(_PLACES)} ({number})"
    paragraphs = [_paragraph(chance) for _ in range(chance.randint(5, 40))]
    figure = (
        f'<figure><img src="/i/{number}.jpg" alt=""><figcaption>Smoke over {chance.choice(_PLACES)}. Photo: E. Writer</figcaption></figure>'
    )
    body = "\n".join(f"<p>{one}</p>" for one in paragraphs)
    menu = "".join(f'<li><a href="/s/{n}">Section {n}</a></li>' for n in range(30))
    more = "".join(f'<li class="teaser"><a href="/t/{n}"><h3>{_paragraph(chance)[:60]}</h3></a></li>' for n in range(12))
    data = json.dumps(
        {"@type": "NewsArticle", "headline": title, "datePublished": f"2017-04-{1 + number % 28:02}", "author": {"name": "E. Writer"}}
    )
    script = "var a=1;" * chance.randint(100, 1500)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Example Wire</title>
<meta property="og:site_name" content="Example Wire"><script type="application/ld+json">{data}</script><script>{script}</script></head>
<body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{title}</h1><p class="byline">By E. Writer</p>
{figure}{body}</article><aside><h2>More from Example Wire</h2><ul>{more}</ul></aside></main>
<footer><p>© Example Wire. All rights reserved.</p><script>{script}</script></footer></body></html>"""


def _paragraph(chance: Random) -> str:
    told = (
        f"{' '.join(map(chance.choice, (_WHO, _DID, _PLACES, _WHEN)))}, {chance.choice(_SAID)}, number {chance.randint(1, 999)}."
        for _ in range(chance.randint(1, 5))
    )
    return " ".join(told)


def trafilatura_alone(path: Path, *, metadata: bool = True) -> int:
    """Text and metadata out of every page, and nothing kept; how many had any."""
    from trafilatura import extract
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        bodies = (
            (record.content_stream().read(), record.rec_headers.get_header("WARC-Target-URI"))
            for record in ArchiveIterator(file)
            if record.rec_type == "response"
        )
        return sum(extract(body, url=url, with_metadata=metadata, include_comments=False) is not None for body, url in bodies)


def text_alone(path: Path) -> int:
    return trafilatura_alone(path, metadata=False)


def dateline_keeps(path: Path) -> int:
    """Taken in and kept on the disk, unread; how many reports there are."""
    from dateline.intake import Arrived, take_in
    from dateline.store import SqlStore

    with TemporaryDirectory() as folder, SqlStore(Path(folder) / "record.db") as store:
        return sum(_kept(store, one) for one in take_in(path, fetched_at=AT).arrivals() if isinstance(one, Arrived))


def _kept(store: "object", one: "object") -> bool:
    kept = store.keep(one.report, None, at=AT, capture=one.capture, body=one.body)  # type: ignore[attr-defined]
    return bool(kept.report)


RUNS: dict[str, Callable[[Path], int]] = {"dateline": dateline_keeps, "trafilatura": trafilatura_alone, "text alone": text_alone}


def _speed(path: Path, rounds: int, peaks: dict[str, float]) -> None:
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in RUNS}
    found = {}
    for run in RUNS.values():
        run(path)  # once without the clock: whatever is loaded is loaded
    for _ in range(rounds):
        for name, run in RUNS.items():
            began, began_at = process_time(), perf_counter()
            found[name] = run(path)
            taken[name].append((process_time() - began, perf_counter() - began_at))
    print(f"{path.stat().st_size / 1e6:.1f} MB, {rounds} rounds, one core\n")
    print(f"{'':14} {'pages':>7} {'pages/s':>9} {'on the wall':>12} {'of trafilatura':>15} {'peak MB':>8}")
    peer = median(seconds for seconds, _ in taken["trafilatura"])
    for name, runs in taken.items():
        seconds, wall = median(one for one, _ in runs), median(one for _, one in runs)
        print(
            f"{name:14} {found[name]:7} {found[name] / seconds:9.1f} {found[name] / wall:12.1f} {peer / seconds:15.2f} {peaks[name]:8.0f}"
        )


def _peak_mb(name: str, path: Path) -> float:
    """Peak resident memory of one run in a process of its own, in MB (10^6 bytes)."""
    words = [sys.executable, "-m", "bench.evidence", "--only", name, "--warc", str(path)]
    return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def _once(asked: argparse.Namespace) -> None:
    RUNS[asked.only](asked.warc)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6)


if __name__ == "__main__":
    main()
