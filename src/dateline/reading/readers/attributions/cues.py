"""Finds the words that attribute, and drafts an attribution for each."""

from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.circumstances import addressee_of, appeal_to
from dateline.reading.readers.attributions.contents import content_of, infinitive_with_subject
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.frames import OBJECTS, Frame, frame_of, said_clause
from dateline.reading.readers.attributions.speakers import parted, sources, trailing
from dateline.reading.readers.attributions.speakers.sources import source_of

_OWN_VOICE = frozenset({"i", "we", "you"})
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_ABLE = frozenset({"could", "can", "able", "possible", "unable", "impossible"})
_FRAGMENT = 3  # words before a speaker that make something said
_PLAINEST = frozenset({"say", "tell", "add"})
_MAY_ATTRIBUTE = frozenset({"VERB", "NOUN", "ADJ", "ADV"})


def drafts(page: Page, quotations: Quotations, *, least: float) -> Iterator[Draft]:
    """A draft for each cue whose score reaches `least` (0–1), in the order of the text."""
    for word in page.doc:
        if word.pos_ not in _MAY_ATTRIBUTE:
            continue
        if word.pos_ == "ADV":
            draft = _hearsay(word)
        else:
            draft = _according_to(word) if word.lower_ == "according" else _draft(word, quotations, least)
        if draft is not None and (draft.said or draft.frame is Frame.QUOTE) and page.is_prose(word.idx):
            yield draft


def _draft(word: Token, quotations: Quotations, least: float) -> Draft | None:
    entry = book.entry(word)
    if entry is None or max(entry.rates.values()) < least:
        return None
    frame = frame_of(word, quotations)
    source = source_of(word, frame)
    for at_the_end in (_behind_comma, _at_the_tail, _behind_fragment):
        if (tail := at_the_end(word, frame, source, entry)) is not None:
            return tail
    plain = frame is Frame.BARE and book.lemma(word) in _PLAINEST and source is not None
    if plain and word.i + 1 < len(word.doc) and word.nbor().text == ":":  # what is said stands on the next line
        return Draft(word=word, cue=_cue_of(word), frame=Frame.QUOTE, stance=entry.stance, score=0.8, source=source)
    score = entry.rates.get(frame, 0.0) * _plausibility(word, frame, source)
    if source is not None and _counts(word):
        score = max(score, 0.7)
    if frame is Frame.CLAUSE and sources.is_told_of(word, source):
        score = max(score, 0.5)
    if score < least or _says_nothing(word, frame, source, entry.stance):
        return None
    draft = Draft(word=word, cue=_cue_of(word), frame=frame, stance=_stance_of(word, entry.stance, frame), score=score, source=source)
    draft.addressee = addressee_of(word, frame)
    draft.said = content_of(word, frame, draft.own, quotations)
    return draft


def _behind_comma(word: Token, frame: Frame, source: Tokens | None, entry: book.Entry) -> Draft | None:
    """As in "…, the town's mayor, Yevhen Ryschuk, told AFP", where the parse found another speaker, or hung the cue below another."""
    if word.pos_ != "VERB" or frame in {Frame.QUOTE, Frame.INFINITIVE} or book.lemma(word) not in book.words("ending", "verbs"):
        return None
    clause = said_clause(word)
    if clause is not None and clause.i > word.i:
        return None
    speaker = parted.speaker_before(word)
    if speaker is None or (word.dep_ == "ROOT" and frame is not Frame.BARE and source is not None and source.end == speaker.end):
        return None
    said = set(range(trailing.sentence_start(word), speaker.start - 1))
    stance = _stance_of(word, entry.stance, Frame.CLAUSE)
    draft = Draft(word=word, cue=_cue_of(word), frame=Frame.CLAUSE, stance=stance, score=0.8, source=speaker, said=said)
    draft.addressee = addressee_of(word, Frame.CLAUSE)
    return draft


def _at_the_tail(word: Token, frame: Frame, source: Tokens | None, entry: book.Entry) -> Draft | None:
    """As in "the plane came back a second time he told AFP": a sentence that ends on its speaker though no comma says so."""
    if word.pos_ != "VERB" or frame is Frame.QUOTE or book.lemma(word) not in book.words("ending", "verbs"):
        return None
    if frame is Frame.OBJECT and book.lemma(word) not in _PLAINEST:
        return None
    if source is not None and source.end == word.i and (source.start == 0 or word.doc[source.start - 1].is_punct):
        return None
    source = trailing.speaker_behind(word) or trailing.speaker_before(word)
    if source is None:
        return None
    said = set(range(trailing.sentence_start(word), min(source.start, word.i)))
    stance = _stance_of(word, entry.stance, Frame.CLAUSE)
    draft = Draft(word=word, cue=_cue_of(word), frame=Frame.CLAUSE, stance=stance, score=0.7, source=source, said=said)
    draft.addressee = addressee_of(word, Frame.CLAUSE)
    return draft


def _behind_fragment(word: Token, frame: Frame, source: Tokens | None, entry: book.Entry) -> Draft | None:
    """As in "More than a thousand fighters, the SDF said at a ceremony": words without a verb, a comma, the speaker."""
    if source is None or frame not in {Frame.BARE, Frame.PREPOSITION} or book.lemma(word) not in _PLAINEST or source.end != word.i:
        return None
    start = phrases.sentence(word).start
    if source.start - start < _FRAGMENT or word.doc[source.start - 1].text != "," or not word.doc[start].text[:1].isupper():
        return None
    said = set(range(start, source.start))
    if word.doc[start].pos_ in {"ADP", "ADV", "SCONJ", "VERB"}:  # "On Sunday, he said", "Speaking to reporters, he said"
        return None
    return Draft(word=word, cue=_cue_of(word), frame=Frame.CLAUSE, stance=entry.stance, score=0.6, source=source, said=said)


def _cue_of(word: Token) -> list[Token]:
    """The verb group, "called on" being a unit; "is confident"; a noun alone."""
    if word.dep_ == "acomp":
        return [*phrases.verb_group(word.head), word]
    if word.pos_ not in {"VERB", "AUX"}:
        return [word]
    group = phrases.verb_group(word)
    called_on = appeal_to(word)
    return [*group, called_on] if called_on is not None else group


def _according_to(word: Token) -> Draft | None:
    """As in "According to the army, …": the rest of its sentence is said."""
    to = next((child for child in word.rights if child.lower_ == "to"), None)
    if to is None and word.i + 1 < len(word.doc) and word.nbor().lower_ == "to":
        to = word.nbor()
    head = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or head is None:
        return None
    if any(book.lemma(token) in book.words("measures", "nouns") for token in (head, *head.lefts)):  # "according to type and size"
        return None
    draft = Draft(word=word, cue=[word, to], frame=Frame.CLAUSE, stance="says", score=0.95, source=phrases.noun_phrase(head))
    phrase = range(word.i, max(word.right_edge.i, draft.source.end - 1 if draft.source is not None else word.i) + 1)
    governed = _governed(word, phrase)
    if draft.source is not None and draft.source.text.lower().endswith(" of them"):  # "A said it was lower: 20, according to two of them"
        governed = range(max((i + 1 for i in governed if i < word.i and word.doc[i].text == ":"), default=governed.start), governed.stop)
    draft.said = set(governed) - set(phrase)
    return draft


def _governed(word: Token, phrase: range) -> range:
    """The whole sentence where the phrase opens or closes it, else the clause it hangs on."""
    sentence = phrases.sentence(word)
    opens = word.i - sentence.start <= 1
    closes = all(token.is_punct or token.is_space for token in word.doc[phrase.stop : sentence.end])
    if opens or closes:
        return range(sentence.start, sentence.end)
    clause = next((node for node in word.ancestors if node.pos_ in {"VERB", "AUX"}), sentence.root)
    return range(clause.left_edge.i, clause.right_edge.i + 1)


def _hearsay(word: Token) -> Draft | None:
    """As in "reportedly", "allegedly": what it stands in is said, and nobody is named."""
    stance = next((name for name in ("says", "claims") if word.lower_ in book.words("adverbs", name)), None)
    if stance is None:
        return None
    about = word.head
    said = set(range(about.left_edge.i, about.right_edge.i + 1)) - {word.i}
    return Draft(word=word, cue=[word], frame=Frame.BARE, stance=stance, score=0.8, said=said)


def _counts(word: Token) -> bool:
    """As in "put the toll at 38": whoever puts a figure says it."""
    thing = next((child for child in word.rights if child.dep_ in OBJECTS), None)
    if thing is None or book.lemma(word) not in book.words("counting", "verbs") or thing.lemma_ not in book.words("counting", "nouns"):
        return False
    leading = [child for child in (*word.rights, *thing.subtree) if child.lower_ == "at"]
    return any(token.like_num for at in leading for token in at.subtree)


def _plausibility(word: Token, frame: Frame, source: Tokens | None) -> float:
    """A factor 0–1: how much likelier or not the word attributes here than in its frame at large.

    The steps are rounded from precision by group on PolNeAR train, on which the scores then say what they promise.
    """
    if source is None:
        return _without_source(word, frame)
    if source.root.lower_ in _OWN_VOICE:
        return 0.45
    if source.root.pos_ == "NOUN" and book.lemma(source.root) in book.words("mute", "nouns") and not _cites_before(word, source):
        return 0.3
    if source.root.lower_ in {"there", "it"}:
        return 0.6
    if any(child.tag_ == "MD" for child in word.lefts):
        return 0.7
    to = word.tag_ == "VB" and any(child.lower_ == "to" for child in word.lefts)
    return 0.5 if to and frame not in {Frame.QUOTE, Frame.CLAUSE} else 1.0


def _cites_before(word: Token, source: Tokens) -> bool:
    """As in "reported, citing B, that the talks had failed": the talks are not who cites."""
    return word.tag_ == "VBG" and book.lemma(word) in {"cite", "quote"} and word.i < source.start


def _without_source(word: Token, frame: Frame) -> float:
    if frame is Frame.QUOTE:
        return 0.5
    if word.pos_ == "NOUN":
        return 0.65
    return 0.8 if phrases.is_passive(word) else 0.6


def _says_nothing(word: Token, frame: Frame, source: Tokens | None, stance: str) -> bool:
    """ANNOTATION.md, attributions 12: nobody's saying, refusals to speak, names, and objects that are no speech."""
    if source is not None and (source[0].lower_ in _NOBODY or _is_neither(source)):
        return True
    if book.lemma(word) in book.words("anonymity", "verbs") and sources.is_about_anonymity(word):
        return True
    if stance != "verifies" and _is_done_to_nobody(word):
        return True  # "no injuries were reported"
    return word.pos_ == "VERB" and (_is_unspoken(word, frame) or _is_silence(word, frame, stance) or _is_no_speech(word, frame, stance))


def _is_done_to_nobody(word: Token) -> bool:
    return any(child.dep_ == "nsubjpass" and child.doc[child.left_edge.i].lower_ in _NOBODY for child in word.lefts)


def _is_neither(source: Tokens) -> bool:
    """As in "Neither A nor B said so"."""
    return source.start > 0 and source.doc[source.start - 1].lower_ == "neither"


def _is_unspoken(word: Token, frame: Frame) -> bool:
    """As in "told the boys to remember", "without naming them", "Asked who it was, he …": what was bidden, left out or put to somebody."""
    if frame is Frame.QUOTE:
        return False
    if word.tag_ == "VB" and word.dep_ in {"xcomp", "ccomp"} and book.lemma(word.head) in book.words("addressed", "verbs"):
        return (
            any(child.dep_ in {"dobj", "dative", "nsubjpass"} for child in word.head.children) or infinitive_with_subject(word) is not None
        )
    if word.head.lower_ == "without":
        return True
    return word.tag_ == "VBN" and word.dep_ == "advcl" and book.lemma(word) == "ask"


def _is_silence(word: Token, frame: Frame, stance: str) -> bool:
    """As in "did not say", "declined to comment", "speaking on condition of anonymity"."""
    if frame is not Frame.QUOTE and stance in {"says", "claims", "relays"} and (phrases.is_negated(word) or _is_beyond(word)):
        return True
    if book.lemma(word) == "establish" and not _is_denied(word):
        return True
    if frame is Frame.QUOTE and word.tag_ == "VB" and not book.is_listed(word):  # "not allowed to give his name"
        return True
    if book.lemma(word) in {"decline", "refuse"}:
        return any(child.dep_ == "xcomp" and child.lemma_ in book.words("silence", "verbs") for child in word.rights)
    return book.lemma(word) == "speak" and "condition" in {inner.lemma_ for child in word.rights for inner in child.children}


def _is_beyond(word: Token) -> bool:
    """As in "was unable to say", "was not in a position to determine"."""
    above = word.head
    if word.tag_ != "VB" or word.dep_ not in {"xcomp", "ccomp", "acl", "advcl"}:
        return False
    return above.lower_ in {"unable", "impossible"} or (above.pos_ in {"NOUN", "ADJ"} and any(map(phrases.is_negated, above.ancestors)))


def _is_no_speech(word: Token, frame: Frame, stance: str) -> bool:
    """As in "a village called X", "carried out", "claimed 14 lives"."""
    lemma = book.lemma(word)
    if lemma == "tell" and frame is Frame.OBJECT:  # "told AFP": nothing but who was told
        return True
    if word.tag_ == "VBN" and lemma in book.words("naming", "verbs") and (word.dep_ in {"acl", "amod"} or _only_names(word)):
        return True
    if lemma == "suppose" and word.tag_ == "VBN":  # "were supposed to hold"
        return True
    if stance == "relays" and any(child.dep_ == "prt" for child in word.rights):
        return True
    return any(child.dep_ in OBJECTS and child.lemma_ in book.words("not_said", lemma) for child in word.rights)


def _only_names(word: Token) -> bool:
    """As in "is also called X": a passive that nobody does."""
    return phrases.is_passive(word) and phrases.agent(word) is None and any(child.dep_ == "oprd" for child in word.children)


def _stance_of(word: Token, usual: str, frame: Frame) -> str:
    """The stance in this place: "could not verify" and "did not deny" are not what the bare word says."""
    if usual in {"verifies", "confirms"} and _is_denied(word):
        return "cannot_verify"
    if book.lemma(word) == "tell" and frame is Frame.INFINITIVE:
        return "orders"
    if usual == "other" and frame is Frame.QUOTE and not book.is_listed(word):  # "…," he continued
        return "says"
    if usual == "denies" and phrases.is_negated(word):
        return "other"
    if book.lemma(word) == "call" and any(child.lower_ in {"for", "on", "upon"} for child in word.rights):
        return "asks"
    return usual


def _is_denied(word: Token) -> bool:
    """Negated, or within reach of "not possible", "unable"."""
    if phrases.is_negated(word) or word.head.lower_ in {"unable", "impossible"} or _is_done_to_nobody(word):
        return True
    around = [word.head, *list(word.ancestors)[:2]]
    return word.head.lower_ in _ABLE | {"was", "is"} and any(phrases.is_negated(node) for node in around)
