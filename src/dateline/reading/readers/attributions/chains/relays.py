"""Who passes on or vouches for another's words (ANNOTATION.md, attributions 4 and 5). All links of such a chain share one content."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.chains import relatives
from dateline.reading.readers.attributions.chains.citing import citing, takes_clause_of
from dateline.reading.readers.attributions.chains.quoted import QUOTING, quoted_as
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.circumstances import media_of
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, Frame
from dateline.reading.readers.attributions.speakers.sources import antecedent, with_name

_WORDS = frozenset({"claim", "account", "allegation", "accusation", "version", "word", "figure", "toll"})
_NAMING = frozenset({"identify", "recognise", "recognize"})  # "a voice that A identified as that of B": A vouches for it
_VOICES = frozenset({"voice", "speaker", "recording", "tape", "audio", "message"})
_RELATIVE = frozenset({"relcl", "acl"})
_FAR = 15  # words between a verb of saying and the participle on its medium


def relayed(drafts: list[Draft]) -> list[Draft]:
    """The drafts with those that relay or vouch for them, each standing inside the right one."""
    return _vouched_for(_shown(citing(quoted_as(drafts))))


def _vouched_for(drafts: list[Draft]) -> list[Draft]:
    """The drafts and their vouchers; what the parse took for a voucher's own clause goes back to the speaker."""
    found = _given_back(drafts)
    for draft in list(found):
        vouchers = list(_vouchers(draft))
        words = {voucher.word.i for voucher in vouchers}
        for mistaken in [other for other in found if other.word.i in words] if words else ():
            found.remove(mistaken)
            draft.said |= mistaken.said - draft.own if mistaken.frame is Frame.CLAUSE else set()
        found += vouchers
    for draft in found:
        if draft.outer is not None and draft.outer.shares and draft.outer.source is not None:
            _share(draft)
    return found


def _shown(drafts: list[Draft]) -> list[Draft]:
    """As in "A aired footage in which B said X": A passes on what B said."""
    found = list(drafts)
    for draft in drafts:
        noun = draft.word.head
        verb = noun.head
        if draft.word.dep_ != "relcl" or noun.dep_ not in OBJECTS or noun.lemma_.lower() not in book.words("media", "nouns"):
            continue
        who = phrases.subject(verb)
        if not _is_spoken_in(draft.word) or _stance_of(verb) != "relays" or who is None or who == noun or phrases.is_passive(verb):
            continue
        source = with_name(phrases.noun_phrase(antecedent(who)), verb)
        if draft.source is None or draft.source.root.lower_ in {"it", "they", "he", "she"} or draft.source.start == source.start:
            continue
        outer = next((other for other in found if other.word == verb), None)
        if outer is None:
            outer = Draft(word=verb, cue=phrases.verb_group(verb), frame=Frame.OBJECT, stance="relays", score=0.8 * draft.score)
            found.append(outer)
        outer.source, outer.stance = source, "relays"
        if draft.word.i not in outer.said:
            outer.said, outer.shares = set(draft.said), True
        draft.outer = outer
    return found


def _is_spoken_in(verb: Token) -> bool:
    """Whether a relative clause is opened by "in which", "where"."""
    opening = verb.doc[verb.left_edge.i]
    return opening.lower_ in {"where", "wherein"} or (opening.lower_ in {"in", "on"} and opening.nbor().lower_ == "which")


def _given_back(drafts: list[Draft]) -> list[Draft]:
    """The drafts, a clause that the parse hung on a participle back with who says it; never two of one cue."""
    found: list[Draft] = []
    for draft in drafts:
        given = _speaker_before(draft) or draft
        known = next((other for other in drafts if other.word == given.word), None)
        if given is draft or known is None:
            found.append(given)
        else:
            known.said |= given.said
    return found


def _speaker_before(draft: Draft) -> Draft | None:
    """As in "said in a recording … reported by Reuters that …": the clause hung on "reported" is what "said" says."""
    word = draft.word
    if draft.frame is not Frame.CLAUSE or not _is_participle_by(word):
        return None
    for place in range(word.i - 1, max(phrases.sentence(word).start, word.i - _FAR), -1):
        verb = _said_in(word.doc[place])
        if verb is not None:
            return takes_clause_of(draft, verb)
    return None


def _said_in(noun: Token) -> Token | None:
    """The verb whose medium a noun is: "said" for the "recording" of "said in a recording"."""
    if noun.dep_ != "pobj" or noun.head.lower_ == "by" or noun.lemma_.lower() not in book.words("media", "nouns"):
        return None
    verb = noun.head.head
    return verb if verb.pos_ == "VERB" else None


def _is_participle_by(word: Token) -> bool:
    broadcast = word.tag_ == "NN" and book.lemma(word) in {"broadcast", "broadcasts"}
    return (word.tag_ in {"VBN", "VBD"} or broadcast) and word.i + 1 < len(word.doc) and word.nbor().lower_ == "by"


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
        relaying = (_relaying(verb, draft) for verb in _relative_relays(noun) if _carries(noun, verb))
        made += [voucher for voucher in relaying if voucher.source is not None]
    made.sort(key=lambda voucher: (voucher.stance != "relays", -voucher.word.i))
    outer = draft.outer
    for voucher in made:
        voucher.outer = outer
        outer = voucher
        for link in (draft, *made):
            link.said -= voucher.own
        yield voucher
    draft.outer = outer


def _carriers(draft: Draft) -> Iterator[Token]:
    """The nouns the words were carried by: the medium, a source that is a document, a noun that is the cue."""
    media = list(media_of(draft.word))
    yield from media
    if not media and (behind := _medium_behind(draft)) is not None:
        yield behind
    if draft.source is not None and draft.source.root.pos_ != "PRON":
        yield draft.source.root
    if draft.word.pos_ == "NOUN":
        yield draft.word


def _medium_behind(draft: Draft) -> Token | None:
    """As in "…, in the translation that the agency carried": behind a comma in what was said, whence it is cut out, or right behind it."""
    doc = draft.word.doc
    behind = max(draft.said, default=len(doc)) + 1
    for place in (*sorted(draft.said), behind):
        if place + 1 >= len(doc) or doc[place].text != "," or doc[place + 1].lower_ not in {"in", "on"}:
            continue
        if place + 1 not in draft.said and place != behind:
            continue
        node = doc[place + 1]
        noun = next((child for child in node.children if child.dep_ == "pobj"), None)
        if noun is None or noun.lemma_.lower() not in book.words("media", "nouns") or not any(_relative_relays(noun)):
            continue
        draft.said -= set(range(node.i - 1, noun.right_edge.i + 1))
        return noun
    return None


def _relative_relays(noun: Token) -> Iterator[Token]:
    """As in "a transcript published by S, which W quoted": verbs of relative clauses on the noun, or on what hangs on it."""
    for node in noun.doc[noun.i + 1 : noun.right_edge.i + 1]:
        if node.dep_ in _RELATIVE and _stance_of(node) is not None and relatives.relative_object(node) is not None:
            yield node


def _carries(noun: Token, participle: Token) -> bool:
    """Words and media are carried; a person is only quoted."""
    if book.lemma(participle) in _NAMING:
        return noun.lemma_.lower() in _VOICES
    return book.lemma(participle) in QUOTING or noun.lemma_.lower() in book.words("media", "nouns") or noun.lemma_ in _WORDS


def _participles(noun: Token) -> Iterator[Token]:
    """As in "verified by M and reported by W": read along the line, for the parse often takes the last one for a main verb."""
    doc, place = noun.doc, noun.i + 1
    behind = phrases.noun_phrase(noun, conjuncts=False).end
    if behind + 1 < len(doc) and doc[behind].text == ",":
        if _is_participle_by(doc[behind + 1]):  # "an official, quoted by A, said"
            place = behind + 1
        elif doc[behind + 1].tag_ == "VBN" and _by(doc[behind + 1]) is not None:  # "a statement, released on Friday by A, said"
            yield doc[behind + 1]
            return
    if noun.i > 0 and noun.nbor(-1).lemma_.lower() in book.words("media", "nouns") and _stance_of(noun) == "relays":
        place = noun.i  # "an interview broadcast by A", taken for two nouns
    while place + 2 < len(doc) and not (_parts(doc[place]) or doc[place].is_space or doc[place].dep_ == "mark"):
        if _is_participle_by(doc[place]):
            yield doc[place]
        elif doc[place].pos_ in {"VERB", "AUX"}:
            return
        place += 1


def _parts(token: Token) -> bool:
    """Whether a mark ends the phrase; the hyphen of "its al-Malahem foundation" does not."""
    return token.is_punct and not (token.text == "-" and token.i > 0 and not token.nbor(-1).whitespace_)


def _voucher(participle: Token, draft: Draft) -> Draft | None:
    """Who carried, reported or verified it; None when the participle does none of these or names nobody."""
    by = _by(participle)
    stance = _stance_of(participle)
    if by is None or stance is None:
        return None
    return Draft(
        word=participle,
        cue=[participle],
        frame=Frame.OBJECT,
        stance=stance,
        score=0.8 * draft.score,
        source=_with_name(phrases.noun_phrase(by, conjuncts=False)),
        said=set(draft.said),
        shares=True,
    )


def _by(participle: Token) -> Token | None:
    """Who did it, right behind the participle or behind the day."""
    preposition = participle.nbor()
    if preposition.lower_ != "by":
        preposition = next((child for child in participle.rights if (child.lower_, child.dep_) == ("by", "agent")), preposition)
    return next((child for child in preposition.children if child.dep_ == "pobj"), None) if preposition.lower_ == "by" else None


def _stance_of(participle: Token) -> str | None:
    """What it does to the words: "verifies" or "relays"; None for any other verb."""
    lemma = book.lemma(participle)
    if lemma in _NAMING:
        return "verifies"
    return next((name for name in ("verifies", "relays") if lemma in book.words("relaying", name)), None)


def _relaying(verb: Token, draft: Draft) -> Draft:
    who = phrases.agent(verb) if phrases.is_passive(verb) else phrases.subject(verb)
    object_ = relatives.relative_object(verb)
    source = phrases.noun_phrase(who) if who is not None and object_ != who else None
    lost = verb.doc[object_.i + 1 : phrases.verb_group(verb)[0].i] if object_ is not None else None
    if source is None and lost:  # a speaker the parse lost: "which an Ankara daily quoted"
        source = lost
    return Draft(
        word=verb,
        cue=phrases.verb_group(verb),
        frame=Frame.OBJECT,
        stance=_stance_of(verb) or "relays",
        score=0.8 * draft.score,
        source=source,
        said=set(draft.said),
        shares=True,
    )


def _with_name(phrase: Tokens) -> Tokens:
    """As in "the state agency SANA": a name right behind the noun belongs to it, whatever the parse made of it."""
    last = phrase.end
    while last < len(phrase.doc) and (phrase.doc[last].pos_ == "PROPN" or phrase.doc[last].lower_ in book.words("outlets", "names")):
        last += 1
    return phrase.doc[phrase.start : last]
