"""Which version of a thing is put forward to correct which: both stay, each with its holder."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Attribution, Count
from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.occurrences import apart
from dateline.reading.readers.claims.occurrences.version import Version, by_name
from dateline.reading.readers.claims.occurrences.words import listed, rather
from dateline.reading.readers.claims.telling.counts import number
from dateline.reading.readers.claims.telling.tolls import OLD_TOLL


class Signals:
    """What the words around a version say of its standing."""

    def __init__(self, page: Page, ground: Ground) -> None:
        self._page = page
        self._ground = ground
        self._known: dict[Version, bool] = {}

    def corrects(self, one: Version) -> bool:
        """It is put forward in the place of another: "revised the toll to 12", "later said", "in fact"."""
        if one not in self._known:
            self._known[one] = self._is_correcting(one)
        return self._known[one]

    def _is_correcting(self, one: Version) -> bool:
        if self.is_outdated(one):
            return False
        return self._reviser(one) is not None or self._is_rather(one) or any(_beside(cue, "later") for cue in self._cues(one))

    def is_outdated(self, one: Version) -> bool:
        """It is told as what was held before: "had earlier put the toll at 189", "an earlier version of this story said"."""
        if one.draft.rule.startswith(OLD_TOLL):
            return True
        told = (one.draft.clause, *self._cues(one))
        return any(_beside(word, "earlier") for word in told) or self._is_own_copy(one)

    def mends(self, later: Version, earlier: Version) -> bool:
        """As in "An earlier version said it went off on Saturday. It exploded on Sunday": what is told next is the same, put right."""
        return later.number - earlier.number == 1 and later.claim.type == earlier.claim.type and self._is_own_copy(earlier)

    def speaker(self, one: Version) -> str | None:
        """On whose word: of a figure revised, whoever revised it; of an outlet's former words, the outlet."""
        if self._is_own_copy(one):
            return None
        reviser = self._reviser(one)
        subject = phrases.subject(reviser) if reviser is not None else None
        if one.speaker is not None or subject is None:
            return one.speaker
        mention = self._ground.known(subject)
        return by_name(mention) if mention is not None else None

    def is_pronoun(self, one: Version) -> bool:
        """Whether whose word it is stands in a pronoun, whoever that may be."""
        reviser = self._reviser(one)
        words = [phrases.subject(reviser)] if reviser is not None else []
        source = one.claim.attribution.source if one.claim.attribution else None
        words += [self._page.tokens(source.span).root] if source is not None else []
        return any(word is not None and word.pos_ == "PRON" for word in words)

    def had_said(self, one: Version) -> bool:
        """Said before what is told beside it: "It had said on Tuesday that …"."""
        cues = [one.draft.clause] if one.draft.rule.startswith("toll") else []
        return any(any(child.lower_ == "had" for child in cue.children) for cue in (*cues, *self._cues(one)))

    def retracts(self, one: Version) -> bool:
        return one.claim.attribution is not None and one.claim.attribution.stance == "retracts"

    def _cues(self, one: Version) -> list[Token]:
        attribution: Attribution | None = one.claim.attribution
        return [self._page.tokens(span).root for span in attribution.cue] if attribution else []

    def _reviser(self, one: Version) -> Token | None:
        """The verb that puts it in the place of another figure or version."""
        starts = (one.draft.trigger, one.draft.clause, *self._cues(one))
        verbs = (verb for start in starts for verb in (start, *_up(start)))
        return next((verb for verb in verbs if _is_correcting(verb)), None)

    def _is_rather(self, one: Version) -> bool:
        words = phrases.sentence(one.draft.trigger).text.lower()
        return words.lstrip().startswith(rather())

    def _is_own_copy(self, one: Version) -> bool:
        """As in "an earlier version said": the outlet's own former words, where it says that they are or notes a correction."""
        source = one.claim.attribution.source if one.claim.attribution else None
        if source is None:
            return False
        head = self._page.tokens(source.span).root
        if head.lemma_.lower() not in listed("copies"):
            return False
        return any(child.lower_ in {"earlier", "previous"} for child in head.children) or self._is_noted(one)

    def _is_noted(self, one: Version) -> bool:
        """Whether its paragraph begins as a correction note."""
        part = self._page.part_at(one.draft.trigger.idx)
        start = part.span.start if part else 0
        first = self._page.text[start : start + 40].lstrip(" (*[").split(maxsplit=1)
        return bool(first) and first[0].lower().strip(":.,–—-") in listed("labels")


def superseded(occurrence: Sequence[Version], signals: Signals) -> dict[Version, list[Version]]:
    """Of one thing: each version that corrects others → those."""
    found: dict[Version, list[Version]] = {}
    for one in occurrence:
        if not signals.is_outdated(one) and (older := list(_older(one, occurrence, signals))):
            found[one] = older
    return found


def _older(one: Version, occurrence: Sequence[Version], signals: Signals) -> Iterator[Version]:
    for other in occurrence:
        if other is one or not (_differs(one, other) or signals.retracts(one) or _is_elsewhen(one, other, signals)):
            continue
        if is_figure_corrected(one, other) or _is_given_up(one, other, signals) or _is_taken_back(one, other, signals):
            yield other


def _is_given_up(one: Version, other: Version, signals: Signals) -> bool:
    """Whether the other is told as what was held before, by whoever now tells this, or by the outlet."""
    if not signals.is_outdated(other):
        return False
    return signals.corrects(one) or _same_speaker(one, other, signals) or signals.speaker(other) is None


def _is_taken_back(one: Version, other: Version, signals: Signals) -> bool:
    """Whether one speaker puts this in the place of the other, which he had said before."""
    if signals.corrects(other) or not _same_speaker(one, other, signals):
        return False
    before = other.draft.trigger.i < one.draft.trigger.i
    if signals.retracts(one):
        return before
    return signals.corrects(one) and (before or signals.had_said(other))


def _differs(one: Version, other: Version) -> bool:
    """Whether the two cannot both be the last word: another count of the same harm, another polarity, others who hold the place."""
    if one.claim.type != other.claim.type or one.claim.harm != other.claim.harm:
        return False
    if one.is_denied != other.is_denied:
        return True
    if one.claim.type == "casualties":
        return None not in {one.claim.count, other.claim.count} and one.claim.count != other.claim.count and not _is_part(one, other)
    return one.claim.type == "controls" and bool(one.doers) and bool(other.doers) and not one.doers & other.doers


def _is_elsewhen(one: Version, other: Version, signals: Signals) -> bool:
    """Whether a note gives another day or place than the outlet had before."""
    if not signals.mends(one, other):
        return False
    days = [(when.earliest, when.latest) for when in (one.claim.when, other.claim.when) if when is not None and when.when is not None]
    return len(set(days)) > 1 or apart.other_place(one, other)


def _is_part(one: Version, other: Version) -> bool:
    """As in "30 of the dead were children": a part of a toll is no other toll."""
    words = [{key for key in version.sufferers if key.startswith("word ")} for version in (one, other)]
    return all(words) and not words[0] & words[1]


def _same_speaker(one: Version, other: Version, signals: Signals) -> bool:
    speakers = signals.speaker(one), signals.speaker(other)
    return speakers[0] == speakers[1] or any(map(signals.is_pronoun, (one, other)))


def is_figure_corrected(one: Version, other: Version) -> bool:
    """Whether the words that give a figure name the other as the one it replaces: "to 12, not 20", "from 72 to 86"."""
    count = other.claim.count
    if one.draft.type != "casualties" or other.draft.type != "casualties" or one.claim.harm != other.claim.harm or count is None:
        return False
    return any(_counts(token, count) for token in _replaced(one)) and one.claim.count != count


def _replaced(one: Version) -> Iterator[Token]:
    """Figures after "not" or "from", where the sentence revises one."""
    for token in phrases.sentence(one.draft.trigger):
        if not token.like_num or token.i == 0:
            continue
        before = token.nbor(-1).lower_
        if before == "not" or (before == "from" and any(_is_correcting(verb) for verb in token.ancestors)):
            yield token


def _counts(figure: Token, count: Count) -> bool:

    return number(figure.text) in {count.least, count.most} - {None}


def _up(token: Token) -> Iterator[Token]:
    """The verbs it hangs on, and those these are joined to."""
    return (verb for verb in token.ancestors if verb.pos_ == "VERB")


def _is_correcting(verb: Token) -> bool:
    if verb.lemma_.lower() not in listed("correcting"):
        return False
    nouns = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return any(noun.lemma_.lower() in listed("corrected") for noun in nouns)


def _beside(word: Token, name: str) -> bool:
    return any(child.lower_ in listed(name) and child.dep_ == "advmod" for child in word.children)
