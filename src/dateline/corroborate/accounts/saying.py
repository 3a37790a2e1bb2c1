"""One claim, with what it says and on whose word."""

import re
from collections.abc import Iterator

from dateline.corroborate.accounts.knowing import Known
from dateline.corroborate.lexicon import kinds_in, load
from dateline.model import Attribution, Claim, Mention, MentionForm, MentionKind, Period, Place, Polarity, Reading, Saying, Span, Spot
from dateline.model.account import Party, Voice
from dateline.model.attested import NAMED

_DOERS, _SUFFERERS = frozenset({"agent"}), frozenset({"patient", "place"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.OUTLET, MentionKind.ORGAN, MentionKind.GROUP, MentionKind.STATE})
_BESIDE = 24  # code points between a body and who speaks for it: "the Observatory’s head, …"
UNNAMED, OUTLET = "unnamed:", "outlet:"
_EVERYBODY = "people"


class Sayings:
    """The claims of one reading as sayings."""

    def __init__(self, reading: Reading, known: Known) -> None:
        self._reading = reading
        self._text = reading.report.text
        self._known = known
        self._chains: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            if mention.chain:
                self._chains.setdefault(mention.chain, []).append(mention)
        self._heard: dict[int, tuple[Voice, ...]] = {}  # by attribution and by mention, of which several claims share one
        self._met: dict[int, Party] = {}
        self._bodies = sorted((one for one in reading.mentions if one.kind in _BODIES and one.form in NAMED), key=lambda one: one.span)

    def saying(self, name: str, claim: Claim, names: dict[Claim, str]) -> Saying:
        """Args: name: the record's id of the claim; `names` those of all claims of the reading."""
        sufferers = tuple(self._party(role.mention) for role in claim.roles if role.name in _SUFFERERS and role.mention)
        return Saying(
            claim=name,
            type=claim.type,
            voices=self._voices_of(claim.attribution),
            stance=claim.attribution.stance if claim.attribution else None,
            is_denied=claim.polarity is Polarity.DENIED,
            certainty=claim.certainty,
            doers=tuple(self._party(role.mention) for role in claim.roles if role.name in _DOERS and role.mention),
            sufferers=sufferers,
            harm=claim.harm,
            whom=_whom(sufferers) if claim.harm else None,
            count=claim.count,
            days=_bounds(claim.when),
            spot=self.spot(claim.where) if claim.where else None,
            span=Span(min(claim.evidence).start, max(span.end for span in claim.evidence)),
            supersedes=tuple(names[older] for older in claim.supersedes if older in names),
        )

    def spot(self, place: Place) -> Spot:
        middle = place.extent
        return Spot(
            name=place.name or _line(place.span.of(self._text)),
            id=place.gazetteer_id,
            kind=place.kind,
            units=self._known.units(place),
            lat=middle.lat if middle else place.lat,
            lon=middle.lon if middle else place.lon,
            radius_km=middle.radius_km if middle else place.radius_km or 0.0,
        )

    def _party(self, mention: Mention) -> Party:
        if id(mention) not in self._met:
            self._met[id(mention)] = self._new_party(mention)
        return self._met[id(mention)]

    def _voices_of(self, innermost: Attribution | None) -> tuple[Voice, ...]:
        if id(innermost) not in self._heard:
            self._heard[id(innermost)] = tuple(self._voices(innermost))
        return self._heard[id(innermost)]

    def _new_party(self, mention: Mention) -> Party:
        words = _line(mention.span.of(self._text))
        name = self._name(mention)
        label = words if name is None or mention.form in NAMED or name == words else f"{words} [{name}]"
        return Party(self._known.key(mention) or f"word:{_line(mention.head.of(self._text)).casefold()}", label)

    def _name(self, mention: Mention) -> str | None:
        named = [one for one in self._chains.get(mention.chain or "", ()) if one.form in NAMED]
        first = min(named, key=lambda one: (NAMED.index(one.form), one.span), default=None)
        return _line(first.span.of(self._text)) if first else None

    def _voices(self, innermost: Attribution | None) -> Iterator[Voice]:
        for link in innermost.chain() if innermost else ():
            if link.source is None:
                yield Voice(f"{UNNAMED}nobody named", "nobody named")
                continue
            span, mention = link.source.span, link.source.mention
            words = _line(span.of(self._text))
            key = self._spoken_for(span, mention)
            yield Voice(key or f"{UNNAMED}{words.casefold()}", self._told(words, mention))
        outlet = self._reading.report.outlet
        yield Voice(f"{OUTLET}{(outlet or 'not known').casefold()}", outlet or "outlet not known")

    def _told(self, words: str, mention: Mention | None) -> str:
        name = self._name(mention) if mention and mention.form not in NAMED else None
        return words if name is None or name == words else f"{words} [{name}]"

    def _spoken_for(self, span: Span, mention: Mention | None) -> str | None:
        """Whose word it is: of "Observatory head Rami Abdel Rahman", later "Abdel Rahman", the Observatory's; else the speaker's own."""
        own = self._chains.get(mention.chain, [mention]) if mention and mention.chain else [mention] if mention else []
        for speaker in (span, *(one.span for one in own if one.form is not MentionForm.PRONOUN)):
            body = self._body_beside(speaker)
            if body is not None and (key := self._known.key(body)):
                return key
        named = [one for one in own if one.form in NAMED or self._known.key(one)]
        return next((key for one in named if (key := self._known.key(one))), None)

    def _body_beside(self, speaker: Span) -> Mention | None:
        """A body named within the phrase for a speaker, or right before it with no other sentence between."""
        for body in self._bodies:
            if speaker.covers(body.span):
                return body
            gap = self._text[body.span.end : speaker.start] if body.span.end <= speaker.start else None
            if gap is not None and len(gap) <= _BESIDE and _SPEAKS_FOR.fullmatch(gap):
                return body
        return None


_SPEAKS_FOR = re.compile(
    r"['’]?s?\s*,?\s*(?:(?:the|its|a|media|press|news|executive|military|official|senior)\s+)*"
    r"(?:head|chief|director|spokes(?:man|woman|person)|founder|president|secretary|official|coordinator|representative|correspondent|reporter)"
    r"\s*,?\s*"
)
"""What stands between a body and who speaks for it."""


def _whom(sufferers: tuple[Party, ...]) -> str:
    told = " ".join(party.label for party in sufferers)
    found = kinds_in("whom", told)
    return next((kind for kind in load("whom")["whom"] if kind in found), _EVERYBODY)


def _bounds(period: Period | None) -> Period | None:
    return Period(earliest=period.earliest, latest=period.latest) if period and (period.earliest or period.latest) else None


def _line(words: str) -> str:
    return " ".join(words.split())
