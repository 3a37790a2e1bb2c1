"""The reader: names first, then descriptions, then pronouns, then what belongs together."""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.model import Doubt, Mention, MentionForm, MentionKind, Part
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.mentions import kinds
from dateline.reading.readers.mentions.found import Found
from dateline.reading.readers.mentions.names import Name, names


class Mentions:
    """Who and what a report speaks of, in prose parts only."""

    name = "mentions"
    version = "1"
    gives: tuple[type, ...] = (Mention,)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Mention | Doubt]:
        doc = page.doc
        sentences = [sentence for sentence in doc.sents if page.is_prose(_start(sentence))]
        named = [name for sentence in sentences for name in names(sentence)]
        decided = kinds.decide(doc, named)
        for name in named:
            kind = decided.get(kinds.name_key(doc, name), MentionKind.OTHER)
            found = _found(doc, name, kind)
            yield Mention(span=page.span(doc[found.first], doc[found.last]), kind=kind, form=found.form, head=page.span(doc[found.head], doc[found.head]))


def _start(sentence) -> int:
    return next((token.idx for token in sentence if not token.is_space), sentence.start_char)


def _found(doc: Doc, name: Name, kind: MentionKind) -> Found:
    root = doc[name.first : name.last + 1].root.i
    return Found(first=name.first, last=name.last, head=root, kind=kind, form=MentionForm.FULL)
