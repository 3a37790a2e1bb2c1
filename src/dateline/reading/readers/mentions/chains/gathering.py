"""Which mentions of a report speak of one thing. What cannot be settled is left alone and doubted."""

from bisect import bisect_right
from collections import defaultdict

from spacy.tokens import Doc, Token

from dateline.model import MentionForm, MentionKind
from dateline.reading.readers.mentions.chains import naming, of_descriptions, of_pronouns, opposed, pairs, same_name, wording
from dateline.reading.readers.mentions.chains.antecedents import MARGIN, Pointer, best
from dateline.reading.readers.mentions.chains.cast import Cast
from dateline.reading.readers.mentions.chains.clusters import Cluster
from dateline.reading.readers.mentions.chains.same_name import Spelt
from dateline.reading.readers.mentions.chains.speaking import Speaking
from dateline.reading.readers.mentions.descriptions import is_definite
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.pronouns import PRONOUNS

K = MentionKind
_UNCHAINED = frozenset({K.QUANTITY})
_BEARERS = frozenset({K.GROUP, K.ORGANISATION, K.OUTLET})
_PARTIES = frozenset({K.PERSON, K.GROUP, K.STATE, K.ORGAN, K.ORGANISATION, K.OUTLET})


class Chains:
    """Reads the mentions of one report in order and gathers them into clusters.

    Attributes:
        doubts: mention → what it could stand for, where two things are as likely.
    """

    def __init__(self, doc: Doc, speaking: Speaking) -> None:
        self._doc = doc
        self._speaking = speaking
        self._starts = [sentence.start for sentence in doc.sents]
        self._cast = Cast()
        self._mentions: list[Found] = []
        self._index = 0
        self._heads: frozenset[int] = frozenset()
        self._of: dict[Found, Cluster] = {}
        self._headed: defaultdict[int, list[Found]] = defaultdict(list)  # token → the mentions that turn on it
        self.doubts: dict[Found, list[Cluster]] = {}

    def gather(self, mentions: list[Found]) -> None:
        self._mentions = mentions
        self._heads = frozenset(found.head for found in mentions)
        for index, found in enumerate(mentions):
            self._index = index
            if found.kind in _UNCHAINED or self._is_nobody(found):
                continue
            cluster = self._cluster_for(found, index)
            if cluster is None:
                if found.form is MentionForm.PRONOUN:
                    continue
                cluster = Cluster(found.kind)
            self._of[found] = cluster
            self._headed[found.head].append(found)
            self._cast.add(cluster, self._doc, found, self._sentence(found))
            self._set_apart(found, cluster)

    def _is_nobody(self, found: Found) -> bool:
        """As in "no group has claimed the attack": nothing that could be spoken of again."""
        return not found.is_name and self._doc[found.first].lower_ in {"no", "neither", "any"}

    def _set_apart(self, found: Found, cluster: Cluster) -> None:
        """Keeps in mind who stood on the other side of what is told here."""
        here = self._sentence(found)
        if cluster.kind in _PARTIES:
            for foe in opposed.foes(self._doc, found, self._cast.recent(here, 0), since=self._starts[here]):
                if foe is not cluster and foe.kind in _PARTIES:
                    cluster.foes[foe.number] = foe.foes[cluster.number] = here

    def cluster_of(self, found: Found) -> Cluster | None:
        """Its cluster, where at least two mentions share it."""
        cluster = self._of.get(found)
        return cluster if cluster is not None and len(cluster.mentions) > 1 else None

    def _sentence(self, found: Found) -> int:
        return bisect_right(self._starts, found.head) - 1

    def _cluster_for(self, found: Found, index: int) -> Cluster | None:
        if found.is_name:
            return self._named(found, index)
        if found.form is MentionForm.PRONOUN:
            return self._pronoun(found)
        return self._described(found)

    # ── names ──
    def _named(self, found: Found, index: int) -> Cluster | None:
        if found.kind is K.PEOPLE and self._doc[found.head].tag_ not in {"NNS", "NNPS"}:
            return None
        before = self._told_one(found, index) or self._called_so(found)
        if before is not None:
            return before
        spelt = Spelt.of(self._doc, found)
        called = [one for one in self._cast.called(spelt.key) if same_name.compatible(found.kind, one.kind)]
        likely = called or self._cast.named  # nothing is stronger than to have been called just so
        fits = [(naming_strength(reason), one) for one in likely for reason in [self._reason(spelt, found, one)] if reason]
        if not fits:
            return self._by_head_alone(found, spelt) or self._apposed(found)
        strongest = max(strength for strength, _ in fits)
        rivals = [one for strength, one in fits if strength == strongest and not (one.sex and found.sex and one.sex != found.sex)]
        if len(rivals) > 1:
            return self._most_recent(found, rivals)
        return rivals[0] if rivals else None

    def _reason(self, spelt: Spelt, found: Found, cluster: Cluster) -> str:
        if not same_name.compatible(found.kind, cluster.kind):
            return ""
        if found.kind is K.PERSON and same_name.is_another_person(spelt, cluster.names):
            return ""
        reasons = [same_name.same(spelt, old, found.kind) for old in cluster.names]
        return max(reasons, key=naming_strength)

    def _told_one(self, found: Found, index: int) -> Cluster | None:
        """The name just before it, where the text says the two are one."""
        for other in reversed(self._mentions[max(0, index - 3) : index]):
            if other.is_name and other.last < found.first and other in self._of:
                same = same_name.told_one(self._doc, other, found) and same_name.compatible(other.kind, found.kind)
                return self._of[other] if same else None
        return None

    def _called_so(self, found: Found) -> Cluster | None:
        """As in "the hardliners call themselves the X": who is given the name."""
        given = naming.given_to(self._doc, found)
        named = next((self._of[one] for head in given for one in self._headed.get(head.i, ())), None)
        if named is not None and not named.names:
            named.kind = found.kind
        return named if named is not None and same_name.compatible(named.kind, found.kind) else None

    def _by_head_alone(self, found: Found, spelt: Spelt) -> Cluster | None:
        """As in "the Observatory", "the Front": the latest body with that word in its name."""
        if len(spelt.key) != 1:
            return None
        word = spelt.key[0]
        with_word = [one for one in self._cast.named if word in one.nouns and same_name.compatible(found.kind, one.kind)]
        return max(with_word, key=lambda one: one.latest, default=None)

    def _most_recent(self, found: Found, rivals: list[Cluster]) -> Cluster | None:
        """Of two with one surname, the one spoken of in the last two sentences, when the other was not."""
        here = self._sentence(found)
        near = [one for one in rivals if here - one.sentence <= 2]
        if len(near) == 1:
            return near[0]
        if _worth_asking(rivals, 1):
            self.doubts[found] = rivals
        return None

    def _apposed(self, found: Found) -> Cluster | None:
        """As in "the group's leader, Abu X", "the group Ansar al-Din": the description the name stands beside."""
        above = self._doc[found.head].head
        near = (one for head in (above, above.head) for one in self._headed.get(head.i, ()))
        beside = (one for one in near if not one.is_name and self._is_apposed(found, one) and _may_be(one, found))
        return next((self._of[one] for one in beside), None)

    # ── descriptions ──
    def _described(self, found: Found) -> Cluster | None:
        head = self._doc[found.head]
        if (head.dep_ == "appos" and not wording.speaks_aside(self._doc, found)) or (head.dep_ == "attr" and head.head.lemma_ == "be"):
            beside = self._beside(found)
            if beside is not None or head.dep_ == "attr":
                return beside
        named_within = self._named_within(found)
        if named_within is not None:
            return self._named(named_within, self._index)
        if not is_definite(self._doc, found) or wording.is_counted_plural(self._doc, found):
            return None
        here = self._sentence(found)
        candidates = self._cast.recent(here, of_descriptions.REACH)
        pointer = Pointer(self._doc, found, here, self._starts[here], head, self._inside(found, candidates))
        if wording.restricted(self._doc, found):
            candidates = [one for one in candidates if head.lemma_.lower() in one.nouns and self._shares_restriction(found, one)]
        cluster, rivals = best(pointer, of_descriptions.narrowed(pointer, candidates), of_descriptions.EVIDENCE)
        if _worth_asking(rivals, 1):
            self.doubts[found] = rivals
        return cluster

    def _named_within(self, found: Found) -> Found | None:
        """The name the phrase gives itself: "the militant group Ansar al-Din", "their leader, Abu Bakr"."""
        near = self._mentions[self._index + 1 : self._index + 6]
        given = (one for one in near if one.is_name and self._doc[found.head] in naming.given_to(self._doc, one))
        return next(given, None) or next(
            (
                one
                for one in near
                if one.is_name
                and (one.kind is not K.PEOPLE or found.kind is K.PEOPLE)
                and found.covers(one)
                and self._is_apposed(one, found)
                and _may_be(found, one)
            ),
            None,
        )

    def _is_apposed(self, name: Found, described: Found) -> bool:
        head = self._doc[name.head]
        if head.dep_ == "appos" or (name.kind in _BEARERS and head.dep_ in {"compound", "nmod"} and _is_called(self._doc[described.head])):
            return head.head.i == described.head
        of = head.head
        return (
            described.kind is K.PLACE
            and head.dep_ == "pobj"
            and of.lower_ == "of"
            and of.head.i == described.head
            and of.head.lemma_.lower() in words("heads", "of", "named")
        )

    def _beside(self, found: Found) -> Cluster | None:
        """The name a description is put beside: "Amaq, the group's news agency"."""
        head = self._doc[found.head]
        if head.dep_ != "appos" or wording.speaks_aside(self._doc, found):
            return None
        nearest = (one for one in reversed(self._mentions[: self._index]) if one.last == found.first - 2 and one.is_name)
        beside = (one for one in (*nearest, *self._headed.get(head.head.i, ())) if one.is_name and one in self._of and _may_be(one, found))
        return next((self._of[one] for one in beside), None)

    def _inside(self, found: Found, clusters: list[Cluster]) -> tuple[int, ...]:
        near = self._mentions[self._index + 1 : self._index + 12]
        inner = {Spelt.of(self._doc, other).key for other in near if other.is_name and found.covers(other)}
        return tuple(id(one) for one in clusters if any(spelt.key in inner for spelt in one.names))

    def _shares_restriction(self, found: Found, cluster: Cluster) -> bool:
        """Whether an earlier description of it is tied to the same words ("the attack on the base" twice)."""
        mine = wording.content(self._doc, found)
        noun = self._doc[found.head].lemma_.lower()
        told = (wording.content(self._doc, other) for other in cluster.mentions if not other.is_name)
        return any(one & mine - {noun} for one in told)

    # ── pronouns ──
    def _pronoun(self, found: Found) -> Cluster | None:
        if PRONOUNS[self._doc[found.head].lower_].speaker:
            return None
        here = self._sentence(found)
        pointer = Pointer(
            self._doc,
            found,
            here,
            self._starts[here],
            self._doc[found.head],
            self._holders(found),
            self._heads,
            self._speaking.speaker(found.head),
            self._speaking.opening(found.head),
        )
        before = [one for one in self._cast.recent(here, of_pronouns.REACH) if one.latest < found.head]
        both = pairs.before(pointer, before) if found.plural else None
        margin = MARGIN if PRONOUNS[pointer.head.lower_].person else of_pronouns.MARGIN
        cluster, rivals = best(pointer, before, of_pronouns.EVIDENCE, least=of_pronouns.LEAST, margin=margin)
        if both is not None and pairs.may_be_meant(cluster, both):
            return None
        if _worth_asking(rivals, 2):
            self.doubts[found] = rivals
        return cluster

    def _holders(self, found: Found) -> tuple[int, ...]:
        """The phrases a pronoun stands in ("its leader" is not "its")."""
        before = self._mentions[max(0, self._index - 12) : self._index]
        holding = (other for other in before if other in self._of and other.covers(found))
        return tuple(id(self._of[other]) for other in holding if not wording.joins(self._doc, other.head, found.head))


def naming_strength(reason: str) -> int:
    return ("", "slip", "given name", "surname", "short", "initials", "translation", "same name", "spelling").index(reason)


def _worth_asking(rivals: list[Cluster], least: int) -> bool:
    """Whether a person would be asked which it is: so many of the rivals, at least, are named parties."""
    return sum(bool(one.names) and one.kind in _PARTIES for one in rivals) >= least


def _is_called(head: Token) -> bool:
    """A noun that a name before it names: "the Islamic State group", "the YPG militia"."""
    return head.tag_ == "NN" and head.lemma_.lower() in words("mentions", "called_by_the_name_before")


def _may_be(one: Found, other: Found) -> bool:
    return same_name.compatible(one.kind, other.kind) or {one.kind, other.kind} <= {K.GROUP, K.ORGANISATION, K.PEOPLE}
