"""Places against LGL and TR-News: what is recognised, where it is put, and both together.

Measures as in Gritta et al. 2018/2020 and the comparison of Hu et al. 2024. acc@161 = share of gold within 161 km (100 miles), by
coordinates alone, what is not resolved counted as wrong. Resolution is given the gold names and leaves countries out, whose middle
every gazetteer puts elsewhere.
The gold marks adjectives and peoples ("Turkish") as names of countries; dateline does not, so "names only" leaves them out of the gold,
and "demonyms as the gold has them" counts the country that dateline knows each of them to speak of.
dateline goes by who published a report, which others did not: "outlet not told" is without. Errors were read in one half of each set only;
"held half" is the other.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from xml.etree import ElementTree as ET

from dateline.model import Mention, Part, Place, Report, Span
from dateline.reading import registry
from dateline.reading.gazetteer.distances import distance_km
from dateline.reading.options import Options
from dateline.reading.page import Page, Parse
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import parser_of
from dateline.reading.reader import Reader
from dateline.reading.readers.places import demonyms
from dateline.reading.readers.places.demonyms import is_demonym
from dateline.reading.readers.places.naming import toponym
from dateline.reading.readers.places.reader import resolve
from dateline.reading.readers.places.toponym import Toponym
from evals.attribution.calibration import Point, error
from evals.board import Row, need

NEAR_KM = 161
_OFFSET_SLACK = 40  # TR-News: 117 offsets are off by a few characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One marked name; point None where the gold has none."""

    span: Span
    point: tuple[float, float] | None
    code: str

    @property
    def is_country(self) -> bool:
        return self.code.startswith("PCL")

    @property
    def is_unit(self) -> bool:
        """What Hu et al. call administrative units: units and towns; no country, no building, street or water."""
        return self.code[:3] in {"ADM", "PPL"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    report: Report
    golds: tuple[Gold, ...]


def articles(path: Path) -> list[Article]:
    """LGL and TR-News share one form: <article> with <text> and <toponyms>."""
    return [_article(node) for node in ET.parse(need(path)).getroot().iter("article")]


def _article(node: ET.Element) -> Article:
    text = node.findtext("text") or ""
    golds = (_gold(mark, text) for mark in node.iter("toponym"))
    name = node.get("docid") or ""
    report = Report(id=name, text=text, outlet=(node.findtext("domain") or "").strip() or None)
    return Article(report=report, golds=tuple(gold for gold in golds if gold))


def _gold(mark: ET.Element, text: str) -> Gold | None:
    phrase = mark.findtext("phrase") or ""
    start = _start(text, phrase, int(mark.findtext("start") or 0))
    if start is None or not phrase:
        return None
    tag = mark.find("gaztag")
    lat, lon = (mark.findtext(".//lat"), mark.findtext(".//lon"))
    point = (float(lat), float(lon)) if lat and lon else None
    return Gold(span=Span(start, start + len(phrase)), point=point, code=(tag.findtext("fcode") or "") if tag is not None else "")


def _start(text: str, phrase: str, told: int) -> int | None:
    """Where the phrase stands nearest to where the gold says; None where it is not there."""
    if text[told : told + len(phrase)] == phrase:
        return told
    found = [match.start() for match in re.finditer(re.escape(phrase), text) if abs(match.start() - told) <= _OFFSET_SLACK]
    return min(found, key=lambda start: abs(start - told), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An article, what the reader found in it, and where it puts the gold names; in the order of the golds.

    Attributes:
        peoples: its adjectives and peoples, as if they were names of their countries.
        given_no_outlet: the gold names again, nobody having told who published the report.
        reachable: whether the gazetteer has anything near under the gold name.
    """

    article: Article
    places: tuple[Place, ...]
    peoples: tuple[Place, ...]
    given: tuple[Place, ...]
    given_no_outlet: tuple[Place, ...]
    reachable: tuple[bool, ...]


@cache
def _readers() -> tuple[Reader, ...]:
    return registry.make(Options(readers=("parts", "mentions", "places")))


@cache
def _parser() -> Parser:
    return parser_of(Options())


def read(article: Article, parse: Parse | None = None) -> Read:
    """The readers up to places over one article, parsed once for both questions."""
    page = Page(article.report, parse or _parser())
    parts, mentions, places = _readers()
    page.parts = tuple(noun for noun in parts.read(page) if isinstance(noun, Part))
    page.mentions = tuple(noun for noun in mentions.read(page) if isinstance(noun, Mention))
    found = tuple(noun for noun in places.read(page) if isinstance(noun, Place))
    bare = Page(replace(article.report, outlet=None), lambda *_: page.doc)
    bare.parts, bare.mentions = page.parts, page.mentions
    given, given_no_outlet = (tuple(resolve(one, [toponym(one, one.tokens(gold.span)) for gold in article.golds])) for one in (page, bare))
    reachable = tuple(_is_reachable(toponym(page, page.tokens(gold.span)), gold) for gold in article.golds)
    return Read(
        article=article,
        places=found,
        peoples=tuple(_peoples(page)),
        given=given,
        given_no_outlet=given_no_outlet,
        reachable=reachable,
    )


def _peoples(page: Page) -> Iterator[Place]:
    for token in page.doc:
        entry = demonyms.country(token.text)
        if entry is not None and page.is_prose(token.idx):
            yield Place(span=page.span(token, token), gazetteer_id=entry.id, lat=entry.lat, lon=entry.lon)


def is_held(article: Article) -> bool:
    """Whether an article is in the half whose errors were not looked at."""
    return sha256(article.report.id.encode()).digest()[0] % 2 == 1


def _is_reachable(named: Toponym, gold: Gold) -> bool:
    point = gold.point
    return point is not None and any(distance_km((hit.entry.lat, hit.entry.lon), point) <= NEAR_KM for hit in named.hits)


def is_near(place: Place | None, gold: Gold) -> bool:
    if place is None or place.lat is None or place.lon is None or gold.point is None:
        return False
    return distance_km((place.lat, place.lon), gold.point) <= NEAR_KM


def recognition(reads: Iterable[Read], *, names_only: bool, exact: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 in per cent, one to one."""
    right = marked = found = 0
    for one in reads:
        golds = [gold.span for gold in one.article.golds if not (names_only and is_demonym(gold.span.of(one.article.report.text)))]
        spans = [place.span for place in one.places]
        fits: Callable[[Span, Span], bool] = Span.__eq__ if exact else Span.overlaps
        right += sum(any(fits(gold, span) for span in spans) for gold in golds)
        marked += len(golds)
        found += len(spans)
    precision, recall = right / max(1, found), right / max(1, marked)
    return 100 * precision, 100 * recall, 200 * right / max(1, found + marked)


def resolution(reads: Iterable[Read], wanted: Callable[[Gold], bool], *, outlet: bool = True) -> tuple[float, int]:
    """acc@161 in per cent given the gold names, and of how many."""
    given = [(one.given if outlet else one.given_no_outlet, one.article.golds) for one in reads]
    pairs = [(place, gold) for places, golds in given for place, gold in zip(places, golds, strict=True) if gold.point and wanted(gold)]
    return 100 * sum(is_near(place, gold) for place, gold in pairs) / max(1, len(pairs)), len(pairs)


def oracle(reads: Iterable[Read], wanted: Callable[[Gold], bool]) -> tuple[float, int]:
    """Share of gold, in per cent, of which the gazetteer has a candidate within 161 km: what no choice can better; and of how many."""
    told = (pair for one in reads for pair in zip(one.reachable, one.article.golds, strict=True))
    near = [is_near for is_near, gold in told if gold.point and wanted(gold)]
    return 100 * sum(near) / max(1, len(near)), len(near)


def kept(reads: Iterable[Read]) -> float:
    """100 less the calibration error of the scores of what was placed: do eight in ten given with .8 lie where they should?"""
    points: list[Point] = [
        (place.score, is_near(place, gold))
        for one in reads
        for place, gold in zip(one.given, one.article.golds, strict=True)
        if gold.point and gold.is_unit and place.gazetteer_id
    ]
    return 100 - error(points)


def end_to_end(reads: Iterable[Read], wanted: Callable[[Gold, str], bool], *, peoples: bool = False) -> tuple[float, int]:
    """Share of gold that was found (overlap) and put within 161 km, in per cent, and of how many."""
    right = count = 0
    for one in reads:
        for gold in one.article.golds:
            if gold.point and wanted(gold, gold.span.of(one.article.report.text)):
                count += 1
                places = one.places + one.peoples if peoples else one.places
                right += any(place.span.overlaps(gold.span) and is_near(place, gold) for place in places)
    return 100 * right / max(1, count), count


_PEERS = {
    "LGL": {
        "found": (71.6, "GeoTxt"),
        "all": (61.3, "CLAVIN; context rules 59.7, population 51.8"),
        "units": (61.5, "CLAVIN; context rules 61.8, ensemble 82.8"),
        "end": (42.0, "Edinburgh"),
    },
    "TR-News": {
        "found": (80.4, "spaCy md"),
        "all": (73.8, "CLAVIN; context rules 69.5, population 63.2"),
        "units": (75.6, "CLAVIN; context rules 75.1, ensemble 85.4"),
        "end": (55.1, "spaCy md and population"),
    },
}
"""Figures of others on the same sets, as measured in the project's research; "context rules" and "population" were tried there."""


def rows(data: Path) -> list[Row]:
    found = []
    for suite, path in (("LGL", "place/lgl/lgl.xml"), ("TR-News", "place/tr-news/TR-News.xml")):
        found += _rows(suite, [read(article) for article in articles(data / path)])
    return found


def _rows(suite: str, reads: list[Read]) -> list[Row]:
    peers = _PEERS[suite]
    marked = sum(len(one.article.golds) for one in reads)
    exact = recognition(reads, names_only=False, exact=True)
    rows = [
        Row(suite=suite, measure="names found, exact F1", value=exact[2], peer=peers["found"][0], peer_name=peers["found"][1], n=marked)
    ]
    for exactly in (True, False):
        scores = recognition(reads, names_only=True, exact=exactly)
        kind = "exact" if exactly else "overlap"
        rows += [
            Row(suite=suite, measure=f"names only, {kind} {name}", value=value, n=marked)
            for name, value in zip(("P", "R", "F1"), scores, strict=True)
        ]
    for measure, key, wanted in (
        ("given names, acc@161", "all", lambda gold: not gold.is_country),
        ("given towns and units, acc@161", "units", lambda gold: gold.is_unit),
    ):
        value, count = resolution(reads, wanted)
        rows.append(Row(suite=suite, measure=measure, value=value, peer=peers[key][0], peer_name=peers[key][1], n=count))
    value, count = oracle(reads, lambda gold: gold.is_unit)
    rows.append(Row(suite=suite, measure="given towns and units, any candidate", value=value, n=count))
    held = [one for one in reads if is_held(one.article)]
    value, count = resolution(held, lambda gold: gold.is_unit)
    rows.append(Row(suite=suite, measure="given towns and units, held half", value=value, n=count))
    value, count = resolution(reads, lambda gold: gold.is_unit, outlet=False)
    rows.append(Row(suite=suite, measure="given towns and units, outlet not told", value=value, n=count))
    rows.append(Row(suite=suite, measure="given towns and units, scores kept", value=kept(reads), n=count))
    return rows + _end_rows(suite, reads)


def _end_rows(suite: str, reads: list[Read]) -> list[Row]:
    peers, rows = _PEERS[suite], list[Row]()
    value, count = end_to_end(reads, lambda _, __: True)
    rows.append(
        Row(suite=suite, measure="end to end, within 161 km", value=value, peer=peers["end"][0], peer_name=peers["end"][1], n=count)
    )
    value, count = end_to_end(reads, lambda _, words: not is_demonym(words))
    rows.append(Row(suite=suite, measure="end to end, names only", value=value, n=count))
    value, count = end_to_end(reads, lambda _, __: True, peoples=True)
    rows.append(Row(suite=suite, measure="end to end, demonyms as the gold has them", value=value, n=count))
    value, count = end_to_end([one for one in reads if is_held(one.article)], lambda _, __: True)
    rows.append(Row(suite=suite, measure="end to end, held half", value=value, n=count))
    return rows
