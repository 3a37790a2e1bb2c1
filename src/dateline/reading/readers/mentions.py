"""Names and descriptions."""

from collections.abc import Iterator

from dateline.model import Mention, MentionForm, MentionKind, Part
from dateline.reading.options import Options
from dateline.reading.page import Page

_KINDS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.PLACE,
    "NORP": MentionKind.PEOPLE,
}


class Mentions:
    """First sketch: the parse's own entities."""

    name = "mentions"
    version = "0"
    gives: tuple[type, ...] = (Mention,)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, options: Options) -> None:
        pass

    def read(self, page: Page) -> Iterator[Mention]:
        for entity in page.doc.ents:
            if entity.label_ in _KINDS and page.is_prose(entity.start_char):
                head = page.span(entity.root, entity.root)
                yield Mention(span=page.span_of(entity), kind=_KINDS[entity.label_], form=MentionForm.FULL, head=head)
