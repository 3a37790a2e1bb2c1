"""Names in running text, on public gold: worldwide newswire and re3d.

worldwide: strict span and type, 9 labels mapped to PER, ORG, LOC, MISC (Shan et al. 2023; the mapping is research/models.md §2): dates
and money are left out, leading "the" and final "'s" trimmed on both sides; and again with every sentence IN CAPITALS and In The Manner of
Headlines. re3d: lenient, as its gold counts descriptions and pronouns: a gold mention counts as found when one of ours of its type
overlaps it (recall), one of ours as right when it overlaps a gold mention of its type (precision); once with our names alone, once with
all we call mentions, and once with our names asked only for marks that hold a proper noun. A state that acts is an organisation there.
"held" are the documents kept back from training. The peer is the parse's own entity recogniser on the same texts in the same run.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from dateline.model import Mention, MentionForm, MentionKind, Report, Span
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import parser_of
from dateline.reading.readers.mentions import Mentions
from evals.board import Row, need
from evals.named import Text, Typed, is_held, re3d, recased, titled, worldwide

Counts: TypeAlias = Counter[tuple[str, str]]

PEER = "en_core_web_sm"

_OURS = {
    MentionKind.PERSON: "PER", MentionKind.GROUP: "ORG", MentionKind.ORGAN: "ORG", MentionKind.ORGANISATION: "ORG",
    MentionKind.OUTLET: "ORG", MentionKind.PLACE: "LOC", MentionKind.STATE: "LOC",
    MentionKind.PEOPLE: "MISC", MentionKind.WEAPON: "MISC", MentionKind.EVENT: "MISC",
    MentionKind.DOCUMENT: "MISC", MentionKind.MEDIA: "MISC", MentionKind.OTHER: "MISC",
}  # fmt: skip
_PARSE = {
    "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC",
    "PRODUCT": "MISC", "LANGUAGE": "MISC", "LAW": "MISC",
}  # fmt: skip
_WORLDWIDE = {
    "Person": "PER", "Organization": "ORG", "Location": "LOC", "Facility": "LOC", "NORP": "MISC", "Misc": "MISC", "Product": "MISC",
}  # fmt: skip
_RE3D = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
_OURS_OF_RE3D = _OURS | {MentionKind.STATE: "ORG"}
_NAMES = frozenset({MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM})
_CASES: tuple[tuple[str, Callable[[str], str] | None], ...] = (("", None), (", in capitals", str.upper), (", as headlines", titled))


def rows(data: Path) -> Iterator[Row]:
    """Every row about names."""
    ours, peers = parser_of(Options()), Parser()
    texts = [worldwide(path) for path in sorted(need(data / "ner" / "worldwide" / "dev").glob("*.tsv"))]
    for case, write in _CASES:
        yield from _worldwide_rows(f"worldwide dev{case}", [recased(text, write) if write else text for text in texts], ours, peers)
    documents = list(re3d(need(data / "ner" / "re3d")))
    yield from _re3d_rows("re3d", documents, ours, peers)
    yield from _re3d_rows("re3d held", [text for text in documents if is_held(text)], ours, peers)


def _worldwide_rows(suite: str, texts: list[Text], ours: Parser, peers: Parser) -> Iterator[Row]:
    right, others = Counts(), Counts()
    for text in texts:
        count(right, _gold(text, _WORLDWIDE), outermost(names(page_of(text, ours))))
        count(others, _gold(text, _WORLDWIDE), parse_names(page_of(text, peers)))
    for label in (None, "PER", "ORG", "LOC", "MISC"):
        n = sum(number for (name, one), number in right.items() if name == "gold" and label in {None, one})
        yield Row(suite=suite, measure=f"{label or 'names'} F1", value=f1(right, label), peer=f1(others, label), peer_name=PEER, n=n)


def _re3d_rows(suite: str, texts: list[Text], ours: Parser, peers: Parser) -> Iterator[Row]:
    right, whole, named, others = Counts(), Counts(), Counts(), Counts()
    for text in texts:
        page, gold = page_of(text, ours), _gold(text, _RE3D)
        _overlap(right, gold, _asked(names(page, _OURS_OF_RE3D)))
        _overlap(named, gold, _asked(names(page, _OURS_OF_RE3D)), {mark for mark in gold if _has_name(page, mark)})
        _overlap(whole, gold, _asked(names(page, _OURS_OF_RE3D, frozenset(MentionForm))))
        _overlap(others, gold, _asked(parse_names(page_of(text, peers))))
    n = sum(number for (name, _), number in right.items() if name == "gold")
    for label in (None, "PER", "ORG", "LOC"):
        measure = f"names {label or 'all'} F1 lenient"
        yield Row(suite=suite, measure=measure, value=_lenient(right, label), peer=_lenient(others, label), peer_name=PEER, n=n)
    yield Row(suite=suite, measure="all mentions F1 lenient", value=_lenient(whole), n=n)
    n = sum(number for (name, _), number in named.items() if name == "gold")
    yield Row(suite=suite, measure="names F1 lenient, of marks with one", value=_lenient(named), n=n)


def _has_name(page: Page, mark: Typed) -> bool:
    return any(token.pos_ == "PROPN" for token in page.tokens(Span(mark[0], mark[1])))


def _asked(found: set[Typed]) -> set[Typed]:
    """What re3d asks for."""
    return {one for one in outermost(found) if one[2] != "MISC"}


def _gold(text: Text, labels: dict[str, str]) -> set[Typed]:
    return {(start, end, labels[label]) for start, end, label in text.gold if label in labels}


def page_of(text: Text, parser: Parser) -> Page:
    """A gold text as a report whose parts are known."""
    page = Page(Report(id="eval", text=text.text), parser)
    page.parts = text.parts
    return page


def names(page: Page, labels: Mapping[MentionKind, str] = _OURS, forms: Collection[MentionForm] = _NAMES) -> set[Typed]:
    """The mentions of these forms the package finds, with the label their kind goes by here."""
    mentions = [one for one in Mentions(Options()).read(page) if isinstance(one, Mention)]
    return {(one.span.start, one.span.end, labels[one.kind]) for one in mentions if one.form in forms and one.kind in labels}


def outermost(found: Iterable[Typed]) -> set[Typed]:
    """Without names that stand inside another."""
    spans = set(found)
    return {one for one in spans if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in spans)}


def parse_names(page: Page) -> set[Typed]:
    """The entities of the parse, trimmed as the gold is."""
    found = set()
    for entity in page.doc.ents:
        label = _PARSE.get(entity.label_)
        start, end = entity.start_char, entity.end_char
        words = page.text[start:end]
        if words.lower().startswith("the "):
            start += 4
        if words.endswith(("'s", "’s", "'S", "’S")):
            end -= 2
        if label and start < end:
            found.add((start, end, label))
    return found


def count(counts: Counts, gold: Iterable[Typed], found: Iterable[Typed]) -> None:
    gold, found = set(gold), set(found)
    for name, spans in (("right", gold & found), ("found", found), ("gold", gold)):
        for *_, label in spans:
            counts[name, label] += 1


def f1(counts: Counts, label: str | None = None) -> float:
    right, found, gold = (
        sum(n for (name, one), n in counts.items() if name == what and label in {None, one}) for what in ("right", "found", "gold")
    )
    return 200 * right / (found + gold) if found + gold else 0.0


def _overlap(counts: Counts, gold: Iterable[Typed], found: Iterable[Typed], asked: Iterable[Typed] | None = None) -> None:
    """Counts both ways; `asked` are the marks that must be found, where not all of them."""
    gold, found = list(gold), list(found)
    for mine, others, right, all_ in ((gold if asked is None else asked, found, "hit", "gold"), (found, gold, "right", "found")):
        for start, end, label in mine:
            counts[all_, label] += 1
            counts[right, label] += any(a < end and start < b and label == one for a, b, one in others)


def _lenient(counts: Counts, label: str | None = None) -> float:
    sums = {
        what: sum(n for (name, one), n in counts.items() if name == what and label in {None, one})
        for what in ("hit", "gold", "right", "found")
    }
    recall, precision = sums["hit"] / max(1, sums["gold"]), sums["right"] / max(1, sums["found"])
    return 200 * recall * precision / (recall + precision) if recall + precision else 0.0
