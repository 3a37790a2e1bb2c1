"""What sort of thing a phrase names, by its words."""

import re

from dateline.model import MediumKind, Mention, MentionKind

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SELF = re.compile(r"(?:this|an? (?:earlier|previous) version of this)\b", re.IGNORECASE)
_HEADS: dict[MediumKind, frozenset[str]] = {
    MediumKind.VIDEO: frozenset(["video", "footage", "film", "clip", "videotape", "livestream"]),
    MediumKind.RECORDING: frozenset(["recording", "audio", "audiotape", "tape", "cassette", "podcast"]),
    MediumKind.IMAGE: frozenset(["image", "picture", "photo", "photograph", "imagery", "screenshot", "snapshot"]),
    MediumKind.STATEMENT: frozenset(["statement", "communique", "communiqué", "declaration", "announcement", "bulletin"]),
    MediumKind.MESSAGE: frozenset(["message", "letter", "post", "tweet", "leaflet"]),
    MediumKind.DOCUMENT: frozenset(["document", "report", "transcript", "memo", "dossier", "manifesto"]),
}
_BEFORE_HEAD = {
    "video": MediumKind.VIDEO,
    "videotaped": MediumKind.VIDEO,
    "filmed": MediumKind.VIDEO,
    "audio": MediumKind.RECORDING,
    "recorded": MediumKind.RECORDING,
    "voice": MediumKind.RECORDING,
}
"""A video statement is a video."""


def kind_of(mention: Mention, text: str) -> MediumKind | None:
    """None where the phrase names no such thing: a telephone, a press conference, the report itself."""
    if mention.kind not in {MentionKind.MEDIA, MentionKind.DOCUMENT}:
        return None
    words = mention.span.of(text)
    head = _singular(mention.head.of(text))
    named = next((kind for kind, heads in _HEADS.items() if head in heads), None)
    if named is None or (named is MediumKind.DOCUMENT and _SELF.match(words)):
        return None
    before = _WORD.findall(text[mention.span.start : mention.head.start].casefold())
    return next((_BEFORE_HEAD[word] for word in before if word in _BEFORE_HEAD), named)


def is_several(mention: Mention, text: str) -> bool:
    """Whether it is told of in the plural."""
    head = mention.head.of(text).casefold()
    return head != _singular(head)


def _singular(head: str) -> str:
    return head.casefold().removesuffix("s")
