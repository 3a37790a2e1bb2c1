"""Which words of a page name a place."""

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dateline.model import MentionKind, PlaceKind, Span
from dateline.reading import lexicon
from dateline.reading.gazetteer import Hit, Match, gazetteer
from dateline.reading.page import Page
from dateline.reading.readers.places import demonyms, words
from dateline.reading.readers.places.toponym import Toponym

_SPOTTING = lexicon.load("places")["spotting"]
_PREPOSITIONS = frozenset(_SPOTTING["prepositions"])
_STRONG = frozenset(_SPOTTING["strong"])
_NEVER = frozenset(_SPOTTING["never"])
_OTHER_THINGS = frozenset(_SPOTTING["outside_labels"])
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_MAX_WORDS = 5
_LARGE = 4.5  # log10 of the population from which a name spotted by one preposition alone is believed


def toponyms(page: Page) -> list[Toponym]:
    """Place names in prose, in the order of the text, none overlapping."""
    finder = _Finder(page)
    finder.from_mentions()
    finder.from_containers()
    finder.by_context()
    finder.again()
    return [*_in_datelines(page), *(toponym(page, tokens) for tokens in finder.found())]


class _Finder:
    """Gathers the runs of tokens that name a place; what was found first is not taken again."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._doc: Doc = page.doc
        self._taken: dict[int, Tokens] = {}
        self._persons = {token.text for ent in self._doc.ents if ent.label_ == "PERSON" and len(ent) > 1 for token in ent}

    def found(self) -> list[Tokens]:
        return sorted(dict.fromkeys(self._taken.values()), key=lambda tokens: tokens.start)

    def from_mentions(self) -> None:
        """Mentions of places and states, and the parse's own places."""
        runs = [self._page.tokens(mention.span) for mention in self._page.mentions if mention.kind in {MentionKind.PLACE, MentionKind.STATE}]
        runs += [ent for ent in self._doc.ents if ent.label_ in _PLACES]
        for run in runs:
            for name in _names_in(run):
                self._take(name)

    def from_containers(self) -> None:
        """In "X, Y" both are names, whatever the parse took Y for."""
        for tokens in list(self.found()):
            for container, entry in words.containers(tokens):
                if not demonyms.is_demonym(container.text) and container.start >= tokens.end and any(
                    hit.entry.within(entry) for hit in gazetteer().find(bare(tokens).text)
                ):
                    self._take(container)

    def by_context(self) -> None:
        """Names that the parse missed or took for something else, where the words before or after say place."""
        for tokens in self._known_runs():
            if self._says_place(tokens):
                self._take(tokens)

    def again(self) -> None:
        """A name found once is found wherever else it stands alone."""
        names = {tokens.text for tokens in self.found() if gazetteer().knows(tokens.text)}
        for tokens in self._known_runs():
            if tokens.text in names and not self._is_part_of_a_name(tokens):
                self._take(tokens)

    def _take(self, tokens: Tokens) -> None:
        prose = self._page.is_prose(tokens.start_char)
        if prose and not any(index in self._taken for index in range(tokens.start, tokens.end)):
            self._taken.update(dict.fromkeys(range(tokens.start, tokens.end), tokens))

    def _known_runs(self) -> Iterator[Tokens]:
        """Capitalised runs that the gazetteer knows, the longest at each word."""
        doc, at = self._doc, 0
        while at < len(doc):
            run = self._longest_at(at) if doc[at].text[:1].isupper() and at not in self._taken else None
            if run is not None:
                yield run
            at = run.end if run is not None else at + 1

    def _longest_at(self, at: int) -> Tokens | None:
        doc = self._doc
        for end in range(min(at + _MAX_WORDS, len(doc)), at, -1):
            run = doc[at:end]
            if _is_name(run) and run.text not in _NEVER and gazetteer().knows(run.text):
                return run
        return None

    def _says_place(self, tokens: Tokens) -> bool:
        if self._is_part_of_a_name(tokens) or demonyms.is_demonym(tokens.text):
            return False
        hits = gazetteer().find(tokens.text)
        label = tokens[0].ent_type_
        if label in _OTHER_THINGS:
            return False
        if words.unit_of(tokens) and any(hit.match is Match.NAME for hit in hits):
            return True
        before = self._doc[tokens.start - 1].lower_ if tokens.start else ""
        if label == "PERSON" and before not in _STRONG:
            return False
        if before in _PREPOSITIONS and (before in _STRONG or label != "ORG"):
            return any(hit.match is Match.NAME and hit.entry.weight >= (3.7 if before in _STRONG else _LARGE) for hit in hits)
        return label == "" and any(_is_unmistakable(hit) for hit in hits)

    def _is_part_of_a_name(self, tokens: Tokens) -> bool:
        """Whether the name goes on to its left or right ("Aleppo University", "Abu Bakr al-Baghdadi", "Mr. Jordan")."""
        doc = self._doc
        before = doc[tokens.start - 1] if tokens.start else None
        after = doc[tokens.end] if tokens.end < len(doc) else None
        goes_on = after is not None and after.pos_ == "PROPN" and after.text[:1].isupper() and after.lower_ not in words.UNITS
        led = before is not None and before.text[:1].isupper() and before.pos_ == "PROPN" and before.lower_ not in words.PARTS_BEFORE
        hyphened = any(side is not None and side.text in {"-", "–"} and not side.whitespace_ for side in (before, after))
        person = len(tokens) == 1 and tokens.text in self._persons
        inner = tokens[0].ent_type_ not in {"", *_PLACES} and _entity_is_longer(tokens)
        return goes_on or led or hyphened or person or inner


def _entity_is_longer(tokens: Tokens) -> bool:
    entity = next((ent for ent in tokens.doc[max(0, tokens.start - 8) : tokens.end + 8].ents if ent.start <= tokens.start < ent.end), None)
    return entity is not None and len([token for token in entity if token.lower_ not in {"the", "'s", "’s"}]) > len(tokens)


def _is_unmistakable(hit: Hit) -> bool:
    """Names of countries and of our own regions need no context."""
    return hit.match is Match.NAME and len(hit.entry.name) > 3 and (hit.entry.kind is PlaceKind.COUNTRY or hit.entry.id.startswith("region:"))


def _is_name(tokens: Tokens) -> bool:
    return tokens[-1].text[:1].isupper() and not any(token.is_space or token.text in {",", ".", ";", ":", "(", ")", "“", "”", '"'} for token in tokens)


def _names_in(run: Tokens) -> Iterator[Tokens]:
    """The names in a phrase: "the northern cities of Idlib and Aleppo, Syria" holds three."""
    doc = run.doc
    start = run.start
    for index in range(run.start, run.end + 1):
        if index == run.end or doc[index].text in {",", "and", "(", ")", ";"} or doc[index].is_space:
            if start < index and not (index < run.end and gazetteer().knows(run.text)):
                yield from _trimmed(doc[start:index])
                start = index + 1
            elif start >= index:
                start = index + 1


def _trimmed(run: Tokens) -> Iterator[Tokens]:
    """Without lower-case words, directions and 's at the edges; nothing where no name is left."""
    first, last = run.start, run.end - 1
    while first <= last and not _opens_a_name(run, first, last):
        first += 1
    while last >= first and (not run.doc[last].text[:1].isalnum() or run.doc[last].text[:1].islower() or run.doc[last].tag_ == "POS"):
        last -= 1
    name = run.doc[first : last + 1]
    if len(name) and name.text not in _NEVER and not demonyms.is_demonym(name.text) and any(letter.isalpha() for letter in name.text):
        yield name


def _opens_a_name(run: Tokens, first: int, last: int) -> bool:
    token = run.doc[first]
    if token.text[:1].islower():
        return token.lower_ in {"al", "el", "al-"} or token.text.startswith(("al-", "el-", "ash-", "an-", "ar-", "d'"))
    if token.lower_ in words.PARTS_BEFORE or token.lower_ == "the":
        return first == last or gazetteer().knows(run.doc[first : last + 1].text)
    return token.text[:1].isalnum() or token.text[:1] in "'’‘"


def bare(tokens: Tokens) -> Tokens:
    """The name without a unit word that the gazetteer's name does not have: "Idlib" of "Idlib Province", "City of Mosul"."""
    if len(tokens) > 1 and tokens[-1].lower_ in words.UNITS and not gazetteer().knows(tokens.text):
        return tokens[:-1]
    if len(tokens) > 2 and tokens[0].lower_ in words.UNITS and tokens[1].lower_ == "of":
        return tokens[2:]
    return tokens


def toponym(page: Page, tokens: Tokens) -> Toponym:
    name = bare(tokens)
    return Toponym(
        span=page.span_of(tokens),
        name=name.text,
        hits=gazetteer().find(name.text),
        asked=words.unit_of(tokens),
        inside=tuple(dict.fromkeys(entry for _, entry in words.containers(tokens))),
        part=words.part_of(tokens),
    )


def _in_datelines(page: Page) -> Iterator[Toponym]:
    """ "BEIRUT, Lebanon (Reuters) —": the first name, with those after it as what contains it."""
    from dateline.model import PartKind

    for part in page.parts:
        if part.kind is PartKind.DATELINE:
            text = part.span.of(page.text)
            pieces = [piece.strip() for piece in text.replace("(", ",").replace("—", ",").replace("–", ",").replace("/", ",").split(",")]
            known = [(piece, gazetteer().find(piece)) for piece in pieces if piece and gazetteer().knows(piece)]
            if known:
                piece, hits = known[0]
                start = part.span.start + text.index(piece)
                inside = tuple(hit.entry for _, others in known[1:] for hit in others if hit.entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1})
                yield Toponym(span=Span(start, start + len(piece)), name=piece, hits=hits, inside=inside, in_dateline=True)
