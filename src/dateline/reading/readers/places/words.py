"""What the words beside a name say: its unit, its part, what contains it."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import PlaceKind
from dateline.reading import lexicon
from dateline.reading.gazetteer import Entry, gazetteer
from dateline.reading.readers.places import demonyms

_LEXICON = lexicon.load("places")
_UNITS = {word: tuple(PlaceKind(kind) for kind in kinds) for word, kinds in _LEXICON["units"].items()}
UNITS = _UNITS | {word.removesuffix("y") + "ies" if word.endswith("ty") else word + "s": kinds for word, kinds in _UNITS.items()}
PARTS_BEFORE = frozenset(_LEXICON["parts"]["before"])
_PARTS_OF = frozenset(_LEXICON["parts"]["of"])
PARTS_AFTER = frozenset(_LEXICON["parts"]["after"])
_FEATURES = _LEXICON["features"]
FEATURES_AFTER = dict.fromkeys(_FEATURES["streets"], PlaceKind.SITE)
FEATURES_AFTER |= {word: PlaceKind(kind) for kind, named in _FEATURES["after"].items() for word in named}
FEATURES_BEFORE = {word: PlaceKind(kind) for kind, named in _FEATURES["before"].items() for word in named}
SITES_OF_TOWNS = frozenset(_FEATURES["of_towns"])
SITES = frozenset(_FEATURES["sites"])
LANDFORMS = frozenset(_FEATURES["landforms"])
SITE_KINDS = {word: PlaceKind(_FEATURES["landforms"].get(word, "site")) for word in SITES}
SITE_SORTS = frozenset(_FEATURES["site_sorts"])
ROADS = frozenset(_FEATURES["roads"])
_UPPER = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ADMIN2)
_MAX_WORDS = 4
_MOST_LINKS = 4  # village, district, province, country: a longer row of commas is a list


def unit_of(tokens: Tokens) -> tuple[PlaceKind, ...]:
    """The kinds asked for by "… province", "the city of …"; empty where no such word stands there."""
    after, before = following(tokens), _previous(tokens)
    for word in (tokens[-1].lower_, after.lower_ if after is not None else ""):
        if word in UNITS and (len(tokens) > 1 or word != tokens[-1].lower_):
            return UNITS[word]
    if after is not None and after.lower_ == "and" and (listed := _unit_of_list(tokens)):
        return listed
    if before is not None and before.lower_ == "of" and before.i and tokens.doc[before.i - 1].lower_ in UNITS:
        return UNITS[tokens.doc[before.i - 1].lower_]
    return UNITS.get(before.lower_, ()) if before is not None else ()


def _unit_of_list(tokens: Tokens) -> tuple[PlaceKind, ...]:
    """The unit two names share: "Leer and Mayendit counties"."""
    after = tokens.doc[tokens.end + 1 : tokens.end + 4]
    unit = next((token.lower_ for token in after if not token.text[:1].isupper()), "")
    return UNITS[unit] if unit in UNITS and unit not in _UNITS and len(after) > 1 else ()


def kind_in(tokens: Tokens) -> PlaceKind | None:
    """What a name says of itself: "Haifa Street", "Camp Bucca", "Highway 5"; None where it does not say."""
    if len(tokens) < 2:
        return None
    first, last = tokens[0].text, tokens[-1].text
    return FEATURES_AFTER.get(last) or FEATURES_BEFORE.get(first) or (PlaceKind.SITE if first in ROADS else None)


def site_behind(tokens: Tokens) -> str | None:
    """The lower-case word behind it that makes it the name of a site ("Kalma camp"); None where none stands there."""
    doc, at = tokens.doc, tokens.end
    while at < len(doc) and doc[at].text in SITE_SORTS:
        at += 1
    return doc[at].text if at < len(doc) and doc[at].text in SITES else None


def has_article(tokens: Tokens) -> bool:
    """As in "the Sahel", not in "the Sahel governor", where the article is the governor's."""
    before = _previous(tokens)
    return before is not None and before.lower_ == "the" and tokens.root.dep_ not in {"compound", "nmod", "amod"}


def is_part_of(tokens: Tokens) -> bool:
    """Whether "the outskirts of", "the eastern countryside of" stands before it."""
    at = tokens.start - 1
    while at > 0 and tokens.doc[at].lower_ in PARTS_BEFORE | {"the"}:
        at -= 1
    return at > 0 and tokens.doc[at].lower_ == "of" and tokens.doc[at - 1].lower_ in _PARTS_OF


def containers(tokens: Tokens) -> Iterator[tuple[Tokens, Entry]]:
    """Places said to contain it: "X, Y", "X in Y", "the Syrian town of X", "Syria's X"; with the words, where they are a name."""
    yield from _after_comma(tokens)
    before = _previous(tokens)
    for token in tokens.doc[max(tokens.start - 6, tokens.sent.start) : tokens.start]:
        country = demonyms.country(token.text)
        close = before is not None and before.lower_ in {"of", *UNITS, *PARTS_BEFORE, token.lower_}
        if country is not None and close and not _acts_on(token, tokens):
            yield tokens.doc[token.i : token.i + 1], country
    if before is not None and before.text in {"'s", "’s"} and before.i:
        yield from _named(tokens.doc[before.i - 1 : before.i], _UPPER)


def _acts_on(people: Token, tokens: Tokens) -> bool:
    """As in "Israeli jets struck northern Gaza": whose jets they are says nothing of where they strike."""
    return any(word.pos_ in {"VERB", "AUX"} for word in tokens.doc[people.i + 1 : tokens.start])


def _after_comma(tokens: Tokens) -> Iterator[tuple[Tokens, Entry]]:
    """Each link of "Qamishli, Hasakah, Syria" lies in the next."""
    doc, at = tokens.doc, tokens.end
    if at < len(doc) and doc[at].lower_ in UNITS:
        at += 1
    for _ in range(_MOST_LINKS):
        if at + 1 >= len(doc) or doc[at].text not in {",", "("}:
            return
        start = at + 1
        while start < len(doc) and doc[start].lower_ in PARTS_BEFORE | {"in", "the"} and not _opens_name(doc[start : start + 2]):
            start += 1
        found = next(
            (pair for length in range(_MAX_WORDS, 0, -1) for pair in _named(doc[start : min(start + length, len(doc))], _UPPER)), None
        )
        if found is None:
            return
        yield from _named(found[0], _UPPER)
        at = found[0].end


def _opens_name(words: Tokens) -> bool:
    """As "West" in "West Virginia", which is no part of Virginia."""
    return words[0].text[:1].isupper() and gazetteer().knows(words.text)


def _named(words: Tokens, kinds: tuple[PlaceKind, ...]) -> Iterator[tuple[Tokens, Entry]]:
    if len(words) and words[0].text[:1].isupper() and words[-1].text[:1].isupper():
        for hit in gazetteer().find(words.text):
            if hit.entry.kind in kinds:
                yield words, hit.entry


def following(tokens: Tokens) -> Token | None:
    """The word right after the name; None at the end of the text."""
    return tokens.doc[tokens.end] if tokens.end < len(tokens.doc) else None


def _previous(tokens: Tokens) -> Token | None:
    return tokens.doc[tokens.start - 1] if tokens.start else None
