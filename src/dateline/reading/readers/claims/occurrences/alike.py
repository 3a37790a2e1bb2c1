"""What speaks for two claims telling one thing: the later of the two, then the earlier."""

from spacy.tokens import Token

from dateline.model import Certainty, Grain, Harm
from dateline.reading.readers.claims.arguments import is_passive
from dateline.reading.readers.claims.occurrences.apart import apart
from dateline.reading.readers.claims.occurrences.version import STATES, VIOLENT, Version, of_whom
from dateline.reading.readers.claims.occurrences.words import listed
from dateline.reading.readers.claims.telling.tolls import OLD_TOLL
from dateline.reading.readers.claims.words import event_word

_REAL = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})
_DAYS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAYPART, Grain.DAY})
_BESIDE = 2  # sentences
_LEAD = 6  # sentences, byline and dateline among them, within which a report tells what its headline does
_FEW = 2
_TOLLS = frozenset({OLD_TOLL, "toll toll", "toll number", "toll count", "toll tally"})
_AS_IT_HAPPENED = frozenset({"when", "as", "after", "while"})


def one_breath(later: Version, earlier: Version) -> bool:
    """As in "shelled the town, killing nine and wounding 31", "killed in the raid": a sentence tells a deed and what it did."""
    if later.sentence != earlier.sentence or later.family != "violence":
        return False
    one, other = later.draft, earlier.draft
    if one.trigger == other.trigger or {one.trigger, one.cause} & {other.trigger, other.cause} - {None}:
        return True
    toll, deed = (one, other) if one.type == "casualties" else (other, one)
    if toll.type != "casualties":
        return False
    if deed.nominal and deed.type == "ASSAULT":
        return any(top.is_ancestor(deed.trigger) and not _between(top, deed.trigger) for top in (toll.clause, toll.trigger))
    return _goes_along(toll.clause, deed.clause) or _goes_along(deed.clause, toll.clause)


def _between(top: Token, noun: Token) -> bool:
    """Whether a verb of its own stands between the two."""
    return any(token.pos_ == "VERB" for token in noun.ancestors if top.is_ancestor(token))


def _goes_along(top: Token, other: Token) -> bool:
    """Whether a clause tells what came with another: a participle, a conjunct without a subject of its own, "when a mortar hit"."""
    if other.dep_ not in {"advcl", "conj", "ccomp", "relcl"} or not (other.head == top or top.is_ancestor(other.head)):
        return False
    own = [child for child in other.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if other.dep_ == "advcl" and any(child.dep_ in {"mark", "advmod"} and child.lower_ in _AS_IT_HAPPENED for child in other.children):
        return is_passive(top) or top.lemma_ == "die"
    return all(child.like_num or child.tag_ == "WDT" or any(one.dep_ == "nummod" for one in child.children) for child in own)


def points_back(later: Version, earlier: Version) -> bool:
    noun = later.pointer
    if noun is None or earlier.draft.trigger.i >= noun.i or (later.sentence == earlier.sentence and _around(earlier, noun)):
        return False
    if not (later.family == "violence" or later.draft.nominal):
        return False
    if same_word(later, earlier) or same_target(later, earlier) or same_doers(later, earlier) or same_place(later, earlier):
        return True
    return not _says_which(noun) and event_word(noun) not in listed("spells")


def _says_which(noun: Token) -> bool:
    """Whether it names whose or where: "the raid on Khan Shaykhun" is no raid told without a place."""
    return any(
        inner.pos_ == "PROPN" and inner.ent_type_ not in {"DATE", "TIME"}
        for child in noun.children
        if child.dep_ in {"prep", "agent", "compound", "poss"}
        for inner in (child, *child.children)
    )


def same_place(later: Version, earlier: Version) -> bool:
    one, other = later.claim.where, earlier.claim.where
    return one is not None and other is not None and one.gazetteer_id is not None and one.gazetteer_id == other.gazetteer_id


def _around(deed: Version, noun: Token) -> bool:
    """Whether the noun stands inside what tells the deed: "bombed two camps in response to the raid"."""
    return deed.draft.trigger.is_ancestor(noun) or deed.draft.clause.is_ancestor(noun)


def same_word(later: Version, earlier: Version) -> bool:
    return bool(later.words & earlier.words)


def same_target(later: Version, earlier: Version) -> bool:
    """Whom or what it befell is the same: by chain, by place, or by a word that points ("the hospital")."""
    shared = later.sufferers & earlier.sufferers
    return any(not key.startswith("word ") for key in shared) or any(f"word {token.lemma_.lower()}" in shared for token in _pointed(later))


def _pointed(version: Version) -> list[Token]:
    tokens = [word for role in ("patient", "object", "place") for token in version.draft.of(role) for word in (token, *of_whom(token))]
    return [token for token in tokens if any(child.dep_ == "det" and child.lower_ in {"the", "this", "that"} for child in token.children)]


def same_people(later: Version, earlier: Version) -> bool:
    """Victims by one word, pointed to or not: "dozens of protesters", "100 protesters"."""
    return later.claim.type == earlier.claim.type == "casualties" and bool(later.sufferers & earlier.sufferers)


def other_people(later: Version, earlier: Version) -> bool:
    """Victims by two words in two sentences: nurses and drivers."""
    if not later.claim.type == earlier.claim.type == "casualties" or later.sentence == earlier.sentence:
        return False
    return bool(later.sufferers and earlier.sufferers) and not later.sufferers & earlier.sufferers


def same_scene(later: Version, earlier: Version) -> bool:
    """It befell somebody in what it befell before: "bombed a house", "54 were killed in the house"."""
    scenes = {
        f"word {inner.lemma_.lower()}"
        for prep in later.draft.clause.children
        if prep.dep_ == "prep" and prep.lower_ in {"in", "at", "inside"}
        for inner in prep.children
        if any(child.lower_ == "the" for child in inner.children)
    }
    return bool(scenes & earlier.sufferers)


def same_doers(later: Version, earlier: Version) -> bool:
    return bool(later.doers & earlier.doers)


def same_day(later: Version, earlier: Version) -> bool:
    """One day in two expressions; a day handed on from the other is no second witness."""
    one, other = later.claim.when, earlier.claim.when
    if one is None or other is None or one.when is None or other.when is None or one.when == other.when:
        return False
    return one.when.grain in _DAYS and other.when.grain in _DAYS and not apart(one, other)


def same_harm(later: Version, earlier: Version) -> bool:
    return later.claim.harm is not None and later.claim.harm == earlier.claim.harm


def same_count(later: Version, earlier: Version) -> bool:
    """A number that is no accident: many attacks kill one or two."""
    count = later.claim.count
    return same_harm(later, earlier) and count is not None and count == earlier.claim.count and (count.least or 0) > _FEW


def other_speaker(later: Version, earlier: Version) -> bool:
    return later.speaker != earlier.speaker


def denial(later: Version, earlier: Version) -> bool:
    """Whoever denies a thing speaks of one that was told."""
    return later.is_denied != earlier.is_denied and other_speaker(later, earlier)


def toll_of_it(later: Version, earlier: Version) -> bool:
    """A toll told by itself counts what was told before: "put the toll at eight", "276 were missing"."""
    counts = later.claim.type == "casualties" and later.draft.cause is None and not later.draft.of("agent")
    return counts and (later.draft.rule in _TOLLS or _is_bare(later)) and earlier.claim.type in {"casualties", "ASSAULT"}


def _is_bare(version: Version) -> bool:
    return any(token.like_num or token.lower_ in {"others", "dozens"} for token in version.draft.of("patient"))


def came_of_it(later: Version, earlier: Version) -> bool:
    """Suffered, in the sentence after, and nobody and nothing is named that did it."""
    draft = later.draft
    suffered = draft.type == "casualties" and draft.cause is None and not draft.of("agent") and is_passive(draft.clause)
    return suffered and later.sentence != earlier.sentence and not _introduces(draft.clause)


def _introduces(clause: Token) -> bool:
    """Whether a further thing is told beside it: "as a second bomb went off"."""
    return any(child.dep_ in {"advcl", "agent"} for child in clause.children)


def as_real(later: Version, earlier: Version) -> bool:
    """Both told as having been: a deed meant or called for is seldom what "the strike" means."""
    return all(one.claim.certainty in _REAL for one in (later, earlier))


def rival_state(later: Version, earlier: Version) -> bool:
    """Two who differ on how one thing stands, side by side: who holds the fort."""
    beside = later.number - earlier.number <= _BESIDE
    return beside and later.claim.type in STATES and same_target(later, earlier) and other_speaker(later, earlier)


def handed_on(later: Version, earlier: Version) -> bool:
    """It goes on from the other, whose day or place it has."""
    one, other = later.claim, earlier.claim
    if later.sentence == earlier.sentence or one.type not in VIOLENT:
        return False
    return (one.where is not None and one.where == other.where) or (
        one.when is not None and one.when == other.when and one.when.when is not None
    )


def under_its_headline(later: Version, earlier: Version) -> bool:
    """What the headline tells, the first sentences tell again."""
    same = same_harm(later, earlier) or (later.claim.type == earlier.claim.type and same_word(later, earlier))
    return earlier.is_headline and not later.is_headline and later.number - earlier.number <= _LEAD and same


def dies_once(later: Version, earlier: Version) -> bool:
    one = any(not key.startswith(("word ", "place ")) for key in later.sufferers & earlier.sufferers)
    return one and later.claim.harm == earlier.claim.harm == Harm.KILLED
