"""Gathers the runs of words that name a place, by one kind of sign after the other."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from dateline.model import MentionForm, MentionKind, PlaceKind, Span
from dateline.reading import phrases
from dateline.reading.along import Along
from dateline.reading.gazetteer import Entry, Hit, Match, gazetteer
from dateline.reading.page import Page
from dateline.reading.phrases import entities
from dateline.reading.readers.places import demonyms, evidence, words
from dateline.reading.readers.places.finding import features, governments
from dateline.reading.readers.places.naming import bare, names_in, with_full_stop

_NAME_LABELS = frozenset({"PERSON", "ORG", "WORK_OF_ART", "EVENT", "PRODUCT"})
_OTHER_KINDS = frozenset({MentionKind.GROUP, MentionKind.PERSON, MentionKind.OUTLET, MentionKind.WEAPON})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.ORGAN})  # their letters ("U.N.") are no place, their words may hold one
_NAMES = frozenset({MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM})
_SMALL_WORDS = frozenset({"PRON", "DET", "AUX", "CCONJ", "SCONJ", "PART", "INTJ"})
_NO_PART_OF_NAMES = evidence.months | {"the", "The", "'s", "’s"}
_MAX_WORDS = 5
_BREAKS = frozenset({",", ".", ";", ":", "(", ")", "“", "”", '"'})


class Finder:
    """Gathers the runs of tokens that name a place; what was found first is not taken again."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._doc: Doc = page.doc
        self._taken: dict[int, Tokens] = {}
        self._entities = tuple(map(evidence.without_side, self._doc.ents))  # made anew by spaCy whenever it is asked
        self._persons = frozenset(token.text for ent in self._entities if ent.label_ == "PERSON" and len(ent) > 1 for token in ent)
        self._other_mentions = Along(
            (mention.span, mention)
            for mention in page.mentions
            if (mention.kind in _OTHER_KINDS and mention.form in _NAMES)
            or (mention.kind in _BODIES and mention.form is MentionForm.ACRONYM)
        )
        self._bodies = Along((mention.span, mention) for mention in page.mentions if mention.kind in _BODIES and mention.form in _NAMES)
        self._acting = frozenset((mention.span.start, mention.span.end) for mention in page.mentions if mention.kind is MentionKind.STATE)
        self._printed = [token.text for token in self._doc]  # going through a Doc is what costs most here
        self._common = {word.title() for word in self._printed if word.islower()}
        names = set(self._printed) | {ent.text.removeprefix("the ") for ent in self._entities if len(ent) > 1}
        self._countries = frozenset(entry.country for name in names if (entry := _country_of(name)) is not None and entry.country)

    def found(self) -> list[Tokens]:
        return sorted(dict.fromkeys(self._taken.values()), key=lambda tokens: tokens.start)

    def from_mentions(self) -> None:
        """Mentions of places and states, and the parse's own places."""
        runs = [
            self._page.tokens(mention.span) for mention in self._page.mentions if mention.kind in {MentionKind.PLACE, MentionKind.STATE}
        ]
        runs += [ent for ent in self._entities if ent.label_ in evidence.PLACE_LABELS and not self._is_state_of_body(ent)]
        for run in runs:
            for name in names_in(run):
                if evidence.is_believable(name, bare(name).text, persons=self._persons, countries=self._countries):
                    self._take(name)

    def widen_ground(self) -> None:
        """Places found that lie in one country only say what the report speaks of, as its countries do."""
        for tokens in self.found():
            lands = {hit.entry.country for hit in gazetteer().find(bare(tokens).text) if hit.match is not Match.SOUND}
            if len(lands) == 1:
                self._countries |= lands - evidence.NAMESAKES

    def from_containers(self) -> None:
        """In "X, Y" both are names, whatever the parse took Y for."""
        for tokens in self.found():
            hits = gazetteer().find(bare(tokens).text)
            for container, entry in words.containers(tokens):
                if container.start >= tokens.end and any(hit.entry.within(entry) for hit in hits):
                    self._take(with_full_stop(container))

    def by_context(self) -> None:
        """Names that the parse missed or took for something else, where the words beside them say place."""
        for tokens in self._known_runs():
            if self._says_place(tokens):
                self._take(tokens)
        for entity in self._other_names:  # known by sound alone: only where the parse saw one name and the words say place
            if evidence.stands_where(entity) or evidence.is_taken(entity) or governments.lies_between(entity):
                self._take(entity)

    def by_unit(self) -> None:
        """Names no gazetteer has, where the text says what they are: "the village of X"."""
        doc, printed = self._doc, self._printed
        for at in range(len(printed) - 2):
            if printed[at] in words.UNITS and printed[at + 1] == "of" and printed[at + 2][:1].isupper():
                sentence = phrases.sentence(doc[at])
                name = next(names_in(doc[at + 2 : min(at + 2 + _MAX_WORDS, sentence.end)]), None)
                if name is not None and name.start == at + 2:
                    self._take(name)

    def by_feature(self) -> None:
        """What says by its own words that it is a place: "Haifa Street", "Lake Tharthar", "Camp Bucca"."""
        for tokens in features.named(self._doc, self._printed):
            self._take(tokens)

    def by_site(self) -> None:
        """What the lower-case word behind it says is the name of a site: "the Zobe junction"."""
        for tokens in features.beside_sites(self._doc, self._printed):
            name = next(names_in(tokens), None)
            if (
                name is not None
                and name.end == tokens.end
                and not (name.text.isalpha() and evidence.is_acronym(name.text, gazetteer().find(name.text)))
            ):
                self._take(name)

    def beside_others(self) -> None:
        """What is listed with places is a place: "Saraqib and X", "X, Idlib and Aleppo"."""
        for tokens in [*self._known_runs(), *self._other_names, *self._unknown_names()]:
            if self._is_listed(tokens) and not self._is_part_of_a_name(tokens) and not demonyms.is_demonym(tokens.text):
                self._take(tokens)

    def again(self) -> None:
        """A name found once is found wherever else it stands alone."""
        found = Counter(tokens.text for tokens in self.found() if gazetteer().find(tokens.text))
        others = [tokens for tokens in self._known_runs() if tokens.text in found and not self._is_part_of_a_name(tokens)]
        left = Counter(tokens.text for tokens in others if tokens[0].ent_type_ not in evidence.PLACE_LABELS)
        for tokens in others:
            mostly = found[tokens.text] >= left[tokens.text]  # what mostly stands otherwise is mostly something else: a team, a man
            if mostly or evidence.is_well_known(gazetteer().find(tokens.text)):
                self._take(tokens)

    def _take(self, tokens: Tokens) -> None:
        free = self._page.is_prose(tokens.start_char) and not self._page_has(tokens) and not self._is_actor(tokens)
        if (
            free
            and not evidence.is_in_group(tokens)
            and not governments.is_government(tokens, self._countries)
            and not self._is_in_other_name(tokens)
        ):
            self._taken.update(dict.fromkeys(range(tokens.start, tokens.end), tokens))

    def _is_actor(self, tokens: Tokens) -> bool:
        """A capital that a mention says stands for its government; a country is a place whoever acts."""
        acting = (tokens.start_char, tokens.end_char) in self._acting
        return acting and _country_of(tokens.text) is None and not governments.lies_between(tokens)

    def _is_in_other_name(self, tokens: Tokens) -> bool:
        """A group's or outlet's name, or part of one or of a person's ("Islamic State of Iraq and the Levant")."""
        own = Span(tokens.start_char, tokens.end_char)
        return any(
            mention.span.covers(own) and (mention.span != own or mention.kind is not MentionKind.PERSON)
            for mention in self._other_mentions.touching(own)
        )

    def _is_state_of_body(self, tokens: Tokens) -> bool:
        """As in "U.S. Seventh Fleet": a state's name that is part of a body's says whose body it is, and not where."""
        own = Span(tokens.start_char, tokens.end_char)
        return _country_of(tokens.text) is not None and any(
            body.span != own and body.span.covers(own) for body in self._bodies.touching(own)
        )

    def _page_has(self, tokens: Tokens) -> bool:
        return any(index in self._taken for index in range(tokens.start, tokens.end))

    @cached_property
    def _other_names(self) -> list[Tokens]:
        """What the parse took for a person or an organisation, and what is called like a place of a country the report speaks of."""
        return [entity for entity in self._entities if entity.label_ in _NAME_LABELS and self._may_be_place(entity)]

    def _may_be_place(self, entity: Tokens) -> bool:
        hits = gazetteer().find(entity.text)
        if not self._is_local(hits) and not governments.lies_between(entity):  # "the road between X and Y" needs no gazetteer
            return False
        return entity.text not in evidence.never and not demonyms.is_demonym(entity.text) and not evidence.is_acronym(entity.text, hits)

    def _unknown_names(self) -> Iterator[Tokens]:
        """Names that nobody knows and that stand beside a place told as one: "in al-Bab and X"; no person told by a comma ("of X, Y")."""
        for entity in self._entities:
            if entity.label_ == "PERSON" and entity.start and self._printed[entity.start - 1] == ",":
                continue
            beside = self._taken.get(entity.start - 2) if entity.start > 1 else None
            if beside is None or entity.label_ not in _NAME_LABELS or _country_of(beside.text) is not None:
                continue
            told = evidence.stands_where(beside) or evidence.is_between(beside)
            if told and not gazetteer().knows(entity.text) and not demonyms.is_demonym(entity.text):
                yield entity

    def _is_local(self, hits: tuple[Hit, ...]) -> bool:
        return any(hit.entry.country in self._countries for hit in hits)

    def _known_runs(self) -> Iterator[Tokens]:
        """Capitalised runs that the gazetteer knows, the longest at each word that nobody has taken."""
        done = 0
        for run in self._longest:
            if run.start >= done and run.start not in self._taken:
                yield run
                done = run.end

    @cached_property
    def _longest(self) -> list[Tokens]:
        """The longest run at each word where one begins."""
        runs = (self._longest_at(at) for at, word in enumerate(self._printed) if word[:1].isupper())
        return [run for run in runs if run is not None]

    def _longest_at(self, at: int) -> Tokens | None:
        printed, last = self._printed, min(at + _MAX_WORDS, len(self._printed))
        stop = next((index for index in range(at, last) if printed[index] in _BREAKS or printed[index].isspace()), last)
        for end in range(stop, at, -1):
            if not printed[end - 1][:1].isupper():
                continue
            run = self._doc[at:end]
            if _is_name(run) and not self._is_common(run) and not evidence.is_never(run.text) and gazetteer().knows(run.text):
                return run
        return None

    def _is_common(self, run: Tokens) -> bool:
        """Whether the report uses the word as an ordinary one too ("Six villages … six men")."""
        common = len(run) == 1 and (run.text in self._common or run.text in evidence.ordinary)
        return common and run[0].ent_type_ not in evidence.PLACE_LABELS

    def _says_place(self, tokens: Tokens) -> bool:
        """Whether a known name, here no place to the parse, is one all the same."""
        label = tokens[0].ent_type_
        if label in evidence.other_things or demonyms.is_demonym(tokens.text) or len(tokens.text.replace(".", "")) < 3:
            return False
        hits = gazetteer().find(tokens.text)
        if evidence.is_acronym_here(tokens, tokens.text, hits):
            return False
        if evidence.names_institution(tokens) and label != "PERSON" and evidence.is_sizeable(hits):
            return True
        if self._is_part_of_a_name(tokens):
            return evidence.is_unmistakable(hits) and _is_hyphened(tokens)
        return evidence.opens_dateline(tokens) or self._stands_for_place(tokens, hits)

    def _stands_for_place(self, tokens: Tokens, hits: tuple[Hit, ...]) -> bool:
        label = tokens[0].ent_type_
        if evidence.stands_where(tokens):
            return label in evidence.PLACE_LABELS or evidence.is_sizeable(hits) or self._is_local(hits)
        if evidence.may_stand_where(tokens):
            known = evidence.is_well_known(hits) and (label != "PERSON" or evidence.is_taken(tokens))
            return known or (label in _NAME_LABELS and self._is_local(hits))
        region = any(hit.entry.kind is PlaceKind.REGION for hit in hits)
        return (label == "" or region) and evidence.is_unmistakable(hits)

    def _is_listed(self, tokens: Tokens) -> bool:
        doc = self._doc
        last = tokens.start - 1
        if last > 0 and doc[last].lower_ in {"and", "or"} and doc[last - 1].text == ",":
            last -= 1
        before = last > 0 and doc[last].lower_ in {"and", "or", ","} and last - 1 in self._taken
        after = tokens.end + 1 < len(doc) and doc[tokens.end].lower_ in {"and", "or"} and tokens.end + 1 in self._taken
        return bool(before or after)

    def _is_part_of_a_name(self, tokens: Tokens) -> bool:
        """Whether the name goes on to its left or right ("Aleppo Front", "Abu Bakr al-Baghdadi", "Mr. Jordan")."""
        if evidence.is_shouted(tokens):
            return _is_hyphened(tokens)
        doc = self._doc
        before = doc[tokens.start - 1] if tokens.start and self._printed[tokens.start - 1] not in evidence.months else None
        after = doc[tokens.end] if tokens.end < len(doc) else None
        goes_on = after is not None and after.pos_ == "PROPN" and after.text[:1].isupper() and after.lower_ not in words.UNITS
        led = before is not None and before.text[:1].isupper() and before.pos_ == "PROPN" and before.lower_ not in words.PARTS_BEFORE
        person = len(tokens) == 1 and tokens.text in self._persons and not evidence.stands_where(tokens)
        inner = tokens[0].ent_type_ not in {"", *evidence.PLACE_LABELS} and _entity_is_longer(tokens)
        return goes_on or led or _is_hyphened(tokens) or person or inner


def _country_of(name: str) -> Entry | None:
    """The country or region a name stands for or is the adjective of."""
    if not name[:1].isupper():
        return None
    wide = {PlaceKind.COUNTRY, PlaceKind.REGION}
    named = (hit.entry for hit in gazetteer().find(name) if hit.match is Match.NAME and hit.entry.kind in wide)
    return demonyms.country(name) or next(named, None)


def _is_hyphened(tokens: Tokens) -> bool:
    doc = tokens.doc
    before = tokens.start > 0 and doc[tokens.start - 1].text in {"-", "–"} and not doc[tokens.start - 1].whitespace_
    after = tokens.end < len(doc) and doc[tokens.end].text in {"-", "–"} and not tokens[-1].whitespace_
    return bool(before or after)


def _entity_is_longer(tokens: Tokens) -> bool:
    near = tokens.doc[max(0, tokens.start - 8) : tokens.end + 8]
    entity = next((ent for ent in entities(near) if ent.start <= tokens.start < ent.end), None)
    return entity is not None and len([token for token in entity if token.text not in _NO_PART_OF_NAMES]) > len(tokens)


def _is_name(tokens: Tokens) -> bool:
    """Whether a run ends like a name, and is no lone pronoun or particle with a capital."""
    return tokens[-1].text[:1].isupper() and not (len(tokens) == 1 and tokens[0].pos_ in _SMALL_WORDS)
