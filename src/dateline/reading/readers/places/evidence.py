"""Signs that a capitalised name is a place, whatever the parse took it for."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import PlaceKind
from dateline.reading import lexicon
from dateline.reading.gazetteer import Hit, Match, gazetteer
from dateline.reading.readers.places import demonyms, words

_WORDS = {key: frozenset(given) for key, given in lexicon.load("places")["spotting"].items()}
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_SKIPPED = words.PARTS_BEFORE | {"the", "-", "both", "nearby", "neighboring", "neighbouring", "besieged", "rebel-held", "occupied"}
_UPPER = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WATER, PlaceKind.SITE})
_KNOWN = 5.0  # log10 of the population from which a town needs no sign beside its name
_SHORT = 4  # letters up to which a name alone says little
_SIZEABLE = 3.5  # … from which it is believed against the parse
_MOST_BETWEEN = 3  # words between a place and the word for its institution ("Idlib Central Blood Bank Office")
NAMESAKES = frozenset({"", "US", "GB", "CA", "AU", "NZ", "IE"})
"""Countries where persons, schools and teams are called like places, and the gazetteer knows most of these."""

months = frozenset(month for month in lexicon.load("times")["months"] if month not in {"March", "May", "August"})
"""Those that are nothing else: in "in January Zvornik was shelled" the name begins behind the month."""

_FEASTS = frozenset(name for feast in lexicon.load("calendars")["feasts"].values() for name in feast["names"])
never = _WORDS["never"] | _FEASTS | {word.title() for word in words.PARTS_AFTER} | {word.title() for word in words.UNITS}
_SHOUTED = frozenset(word.upper() for word in never | words.PARTS_BEFORE)
institutions = _WORDS["institutions"]
ordinary = _WORDS["ordinary"]
other_things = _WORDS["outside_labels"]


def is_never(name: str) -> bool:
    """Whether no place is meant by it, whatever some town is called; in capitals, directions are such words too ("SOUTH OF MOSUL")."""
    return name in never or (len(name) > 1 and name in _SHOUTED)


def stands_where(tokens: Tokens) -> bool:
    """A sign that by itself says place: "in X", ", of X", "X province", "the town of X", "X residents"."""
    governor = word_before(tokens)
    after = words.following(tokens)
    if governor is not None and governor.lower_ in _WORDS["strong"]:
        return True
    if governor is not None and governor.lower_ == "of" and governor.i and tokens.doc[governor.i - 1].lower_ in _WORDS["folk"] | {","}:
        return True
    if words.unit_of(tokens) or words.is_part_of(tokens) or _gives_origin(tokens):
        return True
    return after is not None and after.lower_ in _WORDS["folk"] and after.text.islower()


def _gives_origin(tokens: Tokens) -> bool:
    """As in "Beirut-based", "Raqqa-born"."""
    after = tokens.doc[tokens.end : tokens.end + 2]
    return len(after) > 1 and after[0].text in {"-", "–"} and after[1].lower_ in _WORDS["origins"]


def may_stand_where(tokens: Tokens) -> bool:
    """A sign that says place when the name is known as one: "from X", "captured X"."""
    governor = word_before(tokens)
    return governor is not None and (governor.lower_ in _WORDS["loose"] or is_taken(tokens))


def is_taken(tokens: Tokens) -> bool:
    """What was captured, shelled or left, is more often a place than not."""
    governor = word_before(tokens)
    return governor is not None and bool({governor.lemma_.lower(), governor.lower_} & _WORDS["verbs"])


def is_between(tokens: Tokens) -> bool:
    """As in "boats between X and Y": that of governments, which deal "between" themselves, nobody took for a place."""
    governor = word_before(tokens)
    return governor is not None and governor.lower_ == "between"


def opens_dateline(tokens: Tokens) -> bool:
    """Whether it is a dateline that no reader marked as one: "BEIRUT (Wire) —" or "ADEN, Yemen —" at the head of a paragraph."""
    doc = tokens.doc
    before = doc[tokens.start - 1] if tokens.start else None
    after = words.following(tokens)
    at_head = before is None or before.is_space or before.text in {".", "!", "?", "”", '"'}
    if not at_head or not tokens.text.isupper() or after is None:
        return False
    return after.text in {"(", ",", "—", "–", "-", "--", "---", "/"} or (after.text == ":" and len(tokens.text) > _SHORT)


def names_institution(tokens: Tokens) -> bool:
    """The place an institution is called by: "Mosul General Hospital", "University of Mosul"; not the town in a newspaper's name."""
    doc = tokens.doc
    following = []
    for token in doc[tokens.end : tokens.end + _MOST_BETWEEN + 1]:
        if not token.text[:1].isupper():
            break
        following.append(token.text.rstrip("."))
    if set(following) & _WORDS["outlets"]:
        return False
    if set(following) & _WORDS["institutions"]:
        return not _is_led(tokens)
    return tokens.start > 1 and doc[tokens.start - 1].lower_ in {"of", "in"} and doc[tokens.start - 2].text in _WORDS["institutions"]


def _is_led(tokens: Tokens) -> bool:
    """Whether a name before it belongs to it, as in "King Juan Carlos University"."""
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    if before is None or before.is_sent_start or before.pos_ != "PROPN" or not before.text[:1].isupper():
        return False
    return before.lower_ not in words.PARTS_BEFORE and before.ent_type_ == tokens[0].ent_type_ and before.ent_type_ != ""


def is_in_group(tokens: Tokens) -> bool:
    """The place in a group's name: "the Army of Sinai", "Lions of Aleppo"."""
    doc, at = tokens.doc, tokens.start - 1
    while at > 0 and doc[at].lower_ == "the":
        at -= 1
    return at > 0 and doc[at].lower_ == "of" and doc[at - 1].text in _WORDS["group_heads"]


def is_well_known(hits: tuple[Hit, ...]) -> bool:
    """A country, first-level unit, region or large town bears just this name."""
    return any(hit.match is Match.NAME and (hit.entry.kind in _UPPER or hit.entry.weight >= _KNOWN) for hit in hits)


def is_sizeable(hits: tuple[Hit, ...]) -> bool:
    """Some place that bears just this name is more than a village."""
    return any(hit.match is Match.NAME and (hit.entry.weight >= _SIZEABLE or hit.entry.kind is not PlaceKind.TOWN) for hit in hits)


def is_unmistakable(hits: tuple[Hit, ...]) -> bool:
    """Countries and our own regions need no sign: hardly anything else is called so."""
    return any(
        hit.match is Match.NAME and len(hit.entry.name) > 3 and (hit.entry.kind is PlaceKind.COUNTRY or hit.entry.is_own_region)
        for hit in hits
    )


def is_acronym(name: str, hits: tuple[Hit, ...]) -> bool:
    """Capitals that stand for something else than a country, a state or a region ("IS", "SDF")."""
    upper = (hit for hit in hits if hit.entry.kind in _UPPER and hit.match is Match.NAME)
    return name.isupper() and "." not in name and len(name) <= 5 and not any(upper)


def is_acronym_here(tokens: Tokens, name: str, hits: tuple[Hit, ...]) -> bool:
    """The same, where capitals are rare enough to say so: not in a dateline, nor where all is in capitals."""
    return is_acronym(name, hits) and not opens_dateline(tokens) and not is_shouted(tokens)


def is_shouted(tokens: Tokens) -> bool:
    """Whether the whole sentence is in capitals: then they say nothing of a name."""
    return tokens.text.isupper() and tokens.sent.text.isupper()


def is_believable(tokens: Tokens, name: str, *, persons: frozenset[str], countries: frozenset[str]) -> bool:
    """Whether a name that the parse or a mention calls a place may be taken for one.

    Args:
        persons: words of persons' names in the report.
        countries: ISO codes of the countries the report speaks of.
    """
    hits = gazetteer().find(name)
    sign = stands_where(tokens) or opens_dateline(tokens)
    if _is_ruled_out(tokens, name, hits) or (not sign and _needs_sign(name, hits, persons)):
        return False
    exact = any(hit.match is not Match.SOUND for hit in hits)
    local = len(name) > (_SHORT if exact else _SHORT + 1) and any(hit.entry.country in countries for hit in hits)
    if sign or is_well_known(hits) or local or (hits and is_taken(tokens)):
        return True
    if not hits:
        return bool(tokens.root.ent_type_ == "GPE" and countries - NAMESAKES and _is_at(tokens))
    return exact and (may_stand_where(tokens) or names_institution(tokens) or _has_container(tokens))


def _is_ruled_out(tokens: Tokens, name: str, hits: tuple[Hit, ...]) -> bool:
    """Letters that stand for something else, money, adjectives, words that are never a place."""
    if is_acronym_here(tokens, name, hits) or _is_currency(tokens) or name in never or demonyms.is_demonym(name):
        return True
    dotted = {PlaceKind.COUNTRY, PlaceKind.ADMIN1} if "." in name else {PlaceKind.COUNTRY}
    return len(name.replace(".", "")) <= 2 and not any(hit.entry.kind in dotted for hit in hits)


def _needs_sign(name: str, hits: tuple[Hit, ...], persons: frozenset[str]) -> bool:
    """An ordinary word, or what persons in the report are called."""
    return name in ordinary or (name in persons and (name in _WORDS["also_persons"] or not is_unmistakable(hits)))


def _is_at(tokens: Tokens) -> bool:
    """Where no gazetteer helps, only the plainest words do."""
    governor = word_before(tokens)
    return governor is not None and governor.lower_ in {"at", "from", "to"}


def _is_currency(tokens: Tokens) -> bool:
    """Money and no place: "US $2 million"."""
    after = words.following(tokens)
    return after is not None and after.text in {"$", "dollars", "dollar"}


def _has_container(tokens: Tokens) -> bool:
    return any(True for _ in words.containers(tokens))


def word_before(tokens: Tokens) -> Token | None:
    """The word before the name, directions, "the" and line breaks left out."""
    at = tokens.start - 1
    while at >= 0 and (tokens.doc[at].lower_ in _SKIPPED or tokens.doc[at].is_space):
        at -= 1
    return tokens.doc[at] if at >= 0 else None


def without_side(entity: Tokens) -> Tokens:
    """As in "NORTHERN IDLIB": where every word has a capital, the side of a place may look like part of its name."""
    sided = len(entity) > 1 and entity.label_ in PLACE_LABELS and entity[0].lower_ in words.PARTS_BEFORE
    if not sided or gazetteer().knows(entity.text) or not gazetteer().knows(entity[1:].text):
        return entity
    return Tokens(entity.doc, entity.start + 1, entity.end, label=entity.label)
