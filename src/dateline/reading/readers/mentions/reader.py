"""The reader: names first, then descriptions, then pronouns, then what belongs together."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dateline.model import Doubt, Mention, MentionForm, MentionKind, Part
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.quotations import Quotations
from dateline.reading.readers.mentions.chains.clusters import Cluster
from dateline.reading.readers.mentions.chains.gathering import Chains
from dateline.reading.readers.mentions.chains.same_name import Spelt
from dateline.reading.readers.mentions.chains.speaking import Speaking
from dateline.reading.readers.mentions.descriptions import descriptions
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.known import words
from dateline.reading.readers.mentions.names import kinds
from dateline.reading.readers.mentions.names.acting import acting
from dateline.reading.readers.mentions.names.name import Name
from dateline.reading.readers.mentions.names.report import names_in
from dateline.reading.readers.mentions.pronouns import pronouns
from dateline.reading.readers.mentions.spelling import ARTICLES, fold, key, pieces

K = MentionKind
_PLURAL_ENDINGS = (
    "forces",
    "brigades",
    "battalions",
    "fighters",
    "rebels",
    "units",
    "nations",
    "houthis",
    "taliban",
    "militants",
    "tigers",
    "guards",
    "patriots",
    "helmets",
)


class Mentions:
    """Who and what a report speaks of, in prose parts only.

    A doubt names the candidates of a description, pronoun or surname that fits two things alike.
    """

    name = "mentions"
    version = "3"
    gives: tuple[type, ...] = (Mention,)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Mention | Doubt]:
        doc = page.doc
        sentences = [sentence for sentence in doc.sents if _is_prose(page, sentence)]
        found = _all(doc, sentences, page.report.outlet)
        chains = Chains(doc, Speaking(doc, Quotations(page.text, page.parts)))
        chains.gather(found)
        ids: dict[int, str] = {}
        for one in found:
            cluster = chains.cluster_of(one)
            chain = ids.setdefault(id(cluster), f"k{len(ids) + 1}") if cluster else None
            yield _mention(page, _in_chain(doc, one, cluster), chain)
            if one in chains.doubts:
                yield _doubt(page, one, chains.doubts[one])


def _is_prose(page: Page, sentence: Tokens) -> bool:
    first = next((token for token in sentence if not token.is_space), None)
    return first is not None and page.is_prose(first.idx)


def _all(doc: Doc, sentences: list[Tokens], outlet: str | None) -> list[Found]:
    """Every mention of the sentences, in the order of the text, the longer of two that start together first."""
    named = _named(doc, sentences, key(pieces(outlet or "")))
    kind_of_token = {index: one.kind for one in named for index in range(one.first, one.last + 1)}
    named_at = {index: one for one in reversed(named) for index in range(one.first, one.last + 1)}
    described = [_whole(one, named_at) for sentence in sentences for one in descriptions(sentence, kind_of_token)]
    pointing = [one for sentence in sentences for one in pronouns(sentence) if one.first not in kind_of_token]
    return sorted((*named, *described, *pointing), key=lambda one: (one.first, -one.last))


def _whole(described: Found, named_at: dict[int, Found]) -> Found:
    """A description that does not cut through a name."""
    opening, closing = named_at.get(described.first), named_at.get(described.last)
    if opening and opening.first < described.first and opening.last < described.last:
        return replace(described, first=opening.first)
    if closing and closing.last > described.last and closing.first > described.first:
        return replace(described, last=closing.last)
    return described


def _named(doc: Doc, sentences: list[Tokens], outlet: tuple[str, ...]) -> list[Found]:
    spotted = names_in(doc, sentences)
    decided = kinds.decide(doc, spotted)
    found = []
    for name in spotted:
        kind = decided[kinds.name_key(doc, name)]
        if outlet and _is_own_outlet(doc, name, outlet):
            kind = K.OUTLET
        if kind is not K.OTHER or name.label:
            found.append(_found(doc, name, kind))
    return found


def _is_own_outlet(doc: Doc, name: Name, outlet: tuple[str, ...]) -> bool:
    """Whether a name is that of the outlet that publishes the report, or "the Ledger" of The Weekly Ledger; no body's own page."""
    spelt = kinds.name_key(doc, name)
    if spelt != outlet[-len(spelt) :] or name.known is not None:
        return False
    whole = spelt == outlet or (name.first > 0 and doc[name.first - 1].lower_ == "the")
    told = [evidence[0] for word in outlet if (evidence := kinds.head_evidence(word))]
    return whole and all(kind is K.OUTLET for kind in told)


def _found(doc: Doc, name: Name, kind: MentionKind) -> Found:
    root = doc[name.first : name.last + 1].root
    head = root.i if root.tag_.startswith(("NN", "JJ")) and not root.is_punct and fold(root.text) not in ARTICLES else name.last
    found = Found(
        first=name.first,
        last=name.last,
        head=head,
        kind=kind,
        form=MentionForm.FULL,
        plural=_is_plural(doc, name, kind),
        sex=_sex(doc, name, kind),
    )
    if kind is K.PLACE:
        found = replace(found, kind=acting(doc, found))
    return replace(found, form=MentionForm.ACRONYM) if _is_acronym(doc, found) else found


def _is_acronym(doc: Doc, found: Found) -> bool:
    """Letters for words; a place in capitals ("KYIV") is none, unless short or dotted ("DRC", "U.S.")."""
    word = doc[found.first].text
    if found.kind is K.PERSON or not Spelt.of(doc, found).is_acronym:
        return False
    return found.kind not in {K.PLACE, K.STATE} or len(word) < 4 or "." in word


def _is_plural(doc: Doc, name: Name, kind: MentionKind) -> bool | None:
    last = doc[name.last]
    if kind is K.PERSON:
        return False
    if last.lower_ in _PLURAL_ENDINGS or (kind is K.PEOPLE and last.tag_ in {"NNS", "NNPS"}):
        return True
    return None if kind in {K.GROUP, K.PEOPLE} else False


def _sex(doc: Doc, name: Name, kind: MentionKind) -> str:
    """By a title before the name, else by the given name; "" where both are silent."""
    if kind is not K.PERSON:
        return ""
    before = [fold(token.text) for token in doc[max(0, name.first - 2) : name.first]]
    first = fold(doc[name.first].text)
    for sex, listed in (("f", "female"), ("m", "male")):
        if any(word in words("nouns", "titles", listed) for word in before):
            return sex
    for sex, listed in (("f", "female"), ("m", "male")):
        if name.last > name.first and first in words("given_names", listed):
            return sex
    return ""


def _in_chain(doc: Doc, found: Found, cluster: Cluster | None) -> Found:
    """A pronoun is of the kind of what it stands for; a name shorter than another of its chain is a short form."""
    if cluster is None:
        return found
    if found.form is MentionForm.PRONOUN:
        return replace(found, kind=cluster.kind)
    if found.form is MentionForm.FULL:
        mine = set(Spelt.of(doc, found).key)
        longer = any(mine < set(spelt.key) for spelt in cluster.names)
        return replace(found, form=MentionForm.SHORT) if longer else found
    return found


def _mention(page: Page, found: Found, chain: str | None) -> Mention:
    doc = page.doc
    head = page.span(doc[found.head], doc[found.head])
    return Mention(span=page.span(doc[found.first], doc[found.last]), kind=found.kind, form=found.form, head=head, chain=chain)


def _doubt(page: Page, found: Found, rivals: list[Cluster]) -> Doubt:
    doc = page.doc
    names_of = "; ".join(dict.fromkeys(cluster.label(doc) for cluster in rivals))
    words_of = doc[found.first : found.last + 1].text
    return Doubt(
        reader=Mentions.name, span=page.span(doc[found.first], doc[found.last]), reason=f"{words_of!r} could stand for: {names_of}"
    )
