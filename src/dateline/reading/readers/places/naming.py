"""From words to a Toponym: the name inside a phrase, and what the words around it say."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.model import PartKind, PlaceKind, Span
from dateline.reading.gazetteer import Hit, Match, gazetteer
from dateline.reading.gazetteer.folding import ARTICLES
from dateline.reading.page import Page
from dateline.reading.readers.places import demonyms, evidence, words
from dateline.reading.readers.places.civic import is_civic
from dateline.reading.readers.places.toponym import Toponym

_POINTING = frozenset({"WDT", "WP", "WRB", "DT", "PDT", "PRP", "PRP$"})
_LONGEST_SHORTENED = 5  # letters of an abbreviated state or province
_SHORTEST_OWNER = 5  # letters: "Haas" is no Haa's
_BREAKS = frozenset({",", "(", ")", ";", "/", '"', "“", "”"})
_MEASURED = frozenset({"DATE", "TIME", "QUANTITY"})
_DASHES = frozenset({"-", "–", "—"})
_SHORTEST_OF_TWO = 4  # letters
_CONTAINERS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1})
_PARTICLES = frozenset({"al", "el", "al-", "el-", "de", "la", "du", "di", "upon", "-", "–", "'", "’"})
_PARTICLE_STARTS = ("al-", "el-", "ash-", "an-", "ar-", "as-", "at-", "ez-", "ad-", "d'", "d’")


def names_in(run: Tokens) -> Iterator[Tokens]:
    """The names in a phrase: "the northern cities of Idlib and Aleppo, Syria" holds three, "Bosnia and Herzegovina" one."""
    doc, at = run.doc, run.start
    while at < run.end:
        stop = _end_of_name(run, at)
        while at < stop and not _opens_a_name(doc[at:stop]):
            at += 1
        if at < stop:
            name = with_full_stop(_without_office(_without_tail(doc[at:stop])))
            no_place = name.text in evidence.never or _is_people(name)
            if not no_place and any(letter.isalpha() for letter in name.text):
                yield name
        at = stop if at < stop < run.end and _is_glued(run, run.start, stop) else max(stop, at) + 1


def _is_people(name: Tokens) -> bool:
    """An adjective or people, also of two words ("North Korean") or two countries ("the Syrian-Turkish border")."""
    before = name.doc[max(0, name.start - 1) : name.end]
    if demonyms.is_demonym(name.text) or demonyms.is_demonym(before.text):
        return True
    return len(name) == 3 and name[1].text in _DASHES and demonyms.is_demonym(name[0].text) and demonyms.is_demonym(name[2].text)


def _end_of_name(run: Tokens, at: int) -> int:
    """Where the name that starts here ends: at the first break, unless the gazetteer knows a longer name across it ("Gulf of Aden")."""
    doc = run.doc
    if at + 1 < run.end and _lost_its_apostrophe(doc[at].text):
        return at + 1
    first_break = next((index for index in range(at, run.end) if _ends_name(run, at, index)), run.end)
    across = (stop for stop in range(run.end, first_break + 1, -1) if first_break > at and gazetteer().knows(doc[at:stop].text))
    return next(across, first_break)


def _ends_name(run: Tokens, at: int, index: int) -> bool:
    return _breaks(run.doc[index]) or _joins_two(run.doc, at, index) or _ends_in_unit(run, at, index) or _is_glued(run, at, index)


def _is_glued(run: Tokens, at: int, index: int) -> bool:
    """Whether another name or a date begins there, the comma between them lost: "Damascus Aleppo Homs", "Hassakeh ISIS"."""
    word = run.doc[index]
    if index == at or not (word.text[:1].isupper() or word.like_num):
        return False
    counts = word.like_num and index + 1 < len(run.doc) and run.doc[index + 1].text.islower()  # "Jayrud 60 kilometres away"
    starts = counts or word.ent_type_ in _MEASURED or demonyms.is_demonym(word.text) or _lost_its_apostrophe(word.text)
    shouts = word.text.isupper() and len(word) > 1 and "." not in word.text and not run.doc[index - 1].text.isupper()
    if not starts and not shouts and not _are_both_known(run.doc[at:index].text, word.text):
        return False
    return not any(gazetteer().knows(run.doc[at:stop].text) for stop in range(run.end, index, -1))


def _are_both_known(one: str, other: str) -> bool:
    return all(len(name) >= _SHORTEST_OF_TWO and evidence.is_well_known(gazetteer().find(name)) for name in (one, other))


def _ends_in_unit(run: Tokens, at: int, index: int) -> bool:
    """Whether a name ends before a word because its unit stands there: "Lamar County" of "Lamar County Fire Department"."""
    before, word = run.doc[index - 1], run.doc[index]
    if index - at < 2 or before.lower_ not in words.UNITS or not before.text[:1].isupper() or not word.text[:1].isupper():
        return False
    return not any(gazetteer().knows(run.doc[at:stop].text) for stop in range(run.end, index, -1))


def _joins_two(doc: Doc, at: int, dash: int) -> bool:
    """Whether a dash stands between two names, as in "the Aleppo-Damascus road"."""
    if doc[dash].text not in _DASHES or not at < dash < len(doc) - 1:
        return False
    if not doc[dash + 1].text[:1].isupper() or not doc[dash - 1].text[:1].isupper():  # "Deir az-Zour" is one
        return False
    sides, whole = (doc[at:dash].text, doc[dash + 1].text), doc[at : dash + 2].text
    return all(len(side) >= _SHORTEST_OF_TWO and gazetteer().knows(side) for side in sides) and not gazetteer().knows(whole)


def _lost_its_apostrophe(word: str) -> bool:
    """As in "Syrias Aleppo", "Aleppos Old City": what owns and what is owned are two names."""
    if not word.endswith("s") or len(word) < _SHORTEST_OWNER or gazetteer().knows(word):
        return False
    return evidence.is_well_known(gazetteer().find(word[:-1]))


def _breaks(token: Token) -> bool:
    if token.is_space or token.tag_ == "POS" or token.text in _BREAKS or token.text in evidence.months:
        return True
    if token.lower_ in ARTICLES and token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-":
        return False
    return token.text.islower() and token.lower_ not in _PARTICLES and not token.text.startswith(_PARTICLE_STARTS)


def _opens_a_name(rest: Tokens) -> bool:
    token = rest[0]
    if token.lower_ in words.PARTS_BEFORE or token.lower_ == "the":
        whole = (rest[:length] for length in range(len(rest), 1, -1))
        return any(name[-1].lower_ not in words.PARTS_BEFORE and gazetteer().knows(name.text) for name in whole)
    if token.text.isdigit() or token.tag_ in _POINTING:
        return len(rest) > 1 and gazetteer().knows(rest.text)
    if token.text[:1].islower():
        return len(rest) > 1 or token.text.startswith(_PARTICLE_STARTS)
    return token.text[:1].isalnum() or (token.text[:1] in "'’‘" and len(token) > 1)


def _without_tail(name: Tokens) -> Tokens:
    while len(name) > 1 and (not name[-1].text[:1].isalnum() or name[-1].text.islower()) and not name[-1].text.startswith(_PARTICLE_STARTS):
        name = name[:-1]
    return name


def _without_office(name: Tokens) -> Tokens:
    """The name before a body that takes the unit to itself: "London" of "London City Council", "Virginia" of "Virginia State Police"."""
    doc, end = name.doc, name.end
    if len(name) < 2 or name[-1].text not in {"City", "State"} or end == len(doc) or gazetteer().knows(name.text):
        return name
    body = doc[end].text in evidence.institutions or doc[end].lower_ in {"airport", "council", "hall", "manager"}
    return name[:-1] if body else name


def with_full_stop(name: Tokens) -> Tokens:
    """The name with the full stop of its abbreviation ("Sask." in a sentence that goes on)."""
    doc, end = name.doc, name.end
    if len(name) > 1 or len(name.text) > _LONGEST_SHORTENED or end + 1 >= len(doc) or doc[end].text != "." or name[-1].whitespace_:
        return name
    goes_on = doc[end + 1].text[:1] in ",;()" or doc[end + 1].text[:1].islower()
    return doc[name.start : end + 1] if goes_on else name


def bare(tokens: Tokens) -> Tokens:
    """The name without a unit word that the gazetteer's name does not have: "Idlib" of "Idlib Province", "City of Mosul"."""
    if len(tokens) > 1 and tokens[-1].lower_ in words.UNITS and not gazetteer().knows(tokens.text):
        return tokens[:-1]
    if len(tokens) > 2 and tokens[0].lower_ in words.UNITS and tokens[1].lower_ == "of" and not gazetteer().knows(tokens.text):
        return tokens[2:]
    return tokens


def toponym(page: Page, tokens: Tokens) -> Toponym:
    name = bare(tokens)
    people = demonyms.country(name.text)
    hits = (Hit(people, Match.NAME),) if people else _hits(name.text)
    if words.kind_in(tokens) and not gazetteer().knows(name.text):  # "Haifa Street" is no Haifa, however alike they sound
        name, hits = _named_for(tokens) or (name, ())
    if words.site_behind(tokens) in words.LANDFORMS and not gazetteer().knows(name.text):  # a mountain is no town that sounds like it
        hits = ()
    return Toponym(
        span=page.span_of(tokens),
        name=name.text,
        hits=hits,
        asked=words.unit_of(tokens) or (() if any(hit.match is not Match.SOUND for hit in hits) else _kind_told(tokens)),
        civic=is_civic(tokens),
        inside=tuple(dict.fromkeys(entry for _, entry in words.containers(tokens))),
        has_article=words.has_article(tokens),
    )


def _kind_told(tokens: Tokens) -> tuple[PlaceKind, ...]:
    """What a name no gazetteer has says that it is, or the word behind it."""
    kind = words.kind_in(tokens) or words.SITE_KINDS.get(words.site_behind(tokens) or "")
    return (kind,) if kind else ()


def _named_for(tokens: Tokens) -> tuple[Tokens, tuple[Hit, ...]] | None:
    """The town an airport, base or crossing is called by, near which it lies: "Aleppo International Airport"; None where there is none."""
    if tokens[-1].text not in words.SITES_OF_TOWNS:
        return None
    prefixes = (tokens[:length] for length in range(len(tokens) - 1, 0, -1))
    return next(((name, hits) for name in prefixes if evidence.is_sizeable(hits := gazetteer().find(name.text))), None)


def _hits(name: str) -> tuple[Hit, ...]:
    """What the gazetteer has; for a name that lost the apostrophe of its 's ("Syrias north"), what it has without the s."""
    hits = gazetteer().find(name)
    if (
        len(name) > _SHORTEST_OWNER
        and name.endswith("s")
        and not any(hit.match is not Match.SOUND for hit in hits)
        and evidence.is_well_known(gazetteer().find(name[:-1]))
    ):
        return gazetteer().find(name[:-1])
    return hits


def in_datelines(page: Page) -> Iterator[Toponym]:
    """What datelines name ("BEIRUT, Lebanon (Reuters) —"): where the report was filed, and what that lies in."""
    for part in page.parts:
        if part.kind is PartKind.DATELINE:
            yield from _filed(part.span, part.span.of(page.text))


def _filed(span: Span, printed: str) -> Iterator[Toponym]:
    pieces = [piece.strip(" \t\n-:") for piece in re.split(r"[,(/—–]| - | --", printed)]
    known = [piece for piece in pieces if piece and gazetteer().knows(piece)]
    if not known:
        return
    hits = gazetteer().find(known[0])
    holding = {
        piece: held
        for piece in known[1:]
        if (held := _containers(piece)) and any(hit.entry.within(one.entry) for hit in hits for one in held)
    }
    start = span.start + printed.index(known[0])
    inside = tuple(hit.entry for held in holding.values() for hit in held)
    yield Toponym(span=Span(start, start + len(known[0])), name=known[0], hits=hits, inside=inside, in_dateline=True)
    at = len(known[0])
    for piece, held in holding.items():
        start = span.start + printed.index(piece, at)
        yield Toponym(span=Span(start, start + len(piece)), name=piece, hits=held, in_dateline=True)


def _containers(name: str) -> tuple[Hit, ...]:
    return tuple(hit for hit in gazetteer().find(name) if hit.entry.kind in _CONTAINERS and hit.match is not Match.SOUND)
