"""What a description points back to: "the group", "the Egyptian-born leader", "the ministry"."""

from functools import lru_cache

from spacy.tokens import Doc

from dateline.model import MentionKind
from dateline.reading import lexicon
from dateline.reading.phrases import SUBJECTS
from dateline.reading.readers.mentions.chains.antecedents import NEVER, Pointer, Weighed, embedded, not_itself, sex, weighed
from dateline.reading.readers.mentions.chains.clusters import Cluster, is_subject, modifiers, owners
from dateline.reading.readers.mentions.known import capitals, countries, demonyms, lands, words
from dateline.reading.readers.mentions.pronouns import POSSESSIVE
from dateline.reading.readers.mentions.spelling import fold

K = MentionKind

_DESCRIBES: dict[MentionKind, dict[MentionKind, float]] = {
    K.GROUP: {K.GROUP: 2.5, K.ORGANISATION: 0.4, K.PEOPLE: 0.4},
    K.ORGANISATION: {K.ORGANISATION: 2.3, K.GROUP: 1.6, K.OUTLET: 0.4, K.ORGAN: 0.2},
    K.OUTLET: {K.OUTLET: 2.5},
    K.ORGAN: {K.ORGAN: 1.2, K.GROUP: 0.3, K.ORGANISATION: 0.2},
    K.STATE: {K.STATE: 1.8, K.PLACE: 0.6},
    K.PERSON: {K.PERSON: 1.8},
    K.PLACE: {K.PLACE: 0.8, K.STATE: 0.5},
    K.PEOPLE: {K.PEOPLE: 0.8},
}

REACH = 12
"""Sentences after which a description does not point back to a thing."""

CALLED = 1.6
"""What a noun is worth that a thing is known to be called by, though the report has not done so."""

SLOPE, SLOPE_OF_CALLED = 0.35, 0.2
"""What every sentence between costs, and what it costs a thing that was called by this noun."""

_ARMED_TOO = frozenset({"organization", "organisation", "party", "body", "brotherhood", "league", "union", "network"})
_GENERIC = frozenset({"group", "organization", "organisation", "man", "woman", "country", "agency", "body"})


def _kind(pointer: Pointer, cluster: Cluster) -> float:
    lemma = pointer.head.lemma_.lower()
    if _is_none_such(pointer, cluster, lemma):
        return NEVER
    if pointer.found.kind is K.PEOPLE and cluster.kind in {K.GROUP, K.ORGANISATION}:
        return 1.5 if lemma in cluster.nouns | cluster.called else NEVER  # "the community" of ECOWAS
    if cluster.kind in {K.ORGANISATION, K.PEOPLE} and _are_fighters(lemma):
        return 0.4 if cluster.nouns & words("nouns", "collective", "group") else NEVER  # "the rebels" are no body of states
    return _DESCRIBES.get(pointer.found.kind, {pointer.found.kind: 0.0}).get(cluster.kind, NEVER)


def _is_none_such(pointer: Pointer, cluster: Cluster, lemma: str) -> bool:
    """Whether the noun cannot be said of it, whatever the kinds allow."""
    if lemma in words("nouns", "facility") and _is_country(cluster):
        return True  # a dam is no country
    if cluster.kind is K.PLACE and pointer.found.kind is K.STATE:
        return not _is_country(cluster)
    if cluster.kind is not K.GROUP:
        return _are_fighters(lemma) and _is_an_army(pointer.doc, cluster)
    if pointer.found.kind is K.ORGANISATION:
        return lemma not in _ARMED_TOO  # a watchdog, a charity, a company
    if pointer.found.kind is K.ORGAN:
        return lemma not in cluster.nouns  # "the security forces" are no rebels
    return _are_fighters(lemma) and _is_an_army(pointer.doc, cluster)


def _are_fighters(lemma: str) -> bool:
    return lemma in words("nouns", "collective", "group")


def _is_an_army(doc: Doc, cluster: Cluster) -> bool:
    """Whether the report itself called it the army or the like; a rebel group may bear the word in its name."""
    return any(not one.is_name and doc[one.head].lemma_.lower() in {"army", "military", "police", "government"} for one in cluster.mentions)


def _is_country(cluster: Cluster) -> bool:
    return cluster.kind is K.STATE or any(spelt.key in countries() for spelt in cluster.names)


def narrowed(pointer: Pointer, clusters: list[Cluster]) -> list[Cluster]:
    """The things a party's description may mean, by what tells parties apart: its distinctive words, and whose army is in play."""
    lemma = pointer.head.lemma_.lower()
    if pointer.found.kind is K.ORGAN and any(one.kind is K.ORGAN and lemma in one.nouns for one in clusters):
        clusters = [one for one in clusters if one.kind is not K.GROUP]  # "the army" is not the Free Syrian Army
    if pointer.found.kind is K.PERSON:
        return _holders(lemma, clusters)
    if pointer.found.kind is not K.GROUP:
        return clusters
    telling = {fold(word) for word in modifiers(pointer.doc, pointer.found)} & (demonyms() | words("mentions", "armed"))
    bodies = [one for one in clusters if one.kind in {K.GROUP, K.ORGANISATION} and one.names]
    for word in telling:
        told = [one for one in clusters if one.kind in _DESCRIBES[pointer.found.kind] and one.knows(word)]
        strange = word in demonyms() and (len(bodies) > 1 or lemma in words("nouns", "collective", "group"))
        clusters = told if told or strange else clusters
    return clusters


def _holders(lemma: str, clusters: list[Cluster]) -> list[Cluster]:
    """Of persons, those called by the noun so far: "the prime minister" is whoever was introduced as one."""
    called_so = [one for one in clusters if one.kind is K.PERSON and one.names and lemma in one.nouns]
    return called_so or clusters


def _recent(pointer: Pointer, cluster: Cluster) -> float:
    away = pointer.sentence - cluster.sentence
    if away > REACH:
        return NEVER
    slope = SLOPE_OF_CALLED if pointer.head.lemma_.lower() in cluster.nouns else SLOPE
    return 0.5 if away == 0 else 0.6 if away == 1 else 0.4 - slope * away


def _same_noun(pointer: Pointer, cluster: Cluster) -> float:
    """The head noun stood there before, in a description, beside the name, or in it ("the observatory")."""
    lemma = pointer.head.lemma_.lower()
    if cluster.names and pointer.found.kind is not K.PERSON and pointer.doc[pointer.found.first].lower_ in POSSESSIVE:
        return NEVER  # "its mission" is not the one whose mission it is
    if lemma in cluster.nouns or lemma.replace("ization", "isation") in cluster.nouns:
        return 2.4
    if lemma in words("mentions", "relational") or _is_led(pointer) or pointer.doc[pointer.found.first].lower_ in POSSESSIVE:
        return NEVER
    if lemma in cluster.called:
        return CALLED
    if lemma in _GENERIC:
        return 0.0
    return 1.4 if cluster.nouns & (_alike(lemma) - _armed_bodies(lemma)) else _other_noun(pointer, cluster)


def _armed_bodies(lemma: str) -> frozenset[str]:
    """A force may be called an army's; an army is not any force."""
    return frozenset({"force", "troop"}) if lemma in {"army", "military", "navy"} else frozenset()


def _other_noun(pointer: Pointer, cluster: Cluster) -> float:
    """The noun is new: a group's name bears it, a thing without a name hardly, an attack or a video never."""
    if pointer.head.lemma_.lower() in words("mentions", "of_many"):
        return 0.0 if cluster.modifiers & words("mentions", "holding_many") else NEVER
    if pointer.head.lemma_.lower() in words("mentions", "of_one_shape"):
        told_of_it = cluster.names and cluster.was_subject and pointer.sentence - cluster.sentence == 1
        alone = pointer.head.lemma_.lower() == "force" or not pointer.found.plural
        return 0.0 if told_of_it and alone and is_subject(pointer.head) else NEVER
    if cluster.kind is K.GROUP:
        return -1.5 if not cluster.names else 0.0 if pointer.found.kind in {K.GROUP, K.ORGANISATION} else -0.4
    if cluster.kind is K.PERSON and not cluster.names:
        return NEVER  # "the dead" are not the officials, the envoy not a minister
    needs_noun = pointer.found.kind in {K.EVENT, K.WEAPON, K.MEDIA, K.DOCUMENT, K.PLACE, K.ORGAN, K.PEOPLE, K.OTHER}
    return NEVER if needs_noun and not _fits_by_kind(pointer, cluster) else -0.4


def _is_led(pointer: Pointer) -> bool:
    """As in "the Saudi-led coalition" says itself which one it is."""
    return any(token.lower_ in {"led", "dominated", "controlled", "run"} for token in pointer.head.subtree if token.i < pointer.found.head)


def _fits_by_kind(pointer: Pointer, cluster: Cluster) -> bool:
    """As in "the town" after a place's name; "the army" only after an army."""
    lemma = pointer.head.lemma_.lower()
    if cluster.kind not in {K.PLACE, K.STATE} or not cluster.names:
        return False
    if any(spelt.key in countries() for spelt in cluster.names):
        return lemma in {"country", "nation"}
    if any(spelt.key in capitals() for spelt in cluster.names):
        return lemma in {"city", "capital"}
    return lemma in {"city", "town", "village", "province", "region", "district", "area", "enclave", "territory", "island", "settlement"}


@lru_cache(maxsize=65536)
def _alike(lemma: str) -> frozenset[str]:
    sets = lexicon.load("nouns")["alike"]["sets"]
    return frozenset(word for one in sets if lemma in one for word in one)


def _prominent(_: Pointer, cluster: Cluster) -> float:
    """Subjects, things named, and things spoken of often."""
    return (0.7 if cluster.was_subject else 0.0) + (0.5 if cluster.names else 0.0) + min(0.6, 0.15 * (len(cluster.mentions) - 1))


def _first_in_sentence(pointer: Pointer, cluster: Cluster) -> float:
    """Of two in the sentence before, the subject."""
    return 0.3 if cluster.was_subject and pointer.sentence - cluster.sentence == 1 else 0.0


def _number(pointer: Pointer, cluster: Cluster) -> float:
    mine = pointer.found.plural
    if _counts_apart(pointer, cluster):
        return NEVER
    if mine is None or cluster.plural is None or mine == cluster.plural:
        return 0.0
    if pointer.found.kind is K.GROUP and cluster.kind is K.GROUP:
        return -0.3  # "the militants" may be a group named in the singular
    return NEVER if {pointer.found.kind, cluster.kind} & {K.PERSON, K.MEDIA, K.DOCUMENT, K.EVENT, K.WEAPON} else -1.0


def _counts_apart(pointer: Pointer, cluster: Cluster) -> bool:
    """As in "seven children … her three children"."""
    mine = _count(pointer.doc, pointer.found.head)
    told = {count for one in cluster.mentions if not one.is_name and (count := _count(pointer.doc, one.head))}
    return bool(mine and told) and mine not in told


def _count(doc: Doc, head: int) -> str:
    return next((child.lower_ for child in doc[head].lefts if child.dep_ == "nummod"), "")


def _owner(pointer: Pointer, cluster: Cluster) -> float:
    """As in "the Assad regime" after "Assad's regime" is the same; "the Libyan army" after "the Syrian army" is not."""
    mine = owners(pointer.doc, pointer.found)
    if not mine:
        return 0.0
    if mine & cluster.owners:
        return 1.5
    if cluster.kind in {K.STATE, K.PLACE} and cluster.names and (of := {land for owner in mine for land in lands(owner)}):
        return 1.0 if of & {land for spelt in cluster.names for land in lands(frozenset(spelt.key))} else NEVER
    if pointer.found.kind is K.PLACE and not cluster.names and not cluster.owners and any(not owner <= demonyms() for owner in mine):
        return NEVER  # "the Old Town neighbourhood" is not "a neighbourhood" of before
    return 0.0 if not cluster.owners else NEVER if pointer.found.kind in {K.ORGAN, K.STATE, K.PLACE} else -0.8


def _modified(pointer: Pointer, cluster: Cluster) -> float:
    """As in "the previous administration"; and of things without a name, "the northern camp" is not "the southern camp"."""
    mine = modifiers(pointer.doc, pointer.found)
    if mine & words("mentions", "of_another") - cluster.modifiers:
        return NEVER
    if cluster.names or not mine or mine & cluster.modifiers:
        return 0.0
    return -1.2 if cluster.modifiers else -0.4


def _named_after(_: Pointer, cluster: Cluster) -> float:
    """Of "YPG fighters", "its fighters" and the YPG, "the militia" is rather the YPG."""
    if cluster.names or cluster.kind is not K.GROUP:
        return 0.0
    return -1.5 if cluster.belongs or any(not owner <= demonyms() for owner in cluster.owners) else 0.0


def _told_by(pointer: Pointer, cluster: Cluster) -> float:
    """As in "Sarraj said the field marshal …": whoever says or does it is not called anew in what he says or does (Chomsky 1981, C)."""
    if pointer.found.kind is not K.PERSON or pointer.sentence != cluster.sentence:
        return 0.0
    places = {
        token.i for above in pointer.head.ancestors for token in above.lefts if token.dep_ in SUBJECTS and token.i < pointer.found.first
    }
    return NEVER if any(found.head in places for found in cluster.mentions[-4:]) else 0.0


EVIDENCE: Weighed = weighed(
    (
        _kind,
        _recent,
        _told_by,
        _same_noun,
        _prominent,
        _first_in_sentence,
        _number,
        sex,
        not_itself,
        _owner,
        _modified,
        _named_after,
        embedded,
    ),
    "descriptions",
)
