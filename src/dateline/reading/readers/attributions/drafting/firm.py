"""What stands by a convention of ours that no corpus marks, so that no trained part may strike it out."""

from dateline.reading.readers.attributions.chains import relatives
from dateline.reading.readers.attributions.chains.citing import is_cited
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.frames import Frame
from dateline.reading.readers.attributions.speakers.sources import is_told_of

_OF_CHECKS = frozenset({"verifies", "cannot_verify", "retracts"})


def is_firm(draft: Draft) -> bool:
    """Checks, charges and claims that lean on their noun, who is cited, and what a relative clause judges."""
    word, frame = draft.word, draft.frame
    if draft.stance in _OF_CHECKS or (draft.stance == "accuses" and word.tag_ == "VBN") or is_cited(word):
        return True
    return (frame is Frame.CLAUSE and is_told_of(word, draft.source)) or (frame is Frame.OBJECT and relatives.judged(word) is not None)
