"""What was said: which tokens belong to the content of a cue."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc, Token

from dateline.reading import phrases
from dateline.reading.quotations import Quotation, Quotations
from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.chains import relatives
from dateline.reading.readers.attributions.drafting.frames import (
    OBJECTS,
    Frame,
    is_bidden,
    is_circumstance,
    is_means,
    preposition,
    quotation_of,
    said_clause,
    thing_said,
)

_WITH_OBJECT = frozenset({"oprd", "xcomp", "dative", "prep", "acl", "ccomp"})
_ADJUNCTS = frozenset({"prep", "advcl", "npadvmod", "advmod"})
_JUDGED = frozenset({"claim", "charge", "allegation", "accusation", "assertion", "figure"})
_APART = frozenset({"advcl", "conj", "appos", "npadvmod", "relcl"})
_BESIDE = frozenset({"appos", "npadvmod"})
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "earlier"])
_IF = frozenset({"if", "unless", "although", "though", "because", "once", "until"})
_GOES_ON = frozenset({"'s", "’s", "and"})


def content_of(word: Token, frame: Frame, own: set[int], quotations: Quotations) -> set[int]:
    """Indices of the tokens that tell what was said; the cue's and the source's own left out."""
    said = _by_frame(word, frame, own, quotations)
    if frame in {Frame.QUOTE, Frame.CLAUSE}:
        said |= set(_whole_quotations(word, said, quotations))
    said -= set(_day_of_saying(word))
    here = quotations.at(word.idx)
    if here is not None:  # who speaks inside a quotation says nothing outside it
        said &= set(tokens_of(word.doc, here))
    return said - own - (set(set_against(word)) if frame is Frame.OBJECT else set())


def _day_of_saying(word: Token) -> Iterator[int]:
    """As in "said Tuesday its planes had …": a bare day right behind the cue is when it was said, wherever the parse hung it."""
    doc, behind = word.doc, word.i + 1
    if behind < len(doc) and doc[behind].lower_ in _DAYS and behind + 1 < len(doc) and doc[behind + 1].lower_ not in _GOES_ON:
        yield behind


def _by_frame(word: Token, frame: Frame, own: set[int], quotations: Quotations) -> set[int]:
    clause = said_clause(word)
    if frame is Frame.QUOTE:
        quotation = quotation_of(word, quotations)
        said = set(_quoted(word, quotation)) if quotation else set()
        return said | (_clause(word, clause, own) if clause is not None and clause.dep_ != "xcomp" else set())
    if frame in {Frame.CLAUSE, Frame.INFINITIVE}:
        return (_clause(word, clause, own) if clause is not None else set()) | _parted_subject(word, frame)
    if frame is Frame.OBJECT:
        return _object(word)
    if frame is Frame.PREPOSITION:
        leading = preposition(word)
        return set(range(leading.i + 1, leading.right_edge.i + 1)) if leading is not None else set()
    if frame is Frame.AS:
        return set(_tree(word.head)) - set(_tree(word))
    return set()


def _quoted(word: Token, quotation: Quotation) -> Iterator[int]:
    """The quotation with what leads into it or out of it in the same clause: "that he had “grave concerns” about it"."""
    doc, inside = word.doc, tokens_of(word.doc, quotation)
    yield from inside
    if inside.start < word.i:
        return
    if doc[word.i + 1].lower_ == "that":
        yield from range(word.i + 1, inside.start)
    last = doc[inside.stop - 1].text
    if last not in {".", ",", "?", "!"} and inside.stop + 1 < len(doc):
        for place in range(inside.stop + 1, phrases.sentence(doc[inside.stop - 1]).end):
            if doc[place].is_punct or doc[place].is_space:
                return
            yield place


def _parted_subject(word: Token, frame: Frame) -> set[int]:
    """As in "The leader | is believed | to have died": the subject is part of what is believed."""
    if frame is not Frame.INFINITIVE or not phrases.is_passive(word) or book.lemma(word) not in book.words("impersonal", "verbs"):
        return set()
    about = next((child for child in word.lefts if child.dep_ == "nsubjpass"), None)
    return set(_tree(about)) if about is not None and about.tag_ not in {"WP", "WDT", "EX"} else set()


def _clause(word: Token, clause: Token, own: set[int]) -> set[int]:
    """A clause behind its cue, before it, or around it."""
    if clause == word.head:  # hung on what it says, with what stands before its speaker
        return set(_tree(clause)) - (set(_tree(word)) if word.dep_ == "parataxis" else set(range(min(own), word.right_edge.i + 1)))
    if clause.i < word.i:
        return _fronted(word, clause, own)
    said = set(_tree(clause)) | set(_trailing(word, clause))
    if is_bidden(clause):
        said.discard(clause.left_edge.i)
    said.update(_before_inserted(word, clause, own))
    for other in word.rights:  # "that A, and that B"
        if other.i > clause.i and other.dep_ in {"ccomp", "conj"} and other.doc[other.left_edge.i].lower_ == "that":
            said.update(_tree(other))
    return said - set(set_against(clause))


def _before_inserted(word: Token, clause: Token, own: set[int]) -> range:
    """As in "If the dam breaks, | he said, | the town will drown": a cue between commas stands inside what is said."""
    doc, speaking, begin = word.doc, min(own), phrases.sentence(word).start
    first = clause.left_edge.i
    between_commas = "," in {doc[first - 1].text, doc[first].text} and speaking > begin and doc[speaking - 1].text == ","
    return range(begin, speaking - 1) if between_commas and doc[begin].lower_ in _IF else range(0)


def set_against(clause: Token) -> Iterator[int]:
    """As in ", while Moscow insisted …", ", a claim that …": what follows a clause in the writer's own voice."""
    for node in clause.doc[clause.i + 1 : clause.right_edge.i + 1]:
        if node.dep_ not in _APART:
            continue
        if _is_contrast(node) or _is_passed_over(node) or (node.dep_ in _BESIDE and node.lemma_ in _JUDGED and node.i > clause.i):
            yield from _tree(node)


def _is_passed_over(node: Token) -> bool:
    """As in ", but did not say whose": what the speaker left out, in the writer's voice; ", which Damascus denies", in another's."""
    if node.dep_ == "conj" and node.lemma_ in book.words("silence", "verbs") and phrases.is_negated(node):
        return _is_but(node) and not any(child.dep_ in phrases.SUBJECTS for child in node.children)
    if node.dep_ in _BESIDE:  # "…, a step that Moscow dismissed"
        return any(relatives.judged(child) is not None for child in node.rights)
    return node.dep_ in {"relcl", "advcl"} and relatives.judged(node) is not None and node.doc[node.left_edge.i - 1].text == ","


def _is_contrast(node: Token) -> bool:
    """As in "…, though a spokesman later said …": somebody else speaks, set against what was said before."""
    if node.dep_ not in {"advcl", "conj"} or node.pos_ != "VERB" or book.entry(node) is None:
        return False
    if not any(child.dep_ in phrases.SUBJECTS for child in node.lefts):
        return False
    if node.dep_ == "advcl":
        opening = node.doc[node.left_edge.i].lower_
        return opening in {"while", "whereas"} or (opening in {"though", "although"} and book.is_listed(node))
    return node.dep_ == "conj" and _is_but(node) and book.is_listed(node) and said_clause(node) is not None


def _is_but(node: Token) -> bool:
    return any(child.dep_ == "cc" and child.lower_ == "but" for child in node.head.rights if child.i < node.i)


def _fronted(word: Token, clause: Token, own: set[int]) -> set[int]:
    """As in "It fell, he said" from the start of the sentence; "It, he said, fell" on both sides."""
    speaking = min(own)
    before = word.left_edge.i if word.dep_ != "ROOT" else phrases.sentence(word).start
    said = set(range(min(before, clause.left_edge.i), speaking))
    said.update(place for place in _tree(clause) if place > word.i)
    return said


def _trailing(word: Token, clause: Token) -> Iterator[int]:
    """What the parse hung on the cue though no comma parts it from the clause before it."""
    edge = clause.right_edge.i
    for child in word.rights:
        if child.i <= clause.i or child.dep_ in {"punct", "conj", "cc"}:
            continue
        if child.left_edge.i != edge + 1 or word.doc[edge].is_punct or child.dep_ not in _ADJUNCTS:
            return
        edge = child.right_edge.i
        yield from range(child.left_edge.i, edge + 1)


def _object(word: Token) -> set[int]:
    """The object with what completes it: "the rebels of shelling X", "the raid a crime"."""
    thing = thing_said(word)
    if thing is None:
        return set()
    if thing == word.head:
        return relatives.judged_words(word, thing)
    if thing.i < word.i:  # of a passive
        completing = [child for child in word.rights if child.dep_ in {"oprd", "xcomp"} or child.lower_ in {"of", "as", "for"}]
    else:
        completing = [child for child in word.rights if child.i > thing.i and child.dep_ in _WITH_OBJECT | OBJECTS]
    said = set(_tree(thing)) - _circumstances(thing)
    for child in completing:
        if child.i > thing.i and (word.doc[child.left_edge.i - 1].text == "," or is_circumstance(child)):
            break
        said.update(_tree(child))
    charge = _charge(word, thing)
    return said | set(_tree(charge)) if charge is not None else said


def _charge(word: Token, thing: Token) -> Token | None:
    """As in "accused A, a unit of B, of …", "blamed A in a statement for …": the charge, whatever stands before it; None without one."""
    leading = book.words("charging", book.lemma(word))
    for node in word.doc[thing.i + 1 : word.right_edge.i + 1] if leading else ():
        if node.dep_ != "prep" or node.lower_ not in leading or is_circumstance(node):
            continue
        if node.head == word or (_leads_to_deed(node) and any(map(is_circumstance, _up_to(node, word)))):
            return node
    return None


def _leads_to_deed(preposition: Token) -> bool:
    """As in "of burning villages", "for the blast": a bare "of" behind another noun is that noun's."""
    return preposition.lower_ == "for" or preposition.nbor().tag_ == "VBG"


def _up_to(node: Token, word: Token) -> Iterator[Token]:
    """What a node hangs on, below the word."""
    return takewhile(lambda above: above != word, node.ancestors)


def _circumstances(thing: Token) -> set[int]:
    """As in "in a statement" at the end of an object: how it was said, though the parse hangs it on the thing."""
    late = (node for node in thing.subtree if node.dep_ == "prep" and node.i > thing.i and is_means(node))
    return {place for node in late for place in range(node.i, thing.right_edge.i + 1) if node.nbor(-1).text not in {"the", "a"}}


def _whole_quotations(word: Token, said: set[int], quotations: Quotations) -> Iterator[int]:
    """A quotation that content runs into is said whole, over as many sentences as it has."""
    doc = word.doc
    seen: set[int] = set()
    last = max(said, default=word.i)
    start, end = min(said, default=word.i), min(last + 2, len(doc) - 1)
    if not quotations.touch(doc[start].idx, doc[end].idx + len(doc[end])):
        return
    for place in [*said, min(last + 2, len(doc) - 1)]:
        if place == last + 2 and not (doc[last + 1].is_quote and doc[last].is_alpha):
            continue
        quotation = quotations.at(doc[place].idx)
        if quotation and quotation.outer.start not in seen and quotations.at(word.idx) is not quotation:
            seen.add(quotation.outer.start)
            yield from tokens_of(doc, quotation)


def tokens_of(doc: Doc, quotation: Quotation) -> range:
    """The indices of the tokens inside the quotation marks."""
    found = doc.char_span(quotation.inner.start, quotation.inner.end, alignment_mode="expand")
    return range(found.start, found.end) if found is not None else range(0)


def _tree(token: Token) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)


def infinitive_with_subject(clause: Token) -> Token | None:
    """As in "the army" of "urged the army to pull back", which the parse makes the infinitive's subject; None in any other clause."""
    if not any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.lefts):
        return None
    return next((child for child in clause.lefts if child.dep_ in phrases.SUBJECTS), None)
