"""Who can say something: names, persons, bodies, papers."""

from spacy.tokens import Token

from dateline.reading.readers.attributions import book


def may_speak(head: Token) -> bool:
    """Whether a noun is somebody who can say something: a name, a person, a body, a paper."""
    if head.pos_ in {"PROPN", "PRON"}:
        return True
    return any(head.lemma_.lower() in book.words("speakers", kind) for kind in ("person", "outlet", "document", "institution", "group"))


def is_person(head: Token) -> bool:
    return head.ent_type_ == "PERSON" or head.lemma_.lower() in book.words("speakers", "person")


def is_outlet_name(token: Token) -> bool:
    return not token.is_lower and token.lower_ in book.words("outlets", "names")
