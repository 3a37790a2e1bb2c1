"""Finds the words that attribute, and drafts an attribution for each."""

from collections.abc import Iterator
from enum import IntEnum
from itertools import pairwise

from numpy import flatnonzero, isin
from spacy import symbols
from spacy.attrs import LEMMA, LOWER, POS, SENT_START, TAG
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.reading import phrases
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.circumstances import addressee_of, appeal_to
from dateline.reading.readers.attributions.drafting.contents import content_of
from dateline.reading.readers.attributions.drafting.ends import PLAINEST, Ending, ending
from dateline.reading.readers.attributions.drafting.firm import is_firm
from dateline.reading.readers.attributions.drafting.frames import OBJECTS, REACH, Frame, frame_of, is_bidden
from dateline.reading.readers.attributions.drafting.silence import is_denied, says_nothing
from dateline.reading.readers.attributions.speakers import sources
from dateline.reading.readers.attributions.speakers.sources import source_of

_FIGURE = 0.7  # the score of whoever puts a figure
_OWN_VOICE = frozenset({"i", "we", "you"})
_COUNTED = book.words("counting", "verbs")
_ENDING_OR_COUNTED = _COUNTED | book.words("ending", "verbs") | PLAINEST
_HEARSAY = {word: stance for stance in ("says", "claims") for word in book.words("adverbs", stance)}


class _Look(IntEnum):
    """What a word is worth looking at for, by its form alone."""

    PASS = 0
    QUOTED = 1  # a verb nobody listed: only with a quotation
    CLOSELY = 2


_MAY_ATTRIBUTE = (symbols.VERB, symbols.NOUN, symbols.ADJ, symbols.ADV)
_LOOKS: dict[tuple[float, ...], _Look] = {}
_KNOWN_AT_ONCE = 50_000  # forms remembered: more than a million words of news hold


def drafts(page: Page, quotations: Quotations, *, least: float) -> Iterator[Draft]:
    """A draft for each cue whose score reaches `least` (0–1), in the order of the text."""
    reach = _longest_sentence(page.doc) + REACH
    for place, look in _looks(page.doc, least):
        word = page.doc[place]
        if look is _Look.QUOTED and not quotations.near(word.idx, reach):
            continue
        if word.pos_ == "ADV":
            draft = _hearsay(word)
        else:
            draft = _according_to(word) if word.lower_ == "according" else _draft(word, quotations, least)
        if draft is not None and (draft.said or draft.frame is Frame.QUOTE) and page.is_prose(word.idx):
            yield draft


def _looks(doc: Doc, least: float) -> Iterator[tuple[int, _Look]]:
    """The places of words that may attribute, in order. Most words are passed over without making a token of them."""
    forms = doc.to_array([POS, LEMMA, TAG, LOWER])
    places = flatnonzero(isin(forms[:, 0], _MAY_ATTRIBUTE))
    for place, form in zip(places.tolist(), forms[places].tolist(), strict=True):
        look = _look(doc, tuple(form), least)
        if look is not _Look.PASS:
            yield place, look


def _longest_sentence(doc: Doc) -> int:
    """In code points."""
    starts = flatnonzero(doc.to_array(SENT_START) == 1).tolist()
    return max((doc[after - 1].idx - doc[start].idx for start, after in pairwise([0, *starts, len(doc)]) if after > start), default=0)


def _look(doc: Doc, form: tuple[int, ...], least: float) -> _Look:
    key = (*form, least)
    found = _LOOKS.get(key)
    if found is None:
        if len(_LOOKS) >= _KNOWN_AT_ONCE:
            _LOOKS.clear()
        found = _LOOKS[key] = _look_at(*(doc.vocab.strings[number] for number in form), least=least)
    return found


def _look_at(part: str, lemma: str, tag: str, lower: str, *, least: float) -> _Look:
    if part == "ADV":
        return _Look.CLOSELY if lower in _HEARSAY else _Look.PASS
    if lower == "according":
        return _Look.CLOSELY
    entry = book.entry_of(part, lemma, state=lower if tag == "VBN" else None)
    if entry is None or entry.surest < least:
        return _Look.PASS
    return _Look.QUOTED if entry is book.ANY_VERB and lemma.lower() not in _COUNTED else _Look.CLOSELY


def _draft(word: Token, quotations: Quotations, least: float) -> Draft | None:
    entry = book.entry(word)
    if entry is None or entry.surest < least:
        return None
    frame = frame_of(word, quotations)
    rate = entry.rates.get(frame, 0.0)
    if rate < least and not _may_yet(word):
        return None
    source = source_of(word, frame) or _who_is(word)
    if (ended := ending(word, frame, source)) is not None:
        return _ended(word, ended, entry)
    if source is not None and _leads_on(word, frame):
        return Draft(word=word, cue=_cue_of(word), frame=Frame.QUOTE, stance=entry.stance, score=0.8, source=source)
    counted = source is not None and _counts(word)
    score = max(rate * _plausibility(word, frame, source), _FIGURE if counted else 0.0)
    if frame is Frame.CLAUSE and sources.is_told_of(word, source):
        score = max(score, 0.5)
    if entry.stance == "verifies" and source is not None and is_denied(word):
        score = max(score, rate)
    if score < least or _is_mute(word, source) or says_nothing(word, frame, source, entry.stance):
        return None
    draft = Draft(word=word, cue=_cue_of(word), frame=frame, stance=_stance_of(word, entry.stance, frame), score=score, source=source)
    draft.addressee = addressee_of(word, frame)
    draft.said = content_of(word, frame, draft.own, quotations)
    draft.is_firm = counted or is_firm(draft)
    return draft


def _leads_on(word: Token, frame: Frame) -> bool:
    """As in "He said:" at the end of a line: what is said stands on the next."""
    plain = frame is Frame.BARE and book.lemma(word) in PLAINEST
    return plain and word.i + 1 < len(word.doc) and word.nbor().text == ":"


def _may_yet(word: Token) -> bool:
    """Whether a word may attribute in a frame in which it seldom does: at the end of its sentence, or by a figure."""
    return word.tag_ == "VBG" or book.lemma(word) in _ENDING_OR_COUNTED


def _who_is(word: Token) -> Tokens | None:
    """Who "is worried that …": to the parse a passive, with nobody who does it."""
    if book.part_of(word) != "verb" or not book.is_state(word):
        return None
    head = next((child for child in word.lefts if child.dep_ in {"nsubjpass", "nsubj"} and child.lower_ != "it"), None)
    return phrases.noun_phrase(head) if head is not None else None


def _ended(word: Token, ended: Ending, entry: book.Entry) -> Draft:
    """The draft of a cue that ends its sentence."""
    stance = _stance_of(word, entry.stance, Frame.CLAUSE)
    draft = Draft(word=word, cue=_cue_of(word), frame=Frame.CLAUSE, stance=stance, score=ended.score, source=ended.source, said=ended.said)
    draft.addressee = addressee_of(word, Frame.CLAUSE)
    first = min(ended.source.start, word.i)
    draft.is_firm = first > 0 and not word.doc[first - 1].is_punct  # a text without its commas
    return draft


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
    source = _after_to(to) if to is not None else None
    if to is None or source is None:
        return None
    if any(book.lemma(token) in book.words("measures", "nouns") for token in source):  # "according to type and size"
        return None
    draft = Draft(word=word, cue=[word, to], frame=Frame.CLAUSE, stance="says", score=0.95, source=source)
    whole = max(word.right_edge.i, source.end - 1) if _object_of(to) is not None else source.end - 1
    phrase = range(word.i, whole + 1)
    governed = _governed(word, phrase)
    if source.text.lower().endswith(" of them"):  # "A said it was lower: 20, according to two of them"
        governed = range(max((i + 1 for i in governed if i < word.i and word.doc[i].text == ":"), default=governed.start), governed.stop)
    draft.said = set(governed) - set(phrase)
    return draft


def _after_to(to: Token) -> Tokens | None:
    """Who is behind "according to"; a name alone, where the parse makes a verb of it: "According to Hamdan the bridge …"."""
    if (head := _object_of(to)) is not None:
        return phrases.noun_phrase(head)
    end = to.i + 1
    while end < len(to.doc) and to.doc[end].text[:1].isupper() and to.doc[end].dep_ != "det":
        end += 1
    return Tokens(to.doc, to.i + 1, end) if end > to.i + 1 else None


def _object_of(to: Token) -> Token | None:
    return next((child for child in to.children if child.dep_ == "pobj" and child.pos_ != "VERB"), None)


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
    stance = _HEARSAY.get(word.lower_)
    if stance is None:
        return None
    about = word.head
    said = set(range(about.left_edge.i, about.right_edge.i + 1)) - {word.i}
    return Draft(word=word, cue=[word], frame=Frame.BARE, stance=stance, score=0.8, said=said, is_firm=True)


def _counts(word: Token) -> bool:
    """As in "put the toll at 38": whoever puts a figure says it."""
    if book.lemma(word) not in _COUNTED:
        return False
    thing = next((child for child in word.rights if child.dep_ in OBJECTS), None)
    if thing is None or thing.lemma_ not in book.words("counting", "nouns"):
        return False
    leading = [child for child in (*word.rights, *thing.subtree) if child.lower_ == "at"]
    return any(token.like_num for at in leading for token in at.subtree)


def _plausibility(word: Token, frame: Frame, source: Tokens | None) -> float:
    """A factor 0–1: how much likelier or not the word attributes here than in its frame at large.

    The steps are rounded from precision by group on PolNeAR train, on which the scores then say what they promise.
    """
    if source is None:
        return _without_source(word, frame)
    if source.text.lower() in _OWN_VOICE:
        return 0.45
    if source.root.lower_ in {"there", "it"}:
        return 0.6
    if any(child.tag_ == "MD" for child in word.lefts):
        return 0.7
    to = word.tag_ == "VB" and any(child.lower_ == "to" for child in word.lefts)
    return 0.5 if to and frame not in {Frame.QUOTE, Frame.CLAUSE} else 1.0


def _is_mute(word: Token, source: Tokens | None) -> bool:
    """As in "the blast said": what cannot speak, unless the parse took what is said for who cites it."""
    mute = source is not None and source.root.pos_ == "NOUN" and book.lemma(source.root) in book.words("mute", "nouns")
    return mute and source is not None and not _cites_before(word, source)


def _cites_before(word: Token, source: Tokens) -> bool:
    """As in "reported, citing B, that the talks had failed": the talks are not who cites."""
    return word.tag_ == "VBG" and book.lemma(word) in {"cite", "quote"} and word.i < source.start


def _without_source(word: Token, frame: Frame) -> float:
    if frame is Frame.QUOTE:
        return 0.5
    if word.pos_ == "NOUN":
        return 0.65
    return 0.8 if phrases.is_passive(word) else 0.6


def _stance_of(word: Token, usual: str, frame: Frame) -> str:
    """The stance in this place: "could not verify" and "did not deny" are not what the bare word says."""
    if usual in {"verifies", "confirms"} and is_denied(word):
        return "cannot_verify"
    if book.lemma(word) == "tell" and frame is Frame.INFINITIVE:
        return "orders"
    if usual == "other" and frame is Frame.QUOTE and not book.is_listed(word):  # "…," he continued
        return "says"
    if usual == "denies" and phrases.is_negated(word):
        return "other"
    if book.lemma(word) == "call" and any(child.lower_ in {"for", "on", "upon"} or is_bidden(child) for child in word.rights):
        return "asks"
    return usual


def unproposed(word: Token, quotations: Quotations, score: float) -> Draft | None:
    """A draft on a word that no rule took for a cue; None where the words say that nobody speaks."""
    entry = book.entry(word)
    frame = frame_of(word, quotations)
    says = entry is not None and (entry is not book.ANY_VERB or frame is Frame.QUOTE)
    stance = _stance_of(word, entry.stance, frame) if entry is not None and says else "other"
    source = source_of(word, frame)
    if says_nothing(word, frame, source, stance) or _is_mute(word, source):
        return None
    draft = Draft(word=word, cue=_cue_of(word), frame=frame, stance=stance, score=score, source=source)
    draft.addressee = addressee_of(word, frame)
    draft.said = content_of(word, frame, draft.own, quotations)
    return draft
