"""What stands inside what, by syntax (ANNOTATION.md, attributions 6 and 7), after relays.py has seen to those who share a content."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.chains.apart import set_apart
from dateline.reading.readers.attributions.chains.around import around, depth
from dateline.reading.readers.attributions.chains.relays import relayed
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.circumstances import media_of
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, Frame
from dateline.reading.readers.attributions.speakers.able import may_speak

_NEAR = 12  # words between a verb of saying and the participle that goes on
_BESIDE = 2  # from a cue to who tells of it behind a comma
_NEXT = 3  # the same, where the parse found a source of its own
_JUDGES = frozenset(["denies", "disputes", "accuses", "confirms", "retracts"])
_FIRST = frozenset({"i", "we"})
_PERFORMED = frozenset(
    ["confirms", "denies", "accuses", "verifies", "cannot_verify", "asks", "orders", "threatens", "promises", "warns", "claims"]
)


def linked(drafts: Iterable[Draft], quotations: Quotations) -> list[Draft]:
    """The drafts with those that relay or vouch for them, each knowing what it stands inside; outermost first."""
    return [draft for group in _near_each_other(drafts) for draft in _linked(group, quotations)]


def _near_each_other(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """The drafts of one paragraph, or of several that somebody's words hold together: others have nothing to do with one another.

    So a long report costs no more by the word than a short one, though every draft is held against every other.
    """
    group: list[Draft] = []
    end = 0
    for first, draft in sorted(((min(draft.own | draft.said), draft) for draft in drafts), key=lambda one: (one[0], one[1].word.i)):
        if group and first > end and any("\n" in token.text for token in draft.word.doc[end:first]):
            yield group
            group = []
        group.append(draft)
        end = max(end, *draft.own, *draft.said)
    if group:
        yield group


def _linked(drafts: list[Draft], quotations: Quotations) -> list[Draft]:
    found = _without_media(sorted(drafts, key=lambda draft: draft.word.i))
    set_apart(found, quotations)
    _go_on(found)
    _share_subject(found)
    found = relayed(_without_own_performatives(found))
    _untie(found)
    _leave_to_the_wider(found)
    _told_between(found)
    holding = _by_word_held(found)
    for draft in found:
        if draft.outer is None:
            draft.outer = around(draft, holding[draft.word.i], quotations)
    _stand_with_first(found)
    _untie(found)
    return _outermost_first(found)


def _untie(drafts: list[Draft]) -> None:
    """No draft stands around itself, whatever two patterns made of one sentence: a ring is opened where it closes."""
    for draft in drafts:
        node, passed = draft, [draft]
        while node.outer is not None:
            if node.outer in passed:
                node.outer = None
                break
            node = node.outer
            passed.append(node)


def _stand_with_first(drafts: list[Draft]) -> None:
    """As in "the ministry said, citing sources who described X": the sources speak inside the ministry both times."""
    for draft in drafts:
        if draft.outer is None and draft.source is not None and draft.word.dep_ == "relcl":
            nested = (other for other in drafts if other.outer is not None and other.source is not None and other is not draft)
            draft.outer = next((other.outer for other in nested if other.source and other.source.start == draft.source.start), None)


def _without_media(drafts: list[Draft]) -> list[Draft]:
    """As in "in its statement on the raid the army said X": the statement is what X was said in, and no word of its own."""
    if not any(draft.word.pos_ == "NOUN" for draft in drafts):
        return drafts
    media = {noun.i for draft in drafts if draft.word.pos_ == "VERB" for noun in media_of(draft.word)}
    return [draft for draft in drafts if draft.word.pos_ != "NOUN" or draft.word.i not in media]


def _go_on(drafts: list[Draft]) -> None:
    """As in "said X, adding that Y": the participle has the speaker before it, who said no more than X in his first."""
    for draft in drafts:
        tails = book.lemma(draft.word) in book.words("tailing", "verbs")
        if draft.word.tag_ != "VBG" or not (tails or _goes_on_judging(draft, drafts)):
            continue
        place = draft.word.i
        holding = [other for other in drafts if other.word.i < place and place in other.said and _says_before(place, other)]
        speaking = [other for other in holding if other.source is not None]
        if speaking:
            draft.source = min(speaking, key=lambda other: len(other.said)).source
            for other in holding:
                other.said -= {later for later in other.said if later >= place}
        elif (before := _ended_before(draft, drafts)) is not None:
            draft.source = before.source


def _goes_on_judging(draft: Draft, drafts: list[Draft]) -> bool:
    """As in "denied using the weapons saying that …": the parse has the weapons say it, but he who denies gives his reason."""
    if draft.word.dep_ not in {"acl", "advcl"} or draft.source is None or book.lemma(draft.word) not in book.words("tailing", "reasons"):
        return False
    if draft.source.end != draft.word.i or may_speak(draft.source.root):
        return False
    holding = [other for other in drafts if draft.word.i in other.said and other.word.i < draft.word.i]
    return bool(holding) and (draft.stance == "accuses" or any(other.stance in _JUDGES for other in holding))


def _share_subject(drafts: list[Draft]) -> None:
    """As in "told us the posts were useless, and called for …": a verb joined to a clause with a mute subject is the speaker's."""
    for draft in drafts:
        word = draft.word
        if word.dep_ != "conj" or not _is_finite(word) or any(child.dep_ in phrases.SUBJECTS for child in word.lefts):
            continue
        above = set(word.ancestors)
        holding = [other for other in drafts if other.word in above and other.word.i < word.i and word.i in other.said]
        outer = _whose_subject(holding, drafts)
        if outer is None or outer.source is None:
            continue
        if draft.source is None or not may_speak(draft.source.root) or word.head.tag_ == "VB" or _disagrees(word, draft.source.root):
            draft.source = outer.source
        elif draft.source.start != outer.source.start:
            continue
        for other in holding:
            other.said -= set(range(word.left_edge.i if word.left_edge.i > word.head.i else word.i, word.right_edge.i + 1))


def _is_finite(verb: Token) -> bool:
    """By its form; of "were unsafe, and published X" though the parse takes the form for a participle."""
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    bare = verb.tag_ == "VBN" and verb.head.tag_ in {"VBD", "VBZ", "VBP"} and verb.i > 1
    return bare and verb.nbor(-1).dep_ == "cc" and verb.nbor(-2).text == ","


def _whose_subject(holding: list[Draft], drafts: list[Draft]) -> Draft | None:
    """The first around a verb; of "denied A's claim that …, and published X" he who denied, though A's claim seems to hold the verb."""
    first = holding[0] if holding else None
    if first is None or first.word.pos_ != "NOUN" or first.word.dep_ not in OBJECTS:
        return first
    return next((other for other in drafts if other.word == first.word.head), first)


def _disagrees(verb: Token, speaker: Token) -> bool:
    """As in "the troops would leave, and has since agreed": a singular verb has no plural subject."""
    singular = verb.tag_ == "VBZ" or any(child.dep_ in {"aux", "auxpass"} and child.lower_ in {"has", "is", "was"} for child in verb.lefts)
    return singular and speaker.tag_ in {"NNS", "NNPS"}


def _ended_before(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """Whose sentence the participle trails, in "X, the ministry said(,) adding that Y"."""
    start = phrases.sentence(draft.word).start
    spoken = [other for other in drafts if other.source is not None and start <= other.word.i < draft.word.i]
    spoken = [other for other in spoken if other.word.pos_ == "VERB"] or spoken
    near = _NEAR if draft.source is None or not may_speak(draft.source.root) else _NEXT
    return spoken[-1] if spoken and draft.word.i - spoken[-1].word.i <= near else None


def _says_before(place: int, draft: Draft) -> bool:
    return any(earlier < place and draft.word.doc[earlier].is_alpha for earlier in draft.said)


def _leave_to_the_wider(drafts: list[Draft]) -> None:
    """As in "A said X, according to B", "A said X, B reported": what A said ends before B and the cue."""
    for wider in drafts:
        trails = bool(wider.said) and max(wider.said) < min(wider.own)
        for draft in drafts if trails or wider.word.lower_ == "according" else ():
            if draft is not wider and _is_behind_colon(wider):
                draft.said -= wider.said | wider.own
            if draft.word.i in wider.said:
                draft.said -= wider.own
                draft.said -= set(range(min(wider.own), max(wider.own))) if trails else set()


def _told_between(drafts: list[Draft]) -> None:
    """As in "A replied, | it said, | that X": who tells of it between commas, right behind the cue, says the whole sentence."""
    told_at = {draft.word.i: draft for draft in drafts}
    for telling in drafts:
        first, behind = min(telling.own), max(telling.own) + 1
        told = told_at.get(first - _BESIDE)
        if told is not None and telling.source is not None and behind + 1 < len(told.word.doc):
            doc = told.word.doc
            if doc[first - 1].text == "," and doc[behind].text == "," and doc[behind + 1].lower_ == "that":
                sentence = phrases.sentence(told.word)
                telling.said = set(range(sentence.start, sentence.end)) - set(range(first, behind + 1))
                told.said -= set(range(first, behind + 1))


def _is_behind_colon(draft: Draft) -> bool:
    """As in "A said it was lower: 20, according to two of them"."""
    first = min(draft.said, default=0)
    return first > 0 and draft.word.lower_ == "according" and draft.word.doc[first - 1].text == ":"


def _by_word_held(drafts: list[Draft]) -> defaultdict[int, list[Draft]]:
    """The word a draft turns on → the drafts whose content holds it."""
    words = {draft.word.i for draft in drafts}
    holding: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for word in draft.said & words:
            holding[word].append(draft)
    return holding


def _without_own_performatives(drafts: list[Draft]) -> list[Draft]:
    """The drafts without "We cannot confirm" in one's own quotation, which sets the stance of the speaker and is no further link."""
    kept = []
    quoting = [draft for draft in drafts if draft.frame is Frame.QUOTE]
    for draft in drafts:
        if draft.source is None or draft.source.text.lower() not in _FIRST:
            kept.append(draft)
            continue
        speaker = next((other for other in quoting if other is not draft and draft.word.i in other.said), None)
        if speaker is None:
            kept.append(draft)
        elif draft.stance in _PERFORMED and speaker.stance == "says" and draft.word.tag_ in {"VBP", "VB"}:
            speaker.stance = draft.stance
    return kept


def _outermost_first(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: (depth(draft), draft.word.i))
