"""The reader: sentences to drafts, drafts to claims, and a statement for whatever attributed content has no type."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from dateline.model import Attribution, Claim, Harm, Mention, Place, Polarity, Role, Span, When
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.claims.casting import cast
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.holders import Holders, statements
from dateline.reading.readers.claims.joining import join
from dateline.reading.readers.claims.sureness import sureness
from dateline.reading.readers.claims.telling.blame import blame
from dateline.reading.readers.claims.telling.bonds import bonds, ended
from dateline.reading.readers.claims.telling.deeds import BONDS, deeds
from dateline.reading.readers.claims.telling.denials import denials
from dateline.reading.readers.claims.telling.harms import harms
from dateline.reading.readers.claims.telling.standing import standing
from dateline.reading.readers.claims.timing import Times
from dateline.reading.readers.claims.words import words

_PLACED_BY = frozenset(
    {"in", "at", "near", "inside", "outside", "around", "on", "across", "throughout", "into", "from", "to", "over", "along", "of"}
)


_POINTS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_AWAY = frozenset({*_POINTS, "outside", "miles", "kilometres", "km"})


class Claims:
    """Finds what is said to have happened, or to hold, with who holds it and how sure he is."""

    name = "claims"
    version = "1"
    gives: tuple[type, ...] = (Claim, Mention)
    needs: tuple[type, ...] = (Mention, When, Place, Attribution)

    def __init__(self, options: Options) -> None:
        self._deeds = words("deeds")
        self._bonds = words("bonds")

    def read(self, page: Page) -> Iterator[Claim | Mention]:
        maker = Maker(page)
        for sentence in page.doc.sents:
            if page.is_prose(sentence.start_char):
                for draft in self._drafts(list(sentence), maker.ground):
                    yield from maker.make(draft)
        yield from statements(page, maker.made)

    def _drafts(self, sentence: Sequence[Token], ground: Ground) -> list[Draft]:
        done = list(cast(deeds(sentence, self._deeds, ground), ground))
        done += list(cast(blame(sentence, done), ground))
        done += denials(sentence, done)
        hurt = list(harms(sentence, done, ground))
        tied = list(bonds(sentence, self._bonds, ground))
        stands = list(standing(sentence, ground))
        told = {draft.trigger for draft in (*tied, *stands)}
        drafts = [draft for draft in done if draft.type != "casualties" and draft.trigger not in told]
        return join([*drafts, *cast((*hurt, *tied, *stands), ground)])


class Maker:
    """Turns drafts into claims, and keeps what it made."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._holders = Holders(page)
        self._times = Times(page)
        self.ground = Ground(page)
        self._known = frozenset(page.mentions)
        self.made: list[Claim] = []

    def make(self, draft: Draft) -> Iterator[Claim | Mention]:
        """The claim, and before it the mentions nobody had made yet."""
        holder = self._holders.of(draft)
        sure = sureness(draft)
        certainty, polarity = self._holders.stance(draft, holder, sure)
        roles = tuple(self._roles(draft))
        yield from (role.mention for role in roles if role.mention is not None and role.mention not in self._known)
        claim = Claim(
            type=draft.type,
            mode=draft.mode,
            roles=roles,
            evidence=self._evidence(draft),
            when=self._times.of(draft, certainty=draft.certainty or certainty),
            where=self._where(draft),
            polarity=draft.polarity or ended(draft) or polarity,
            certainty=draft.certainty or certainty,
            aspect=draft.aspect or sure.aspect,
            harm=Harm(draft.harm) if draft.type == "casualties" and draft.harm else None,
            count=draft.count if draft.polarity is not Polarity.DENIED else None,
            attribution=holder,
            score=draft.score,
            rule=draft.rule,
        )
        self.made.append(claim)
        yield claim

    def _roles(self, draft: Draft) -> Iterator[Role]:
        """Its roles filled; two words of one name fill a role once."""
        yield from dict.fromkeys(self._filled(draft))

    def _filled(self, draft: Draft) -> Iterator[Role]:
        for name, tokens in draft.roles.items():
            for token in tokens:
                if token.lower_ in {"anyone", "anybody"}:  # "did not kill anyone": no one in particular
                    continue
                place = self.ground.place(token)
                if name == "place" and place is not None:
                    yield Role(name=name, place=place)
                else:
                    asked = any(child.lower_ in {"many", "much"} for child in token.children)
                    counted = name == "patient" and draft.type in {"casualties", "ASSAULT"} and (asked or self.ground.is_people(token))
                    yield Role(name=name, mention=self.ground.victims(token) if counted else self.ground.mention(token))

    def _where(self, draft: Draft) -> Place | None:
        """The place that stands on the deed itself, else on its cause or its clause, else a patient that is a place."""
        if draft.type in BONDS:
            return None
        for role in ("place", "patient") if draft.type == "ASSAULT" else ("place",):
            for token in draft.of(role):
                place = self.ground.place(token)
                if place is not None and place.span.end >= token.idx + len(token):
                    return place
        for word in (draft.trigger, draft.cause):
            place = self._rocked(word) if word is not None and word.pos_ == "NOUN" else None
            if place is not None:
                return place
        for word in (draft.trigger, *draft.words, *draft.of("patient"), draft.cause, draft.clause, *_above(draft)):
            place = self._placed(word) if word is not None else None
            if place is not None:
                return place
        return None

    def _rocked(self, event: Token) -> Place | None:
        """As in "the Ghouta attack", "a blast that rocked the city of Aleppo"."""
        named = [child for child in event.children if child.dep_ in {"compound", "nmod"} and self.ground.is_town(child)]
        named += [hit for child in event.children if child.dep_ == "relcl" for hit in child.children if hit.dep_ == "dobj"]
        return next((place for token in named if (place := self.ground.place(token)) is not None), None)

    def _placed(self, word: Token) -> Place | None:
        for child in word.children:
            away = child.dep_ in {"advmod", "npadvmod"} and child.lower_ in _AWAY  # "west of Aleppo"
            if away or (child.dep_ == "prep" and child.lower_ in _PLACED_BY):
                for inner in _phrase(child):
                    place = self.ground.place(inner)
                    if place is not None:
                        return place
        return None

    def _evidence(self, draft: Draft) -> tuple[Span, ...]:
        """From the first to the last word it stands on, with the noun phrases of its roles."""
        tokens = draft.evidence()
        spans = [self.ground.mention(token).span for role in draft.roles.values() for token in role]
        start = min([tokens[0].idx, *(span.start for span in spans)])
        end = max([tokens[-1].idx + len(tokens[-1]), *(span.end for span in spans)])
        return (Span(start, end),)


def _phrase(top: Token) -> Iterator[Token]:
    """The nouns of a prepositional phrase, clauses that hang on them left out."""
    for child in top.children:
        if child.dep_ in {"pobj", "appos", "compound", "conj", "nmod", "prep", "poss"}:
            if child.dep_ != "prep":
                yield child
            yield from _phrase(child)


def _above(draft: Draft) -> Iterator[Token]:
    """Clauses whose place holds for the draft too: "hit a market in Idlib, killing 12"."""
    node = draft.clause
    for _ in range(3):
        if (
            node.dep_ in {"conj", "xcomp", "advcl", "pcomp"}
            and node.head != node
            and not any(child.dep_ == "nsubj" for child in node.children)
        ):
            node = node.head
            yield node
            yield from (child for child in node.children if child.dep_ in {"dobj", "nsubjpass"})
        else:
            return
