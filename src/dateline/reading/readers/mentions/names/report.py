"""The names of a whole report: what one sentence leaves in doubt another tells."""

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dateline.reading.naming.recogniser import is_marked
from dateline.reading.readers.mentions.names import capitals
from dateline.reading.readers.mentions.names.name import Name
from dateline.reading.readers.mentions.names.spotting import head_word, is_given, names
from dateline.reading.readers.mentions.spelling import fold


def names_in(doc: Doc, sentences: Sequence[Tokens]) -> list[Name]:
    """All names of the sentences, and again those the parse, unlike the recogniser, missed at the start of one."""
    small = frozenset(token.text for token in doc if token.text.islower())
    by_sentence = [names(sentence, small) for sentence in sentences]
    once = [name for found in by_sentence for name in found]
    if is_marked(doc):
        heads = _heads(doc, once)
        short = [name for sentence, found in zip(sentences, by_sentence, strict=True) for name in _shortened(sentence, found, heads)]
        return _joined(doc, sorted((*once, *short), key=lambda name: name.first))
    seen = frozenset(doc[name.last].text for name in once if _can_stand_alone(doc, name)) - {word.title() for word in small}
    missed = [name for sentence, found in zip(sentences, by_sentence, strict=True) for name in _again(sentence, found, seen)]
    return _joined(doc, sorted((*once, *missed), key=lambda name: name.first))


def _heads(doc: Doc, found: list[Name]) -> frozenset[str]:
    """The head words of bodies named at length: "Observatory", "Front"."""
    long = (name for name in found if name.last > name.first and name.label != "PERSON")
    return frozenset(
        token.text for name in long for token in doc[name.first : name.last + 1] if token.text.istitle() and head_word(fold(token.text))
    )


def _shortened(sentence: Tokens, found: list[Name], heads: frozenset[str]) -> list[Name]:
    """A body's head word by itself, its capital kept: "the Observatory", "the Front"."""
    if not heads or capitals.style(list(sentence)) is not capitals.Style.PROSE:
        return []
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    fresh = (token for token in sentence if token.text in heads and token.i not in taken and token.i > sentence.start)
    return [Name(token.i, token.i) for token in fresh if token.nbor(-1).lower_ == "the"]


def _can_stand_alone(doc: Doc, name: Name) -> bool:
    word = doc[name.last].text
    return word[:1].isupper() and len(word) > 2 and (name.first == name.last or name.label == "PERSON")


def _again(sentence: Tokens, found: list[Name], seen: frozenset[str]) -> list[Name]:
    """Single words that elsewhere in the report are a whole name or a surname, where nothing else was found; mostly first words."""
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    fresh = [token for token in sentence if token.i not in taken and token.text in seen and token.pos_ not in {"PUNCT", "VERB", "AUX"}]
    return [Name(token.i, token.i) for token in fresh]


def _joined(doc: Doc, found: list[Name]) -> list[Name]:
    """A given name and the surname right after it as one, where the parse took them for two."""
    whole: list[Name] = []
    for name in found:
        before = whole[-1] if whole else None
        if (
            before
            and before.last == name.first - 1
            and before.first == before.last
            and is_given(doc[before.first])
            and name.label in {"", "PERSON"}
            and not name.known
        ):
            whole[-1] = Name(before.first, name.last, label="PERSON")
        else:
            whole.append(name)
    return whole
