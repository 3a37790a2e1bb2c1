"""The things one reading tells of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from dateline.corroborate.media.checks import checks_in
from dateline.corroborate.media.kinds import is_several, kind_of
from dateline.corroborate.media.told import ToldOf
from dateline.corroborate.media.where import by, one_line
from dateline.model import (
    Attribution,
    Claim,
    Embedded,
    Medium,
    MediumKind,
    Mention,
    MentionForm,
    MentionKind,
    Named,
    Reading,
    Release,
    Span,
)

_OF_MEDIA = frozenset({"released", "verified", "not_verified", "disputed", "retracted"})
_CHANNEL = re.compile(
    r"\b(?:on|via|through|over|by way of)\s+((?:(?:its|his|her|their|the|an?)\s+)?(?:[\w’'-]+\s+){0,4}?"
    r"(?:Telegram|YouTube|Facebook|Twitter|X|WhatsApp|TikTok|Instagram|VK|Signal|(?:channel|website|account|page|network|agency|radio|television)s?))\b"
)
_BY_MARKUP = {
    **dict.fromkeys(("video", "iframe", "og:video", "json-ld video"), MediumKind.VIDEO),
    **dict.fromkeys(("audio", "json-ld audio"), MediumKind.RECORDING),
}


@dataclass
class _Thing:
    """The mentions of one thing in a report, in order."""

    kind: MediumKind
    mentions: list[Mention]

    def is_it(self, mention: Mention | None) -> bool:
        return mention is not None and any(
            one.span == mention.span or (one.chain is not None and one.chain == mention.chain) for one in self.mentions
        )


def media_in(reading: Reading, claims: Sequence[str], embedded: Iterable[Embedded] = ()) -> tuple[Medium, ...]:
    """What a report tells of recordings, videos, images and statements: those that carry words, show something, or are spoken about.

    Args:
        claims: the record's ids for the reading's claims, in order.
        embedded: the pictures and films that stand in its page; each is a thing of its own, whatever the text names.
    """
    gathering = _Gathering(reading, tuple(zip(claims, reading.claims, strict=True)))
    return (*gathering.named(), *(_embedded(reading.report.id, one) for one in embedded))


class _Gathering:
    def __init__(self, reading: Reading, claims: tuple[tuple[str, Claim], ...]) -> None:
        self._told = ToldOf(reading, claims)
        self._reading = reading
        self._text = reading.report.text
        self._claims = claims
        self._media = [(name, claim) for name, claim in claims if claim.type in _OF_MEDIA]
        self._media_named = sorted((one for one in reading.mentions if kind_of(one, self._text)), key=lambda one: one.span)
        self._things = [thing for thing in self._all() if self._is_spoken_of(thing)]

    def named(self) -> Iterator[Medium]:
        return (self._medium(thing) for thing in self._things)

    def _all(self) -> Iterator[_Thing]:
        """Mentions by chain; the first that says what it is gives the kind."""
        chains: dict[str, list[Mention]] = {}
        for number, mention in enumerate(self._reading.mentions):
            chains.setdefault(mention.chain or f"alone {number}", []).append(mention)
        for mentions in chains.values():
            kind = next((kind for one in mentions if (kind := kind_of(one, self._text))), None)
            if kind is not None:
                yield _Thing(kind, mentions)

    def _is_spoken_of(self, thing: _Thing) -> bool:
        roles = (role.mention for _, claim in self._media for role in claim.roles)
        return any(map(thing.is_it, roles)) or any(thing.is_it(one.medium) or self._shows(one, thing) for one in self._reading.attributions)

    def _shows(self, attribution: Attribution, thing: _Thing) -> bool:
        """Whether the thing itself is the source: a video shows."""
        source = attribution.source.mention if attribution.source else None
        return source is not None and source.kind in {MentionKind.MEDIA, MentionKind.DOCUMENT} and thing.is_it(source)

    def _medium(self, thing: _Thing) -> Medium:
        told, report = self._told, self._reading.report
        described = [one for one in thing.mentions if kind_of(one, self._text)]
        first = described[0]
        sentences = tuple(dict.fromkeys(told.sentences.of(one.span) for one in thing.mentions if self._alone_in(one, thing)))
        carried = [one for one in self._reading.attributions if thing.is_it(one.medium)]
        return Medium(
            id=_id(report.id, str(first.span.start)),
            report=report.id,
            kind=thing.kind,
            several=is_several(first, self._text),
            named=tuple(self._named(thing)),
            released=tuple(self._released(thing)),
            days=tuple(dict.fromkeys(day for sentence in sentences for day in told.days(sentence))),
            places=tuple(dict.fromkeys(place for sentence in sentences for place in told.places(sentence))),
            checks=tuple(checks_in(told, self._media, lambda span: self._is_first_in(thing, span), carried)),
            generations=tuple(dict.fromkeys(bred for one in described for bred in told.generations(told.sentences.of(one.span), one.span))),
            speakers=tuple(dict.fromkeys(who for one in carried if (who := by(one, self._text)))),
            claims=tuple(name for name, claim in self._claims if self._rests_on(claim, thing)),
        )

    def _named(self, thing: _Thing) -> Iterator[Named]:
        media = [one.medium.span for one in self._reading.attributions if one.medium]
        for one in thing.mentions:
            if one.form is MentionForm.PRONOUN and one.span not in media:
                continue
            yield Named(words=one_line(one.span.of(self._text)), span=one.span, is_medium=one.span in media)

    def _alone_in(self, mention: Mention, thing: _Thing) -> bool:
        """Whether no other such thing stands between the mention and the beginning of its sentence: the rest may be about that one."""
        sentence = self._told.sentences.of(mention.span)
        return self._is_first_in(thing, sentence)

    def _is_first_in(self, thing: _Thing, span: Span) -> bool:
        """Whether of all such things a stretch names, this one comes first."""
        first = next((one for one in self._media_named if span.overlaps(one.span)), None)
        own = next((one for one in thing.mentions if span.overlaps(one.span)), None)
        return own is not None and (first is None or own.span.start <= first.span.start)

    def _released(self, thing: _Thing) -> Iterator[Release]:
        for name, claim in self._media:
            if claim.type != "released" or not any(role.name == "patient" and thing.is_it(role.mention) for role in claim.roles):
                continue
            agents = [one_line(role.span.of(self._text)) for role in claim.roles if role.name == "agent"]
            sentence = self._told.sentences.of(claim.evidence[0])
            channel = _CHANNEL.search(self._text, sentence.start, sentence.end)
            yield Release(
                holder=" · ".join(dict.fromkeys(agents)) or None,
                channel=one_line(channel[1]) if channel else None,
                earliest=claim.when.earliest if claim.when else None,
                latest=claim.when.latest if claim.when else None,
                word=self._told.word(claim.evidence[0], claim=name),
            )

    def _rests_on(self, claim: Claim, thing: _Thing) -> bool:
        if claim.attribution is None:
            return False
        return any(thing.is_it(link.medium) or self._shows(link, thing) for link in claim.attribution.chain())


def _embedded(report: str, one: Embedded) -> Medium:
    return Medium(id=_id(report, one.url), report=report, kind=_BY_MARKUP.get(one.how, MediumKind.IMAGE), embedded=(one,))


def _id(report: str, place: str) -> str:
    return sha256(f"{report}\x1f{place}".encode()).hexdigest()[:16]
