"""What stands inside what: relays and verifications of the same words, and nesting by syntax (ANNOTATION.md, attributions 4–7)."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.circumstances import medium_of
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.frames import OBJECTS, Frame

_WORDS = frozenset({"claim", "account", "allegation", "accusation", "version", "word", "figure", "toll"})
_PERSONAL = frozenset({"he", "she", "they", "it", "who"})
_FIRST = frozenset({"i", "we"})
_PERFORMED = frozenset(
    {"confirms", "denies", "accuses", "verifies", "cannot_verify", "asks", "orders", "threatens", "promises", "warns", "claims"}
)


def linked(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with those that relay or vouch for them, each knowing what it stands inside; outermost first."""
    found = sorted(drafts, key=lambda draft: draft.word.i)
    found = _without_own_performatives(found)
    found = _quoted_as(found)
    found = _citing(found)
    found = _vouched_for(found)
    _leave_to_the_wider(found)
    for draft in found:
        if draft.outer is None:
            draft.outer = _around(draft, found)
    return _outermost_first(found)


def _leave_to_the_wider(drafts: list[Draft]) -> None:
    """ "A said X, according to B": what A said ends before "according"."""
    for wider in drafts:
        if wider.word.lower_ == "according":
            for draft in drafts:
                if draft.word.i in wider.said:
                    draft.said -= wider.own


def _around(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft whose content holds this one's cue most closely; the same speaker's again is a sibling, inside what he stands inside."""
    holding = [other for other in drafts if other is not draft and draft.word.i in other.said and not _within(other, draft)]
    if not holding:
        return None
    outer = min(holding, key=lambda other: (len(other.said), _depth(other) * -1))
    while outer is not None and _same_speaker(draft, outer):
        if _by_relative_clause(draft):
            outer.said -= draft.said | draft.own
        outer = outer.outer if outer.outer is not None else None
    return outer


def _within(inner: Draft, outer: Draft) -> bool:
    """Whether one already stands inside the other, or would if asked: no draft may end up around itself."""
    node: Draft | None = inner
    while node is not None:
        if node is outer:
            return True
        node = node.outer
    return inner.word.i in outer.said and len(inner.said) < len(outer.said)


def _depth(draft: Draft) -> int:
    depth = 0
    while draft.outer is not None:
        draft, depth = draft.outer, depth + 1
    return depth


def _same_speaker(inner: Draft, outer: Draft) -> bool:
    """A personal pronoun with nobody between it and the speaker it fits."""
    if inner.source is None or outer.source is None or len(inner.source) != 1:
        return False
    pronoun, speaker = inner.source.root, outer.source.root
    if pronoun.lower_ not in _PERSONAL - {"it", "who"}:
        return pronoun.lower_ == "it" and speaker.ent_type_ in {"ORG", "GPE", "NORP"}
    plural = speaker.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in speaker.children) or speaker.lower_ in {"they", "we"}
    return plural == (pronoun.lower_ == "they")


def _by_relative_clause(draft: Draft) -> bool:
    """ "gunmen who he claimed were backed by E"."""
    return any(node.dep_ == "relcl" for node in (draft.word, *draft.word.ancestors) if node.i > draft.word.i - 4)


def _without_own_performatives(drafts: list[Draft]) -> list[Draft]:
    """ "We cannot confirm" in one's own quotation sets the stance of the speaker and is no further link."""
    kept = []
    for draft in drafts:
        speaker = next(
            (other for other in drafts if other is not draft and draft.word.i in other.said and other.frame is Frame.QUOTE), None
        )
        if speaker is None or draft.source is None or draft.source.text.lower() not in _FIRST:
            kept.append(draft)
        elif draft.stance in _PERFORMED and speaker.stance == "says" and draft.word.tag_ in {"VBP", "VB"}:
            speaker.stance = draft.stance
    return kept


def _quoted_as(drafts: list[Draft]) -> list[Draft]:
    """ "A quoted B as saying X", "B was quoted by A as saying X": A relays, B speaks inside."""
    found = list(drafts)
    for speaking in drafts:
        relay = _quoting_verb(speaking.word)
        if relay is None:
            continue
        outer = next((draft for draft in found if draft.word == relay), None)
        passive = phrases.is_passive(relay)
        who = phrases.agent(relay) if passive else phrases.subject(relay)
        whom = next((child for child in relay.children if child.dep_ in ({"nsubjpass"} if passive else OBJECTS)), None)
        if outer is None:
            outer = Draft(word=relay, cue=phrases.verb_group(relay), frame=Frame.OBJECT, stance="relays", score=speaking.score)
            found.append(outer)
        outer.source = phrases.noun_phrase(who) if who is not None else None
        outer.stance, outer.shares = "relays", True
        outer.said = set(speaking.said)
        speaking.source = phrases.noun_phrase(whom) if whom is not None else speaking.source
        speaking.outer = outer
    return found


def _quoting_verb(word: Token) -> Token | None:
    """The "quoted" of "quoted … as saying"."""
    link = word.head
    if word.tag_ == "VBG" and link.lower_ == "as" and link.head.pos_ == "VERB" and book.lemma(link.head) in {"quote", "cite"}:
        return link.head
    return None


def _citing(drafts: list[Draft]) -> list[Draft]:
    """ "A, citing B, said X", "according to A, which quoted B, X": B speaks inside A, and both said X."""
    found = list(drafts)
    for draft in drafts:
        cited = next((child for child in draft.word.children if child.dep_ in OBJECTS), None)
        if not _is_citing(draft.word) or cited is None or not _can_speak(cited):
            continue
        outer = _cited_by(draft, found) or _left_without_clause(draft)
        if outer is None:
            continue
        if outer not in found:
            found.append(outer)
        draft.source, draft.stance, draft.outer, draft.shares = phrases.noun_phrase(cited), "says", outer, True
        outer.stance = "relays" if outer.stance == "says" else outer.stance
        outer.said -= draft.own
        draft.said = set(outer.said)
    return found


def _is_citing(word: Token) -> bool:
    return book.lemma(word) in {"cite", "quote"} and (word.tag_ == "VBG" or word.dep_ == "relcl")


def _cited_by(draft: Draft, drafts: Iterable[Draft]) -> Draft | None:
    """The draft whose speaker cites: the nearest cue before it in its sentence, else the next one after it."""
    word = draft.word
    near = [
        other
        for other in drafts
        if other is not draft and phrases.sentence(other.word).start == phrases.sentence(word).start and not other.shares
    ]
    before = [other for other in near if other.word.i < word.i]
    after = [other for other in near if other.word.i > word.i and other.frame is not Frame.OBJECT and other.word.i not in draft.said]
    return before[-1] if before else next(iter(after), None)


def _left_without_clause(draft: Draft) -> Draft | None:
    """ "Reuters reported, citing B, that …": the parse gives the clause to "citing" and leaves "reported" with none."""
    verb = draft.word.head
    if draft.frame is not Frame.CLAUSE or verb.pos_ != "VERB" or book.entry(verb) is None:
        return None
    who = phrases.subject(verb)
    source = phrases.noun_phrase(who) if who is not None else None
    return Draft(
        word=verb, cue=phrases.verb_group(verb), frame=Frame.CLAUSE, stance="says", score=draft.score, source=source, said=set(draft.said)
    )


def _can_speak(head: Token) -> bool:
    """Whether a cited thing is somebody or a document, rather than a reason."""
    if head.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} or head.pos_ == "PROPN":
        return True
    lemma = head.lemma_.lower()
    return any(lemma in book.words("speakers", kind) for kind in ("person", "outlet", "document", "institution", "group"))


def _vouched_for(drafts: list[Draft]) -> list[Draft]:
    """The drafts and their vouchers; what the parse took for a voucher's own clause goes back to the speaker."""
    found = [_speaker_before(draft) or draft for draft in drafts]
    for draft in list(found):
        vouchers = list(_vouchers(draft))
        words = {voucher.word.i for voucher in vouchers}
        for mistaken in [other for other in found if other.word.i in words]:
            found.remove(mistaken)
            draft.said |= mistaken.said - draft.own
        found += vouchers
    for draft in found:
        if draft.outer is not None and draft.outer.shares and draft.outer.source is not None:
            _share(draft)
    return found


def _speaker_before(draft: Draft) -> Draft | None:
    """ "said in a recording … reported by Reuters that …": the clause hung on "reported" is what the verb before the recording says."""
    doc, word = draft.word.doc, draft.word
    if word.tag_ not in {"VBN", "VBD"} or word.i + 1 == len(doc) or word.nbor().lower_ != "by" or draft.frame is not Frame.CLAUSE:
        return None
    for place in range(word.i - 1, max(phrases.sentence(word).start, word.i - 15), -1):
        noun = doc[place]
        if (
            noun.lemma_.lower() in book.words("media", "nouns")
            and noun.dep_ == "pobj"
            and noun.head.lower_ != "by"
            and noun.head.head.pos_ == "VERB"
        ):
            verb = noun.head.head
            who = phrases.subject(verb)
            source = phrases.noun_phrase(who) if who is not None else draft.source
            return Draft(
                word=verb,
                cue=phrases.verb_group(verb),
                frame=Frame.CLAUSE,
                stance=_stance(verb),
                score=draft.score,
                source=source,
                said=draft.said,
            )
    return None


def _stance(verb: Token) -> str:
    entry = book.entry(verb)
    return entry.stance if entry else "says"


def _share(draft: Draft) -> None:
    """Those who relay or vouch for a speaker's words have all of them."""
    outer = draft.outer
    while outer is not None and outer.shares:
        outer.said |= draft.said - outer.own
        outer = outer.outer


def _vouchers(draft: Draft) -> Iterator[Draft]:
    """Who relays or vouches for the words, by a participle on what they were said in: relays outermost, then verifications."""
    made: list[Draft] = []
    for noun in _carriers(draft):
        for participle in _participles(noun):
            voucher = _voucher(participle, draft) if _carries(noun, participle) else None
            if voucher is not None:
                made.append(voucher)
    made.sort(key=lambda voucher: (voucher.stance != "relays", voucher.word.i))
    outer = draft.outer
    for voucher in made:
        voucher.outer = outer
        outer = voucher
        draft.said -= voucher.own
        yield voucher
    draft.outer = outer


def _carriers(draft: Draft) -> Iterator[Token]:
    """The nouns the words were carried by: the medium, a source that is a document, a noun that is the cue."""
    medium = medium_of(draft.word)
    if medium is not None:
        yield medium
    if draft.source is not None and draft.source.root.pos_ != "PRON":
        yield draft.source.root
    if draft.word.pos_ == "NOUN":
        yield draft.word


def _carries(noun: Token, participle: Token) -> bool:
    """Words and media are carried; a person is only quoted."""
    return book.lemma(participle) in {"quote", "cite"} or noun.lemma_.lower() in book.words("media", "nouns") or noun.lemma_ in _WORDS


def _participles(noun: Token) -> Iterator[Token]:
    """ "verified by M and reported by W": each participle with its "by", read along the line, for the parse often takes the last for a main verb."""
    doc, place = noun.doc, noun.i + 1
    while place + 2 < len(doc) and not (doc[place].is_punct or doc[place].is_space or doc[place].dep_ == "mark"):
        if doc[place].tag_ in {"VBN", "VBD"} and doc[place + 1].lower_ == "by":
            yield doc[place]
        elif doc[place].pos_ in {"VERB", "AUX"}:
            return
        place += 1


def _voucher(participle: Token, draft: Draft) -> Draft | None:
    by = next((child for child in participle.nbor().children if child.dep_ == "pobj"), None)
    stance = next((name for name in ("verifies", "relays") if book.lemma(participle) in book.words("relaying", name)), None)
    if by is None or stance is None:
        return None
    said = set(draft.said)
    return Draft(
        word=participle,
        cue=[participle],
        frame=Frame.OBJECT,
        stance=stance,
        score=0.8 * draft.score,
        source=_with_name(phrases.noun_phrase(by, conjuncts=False)),
        said=said,
        shares=True,
    )


def _with_name(phrase: Tokens) -> Tokens:
    """ "the state agency SANA": a name right behind the noun belongs to it, whatever the parse made of it."""
    last = phrase.end
    while last < len(phrase.doc) and phrase.doc[last].pos_ == "PROPN":
        last += 1
    return phrase.doc[phrase.start : last]


def _outermost_first(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: (_depth(draft), draft.word.i))
