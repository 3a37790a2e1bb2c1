"""How a word carries what is said: the frame it stands in decides whether it attributes, and where its content is."""

from enum import StrEnum

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.reading import lexicon, phrases
from dateline.reading.quotations import Quotation, Quotations
from dateline.reading.readers.attributions.chains import relatives

OBJECTS = frozenset({"dobj", "obj", "attr", "oprd"})
_MEANS = frozenset(lexicon.load("cues")["media"]["nouns"].split())
_ENDING = frozenset(lexicon.load("cues")["ending"]["verbs"].split())
_ADDRESSED = frozenset(lexicon.load("cues")["addressed"]["verbs"].split())
_TOLD = frozenset(word for kind in ("person", "outlet", "institution") for word in lexicon.load("cues")["speakers"][kind].split())
_THINGS = frozenset({"it", "this", "that", "what", "which", "these", "those", "much", "nothing", "something", "anything", "everything"})
_OF_DANGERS = frozenset({"warn", "alert", "inform", "notify", "remind", "assure", "advise"})
_TELLING = frozenset({"say", "tell", "report", "warn", "inform"})
_HEARSAY = frozenset(["believe", "think", "say", "report", "allege", "understand", "know", "rumour", "rumor", "suspect", "estimate"])
_BIDDING = frozenset({"call", "ask", "appeal", "push", "press", "plead"})
_MEANWHILE = frozenset({"after", "before"})
_FAR = 25  # words between a cue and its quotation, at most
REACH = _FAR * 8
"""The same in code points, roughly."""

_OF_CONTENT = frozenset({"about", "of", "on", "for", "against", "over", "to", "with", "at", "as", "in", "from", "behind", "regarding"})


_OF_SPEAKERS = frozenset({"from", "in", "at", "behind", "with"})  # behind a noun: who said it, where, in which case


class Frame(StrEnum):
    """From the surest to the loosest."""

    QUOTE = "quote"  # a quotation hangs on the word
    CLAUSE = "clause"  # "said (that) it fell", "it fell, he said", "asked whether"
    INFINITIVE = "infinitive"  # "vowed to strike"
    OBJECT = "object"  # "denied the allegation"
    PREPOSITION = "preposition"  # "warned of famine"
    AS = "as"  # "as the army put it"
    BARE = "bare"


def frame_of(word: Token, quotations: Quotations) -> Frame:
    """The frame of a verb, noun or adjective that may attribute."""
    clause = said_clause(word)
    if clause is not None and clause.dep_ != "xcomp":
        return Frame.QUOTE if quotations.at(clause.idx) and not quotations.at(word.idx) else Frame.CLAUSE
    if quotation_of(word, quotations) is not None:
        return Frame.QUOTE
    if clause is not None:
        return Frame.INFINITIVE
    return _frame_without_clause(word)


def _frame_without_clause(word: Token) -> Frame:
    as_put = any(child.dep_ == "mark" and child.lower_ == "as" for child in word.lefts)
    thing = thing_said(word)
    if thing is not None and is_told(thing, word):
        thing = None
    if thing is not None:
        return Frame.AS if as_put and thing.lower_ == "it" else Frame.OBJECT  # "as he put it"
    if preposition(word) is not None:
        return Frame.PREPOSITION
    return Frame.AS if as_put else Frame.BARE


def said_clause(word: Token) -> Token | None:
    """The head of the clause or infinitive that tells what was said; None when there is none."""
    clauses = [child for child in word.children if child.dep_ in {"ccomp", "xcomp"} and not _is_another(child, word)]
    if not clauses and word.lemma_ in _BIDDING:
        clauses = [child for child in word.rights if child.dep_ == "advcl" and is_bidden(child)]
    if word.pos_ in {"NOUN", "PROPN"}:
        clauses += [child for child in word.rights if child.dep_ in {"acl", "relcl"} and _opens_with(child, {"that", "to", "whether"})]
    if clauses:
        return min(clauses, key=lambda child: (child.dep_ == "xcomp", not _follows_as_that(child, word), abs(child.i - word.i)))
    if (word.dep_ == "parataxis" and word.head.pos_ in {"VERB", "AUX"}) or is_inserted(word):
        return word.head
    return _hung_on_medium(word) if word.pos_ == "VERB" else None


def is_bidden(clause: Token) -> bool:
    """As in "for the camp to be closed", opened by "for", with a subject and an infinitive."""
    opening = clause.doc[clause.left_edge.i]
    return (opening.dep_, opening.lower_) == ("mark", "for") and any(child.lower_ == "to" for child in clause.lefts)


def is_inserted(word: Token) -> bool:
    """As in "If it rains, the mayor said in May, the bridge will close": between two commas, and hung on the verb that is said."""
    if word.dep_ != "ccomp" or word.lemma_ not in _ENDING or word.head.i < word.i or word.head.pos_ not in {"VERB", "AUX"}:
        return False
    doc, behind = word.doc, word.right_edge.i + 1
    speaker = next((child for child in word.lefts if child.dep_ == "nsubj"), None)
    if speaker is None or behind >= word.head.i or doc[behind].text != "," or speaker.left_edge.i == 0:
        return False
    return doc[speaker.left_edge.i - 1].text == "," and any(child.dep_ in phrases.SUBJECTS for child in word.head.lefts)


def _follows_as_that(clause: Token, word: Token) -> bool:
    return clause.i > word.i and clause.doc[clause.left_edge.i].lower_ == "that"


def _hung_on_medium(verb: Token) -> Token | None:
    """As in "warned in a message … that attacks would go on": a clause of its own that the parse hangs on the medium."""
    for preposition_ in verb.rights:
        medium = next((child for child in preposition_.children if child.dep_ == "pobj"), None)
        if preposition_.dep_ != "prep" or medium is None:
            continue
        if medium.lemma_.lower() not in _MEANS and not (verb.lemma_ in _TELLING and _opened_by_mark(medium)):
            continue
        for node in medium.subtree:
            if node.dep_ in {"relcl", "acl", "ccomp"} and _is_whole_clause(node):
                return node
    return None


def _opened_by_mark(noun: Token) -> bool:
    """As in "told us at a checkpoint that the men had gone": the clause takes no "that" for its object or subject."""
    clauses = (child for child in noun.rights if child.dep_ in {"relcl", "acl", "ccomp"})
    return any(clause.doc[clause.left_edge.i].dep_ not in {"dobj", "nsubj", "nsubjpass", "pobj"} for clause in clauses)


def _is_whole_clause(clause: Token) -> bool:
    """Opened by "that", with a subject that is another word."""
    subjects = (child for child in clause.lefts if child.dep_ in phrases.SUBJECTS)
    return clause.doc[clause.left_edge.i].lower_ == "that" and any(child.lower_ != "that" for child in subjects)


def _is_another(clause: Token, word: Token) -> bool:
    """A clause wrongly hung on the verb: another cue ("…, adding that"), meanwhile ("a day after …"), behind a semicolon."""
    if clause.tag_ == "VBG" and clause.dep_ == "xcomp" and clause.i > 0 and clause.nbor(-1).text == ",":
        return True
    if clause.i > word.i and any(child.dep_ == "mark" and child.lower_ in _MEANWHILE for child in clause.lefts):
        return True
    if clause.i > word.i:
        return False
    return _goes_on(word) or any(token.text == ";" for token in word.doc[clause.i : word.i])


def _goes_on(word: Token) -> bool:
    """As in "The law is new, so the taxes asked …", "She drew his ire – he called her weak": a sentence of its own behind the first."""
    speaker = next((child for child in word.lefts if child.dep_ in phrases.SUBJECTS), None)
    if speaker is None or speaker.left_edge.i == 0:
        return False
    before = speaker.left_edge.nbor(-1)
    has_object = any(child.dep_ in {"dobj", "oprd"} for child in word.rights)
    return before.lower_ == "so" or (before.text in {"-", "–", "—"} and has_object)


def _opens_with(clause: Token, words: set[str]) -> bool:
    """As in "the claim that they fled" but not "the claim that he made": the first word must not be the clause's own object."""
    first = clause.doc[clause.left_edge.i]
    return first.lower_ in words and first.dep_ in {"mark", "aux"}


def thing_said(word: Token) -> Token | None:
    """The object or, of a passive, the subject that tells what was said."""
    found = next((child for child in word.rights if child.dep_ in OBJECTS), None)
    if found is None and (thing := relatives.judged(word)) is not None:
        return thing
    if found is None and phrases.is_passive(word):
        return next((child for child in word.lefts if child.dep_ == "nsubjpass"), None)
    return found


def is_told(thing: Token, verb: Token) -> bool:
    """Whether the object, or a passive's subject, is who was told: "asked him about the raid", not "asked a question"."""
    if verb.pos_ != "VERB" or verb.lemma_ not in _ADDRESSED or thing.dep_ not in {"dobj", "nsubjpass"}:
        return False
    if thing.pos_ == "PRON":
        return thing.lower_ not in _THINGS
    return thing.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"} or thing.lemma_.lower() in _TOLD


def preposition(word: Token) -> Token | None:
    """The preposition that leads to what was said."""
    leading = _OF_CONTENT - _OF_SPEAKERS if word.pos_ in {"NOUN", "PROPN"} else _OF_CONTENT
    found = next((child for child in word.rights if child.dep_ == "prep" and child.lower_ in leading and not is_circumstance(child)), None)
    thing = next((child for child in word.rights if child.dep_ == "dobj"), None)
    return _behind_told(thing, word) if found is None and thing is not None and is_told(thing, word) else found


def _behind_told(thing: Token, verb: Token) -> Token | None:
    """As in "warned residents of a flood", hung on who was told: "warned residents of Homs" names them."""
    for child in thing.rights:
        if child.lower_ == "about" or (child.lower_ in {"of", "against"} and verb.lemma_ in _OF_DANGERS):
            inner = next((below for below in child.children if below.dep_ in {"pobj", "pcomp"}), None)
            if inner is not None and inner.ent_type_ not in {"GPE", "LOC", "FAC", "ORG"}:
                return child
    return None


def is_circumstance(preposition: Token) -> bool:
    """As in "in a statement", "on Sunday", "in Geneva": how, when or where it was said, not what."""
    if preposition.dep_ != "prep" or preposition.lower_ not in {"in", "on", "at", "from", "with", "to", "by", "via", "through"}:
        return False
    inner = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    return inner is not None and (inner.ent_type_ in {"DATE", "TIME", "GPE", "FAC"} or inner.lemma_.lower() in _MEANS)


def is_hearsay(word: Token) -> bool:
    """As in "a cell believed to have fled": with an infinitive right behind such verbs are passive, and their subject does not speak."""
    if word.lemma_.lower() not in _HEARSAY or word.tag_ not in {"VBN", "VBD"} or word.i + 2 >= len(word.doc):
        return False
    return word.nbor().lower_ == "to" and word.nbor(2).tag_ == "VB"


def is_means(preposition: Token) -> bool:
    """As in "in a statement", "on Twitter": how it was said."""
    inner = (child for child in preposition.children if child.dep_ == "pobj")
    return is_circumstance(preposition) and any(noun.lemma_.lower() in _MEANS for noun in inner)


def quotation_of(word: Token, quotations: Quotations) -> Quotation | None:
    """The quotation that a word outside it introduces ("he said: …") or closes ("…," said he)."""
    if not quotations.near(word.idx, REACH) or quotations.at(word.idx):
        return None
    doc, coming = word.doc, quotations.from_(word.idx)
    found = next(coming, None)
    for place in range(word.i + 1, min(word.i + _FAR, len(doc)) if found is not None else 0):
        token = doc[place]
        while found is not None and token.idx >= found.outer.end:
            found = next(coming, None)
        if found is not None and token.idx >= found.outer.start:
            return found if _introduces(doc[word.i + 1 : place]) else _closed_by(word, quotations)
        if _parts_sentences(token) and not (token.is_space and doc[place - 1].text == ":"):
            break
    return _closed_by(word, quotations)


def _introduces(between: Tokens) -> bool:
    """Whether the words between a cue and a quotation lead into it: nothing, or a mark before it and no other verb."""
    if len(between) == 0 or between[0].lower_ == "that":
        return True
    if between[-1].is_space and len(between) > 1:
        between = between[:-1]
    return between[-1].text in {",", ":", "that", ";"} and not any(token.pos_ == "VERB" and token.dep_ != "amod" for token in between)


def _closed_by(word: Token, quotations: Quotations) -> Quotation | None:
    """The quotation that ended before the word, with its speaker at most between them."""
    if word.tag_ == "VBG" and any(child.dep_ in OBJECTS or child.dep_ == "ccomp" for child in word.rights):
        return None  # "“…”, noting the cost": it says something else
    doc = word.doc
    for place in range(word.i - 1, max(word.i - _FAR, -1), -1):
        token = doc[place]
        found = quotations.at(token.idx)
        if found is not None:
            last = found.inner.of(quotations.text)[-1:]
            closed = last in ",?!…—-" or (token.i + 1 < len(doc) and doc[token.i + 1].text == ",")
            return found if closed or _ends_on(word, found, quotations) else None
        if _parts_sentences(token) or (token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj", "ccomp"}):
            return None
    return None


def _ends_on(word: Token, quotation: Quotation, quotations: Quotations) -> bool:
    """As in “It fell” said the mayor: no comma, but a whole sentence in marks, and a plain verb of saying that ends on it."""
    words = quotation.inner.of(quotations.text)
    return word.lemma_ in _ENDING and len(words.split()) > 3 and words[:1].isupper()


def _parts_sentences(token: Token) -> bool:
    return token.text in {".", "!", "?", ";"} or (token.is_space and "\n" in token.text)
