"""Where names begin and end: known names, the parse's entities, and runs of capitals, put together."""

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from dateline.model import MentionKind
from dateline.reading.naming.recogniser import is_marked
from dateline.reading.phrases import entities
from dateline.reading.readers.mentions.known import demonyms, known, words
from dateline.reading.readers.mentions.names import capitals
from dateline.reading.readers.mentions.names.headed import headed_runs
from dateline.reading.readers.mentions.names.name import Name, Standing
from dateline.reading.readers.mentions.spelling import fold

NAMING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MISC"})
COUNTING = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_OF_THIS_FIELD = frozenset({MentionKind.GROUP, MentionKind.WEAPON, MentionKind.PLACE, MentionKind.STATE})
_FOLK = ("group", "organ", "people")
_HEAD_KINDS = ("group", "organ", "organisation", "outlet", "place", "event", "document")


def names(sentence: Tokens, small: frozenset[str]) -> list[Name]:
    """The names of one sentence, left to right, none within another.

    Args:
        small: words the report also writes small: "the party … the Party" is no name.
    """
    tokens = [token for token in sentence if not token.is_space]
    if not tokens:
        return []
    style = capitals.style(tokens)
    listed = [Name(m.first, m.last, known=m.kind) for m in known().matches(tokens) if _stands(sentence.doc, m.first, m.last, style)]
    proposed = [name for name in (_trimmed(entity) for entity in entities(sentence) if entity.label_ in NAMING) if name]
    proposed = [_without_folk(sentence.doc, name) for name in proposed if not _is_ordinary(sentence.doc, name, small)]
    found = (_recognised if is_marked(sentence.doc) else _guessed)(sentence, style, listed, proposed, small)
    return sorted((name for name in found if not _ends_title(sentence.doc, name)), key=lambda name: name.first)


def _recognised(sentence: Tokens, style: capitals.Style, listed: list[Name], proposed: list[Name], _small: frozenset[str]) -> list[Name]:
    """The recogniser draws names as people do, in any capitals; lists and head words add the names of this field."""
    proposed = [
        name for name in proposed if name.first != name.last or fold(sentence.doc[name.first].text) not in words("mentions", "calendar")
    ]
    found = _settle(sentence.doc, [name for name in listed if _is_borne_out(sentence.doc, name, style)], proposed)
    if style is not capitals.Style.PROSE:
        return found
    return _settle(sentence.doc, [], [_without_folk(sentence.doc, name) for name in (*found, *headed_runs(sentence))])


def _is_date(doc: Doc, name: Name) -> bool:
    return name.first == name.last and fold(doc[name.first].text) in words("mentions", "calendar")


def _is_borne_out(doc: Doc, name: Name, style: capitals.Style) -> bool:
    """Whether a listed name is no amount ("US $20 million"), nor, where every word has a capital, a word like any other ("Times")."""
    token = doc[name.first]
    if token.ent_type_ in COUNTING or (name.last + 1 < len(doc) and doc[name.last + 1].is_currency):
        return False
    return style is capitals.Style.PROSE or name.first != name.last or token.ent_type_ in NAMING or name.known in _OF_THIS_FIELD


def _guessed(sentence: Tokens, style: capitals.Style, listed: list[Name], proposed: list[Name], small: frozenset[str]) -> list[Name]:
    """The parse's own entities need mending, and capitals tell of names it missed; in a text all of capitals only lists are believed."""
    if style is capitals.Style.SHOUTING:
        return listed
    found = _settle(sentence.doc, listed, proposed)
    if style is capitals.Style.PROSE:
        found = [_whole(sentence, name) for name in found]
        found = _settle(sentence.doc, [], [_without_folk(sentence.doc, name) for name in (*found, *headed_runs(sentence))])
        found += _left_over([token for token in sentence if not token.is_space], found, small)
    return found


def _is_ordinary(doc: Doc, name: Name, small: frozenset[str]) -> bool:
    """A lone word that opens a sentence, seen as a body, and that the report writes small elsewhere or that is a plain plural."""
    token = doc[name.first]
    if name.first != name.last or name.label not in {"ORG", "PRODUCT", "WORK_OF_ART"} or not capitals.opens(token) or token.text.isupper():
        return False
    return fold(token.text) in small or token.tag_ in {"NNS", "NN", "VB", "VBD", "RB"}


def _without_folk(doc: Doc, name: Name) -> Name:
    """As in "Rebels of Jabhat al-Nusra" at the head of a sentence: the plural owes its capital to its place."""
    token = doc[name.first]
    folk = capitals.opens(token) and any(fold(token.text).removesuffix("s") in words("nouns", "collective", kind) for kind in _FOLK)
    if name.known or name.last - name.first < 2 or not folk or doc[name.first + 1].lower_ != "of":
        return name
    first = name.first + (3 if doc[name.first + 2].lower_ == "the" else 2)
    return Name(first, name.last, label=name.label) if first <= name.last else name


def _ends_title(doc: Doc, name: Name) -> bool:
    """As in "State" of "Secretary of State", "Staff" of "Chief of Staff"."""
    return name.first == name.last and name.first > 1 and doc[name.first - 1].lower_ == "of" and doc[name.last].text in {"State", "Staff"}


def _stands(doc: Doc, first: int, last: int, style: capitals.Style) -> bool:
    """Whether a listed name is one here: a lone word that opens a sentence may be an ordinary word ("Hit", "Nice", "ARMY")."""
    token = doc[first]
    if first != last:
        return True
    if token.lower_ == "is":  # the letters of Islamic State, in a text that writes the verb small
        beside = doc[max(0, first - 1) : first + 2]
        return style is capitals.Style.PROSE and not any(other.is_alpha and other.text.isupper() for other in beside if other.i != first)
    if style is capitals.Style.SHOUTING:
        return len(token) > 4 and not head_word(fold(token.text))
    if style is capitals.Style.PROSE and not capitals.opens(token):
        return True
    return token.tag_.startswith(("NNP", "JJ", "NNS")) or token.ent_type_ in NAMING


def head_word(word: str) -> bool:
    return any(word in words("heads", "last", kind) for kind in _HEAD_KINDS)


def _trimmed(entity: Tokens) -> Name | None:
    """An entity without article, title, possessive 's and edge punctuation; None when nothing of a name is left."""
    doc, first, last = entity.doc, entity.start, entity.end - 1
    for token in entity:
        if token.is_space:
            last = token.i - 1
            break
    while first <= last and _sheds_left(doc[first], entity.label_, alone=first == last):
        first += 1
    while last >= first and (_sheds_right(doc[last]) or _is_tail(doc, first, last, entity.label_)):
        last -= 1
    last = next((index - 1 for index in range(first + 1, last) if _ends_in_capitals(doc, index)), last)
    if first > last or not any(char.isupper() or char.isdigit() for char in doc[first : last + 1].text):
        return None
    if not any(token.text[:1].isupper() or token.text[1:2].isupper() for token in doc[first : last + 1]):
        return None
    return Name(first, last, label=entity.label_)


def _ends_in_capitals(doc: Doc, comma: int) -> bool:
    """As in "URUM AL-KUBRA, Aleppo countryside": the town of a dateline ends where its capitals do."""
    return doc[comma].text == "," and len(doc[comma - 1]) > 2 and doc[comma - 1].text.isupper() and not doc[comma + 1].text.isupper()


def _is_tail(doc: Doc, first: int, last: int, label: str) -> bool:
    """As in "U.S.-led", "Houthi-run": what hangs on a name by a hyphen, small, is no part of it; of a person's it may be."""
    return (
        last > first
        and label != "PERSON"
        and doc[last - 1].text == "-"
        and doc[last].text.islower()
        and doc[last].tag_ in {"VBN", "VBD", "JJ"}
    )


def _sheds_left(token: Token, label: str, *, alone: bool) -> bool:
    lower = token.lower_
    if lower in {"the", "a", "an", "'s", "’s"} or token.is_punct or token.is_space:
        return True
    if label == "PERSON" and not alone and capitals.is_title(token):
        return True
    return token.text.islower() and lower not in words("mentions", "particles")


def _sheds_right(token: Token) -> bool:
    return token.tag_ == "POS" or token.text in {"'s", "’s", "'", "’"} or token.is_space or (token.is_punct and token.text != ".")


def _settle(doc: Doc, listed: list[Name], proposed: list[Name]) -> list[Name]:
    """One name wherever two overlap: the longer one, unless listed names make up the whole of it."""
    kept = Standing()
    of_lists = Standing(listed)
    for name in proposed:
        inside = [one for one in of_lists.touching(name) if name.first <= one.first and one.last <= name.last]
        if not inside or not _made_of(doc, name, inside):
            kept.add(name)
    for name in listed:
        rivals = kept.touching(name)
        if any(len(other) > len(name) and other.first <= name.first and other.last >= name.last for other in rivals):
            continue
        for other in rivals:
            kept.remove(other)
            if not name.label:
                name.label = other.label
        kept.add(name)
    return _apart(kept.names())


def _apart(names: list[Name]) -> list[Name]:
    """Longest first; a name that overlaps one taken before is dropped."""
    taken = Standing()
    for name in sorted(names, key=lambda name: (-len(name), name.known is None, name.label == "", name.first)):
        if not taken.touching(name):
            taken.add(name)
    return sorted(taken.names(), key=lambda name: name.first)


def _made_of(doc: Doc, name: Name, inside: list[Name]) -> bool:
    """Whether listed names are all there is to it ("Kurdish YPG"), or all but words around them that name nothing ("Nusra leader")."""
    if len(inside) == 1 and inside[0].first == name.first and inside[0].last == name.last:
        return True
    tail = doc[max(one.last for one in inside) + 1 : name.last + 1]
    if len(tail) and tail[0].lower_ == "for" and tail.text.islower():
        return True  # "fought the Islamic State for the bridge"
    covered = {index for one in inside for index in range(one.first, one.last + 1)}
    rest = [doc[index] for index in range(name.first, name.last + 1) if index not in covered and not doc[index].is_punct]
    if any(token.text[:1].isupper() or token.lower_ in {"of", "for"} for token in rest):
        return False
    last = doc[name.last]
    is_head = any(fold(last.text) in words("heads", "last", kind) for kind in _HEAD_KINDS)
    return bool(rest) or not (is_head and last.text[:1].isupper()) or len(inside) == 1


def _whole(sentence: Tokens, name: Name) -> Name:
    """A name with the parts of it the parse cut off: "al-" before or after, a hyphenated piece, "Abu"."""
    doc, first, last = sentence.doc, name.first, name.last
    start, end = sentence.start, sentence.end - 1
    while last + 2 <= end and _joins(doc[last + 1], doc[last + 2]):
        last += 2
    if (
        last + 3 <= end
        and doc[last + 1].lower_ in capitals.ARTICLE_PARTS
        and doc[last + 2].text == "-"
        and doc[last + 3].text[:1].isupper()
    ):
        last += 3
    while (
        first - 2 >= start
        and doc[first - 1].text == "-"
        and not doc[first - 2].whitespace_
        and doc[first - 2].lower_ in capitals.ARTICLE_PARTS
    ):
        first -= 2
    if first - 1 >= start and doc[first - 1].text in {"Abu", "Abou", "Umm", "Ibn", "Bin"}:
        first -= 1
    if name.label == "PERSON" and first - 1 >= start and doc[first - 1].text[:1].isupper() and is_given(doc[first - 1]):
        first -= 1
    if (first, last) == (name.first, name.last):
        return name
    return Name(first, last, label=name.label)


def is_given(token: Token) -> bool:
    """Whether a token is a given name of the lists."""
    word = fold(token.text)
    return word in words("given_names", "male") or word in words("given_names", "female")


def _joins(hyphen: Token, after: Token) -> bool:
    """Whether a hyphen without blanks and a capital go on with a name ("Deir ez-Zor", "Abdul-Malik")."""
    before = hyphen.nbor(-1)
    return hyphen.text in {"-", "‑"} and not hyphen.whitespace_ and not before.whitespace_ and after.text[:1].isupper()


def _left_over(tokens: list[Token], found: list[Name], small: frozenset[str]) -> list[Name]:
    """Capitals that neither list nor parse saw as a name, and that are no title, no day and no sentence opening."""
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    spotted: list[Name] = []
    for token in tokens:
        if token.i in taken or not capitals.may_name(token):
            continue
        if spotted and spotted[-1].last == token.i - 1:
            spotted[-1].last = token.i
        else:
            spotted.append(Name(token.i, token.i))
    return [name for name in spotted if _is_worth(tokens, name, small)]


def _is_worth(tokens: list[Token], name: Name, small: frozenset[str]) -> bool:
    doc = tokens[0].doc
    word = doc[name.first]
    if name.first != name.last:
        return not all(capitals.is_title(doc[index]) for index in range(name.first, name.last + 1))
    folded = fold(word.text)
    if folded in small:
        return False
    return len(folded) > 1 and not capitals.is_title(word) and (not capitals.opens(word) or word.text.isupper() or folded in demonyms())
