"""Noun phrases that describe: "the rebel commander", "dozens of residents", "Sunday's blast"; and bare amounts."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.model import MentionForm, MentionKind
from dateline.reading import phrases
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import words

K = MentionKind
ORDER: tuple[MentionKind, ...] = (
    K.PERSON,
    K.GROUP,
    K.OUTLET,
    K.ORGAN,
    K.ORGANISATION,
    K.STATE,
    K.EVENT,
    K.WEAPON,
    K.MEDIA,
    K.DOCUMENT,
    K.PLACE,
    K.PEOPLE,
)
"""Which list wins where a lemma stands in several and nothing beside it decides."""

_MEASURED = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_NEWSY = frozenset({"news", "television", "tv", "radio", "broadcast", "media", "press", "satellite", "cable"})
_STATELY = frozenset({"government", "state", "intelligence", "security", "federal", "police", "border", "military", "spy"})
_WATCHING = frozenset(
    ["war", "right", "rights", "monitoring", "conflict", "aid", "watchdog", "advocacy", "relief", "research", "charity", "humanitarian"]
)
_UNITS = frozenset({"force", "unit", "brigade", "battalion", "wing", "branch", "guerrilla"})
_YEAR = 4  # digits
_NOT_HEADS = frozenset({"compound", "amod", "nmod", "npadvmod", "advmod", "quantmod"})


def descriptions(sentence: Tokens, named: dict[int, MentionKind]) -> Iterator[Found]:
    """The describing noun phrases of a sentence.

    Args:
        named: token number → kind, for every token of a name.
    """
    for token in sentence:
        if token.i in named or token.dep_ in _NOT_HEADS:
            continue
        if token.pos_ in {"NOUN", "PROPN"} and (token.tag_ not in {"NNP", "NNPS"} or token.text.islower()):
            kind = kind_of(token, named)
            if kind is not None:
                yield _found(token, kind)
        elif token.pos_ == "NUM" and _is_amount(token):
            yield _found(token, K.QUANTITY)
    for entity in phrases.entities(sentence):
        if entity.label_ in _MEASURED and not any(token.i in named for token in entity):
            words_in = [token for token in entity if not token.is_space]
            yield Found(first=words_in[0].i, last=words_in[-1].i, head=entity.root.i, kind=K.QUANTITY, form=MentionForm.FULL)


def _is_amount(token: Token) -> bool:
    """A number that counts what it does not name: "killed 12", "at least 70 were wounded"."""
    return (
        token.ent_type_ == "CARDINAL" and token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr"} and not token.text.istitle()
    )


def _found(head: Token, kind: MentionKind) -> Found:
    span = phrases.noun_phrase(head, conjuncts=False)
    first = span.start
    while first < head.i and _is_printed_date(head.doc[first]):
        first += 1
    last = head.i if kind is K.QUANTITY else _before_open_bracket(head, span.end - 1)
    while last > head.i and head.doc[last].pos_ == "ADP":
        last -= 1
    return Found(first=first, last=last, head=head.i, kind=kind, form=MentionForm.DESCRIPTION, plural=is_plural(head), sex=sex_of(head))


def _is_printed_date(token: Token) -> bool:
    """The rest of a day printed before the story, where the line break got lost: "17 Aug 2013 Rebels …"."""
    return token.ent_type_ == "DATE" and (
        (token.text.isdigit() and len(token) == _YEAR) or (token.tag_ == "NNP" and token.nbor().ent_iob_ == "I")
    )


def _before_open_bracket(head: Token, last: int) -> int:
    """The end of a phrase, before a bracket that it does not close."""
    opened = [index for index in range(head.i + 1, last + 1) if head.doc[index].text == "("]
    if opened and not any(head.doc[index].text == ")" for index in range(opened[-1], last + 1)):
        return opened[-1] - 1
    return last


def kind_of(head: Token, named: dict[int, MentionKind]) -> MentionKind | None:
    """What a common noun describes here; None where the lexicon does not know it."""
    lemma = head.lemma_.lower()
    if lemma in words("mentions", "amounts"):
        return _kind_counted(head, named)
    if lemma == "force" and not is_plural(head) and not list(head.lefts):
        return None  # "by force"
    beside = {child.lemma_.lower() for child in head.lefts} | {fold_kind(named[child.i]) for child in head.lefts if child.i in named}
    if lemma == "head":
        return K.PERSON if _is_head_of_a_body(head, named) else None
    if lemma == "power":
        return K.STATE if beside & words("mentions", "of_powers") else None
    if lemma in words("mentions", "told_by_what_is_beside"):
        return _by_what_is_beside(lemma, beside, head)
    particular = _particular(lemma, beside, head)
    return particular if particular is not None else _listed(lemma, head)


def _is_head_of_a_body(head: Token, named: dict[int, MentionKind]) -> bool:
    """As in "the head of state", "the head of the Quds Force", never "the head of the valley"."""
    of = _counted(head)
    if of is None or of is head:
        return False
    kind = named[of.i] if of.i in named else _listed(of.lemma_.lower(), of)
    return kind in {K.GROUP, K.ORGAN, K.ORGANISATION, K.STATE, K.OUTLET}


def _listed(lemma: str, head: Token) -> MentionKind | None:
    """The kind in whose list a lemma stands."""
    kind = next((kind for kind in ORDER if lemma in words("nouns", kind)), None)
    if kind is K.PERSON and is_plural(head) and not _is_counted(head):
        return next((kind for kind in (K.GROUP, K.ORGAN, K.PEOPLE) if lemma in words("nouns", "collective", kind)), K.PERSON)
    if kind is None and lemma in words("nouns", "facility"):
        return K.PLACE
    return kind


def fold_kind(kind: MentionKind) -> str:
    return f"a {kind}"


def _particular(lemma: str, beside: set[str], head: Token) -> MentionKind | None:
    """Nouns that stand in two lists, told apart by what modifies them."""
    armed = bool(beside & words("mentions", "armed"))
    if lemma in _UNITS and (lemma != "force" or is_plural(head) or beside):
        return K.GROUP if armed or "a group" in beside or lemma not in words("nouns", "organ") else K.ORGAN
    if lemma in {"organization", "organisation"}:
        return K.GROUP if armed else K.ORGANISATION
    if lemma in {"agency", "network", "station", "channel", "site", "wire"} and beside & _NEWSY:
        return K.OUTLET
    if lemma == "agency":
        return K.ORGAN if beside & _STATELY else K.ORGANISATION
    if lemma in {"monitor", "watchdog", "group"} and beside & _WATCHING:
        return K.ORGANISATION
    return K.PLACE if lemma in {"station", "site"} else None


def _by_what_is_beside(lemma: str, beside: set[str], head: Token) -> MentionKind | None:
    """Nouns that are mostly something else: "three bodies", "nerve agents", "those figures", "on paper"."""
    if lemma == "body":
        whole = is_plural(head) and not beside & words("mentions", "of_bodies")
        return K.PERSON if whole or beside & {"dead", "lifeless", "charred", "dismembered"} else K.ORGANISATION
    if lemma == "agent":
        return K.WEAPON if beside & words("mentions", "poisons") else K.PERSON
    if lemma == "figure":
        return K.PERSON if beside & words("mentions", "of_figures") else K.OTHER
    return None if head.dep_ == "pobj" and not list(head.lefts) else K.OUTLET  # "on paper"


def _kind_counted(head: Token, named: dict[int, MentionKind]) -> MentionKind | None:
    """The kind of what is counted; "the number of civilians killed" is a figure, "a number of civilians" are people."""
    if head.lemma_.lower() == "number" and any(child.lower_ in {"the", "this", "that"} for child in head.lefts):
        return K.QUANTITY
    counted = _counted(head)
    if counted is None:
        return None
    return K.PERSON if counted.lemma_.lower() in words("nouns", "person") else kind_of(counted, named)


def _counted(head: Token) -> Token | None:
    """As in "residents" of "dozens of residents"."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _is_counted(head: Token) -> bool:
    return any(child.dep_ == "nummod" for child in head.lefts)


def is_plural(head: Token) -> bool:
    return (
        head.tag_ in {"NNS", "NNPS"}
        or head.lemma_.lower() in {"people", "police", "troop", "media", "dead", "wounded", "injured", "missing"}
        or any(child.dep_ == "conj" for child in head.children)
    )


def sex_of(head: Token) -> str:
    lemma = head.lemma_.lower()
    if lemma in words("nouns", "sex", "female"):
        return "f"
    return "m" if lemma in words("nouns", "sex", "male") else ""


def is_definite(doc: Doc, found: Found) -> bool:
    """Whether the phrase points at something told before: "the", "this", "its", a possessor."""
    first = doc[found.first]
    return first.lower_ in {"the", "this", "that", "these", "those", "its", "his", "her", "their"}
