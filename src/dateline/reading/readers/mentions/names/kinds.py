"""What kind of thing a name names: named, weighted pieces of evidence, counted over the whole report.

A name means one thing in a report, so every place it stands at gives evidence for all of them. Only whether a country acts (state) or
is where something happens (place) is settled place by place.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TypeAlias

from spacy.tokens import Doc, Token

from dateline.model import MentionKind
from dateline.reading.naming.recogniser import is_marked
from dateline.reading.readers.mentions.chains.same_name import told_one
from dateline.reading.readers.mentions.known import countries, words
from dateline.reading.readers.mentions.names import capitals
from dateline.reading.readers.mentions.names.name import Name
from dateline.reading.readers.mentions.spelling import fold, key

K = MentionKind
Evidence: TypeAlias = tuple[MentionKind, float] | None
Votes: TypeAlias = defaultdict[MentionKind, float]

_LABELS: dict[str, Evidence] = {
    "PERSON": (K.PERSON, 1.6),
    "ORG": (K.ORGANISATION, 1.5),
    "GPE": (K.PLACE, 1.7),
    "LOC": (K.PLACE, 1.7),
    "FAC": (K.PLACE, 1.4),
    "NORP": (K.PEOPLE, 2.5),
    "PRODUCT": (K.OTHER, 1.2),
    "EVENT": (K.EVENT, 2.2),
    "LAW": (K.DOCUMENT, 2.2),
    "WORK_OF_ART": (K.OTHER, 1.5),
    "LANGUAGE": (K.OTHER, 1.5),
    "MISC": (K.OTHER, 1.5),
}
_TRUST = 1.5  # how much more a label tells that the recogniser gave; level from 1 to 1.6 on texts it did not learn from
_OF_PEOPLES = ("n", "i", "ese", "ish", "s", "ist", "ic", "ch", "ite", "ian")
_TOLD_OF = frozenset(
    {"say", "tell", "add", "write", "warn", "deny", "confirm", "speak", "note", "explain", "recall", "argue", "ask", "think", "believe"}
)
_IN = frozenset({"in", "near", "outside", "inside", "around", "across", "throughout"})
_BIG = ("group", "organ", "organisation", "outlet")


def _listed(doc: Doc, name: Name) -> Evidence:
    if name.known:
        return name.known, 6.0
    if name.first != name.last:
        return None
    word = fold(doc[name.first].text)
    if (word.removesuffix("s"),) in countries():
        return K.PLACE, 3.0  # "Syrias army": an apostrophe lost on the way
    if word.removesuffix("h") in words("toponyms", "names"):
        return K.PLACE, 3.0  # "Raqqah", "Hasakah": the feminine ending is written or not
    return None


def _labelled(doc: Doc, name: Name) -> Evidence:
    if name.label == "NORP" and not doc[name.last].lower_.endswith(_OF_PEOPLES):
        return K.PEOPLE, 1.2
    evidence = _LABELS.get(name.label)
    return (evidence[0], _TRUST * evidence[1]) if evidence and is_marked(doc) else evidence


def _opened_by_head(doc: Doc, name: Name) -> Evidence:
    """As in "Jabhat …", "Liwa …", "Lake …", "Mount …"."""
    if name.first == name.last:
        return None
    word = fold(doc[name.first].text)
    if word in words("heads", "first", "group"):
        return K.GROUP, 4.0
    return (K.PLACE, 1.5) if word in words("heads", "first", "place") else None


def _ended_by_head(doc: Doc, name: Name) -> Evidence:
    """As in "… Brigade", "… Ministry", "… Province"; the word before "of" or "for" counts as the end."""
    ends = [token.i for token in doc[name.first : name.last + 1] if token.lower_ in {"of", "for", "in"}]
    last = ends[0] - 1 if ends and ends[0] > name.first else name.last
    if last == name.first and not ends:
        return None
    return head_evidence(fold(doc[last].text), two=f"{fold(doc[last - 1].text)} {fold(doc[last].text)}" if last > name.first else "")


def head_evidence(word: str, *, two: str = "") -> Evidence:
    for kind in (K.GROUP, K.OUTLET, K.ORGAN, K.ORGANISATION, K.PLACE, K.EVENT, K.DOCUMENT, K.WEAPON):
        if two and two in words("heads", "last", kind):
            return kind, 3.8
    for kind in (K.GROUP, K.ORGAN, K.ORGANISATION, K.OUTLET, K.PLACE, K.EVENT, K.DOCUMENT, K.WEAPON):
        if word in words("heads", "last", kind):
            return kind, 3.0
    return None


def _titled(doc: Doc, name: Name) -> Evidence:
    """A title before it, or a person's role: "President …", "rebel commander …"."""
    if name.first == 0:
        return None
    before = doc[name.first - 1]
    if capitals.is_title(before) and before.text[:1].isupper():
        return K.PERSON, 3.0
    if before.text == "." and name.first > 1 and capitals.is_title(doc[name.first - 2]):
        return K.PERSON, 3.0
    role = before.pos_ == "NOUN" and before.lemma_.lower() in words("nouns", "person") and before.tag_ == "NN"
    return (K.PERSON, 2.2) if role and before.dep_ in {"compound", "nmod", "nsubj", "pobj", "dobj", "appos"} else None


def _given_name(doc: Doc, name: Name) -> Evidence:
    """A given name first, or a kunya."""
    words_in = [token for token in doc[name.first : name.last + 1] if not token.is_punct]
    first = fold(words_in[0].text)
    if first in {"abu", "umm", "abou"} and len(words_in) > 1:
        return K.PERSON, 2.6
    is_given = first in words("given_names", "male") or first in words("given_names", "female")
    return (K.PERSON, 2.2 if len(words_in) > 1 else 0.8) if is_given else None


def _is_in(doc: Doc, name: Name) -> Evidence:
    """As in "in X", "near X": a place, when X is a word or two and no body's head."""
    if name.first == 0 or name.label in {"NORP", "EVENT", "LAW"}:
        return None
    before = doc[name.first - 1]
    if before.lower_ == "the" and name.first > 1:
        before = doc[name.first - 2]
    if before.lower_ not in _IN or len(name) > 4 or _is_modifier(doc, name):
        return None
    single = name.last - name.first < 1
    return (K.PLACE, 2.0 if single and not doc[name.first].text.isupper() else 1.0)


def _from_to(doc: Doc, name: Name) -> Evidence:
    if name.first == 0 or _is_modifier(doc, name):
        return None
    return (K.PLACE, 0.5) if doc[name.first - 1].lower_ in {"from", "to", "into", "toward", "towards", "at"} and len(name) < 3 else None


def _is_modifier(doc: Doc, name: Name) -> bool:
    head = doc[name.last]
    return head.dep_ in {"compound", "amod", "nmod", "poss"} and head.head.i > name.last


def _before_noun(doc: Doc, name: Name) -> Evidence:
    """The noun after it: "X fighters", "X province", "X newspaper"."""
    if name.last + 1 >= len(doc) or doc[name.last + 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    after = doc[name.last + 1].lemma_.lower()
    for kind, weight in ((K.GROUP, 2.4), (K.PLACE, 2.6), (K.OUTLET, 2.8), (K.PERSON, 1.4)):
        if after in words("heads", "before", kind):
            return kind, weight
    pair = f"{after} {doc[name.last + 2].lemma_.lower()}" if name.last + 2 < len(doc) else ""
    return (K.OUTLET, 3.0) if pair in {"news agency", "press agency", "tv channel"} else None


def _after_of(doc: Doc, name: Name) -> Evidence:
    """As in "the town of X", "south of X"."""
    if name.first < 2 or doc[name.first - 1].lower_ != "of":
        return None
    return (K.PLACE, 2.6) if doc[name.first - 2].lemma_.lower() in words("heads", "of", "place") else None


def _followed(doc: Doc, name: Name) -> Evidence:
    """What is said right after a comma: ", who", ", a town", ", a rebel group", ", the leader"."""
    end = name.last + 1
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    if doc[end + 1].lower_ in {"who", "whom", "whose"}:
        return K.PERSON, 1.5
    head = next((child for child in doc[name.last].children if child.dep_ == "appos" and child.i > end), None)
    return _described_as(head) if head is not None and head.pos_ == "NOUN" else None


def _described_as(head: Token) -> Evidence:
    lemma = head.lemma_.lower()
    for kind in (K.GROUP, K.PLACE, K.PERSON, K.OUTLET, K.ORGANISATION):
        if lemma in words("nouns", kind) and head.tag_ == "NN":
            return kind, 2.0
    return None


def _speaks(doc: Doc, name: Name) -> Evidence:
    """Subject of a verb of speech: persons above all, when it is two words or its surname."""
    root = doc[name.first : name.last + 1].root
    if root.dep_ == "nsubj" and root.head.lemma_ in _TOLD_OF:
        return K.PERSON, 0.6 if len(name) > 1 or doc[name.first].text.isupper() else 1.2
    return None


def _acronym(doc: Doc, name: Name) -> Evidence:
    """Letters for words; where the recogniser knows what a word in capitals names, they tell nothing ("KYIV")."""
    if name.label and is_marked(doc):
        return None
    word = doc[name.first].text
    is_one = name.first == name.last and word.isupper() and 2 < len(word) < 8 and word.isalpha()
    return (K.ORGANISATION, 1.2) if is_one else None


EVIDENCE: tuple[Callable[[Doc, Name], Evidence], ...] = (
    _listed,
    _labelled,
    _opened_by_head,
    _ended_by_head,
    _titled,
    _given_name,
    _is_in,
    _from_to,
    _before_noun,
    _after_of,
    _followed,
    _speaks,
    _acronym,
)


def decide(doc: Doc, names: Sequence[Name]) -> dict[tuple[str, ...], MentionKind]:
    """Key of a name → its kind, by the evidence of all places it stands at. A surname follows its full name."""
    weighed: defaultdict[tuple[str, ...], Votes] = defaultdict(lambda: defaultdict(float))
    for name in names:
        votes = weighed[name_key(doc, name)]
        for judge in EVIDENCE:
            evidence = judge(doc, name)
            if evidence:
                kind, weight = evidence
                votes[kind] += weight / (1 + votes[kind] / 1)  # the tenth time tells less than the first
    _share(doc, names, weighed)
    with_word: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for full in weighed:
        for word in set(full) if len(full) > 1 else ():
            with_word[word].append(full)
    for short, votes in weighed.items():
        if len(short) == 1 and not any(votes[kind] >= 6 for kind in votes):
            _follow_full_name(short, votes, {full: weighed[full] for full in with_word[short[0]]})
    return {one: _best(votes) for one, votes in weighed.items()}


def _share(doc: Doc, names: Sequence[Name], weighed: dict[tuple[str, ...], Votes]) -> None:
    """What the text says is one thing ("X (HTS)", "X, formerly Y") is of one kind: the longer name's, which says more of itself."""
    for left, right in pairwise(names):
        if told_one(doc, left, right):
            one, other = name_key(doc, left), name_key(doc, right)
            surer, less = (one, other) if _certainty(weighed[one]) >= _certainty(weighed[other]) else (other, one)
            weighed[less][_best(weighed[surer])] += 5.0


def _certainty(votes: Votes) -> float:
    return max(votes.values(), default=0.0)


def _follow_full_name(short: tuple[str, ...], votes: Votes, longer: dict[tuple[str, ...], Votes]) -> None:
    """A surname alone is a person's; "the Observatory" is what "… Observatory for …" is."""
    head = head_evidence(short[0])
    if head is not None and longer:
        votes[head[0]] += 5.0
        return
    for full, others in longer.items():
        if full[-1] == short[0] and _best(others) is K.PERSON:
            votes[K.PERSON] += 5.0
            return


def _best(votes: Votes) -> MentionKind:
    return max(sorted(votes), key=lambda kind: votes[kind]) if votes else K.OTHER


def name_key(doc: Doc, name: Name) -> tuple[str, ...]:
    return key(tuple(token.text for token in doc[name.first : name.last + 1]))
