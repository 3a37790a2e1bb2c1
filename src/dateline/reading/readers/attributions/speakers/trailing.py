"""Speakers at the end of their sentence that no comma parts from what they said: "… in the town the Observatory said".

Texts that lost their punctuation on the way (copies, feeds, old archives) are full of them, and the parse takes such a speaker for an
object, or breaks the sentence in two. So these are read along the line, by the part of speech of each word alone.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.reading.readers.attributions import book

_TAIL = 8  # words that may follow a cue at the end of its sentence
_LONGEST = 20  # words of a speaker's phrase
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_INNER = frozenset({"of", "for", "in", "at", "from"})
_SENT = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide", "representative", "delegate"})  # they are "to" somebody
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_ENDS = frozenset({".", "!", "?", ":"})
_THEN = frozenset({"after", "as", "amid", "following"})  # "the monitor said a day after …", "activists said Sunday as …"
_WHO = frozenset({"who", "which"})
_STOPS = _ENDS | {";"}
_OPENERS = frozenset({"A", "An", "At", "Some", "The"})
_DETERMINERS = book.words("trailing", "determiners")
_JOINING = book.words("trailing", "joining")
_CALENDAR = book.words("trailing", "calendar")
_SPEAKERS = ("person", "outlet", "document", "institution", "group")


def speaker_before(word: Token, *, trails_off: bool = False) -> Tokens | None:
    """The phrase that ends right before a cue at the end of its sentence, no comma before it; None where there is no such phrase.

    Args:
        trails_off: whether it is known that only how or when it was said follows.
    """
    if word.i < 3 or not (trails_off or (word.tag_ in _FINITE and ends_sentence(word))):
        return None
    return phrase_before(word)


def phrase_before(word: Token) -> Tokens | None:
    """The same, whatever follows the word: the first of a verb group, as "was" in "… an army source was quoted as saying"."""
    before = _bracket(word)
    first = _start(before) if before.i >= 3 else None
    if first is None or not _tells_before(first, word):
        return None
    return word.doc[first : word.i]


def speaker_behind(word: Token) -> Tokens | None:
    """The same turned round: "… more than sixty people said the Observatory"; None where no speaker ends the sentence."""
    doc = word.doc
    if (
        word.tag_ not in _FINITE
        or word.i < 3
        or book.lemma(word) == "tell"
        or doc[word.i - 1].is_punct
        or not (doc[word.i - 1].pos_ in _NOMINAL or doc[word.i - 1].tag_ == "VBN")
    ):
        return None
    last = word.i + 1
    while last < len(doc) and (_is_nominal(doc[last]) or (last == word.i + 1 and doc[last].lower_ in _DETERMINERS)):
        last += 1
    behind = doc[word.i + 1 : last]
    if len(behind) == 0 or not _can_speak(behind[-1]) or not _tells_before(word.i, word) or not _closes(last, doc):
        return None
    return behind


def _closes(last: int, doc: Doc) -> bool:
    """Whether the sentence ends with a speaker, or with what a relative clause tells of him."""
    return (last < len(doc) and doc[last].lower_ in _WHO and doc[last].tag_ in {"WP", "WDT"}) or ends_sentence(doc[last - 1], skip=last)


def _bracket(word: Token) -> Token:
    """The bracket that opens on a short name before a cue, "… the Lakeside Observatory (LO) said"; else the cue."""
    if word.i < 4 or word.nbor(-1).text != ")":
        return word
    return next((token for token in reversed(word.doc[word.i - 4 : word.i]) if token.text == "("), word)


def who_reports(word: Token) -> Tokens | None:
    """Who stands before a "reports" at the end of its sentence that the parse takes for a noun: "… in the town Press TV reports"."""
    phrase = phrase_before(word) if word.tag_ == "NNS" else None
    if phrase is None or word.doc[phrase.start - 1].tag_.startswith("VB"):
        return None
    can_report = phrase[-1].pos_ == "PROPN" or phrase[-1].lemma_.lower() in book.words("speakers", "outlet")
    return phrase if can_report else None


def sentence_start(word: Token) -> int:
    """Where the printed sentence begins, whatever the parse made of it: behind the last full stop or line break."""
    doc, first = word.doc, word.i
    while first > 0 and not (doc[first - 1].text in _ENDS or "\n" in doc[first - 1].text or doc[first - 1].is_quote):
        first -= 1
        if doc[first].text in _OPENERS and first + 1 < word.i and doc[first + 1].is_lower and any(_is_finite(doc[first : word.i])):
            break  # a headline or date line ran into the sentence
    return first


def _is_finite(tokens: Tokens) -> Iterator[bool]:
    return (token.tag_ in _FINITE for token in tokens)


def ends_sentence(word: Token, skip: int | None = None, *, told: bool = False) -> bool:
    """Whether nothing but a day, a place, who was told or a participle's tail follows.

    Args:
        told: whether a participle's tail may stand behind a comma.
    """
    doc = word.doc
    for place in range(skip or word.i + 1, min(word.i + _TAIL + 1, len(doc))):
        if _ends_at(doc[place], word, told=told):
            return True
        if _goes_on_at(doc[place]):
            return False
    return word.i + _TAIL >= len(doc)


def _ends_at(token: Token, word: Token, *, told: bool) -> bool:
    """Whether what a speaker said cannot begin behind a token: the sentence ends, or goes on with how and when he said it."""
    before = token.nbor(-1)
    if token.text in _STOPS or "\n" in token.text or token.lower_ in {"anonymity", "according"}:
        return True
    if token.tag_ == "VBG":
        return token.lemma_ in book.words("tailing", "verbs") or (before == word and token.lemma_ != "speak")
    if token.tag_ == "VBN" and before.lemma_.lower() in book.words("media", "nouns"):  # "in a report issued in May"
        return True
    if token.lower_ in _THEN or before == word:
        return (token.lower_ in _THEN and not _opens_content(token, word)) or (before == word and _hands_on(token))
    return told and token.text == "," and token.i + 1 < len(token.doc) and token.nbor().tag_ == "VBG"


def _goes_on_at(token: Token) -> bool:
    """Whether a clause or a quotation begins, or a comma parts the sentence."""
    is_clausal = token.pos_ in {"VERB", "AUX", "SCONJ", "PRON"} and not _is_nominal(token)
    return is_clausal or token.is_quote or token.text == ","


def _hands_on(token: Token) -> bool:
    """As in "… the Observatory said | and rescue workers said": another speaker with a cue of his own."""
    doc, place = token.doc, token.i + 1
    joins, last = token.lower_ in {"and", "but"}, min(token.i + _TAIL, len(doc))
    while joins and place < last and (_is_nominal(doc[place]) or doc[place].pos_ == "DET"):
        place += 1
    return place > token.i + 1 and place < len(doc) and doc[place].tag_ in _FINITE and doc[place].lemma_ in book.words("ending", "verbs")


def _opens_content(then: Token, word: Token) -> bool:
    """Whether "after" or "as" leads into what is said behind the cue, rather than telling when it was said."""
    rest = then.doc[then.i : then.sent.end]
    return then.i == word.i + 1 or any(token.lower_ == "that" for token in rest) or any(token.text == "," for token in rest)


def _tells_before(first: int, word: Token) -> bool:
    """Whether a sentence with a verb of its own stands before the speaker, with no mark or joining word between them."""
    doc = word.doc
    begin = sentence_start(word)
    if first - begin < 3 or doc[first - 1].is_punct or doc[first - 1].lower_ in _JOINING | _DETERMINERS or doc[first - 1].pos_ == "ADP":
        return False
    if doc[first - 1].tag_ in {"VB", "VBD", "VBZ", "VBP"}:
        return False
    return any(token.tag_ in _FINITE for token in doc[begin:first])


def _start(word: Token) -> int | None:
    """Where the phrase before the cue begins, read backwards: at its determiner, else where names or a modifier of a bare noun begin."""
    doc, last = word.doc, word.i - 1
    if doc[last].lower_ in _PRONOUNS:
        return last
    if doc[last].pos_ not in {"NOUN", "PROPN"} or doc[last].lower_ in _CALENDAR:
        return None
    first = _determiner(word)
    if first is None:
        first = _bare(word)
    return first if any(_can_speak(token) for token in (doc[last], *doc[first : word.i])) else None


def _determiner(word: Token) -> int | None:
    """The determiner the phrase begins with; None where it has none."""
    doc, place = word.doc, word.i - 1
    while place > max(0, word.i - _LONGEST):
        token = doc[place]
        if token.lower_ in _DETERMINERS:
            if not _leads_on(doc[place - 1]):
                return place if _may_end(doc[place - 1]) else None
        elif not (_leads_on(token) or _is_nominal(token)) or _ends_thing(token):
            return None
        place -= 1
    return None


def _may_end(token: Token) -> bool:
    """Whether what was said may end on a word: "… was shelled | the envoy said", but not "… hit | the convoy"."""
    return token.pos_ not in {"ADP", "SCONJ", "VERB", "AUX"} or (token.tag_ == "VBN" and token.nbor(-1).pos_ == "AUX")


def _ends_thing(token: Token) -> bool:
    """A lower-case noun right before a name, where what was said ends: "a car bomb | NNA". Titles stay: "the commander Abu X"."""
    plain = token.pos_ == "NOUN" and token.is_lower and token.nbor(-1).text != "-"
    return plain and token.nbor().pos_ == "PROPN" and not _is_speaker(token)


def _bare(word: Token) -> int:
    """The start of a phrase without a determiner, and of another joined to it: "state media and rescue workers"."""
    first = _run(word)
    joined = first > 2 and word.doc[first - 1].lower_ == "and" and _is_speaker(word.doc[first - 2])
    return _run(word.doc[first - 1]) if joined else first


def _run(word: Token) -> int:
    """Where names begin, or a noun with one modifier ("state media", "rescue workers"), before a word."""
    doc, first, names = word.doc, word.i - 1, False
    while first > 0 and _is_nominal(doc[first - 1]):
        before = doc[first - 1]
        names = names or doc[first].pos_ == "PROPN"
        if before.is_lower and doc[first].text != "-" and (names or before.tag_ == "NNS" or first < word.i - 1):
            break
        first -= 1
    whole = first
    while whole > 1 and _is_nominal(doc[whole - 1]):
        whole -= 1
    if whole > 1 and doc[whole - 1].lower_ == "and" and doc[whole - 2].tag_ in _FINITE:  # "the monitor said and | aid workers said"
        return whole
    if first > 0 and doc[first - 1].lower_ in _DETERMINERS:  # "near the market | police": the determiner is another noun's
        first = word.i - 1
    return first


def _is_nominal(token: Token) -> bool:
    hyphened = token.text == "-" or (token.i + 1 < len(token.doc) and token.nbor().text == "-")
    hyphened = hyphened or (token.i > 0 and token.nbor(-1).text == "-")
    return token.lower_ not in _CALENDAR and (token.pos_ in _NOMINAL or hyphened)


def _leads_on(token: Token) -> bool:
    """As "of" in "the head of the council", "for" in a name, "and" between two speakers."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if token.lower_ == "to":
        return before.lemma_.lower() in _SENT
    if token.lower_ in _INNER:
        return (before.pos_ == "PROPN" and token.lower_ in {"of", "for"}) or _is_speaker(before)
    return token.lower_ == "and" and _is_speaker(before) and before.tag_ in {"NNS", "NN", "NNP"}


def _is_speaker(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and any(token.lemma_.lower() in book.words("speakers", kind) for kind in _SPEAKERS)


def _can_speak(token: Token) -> bool:
    return token.pos_ == "PROPN" or _is_speaker(token) or token.lower_ in _PRONOUNS
