"""What a report speaks of, as far as it has been read: one cluster a thing, with all its mentions so far."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc, Token

from dateline.model import MentionKind
from dateline.reading.phrases import SUBJECTS, sentence
from dateline.reading.readers.mentions.chains.same_name import Spelt
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import called, demonyms, homes, words
from dateline.reading.readers.mentions.spelling import fold

_LEADS = {"lead": "leader", "head": "head", "command": "commander", "found": "founder", "chair": "chairman", "speak": "spokesman"}


@dataclass(slots=True)
class Cluster:
    """One thing of the report.

    Attributes:
        nouns: lemmas it was described with ("leader", "group"), and head words of its names.
        called: nouns it is known to be called by, though the report has not done so.
        owners: names and demonyms its descriptions carry before the noun ("the Assad regime", "Libyan troops").
        modifiers: lemmas before the nouns it was described with.
        belongs: it was described as somebody's ("its fighters").
        sentence, latest: where its latest mention stands: number of the sentence, and of the token.
        was_subject: a mention in that sentence was a subject.
        foes: numbers of the things that stood on the other side of a deed → the sentence of the latest such deed.
        number: which thing of the report it is, in the order of first mention.
    """

    kind: MentionKind
    mentions: list[Found] = field(default_factory=list)
    names: list[Spelt] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    owners: set[frozenset[str]] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    belongs: bool = False
    plural: bool | None = None
    sex: str = ""
    sentence: int = -1
    latest: int = -1
    was_subject: bool = False
    foes: dict[int, int] = field(default_factory=dict)
    number: int = 0

    def add(self, doc: Doc, found: Found, sentence: int) -> None:
        self.mentions.append(found)
        self.was_subject = is_subject(doc[found.head]) or (self.was_subject and sentence == self.sentence)
        self.sentence, self.latest = sentence, found.head
        self.sex = self.sex or found.sex
        if self.plural is None and not (self.names and self.kind is MentionKind.GROUP and not found.is_name):
            self.plural = found.plural  # "the gunmen" of a group named in the singular does not make it plural
        if found.is_name:
            spelt = Spelt.of(doc, found)
            if spelt not in self.names:
                self.names.append(spelt)
            self.called |= called().get(spelt.key, frozenset())
            self.nouns |= _roles(doc, found) | {word for word in spelt.key if word in _head_nouns()}
            self.owners |= {frozenset({word}) for word in spelt.key if word in demonyms() and len(spelt.key) > 1}
        elif found.head >= 0:
            self.nouns.add(doc[found.head].lemma_.lower())
            self.owners |= owners(doc, found)
            self.modifiers |= modifiers(doc, found)
            self.belongs = self.belongs or any(child.dep_ == "poss" for child in doc[found.head].lefts)

    def knows(self, word: str) -> bool:
        """Whether a folded word stood with a name or a description of it, or tells its home."""
        return (
            word in self.nouns
            or word in self.called
            or word in self.modifiers
            or any(word in owner for owner in self.owners)
            or any(word in spelt.key or word in homes().get(part, ()) for spelt in self.names for part in spelt.key)
        )

    def label(self, doc: Doc) -> str:
        """The longest name, else the first words for it."""
        named = [found for found in self.mentions if found.is_name]
        best = max(named, key=lambda found: found.last - found.first) if named else self.mentions[0]
        return doc[best.first : best.last + 1].text


def owners(doc: Doc, found: Found) -> set[frozenset[str]]:
    """Names and demonyms before the noun of a description, each as its folded words."""
    carried = set()
    for child in doc[found.head].lefts:
        if (
            child.dep_ in {"compound", "amod", "nmod", "poss"}
            and (child.text[:1].isupper() or fold(child.text) in demonyms())
            and child.i >= found.first
        ):
            carried.add(frozenset({fold(child.text)}))
    return carried


def modifiers(doc: Doc, found: Found) -> set[str]:
    """Lemmas of what modifies the noun of a description, possessors and determiners left out."""
    return {child.lemma_.lower() for child in doc[found.head].lefts if child.dep_ in {"compound", "amod", "nmod"} and child.is_alpha}


@cache
def _head_nouns() -> frozenset[str]:
    return frozenset().union(*(words("nouns", kind) for kind in ("organ", "organisation", "group", "place", "facility", "outlet")))


def is_subject(token: Token) -> bool:
    """Grammatical subject, or joined to one, or owner of one ("Yemen's Houthis")."""
    while token.dep_ in {"conj", "compound", "nmod"} and token.head is not token and (token.dep_ == "conj" or _is_collective(token.head)):
        token = token.head
    return (
        token.dep_ in SUBJECTS
        or (token.dep_ == "appos" and token.head.dep_ in SUBJECTS)
        or (token.dep_ == "pobj" and token.head.dep_ == "agent")
    )


def _is_collective(token: Token) -> bool:
    """As in "YPG fighters": what the fighters do, the group does."""
    return any(token.lemma_.lower() in words("nouns", "collective", kind) for kind in ("group", "organ"))


def _roles(doc: Doc, found: Found) -> set[str]:
    """What a name is called beside it: titles and roles before ("al-Qaeda leader X"), appositions, "who leads …", "X is a …"."""
    head = doc[found.head]
    roles = set(_words_before(doc, found))
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ == "NOUN":
            roles.add(child.lemma_.lower())
        elif child.dep_ == "relcl" and child.lemma_ in _LEADS:
            roles.add(_LEADS[child.lemma_])
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        roles.add(head.head.lemma_.lower())
    if head.dep_ in SUBJECTS:
        roles |= _deeds(head)
    return {fold(role) for role in roles}


def _words_before(doc: Doc, found: Found) -> Iterator[str]:
    """Lemmas of the nouns and titles right before a name, six at most."""
    opening = sentence(doc[found.head]).start
    for index in range(found.first - 1, max(opening, found.first - 6) - 1, -1):
        token = doc[index]
        if not (token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.text in {"-", "."}):
            return
        yield token.lemma_.lower()


def _deeds(subject: Token) -> set[str]:
    """What the verb makes its subject: leader of what he leads, and what "X is a …" says."""
    verb = subject.head
    said = (
        {child.lemma_.lower() for child in verb.children if child.dep_ == "attr" and child.i > subject.i} if verb.lemma_ == "be" else set()
    )
    return said | ({_LEADS[verb.lemma_]} if verb.lemma_ in _LEADS else set())
