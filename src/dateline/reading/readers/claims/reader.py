"""The reader: sentences to drafts, drafts to claims, and a statement for whatever attributed content has no type."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from dateline.model import Attribution, Certainty, Claim, Harm, Mention, Period, Place, Polarity, Role, Span, When
from dateline.reading import phrases
from dateline.reading.encoder.encoder import Encoder
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.readers.claims.casting import cast
from dateline.reading.readers.claims.circumstances.placing import Places
from dateline.reading.readers.claims.circumstances.pointing import Told
from dateline.reading.readers.claims.circumstances.timing import Times
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.holders import Holders, statements
from dateline.reading.readers.claims.joining import join
from dateline.reading.readers.claims.occurrences import linked
from dateline.reading.readers.claims.sureness import sureness
from dateline.reading.readers.claims.telling.blame import blame
from dateline.reading.readers.claims.telling.bonds import bonds, ended
from dateline.reading.readers.claims.telling.deeds import deeds
from dateline.reading.readers.claims.telling.denials import denials
from dateline.reading.readers.claims.telling.harms import harms
from dateline.reading.readers.claims.telling.standing import standing
from dateline.reading.readers.claims.telling.weapons import weapons
from dateline.reading.readers.claims.trained.sight import PLAIN
from dateline.reading.readers.claims.trained.weighing import Trained, Weighing
from dateline.reading.readers.claims.words import words


class Claims:
    """Finds what is said to have happened, or to hold, with who holds it and how sure he is."""

    name = "claims"
    version = "6"
    gives: tuple[type, ...] = (Claim, Mention)
    needs: tuple[type, ...] = (Mention, When, Place, Attribution)

    def __init__(self, options: Options, *, trained: Trained | None = None) -> None:
        self._deeds = words("deeds")
        self._bonds = words("bonds")
        self._trained = trained or (Trained() if options.trained else None)

    @property
    def encoder(self) -> Encoder | None:
        """What should read the words while they are parsed."""
        return self._trained.encoder if self._trained is not None else None

    def read(self, page: Page) -> Iterator[Claim | Mention]:
        maker = Maker(page, self._trained)
        for sentence in page.doc.sents:
            if page.is_prose(sentence.start_char):
                for draft in self._drafts(list(sentence), maker.ground, maker.weighing):
                    yield from maker.make(draft)
        yield from maker.told()
        yield from maker.rest()

    def passing(self, page: Page, source: Span, target: Span) -> dict[str, float]:
        """What passes between two stretches of a text, as the network has it: type → probability, what is left being nothing.

        Empty where the reader has no network, or the two do not stand in one paragraph.
        """
        return self._trained.weighing(page, Ground(page)).passing(source, target) if self._trained is not None else {}

    def _drafts(self, sentence: Sequence[Token], ground: Ground, weighing: Weighing | None) -> list[Draft]:
        done = list(cast(deeds(sentence, self._deeds, ground), ground))
        done += list(cast(blame(sentence, done), ground))
        done += denials(sentence, done)
        hurt = list(harms(sentence, done, ground))
        tied = list(bonds(sentence, self._bonds, ground))
        stands = list(standing(sentence, ground))
        told = {draft.trigger for draft in (*tied, *stands)}
        drafts = [draft for draft in done if draft.type != "casualties" and draft.trigger not in told]
        drafts += cast((*hurt, *tied, *stands), ground)
        settled = drafts if weighing is None else weighing.settled(drafts, sentence)
        return join(list(weapons(settled)))


class Maker:
    """Turns drafts into claims, and keeps what it made."""

    def __init__(self, page: Page, trained: Trained | None = None) -> None:
        self._page = page
        self._holders = Holders(page)
        self.ground = Ground(page)
        self.weighing = trained.weighing(page, self.ground) if trained is not None else None
        self._times = Times(page)
        self._places = Places(page, self.ground)
        self._told = Told(self.ground)
        self._known = frozenset(page.mentions)
        self.made: list[tuple[Draft, Claim]] = []

    def make(self, draft: Draft) -> Iterator[Mention]:
        """Makes the claim and keeps it; gives the mentions nobody had made yet."""
        holder = self._holders.of(draft)
        sure = sureness(draft)
        if self.weighing is not None and (holder is None or holder.stance in PLAIN):
            self.weighing.lean(sure, draft)
        certainty, polarity = self._holders.stance(draft, holder, sure)
        when, where = self._circumstances(draft, holder, draft.certainty or certainty)
        roles = tuple(self._roles(draft))
        yield from (role.mention for role in roles if role.mention is not None and role.mention not in self._known)
        claim = Claim(
            type=draft.type,
            mode=draft.mode,
            roles=roles,
            evidence=self._evidence(draft),
            when=when,
            where=where,
            polarity=draft.polarity or ended(draft) or polarity,
            certainty=draft.certainty or certainty,
            aspect=draft.aspect or sure.aspect,
            harm=Harm(draft.harm) if draft.type == "casualties" and draft.harm else None,
            count=draft.count if draft.polarity is not Polarity.DENIED else None,
            attribution=holder,
            score=draft.score,
            rule=draft.rule,
        )
        self.made.append((draft, claim))
        self._told.note(draft, claim)

    def told(self) -> Iterator[Claim]:
        """The claims made, those that tell one thing linked."""
        again = linked(self.made, self._page, self.ground)
        return (again.get(claim, claim) for _, claim in self.made)

    def _circumstances(self, draft: Draft, holder: Attribution | None, certainty: Certainty) -> tuple[Period | None, Place | None]:
        """When and where: its own, else those of the deed it tells again, else those it goes on from."""
        again = self._told.again(draft)
        when = self._times.of(draft, certainty=certainty, holder=holder, again=again)
        where = self._places.of(draft, again=again)
        if where is None and (when is None or when.when is None) and not self._sentence_tells(draft):
            before = self._told.going_on(draft)
            if before is not None:
                return before.when, before.where
        return when, where

    def _sentence_tells(self, draft: Draft) -> bool:
        """Whether its sentence tells any time or place: then whose they are is a question, and nothing is handed on."""
        sentence = phrases.sentence(draft.trigger)
        span = Span(sentence.start_char, sentence.end_char)
        return bool(self._page.whens_in(span) or self._page.places_in(span))

    def rest(self) -> Iterator[Claim]:
        """A statement for whatever attributed content gave no claim, with the circumstances of its main clause."""
        for claim in statements(self._page, [claim for _, claim in self.made]):
            draft = self._stated(claim)
            if draft is None:
                yield claim
                continue
            when = self._times.of(draft, certainty=claim.certainty, holder=claim.attribution, stated=claim.evidence[0])
            yield replace(claim, when=when, where=self._places.of(draft))

    def _stated(self, claim: Claim) -> Draft | None:
        """The statement as a draft; None where it runs over several sentences, which need not speak of one time."""
        pieces = [self._page.tokens(span) for span in claim.evidence]
        if phrases.sentence(pieces[0][0]).end < pieces[-1].end:
            return None
        roots = [words.root for words in pieces]
        main = next((root for root in roots if root.pos_ in {"VERB", "AUX"}), roots[0])
        return Draft(type=claim.type, trigger=main, clause=main, rule=claim.rule)

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

    def _evidence(self, draft: Draft) -> tuple[Span, ...]:
        """From the first to the last word it stands on, with the noun phrases of its roles."""
        tokens = draft.evidence()
        spans = [self.ground.mention(token).span for role in draft.roles.values() for token in role]
        start = min([tokens[0].idx, *(span.start for span in spans)])
        end = max([tokens[-1].idx + len(tokens[-1]), *(span.end for span in spans)])
        return (Span(start, end),)
