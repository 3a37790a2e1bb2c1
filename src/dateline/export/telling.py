"""One claim as told to a person: who, what, whom, when, where, how certain, on whose word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from dateline.export import phrasing
from dateline.model import Attribution, Claim, Mention, MentionForm, Place, Reading, Role, Source, Span

_WHO = frozenset({"agent", "subject"})
_WHOM = frozenset({"patient", "object", "place"})
_NAMES = (MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM)
NOT_TOLD = "not told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """One hand a claim passed through.

    Attributes:
        words: who; for a pronoun or description, with the name it stands for in brackets.
        stance: how they passed it on; None for the outlet.
        cue: the words that say so, as printed.
        kind, type: named, described or unnamed; person, group, outlet or document.
        said, said_at: the days and the place of the saying, not of what it tells.
        why_unnamed: the reason the text gives.
    """

    words: str
    stance: str | None = None
    cue: str | None = None
    kind: str | None = None
    type: str | None = None
    medium: str | None = None
    addressee: str | None = None
    said: str | None = None
    said_at: str | None = None
    why_unnamed: str | None = None

    @property
    def details(self) -> tuple[str, ...]:
        """Who it is by its form, and whom it was said to, by what means, when and where; the reason why it has no name."""
        said = (("to", self.addressee), ("via", self.medium), ("said", self.said), ("in", self.said_at))
        form = " ".join(word for word in (self.kind, self.type) if word)
        why = f"“{self.why_unnamed}”" if self.why_unnamed else ""
        return tuple(known for known in (form, *(f"{how} {what}" for how, what in said if what), why) if known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One claim as told to a person.

    Attributes:
        who, whom: empty where it is not told.
        others: further roles with their fillers.
        when, where: None where it is not told.
        hands: the innermost source first, the outlet last.
        words: what it stands on, as printed.
        again: the other claims that tell the same, by their ids; rival versions among them.
        corrects, corrected_by: those of them that it supersedes, and that supersede it.
    """

    id: str
    what: str
    who: tuple[str, ...]
    whom: tuple[str, ...]
    others: tuple[tuple[str, str], ...]
    when: str | None
    where: str | None
    certainty: str
    hands: tuple[Hand, ...]
    words: tuple[str, ...]
    again: tuple[str, ...] = ()
    corrects: tuple[str, ...] = ()
    corrected_by: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """As in "Government troops · controls · the town of Saraqib"."""
        others = [f"{role}: {filler}" for role, filler in self.others]
        return " · ".join(part for part in (" + ".join(self.who), self.what, " + ".join(self.whom), *others) if part)

    @property
    def chain(self) -> str:
        """As in "a military source < SANA < Example Wire"."""
        return " < ".join(hand.words for hand in self.hands)

    @property
    def quoted(self) -> str:
        return " … ".join(f"“{words}”" for words in self.words)


class Teller:
    """Tells the claims of one reading.

    Args:
        ids: what its claims are called, in order; None = c1, c2 …
    """

    def __init__(self, reading: Reading, ids: Sequence[str] | None = None) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._ids = ids or tuple(f"c{number}" for number in range(1, len(reading.claims) + 1))

    def all(self) -> Iterator[Telling]:
        """Every claim, in order."""
        return (self.tell(name, claim) for name, claim in zip(self._ids, self._reading.claims, strict=True))

    def tell(self, name: str, claim: Claim) -> Telling:
        """A claim of the reading, or the same with corrections laid over it."""
        found = self._found.get(name, claim)
        return Telling(
            id=name,
            what=phrasing.what(claim),
            who=tuple(self.filler(role) for role in claim.roles if role.name in _WHO),
            whom=tuple(self.filler(role) for role in claim.roles if role.name in _WHOM),
            others=tuple((role.name, self.filler(role)) for role in claim.roles if role.name not in _WHO | _WHOM),
            when=self.when(claim),
            where=self.where(claim),
            certainty=phrasing.certainty(claim),
            hands=self.hands(claim.attribution),
            words=tuple(self.words(span) for span in claim.evidence),
            again=self._named(other for other in self._one_thing.get(claim.occurrence or "", ()) if other != found),
            corrects=self._named(claim.supersedes),
            corrected_by=self._named(other for other in self._reading.claims if found in other.supersedes),
        )

    @cached_property
    def _one_thing(self) -> dict[str, list[Claim]]:
        """Occurrence → the claims that tell it."""
        found: dict[str, list[Claim]] = {}
        for claim in self._reading.claims:
            if claim.occurrence is not None:
                found.setdefault(claim.occurrence, []).append(claim)
        return found

    @cached_property
    def _id_of(self) -> dict[Claim, str]:
        return dict(reversed(list(zip(self._reading.claims, self._ids, strict=True))))

    @cached_property
    def _found(self) -> dict[str, Claim]:
        """Each claim as the reader found it: the one told may have corrections laid over it."""
        return dict(zip(self._ids, self._reading.claims, strict=True))

    def _named(self, claims: Iterable[Claim]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._id_of[claim] for claim in claims))

    def when(self, claim: Claim) -> str | None:
        """The days, and the words they come from; None = not told."""
        return phrasing.when(claim.when, self._text)

    def where(self, claim: Claim) -> str | None:
        """The place with the words for its relation, and what the gazetteer calls it; None = not told."""
        return phrasing.where(claim.where, self._text, self._reading.places)

    def hands(self, innermost: Attribution | None) -> tuple[Hand, ...]:
        links = innermost.chain() if innermost else ()
        return (*(self._hand(link) for link in links), Hand(words=phrasing.line(self._reading.report.outlet or "the outlet")))

    def words(self, span: Span) -> str:
        """The words as printed, on one line."""
        return phrasing.line(span.of(self._text))

    def name(self, mention: Mention) -> str:
        """The words as printed; of a pronoun or description with the name it stands for: "they [the Northern Front]"."""
        words = self.words(mention.span)
        name = self._name_of_chain.get(mention.chain or "")
        if mention.form in _NAMES or name is None or name == words:
            return words
        return f"{words} [{name}]"

    def plain(self, name: str, claim: Claim) -> dict[str, Any]:
        """The telling as plain data, beside the values it was told from; for programs that have not the whole reading."""
        told = self.tell(name, claim)
        report = self._reading.report
        when = claim.when
        return {
            "id": name,
            "type": claim.type,
            "mode": claim.mode,
            "roles": [{"role": role.name, "text": self.words(role.span), "told": self.filler(role)} for role in claim.roles],
            "when": when and {"earliest": _iso(when.earliest), "latest": _iso(when.latest), "told": told.when},
            "where": claim.where and self._place(claim.where),
            "polarity": str(claim.polarity),
            "certainty": str(claim.certainty),
            "aspect": claim.aspect and str(claim.aspect),
            "harm": claim.harm and str(claim.harm),
            "count": claim.count and [claim.count.least, claim.count.most],
            "hands": [asdict(hand) for hand in told.hands],
            "evidence": [{"start": span.start, "end": span.end, "text": span.of(self._text)} for span in claim.evidence],
            "score": claim.score,
            "rule": claim.rule,
            "again": list(told.again),
            "supersedes": list(told.corrects),
            "superseded_by": list(told.corrected_by),
            "report": {
                "id": report.id,
                "outlet": report.outlet,
                "headline": report.headline,
                "published": report.published and phrasing.published_plain(report.published),
                "url": report.url,
            },
        }

    def _place(self, place: Place) -> dict[str, Any]:
        names = ("gazetteer_id", "name", "lat", "lon", "country", "score")
        told = phrasing.place_words(place, self._text, self._reading.places)
        return {"text": self.words(place.span), "told": told, **{name: getattr(place, name) for name in names}}

    def filler(self, role: Role) -> str:
        """Who or what fills a role, as `name` or with the words for a place's relation."""
        if role.place is not None:
            return phrasing.place_words(role.place, self._text, self._reading.places)
        return self.name(role.mention) if role.mention else self.words(role.span)

    def _hand(self, link: Attribution) -> Hand:
        source = link.source
        cue = " … ".join(self.words(span) for span in link.cue)
        return Hand(
            words=self._source(source) if source else f"nobody named (“{cue}”)",
            stance=link.stance,
            cue=cue,
            kind=str(source.kind) if source else None,
            type=str(source.type) if source else None,
            medium=self.words(link.medium.span) if link.medium else None,
            addressee=self.name(link.addressee) if link.addressee else None,
            said=phrasing.days(link.said),
            said_at=phrasing.where(link.said_at, self._text, self._reading.places),
            why_unnamed=self.words(source.why_unnamed) if source and source.why_unnamed else None,
        )

    def _source(self, source: Source) -> str:
        words = self.words(source.span)
        if source.mention is None or source.mention.form in _NAMES:
            return words
        name = self._name_of_chain.get(source.mention.chain or "")
        return f"{words} [{name}]" if name and name not in words else words

    @cached_property
    def _name_of_chain(self) -> dict[str, str]:
        """Chain → the fullest name in it, the first of several."""
        found: dict[str, Mention] = {}
        for mention in self._reading.mentions:
            if mention.chain and mention.form in _NAMES:
                known = found.setdefault(mention.chain, mention)
                if _NAMES.index(mention.form) < _NAMES.index(known.form):
                    found[mention.chain] = mention
        return {chain: self.words(mention.span) for chain, mention in found.items()}


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None
