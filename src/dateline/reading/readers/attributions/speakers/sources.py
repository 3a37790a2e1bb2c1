"""Who speaks: the noun phrase behind a cue, and what kind of source it is (ANNOTATION.md, attributions 1 and 10)."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from dateline.model import Mention, MentionKind, SourceKind, SourceType
from dateline.reading import phrases
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.drafting.frames import Frame, is_circumstance, is_hearsay, is_means, said_clause
from dateline.reading.readers.attributions.speakers import lost
from dateline.reading.readers.attributions.speakers.able import is_outlet_name, is_person, may_speak
from dateline.reading.readers.attributions.speakers.unnamed import without_condition

_NEWS = frozenset({"news", "press", "information", "media", "state"})
_CITING = frozenset({"citing", "quoting"})
_MARKS = frozenset('"“”')
_GROUNDS = frozenset({"basis", "evidence", "proof", "ground", "sign", "indication"})
_PLACES = frozenset({"there", "here"})
_JOINTS = frozenset({"-", ","})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_TYPES = {
    MentionKind.PERSON: SourceType.PERSON,
    MentionKind.PEOPLE: SourceType.PERSON,
    MentionKind.GROUP: SourceType.GROUP,
    MentionKind.STATE: SourceType.GROUP,
    MentionKind.ORGAN: SourceType.GROUP,
    MentionKind.PLACE: SourceType.GROUP,  # a capital for its government
    MentionKind.ORGANISATION: SourceType.GROUP,
    MentionKind.OUTLET: SourceType.OUTLET,
    MentionKind.DOCUMENT: SourceType.DOCUMENT,
    MentionKind.MEDIA: SourceType.DOCUMENT,
}


def source_of(word: Token, frame: Frame) -> Tokens | None:
    """The noun phrase of who speaks; None where the text names none."""
    verb = word.head if word.dep_ == "acomp" else word  # of "is confident", whoever is so
    head = _of_noun(word) if word.pos_ in {"NOUN", "PROPN"} else _of_verb(verb, frame)
    if head is None:
        return None
    if head.dep_ == "compound" and head.head == word:  # "A viral post claims that …"
        return word.doc[word.left_edge.i : word.i]
    return phrase_headed(antecedent(head), word)


def phrase_headed(head: Token, cue: Token) -> Tokens:
    """The noun phrase of a speaker, as far as ANNOTATION.md lets it reach."""
    return without_condition(with_name(_trimmed(phrases.noun_phrase(head), cue), cue))


def _trimmed(phrase: Tokens, cue: Token) -> Tokens:
    """Without the day before it ("On Monday | the head of the army"), or the medium behind it ("said the group | on Telegram")."""
    head, start, end = phrase.root, phrase.start, phrase.end
    for child in head.lefts:
        if child.i == start and child.dep_ == "prep" and is_circumstance(child):
            start = child.right_edge.i + 1
    for child in head.rights:
        if child.i < end and _is_around_saying(child, head, is_before=head.i < cue.i):
            end = child.i - 1 if phrase.doc[child.i - 1].text == "," and head.i < child.i - 1 else child.i
    start = next((i + 1 for i in range(head.i - 1, start, -1) if phrase.doc[i].text in _MARKS and start < i), start)
    if phrase.doc[start].lower_ in _CITING and start < cue.i:  # "Citing its partners in Syria | UNICEF said"
        start = next((i for i in range(end, start, -1) if phrase.doc[i - 1].pos_ != "PROPN"), start)
    if end < cue.i and phrase.doc[end].lower_ in _PLACES and phrase.doc[end].head == head:  # "A nurse there"
        end += 1
    return _with_rest_of_name(phrase.doc[start:end] if start < end else phrase, cue)


def _is_around_saying(child: Token, head: Token, *, is_before: bool) -> bool:
    """As in "the group in a statement | said", "the source on Tuesday | denied", "said the group | on Telegram"."""
    if is_before and is_circumstance(child) and any(inner.lower_ in book.words("trailing", "days") for inner in child.children):
        return True
    if is_before and child.lower_ == "at" and any(inner.lower_ == "time" for inner in child.children):
        return True
    is_paper = any(head.lemma_.lower() in book.words("speakers", kind) for kind in ("document", "outlet"))
    return is_means(child) and not (is_before and is_paper)


def _with_rest_of_name(phrase: Tokens, cue: Token) -> Tokens:
    """As in "Sudan's paramilitary | Rapid Support Forces said": nothing but a name stands between the phrase and its verb."""
    between = phrase.doc[phrase.end : cue.i]
    if len(between) > 2 and between[0].text == "(" and between[-1].text == ")":  # "the Rapid Support Forces (RSF) said"
        return phrase.doc[phrase.start : cue.i]
    if len(between) == 0 or phrase[-1].pos_ == "PROPN":
        return phrase
    is_name = all(token.pos_ == "PROPN" and token.lower_ not in book.words("trailing", "calendar") for token in between)
    return phrase.doc[phrase.start : cue.i] if is_name else phrase


def with_name(phrase: Tokens, cue: Token) -> Tokens:
    """As in "the state agency SANA": a name right behind an outlet belongs to it, whatever the parse made of it."""
    last = phrase.end
    if last >= len(phrase.doc):
        return phrase
    behind = phrase.doc[last]
    if not (behind.text in _JOINTS or behind.pos_ == "PROPN" or is_outlet_name(behind)):
        return phrase
    while last + 1 < len(phrase.doc) and phrase.doc[last].text == "-" and phrase.doc[last + 1].pos_ == "PROPN" and last + 1 != cue.i:
        last += 2  # "Haider al-Abadi", which the parse may cut at the hyphen
    phrase = phrase.doc[phrase.start : last]
    if phrase.root.pos_ == "NOUN" and (named := _named_behind(phrase, cue)) is not None:
        return named
    if phrase.root.lemma_.lower() not in book.words("speakers", "outlet") or phrase[-1].pos_ == "PROPN":
        return phrase
    last = phrase.end
    while last < len(phrase.doc) and last != cue.i and (phrase.doc[last].pos_ == "PROPN" or is_outlet_name(phrase.doc[last])):
        last += 3 if phrase.doc[last + 1 : last + 2].text == "-" and phrase.doc[last + 2 : last + 3].text.istitle() else 1
    return phrase.doc[phrase.start : last]


def _named_behind(phrase: Tokens, cue: Token) -> Tokens | None:
    """As in "the governor of Nineveh, Atheel al-Nujaifi, said": a name between commas behind an office."""
    doc, place = phrase.doc, phrase.end + 1
    if place >= len(doc) or doc[phrase.end].text != "," or phrase.root.lemma_.lower() not in book.words("speakers", "person"):
        return None
    while place < len(doc) and (doc[place].pos_ == "PROPN" or doc[place].text == "-"):
        place += 1
    is_name = place - phrase.end > 2 and place < len(doc) and doc[place].text == "," and not phrase.end <= cue.i < place
    return doc[phrase.start : place] if is_name else None


def _of_verb(verb: Token, frame: Frame) -> Token | None:
    if is_hearsay(verb):
        return phrases.agent(verb)
    bare = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"} and not phrases.is_active_group(verb)
    if (phrases.is_passive(verb) and lost.capitals(verb) is None) or (bare and not _announces(verb, frame)):
        return phrases.agent(verb)
    found = phrases.subject(verb) or lost.capitals(verb) or lost.hung_amiss(verb)
    if (found is None or found.dep_ == "csubj") and frame is Frame.CLAUSE:
        return lost.right_before(verb) or lost.before_who(verb)
    if found is None and frame is Frame.QUOTE:
        return lost.beside_quotation(verb)
    return None if found is None or _is_nobody(found, verb) else found


def _is_nobody(found: Token, verb: Token) -> bool:
    """As in "it was not possible to verify", "in a position to determine", "there", and clauses; who is able is somebody."""
    if found == verb.head and verb.tag_ == "VB" and not is_person(found):
        return True
    if found.lower_ == "it" and found.head != verb and verb.tag_ == "VB" and verb.head.lower_ not in {"able", "unable"}:
        return True
    return found.dep_ in {"csubj", "expl"} or (found.lower_ in {"it", "there"} and phrases.is_passive(verb))


def _announces(verb: Token, frame: Frame) -> bool:
    """As in "several mosques announced that …": of a verb that nobody is told by, a "that" behind the bare form makes it finite."""
    if frame is not Frame.CLAUSE or verb.dep_ != "acl" or book.lemma(verb) in book.words("addressed", "verbs"):
        return False
    clause = said_clause(verb)
    return clause is not None and verb.doc[clause.left_edge.i].lower_ == "that"


def _of_noun(noun: Token) -> Token | None:
    """As in "its claim", "the army's claim", "a claim by the army", "made the claim"."""
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    if noun.tag_ == "NNS" and noun.i > 1 and noun.doc[noun.left_edge.i].lower_ in {"a", "an"} and noun.nbor(-1).pos_ in {"NOUN", "PROPN"}:
        return noun.nbor(-1)  # "A viral post claims that …", taken for a noun
    for child in noun.rights:
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}:
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    if noun.dep_ in {"dobj", "obj"} and noun.head.pos_ == "VERB" and book.lemma(noun.head) in book.words("uttering", "verbs"):
        return phrases.subject(noun.head)
    return None


def antecedent(head: Token) -> Token:
    """What "who" or "which" stands for; any other word is itself."""
    if head.lower_ in _RELATIVE and head.pos_ in {"PRON", "DET", "SCONJ"}:
        for node in head.ancestors:
            if node.dep_ == "relcl":
                return _person_above(node.head) if head.lower_ == "who" else node.head
    return head


def _person_above(noun: Token) -> Token:
    """As in "men in orange jumpsuits who said": clothes say nothing, so "who" is the noun they hang on."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "prep" else None
    if above is None or above.pos_ != "NOUN" or may_speak(noun) or noun.ent_type_ in {"PERSON", "ORG", "NORP"}:
        return noun
    return above


def type_of(source: Tokens, mention: Mention | None) -> SourceType:
    """Person, group, outlet or document: by the head word where it says so, else by the mention's kind."""
    by_word = _type_by_word(source)
    if by_word is not None:
        return by_word
    if mention is not None and mention.kind in _TYPES:
        return _TYPES[mention.kind]
    if source.root.lower_ in {"it", "its"}:
        return SourceType.GROUP
    return SourceType.GROUP if _is_group(source.root) else SourceType.PERSON


def _type_by_word(source: Tokens) -> SourceType | None:
    if source[-1].lower_ in book.words("outlets", "names") and not source[-1].is_lower:
        return SourceType.OUTLET
    head = source.root.lemma_.lower()
    if head == "agency" and len(source) > 2 and not _NEWS.intersection(token.lower_ for token in source):
        return SourceType.GROUP
    if head in book.words("speakers", "institution"):
        return SourceType.GROUP
    return next((kind for kind in (SourceType.OUTLET, SourceType.DOCUMENT) if head in book.words("speakers", kind)), None)


def kind_of(source: Tokens, kind: SourceType, *, before: SourceKind | None) -> SourceKind:
    """Named, described or unnamed.

    Args:
        before: the kind of the source a pronoun stands for, where that is known.
    """
    head = source.root
    if head.pos_ == "PRON" or head.lower_ in book.words("anonymous", "pronouns"):
        of_unnamed = before is SourceKind.UNNAMED and head.lower_ in {"he", "she", "they"}
        return SourceKind.UNNAMED if of_unnamed or head.lower_ in book.words("anonymous", "pronouns") else SourceKind.DESCRIBED
    people = head.tag_ == "NNPS" and kind is SourceType.PERSON  # "the Russians"
    named = (head.pos_ == "PROPN" and not people) or (source[-1].pos_ == "PROPN" and any(token.text == "," for token in source))
    if named or (kind is SourceType.OUTLET and not source[-1].is_lower):
        return SourceKind.NAMED
    if kind is SourceType.PERSON:
        is_unnamed = not people and _is_indefinite(source) and head.lemma_.lower() not in book.words("anonymous", "offices")
        return SourceKind.UNNAMED if is_unnamed else SourceKind.DESCRIBED
    if kind is SourceType.GROUP and head.lemma_.lower() in book.words("speakers", "institution"):
        return SourceKind.NAMED
    return SourceKind.NAMED if any(token.pos_ == "PROPN" for token in source) else SourceKind.DESCRIBED


def is_told_of(noun: Token, source: Tokens | None) -> bool:
    """As in "a report by A that …", "denied allegations that …": a noun of saying that names its speaker, or that somebody judges."""
    clause = said_clause(noun)
    if noun.pos_ != "NOUN" or not book.is_listed(noun) or clause is None or noun.doc[clause.left_edge.i].lower_ == "to":
        return False
    judges = book.words("judging", "stances")
    above = book.entry(noun.head) if noun.dep_ == "dobj" and noun.head.pos_ == "VERB" else None
    return source is not None or (above is not None and above.stance in judges) or _lacks_ground(noun)


def _lacks_ground(noun: Token) -> bool:
    """As in "found no basis for reports that …", "saw no evidence to support the claim that …"."""
    above = [node for node in (noun.head, noun.head.head) if node.pos_ == "NOUN"]
    grounds = (node for node in above if node.lemma_ in _GROUNDS and noun.dep_ in {"pobj", "dobj"})
    return any(child.lower_ in {"no", "little"} for node in grounds for child in node.lefts)


def _is_group(head: Token) -> bool:
    return head.ent_type_ in {"ORG", "GPE", "NORP"} or head.lemma_.lower() in book.words("speakers", "institution") | book.words(
        "speakers", "group"
    )


def _is_indefinite(source: Tokens) -> bool:
    """As in "a colonel", "two officials", "residents", and sources of any article."""
    head = source.root
    if head.lower_ in book.words("anonymous", "nouns"):
        return True
    definite = any(
        token.dep_ == "poss" or token.lower_ in {"the", "this", "that", "these", "those", "his", "her", "its", "their"}
        for token in head.lefts
    )
    if definite:
        return False
    return head.tag_ == "NNS" or any(token.lower_ in book.words("anonymous", "indefinite") or token.pos_ == "NUM" for token in source[:2])
