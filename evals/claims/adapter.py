"""Our claims in the form of PLOVER event data: one type, who, whom. It maps names and forms; it looks nothing up.

PLOVER has no certainty: it codes a promised or planned act of cooperation as AGREE, a planned act of conflict as THREATEN, a deed called
for as REQUEST, and leaves out what is denied or only the content of another verbal act (its manual, "Auxiliary modes" and AGREE).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.model import Certainty, Claim, MentionForm, Polarity, Reading, Report, Role, Span, content_id, published_on
from dateline.reading import registry
from dateline.reading.gazetteer import made
from dateline.reading.options import Options
from dateline.reading.pipeline import Pipeline, parser_of
from dateline.reading.readers.claims import Claims
from dateline.reading.vocabulary import load

TYPES = frozenset(name for name in load("interactions") if name.isupper() and not name.endswith("RESPONSIBILITY"))
_VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "CONCEDE", "SUPPORT"})
_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
_HARMFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
_RENAMED = {
    "controls": "ASSAULT",
    "holds": "COERCE",
    "CLAIM_RESPONSIBILITY": "ASSAULT",
    "broke_with": "SANCTION",
    "backed_by": "SUPPORT",
    "disputed": "REJECT",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A claim as PLOVER would code it; `actor` and `recipient` are the words of the roles."""

    type: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    claim: Claim


_NETWORK = ContextVar("whether the claims reader has its network", default=True)


def pipeline() -> Pipeline:
    """One pipeline for all sets."""
    return _pipeline(network=_NETWORK.get())


@contextmanager
def by_rules_alone() -> Iterator[None]:
    """While it lasts the claims are the rules' alone; names and attributions are read as ever."""
    before = _NETWORK.set(False)
    try:
        yield
    finally:
        _NETWORK.reset(before)


@cache
def _pipeline(*, network: bool) -> Pipeline:
    options, own = Options(), _claims(network=network)
    readers = (own if reader.name == own.name else reader for reader in registry.make(options))
    return Pipeline(readers, parser_of(options), made(options.gazetteer))


def claims_reader() -> Claims:
    """The claims reader of that pipeline."""
    return _claims(network=_NETWORK.get())


@cache
def _claims(*, network: bool) -> Claims:
    return Claims(Options(trained=network))


def read(text: str) -> Reading:
    """A gold sentence as a report without a date: the sets give none that counts."""
    return pipeline().read(as_report(text))


def as_report(text: str) -> Report:
    """The text with an id and nothing else told."""
    return Report(id=content_id(text, outlet=None, headline=None, published=None, url=None), text=text)


def dated(text: str, published: date) -> Reading:
    """A passage of our own gold as a report of its day."""
    name = content_id(text, outlet=None, headline=None, published=str(published), url=None)
    return pipeline().read(Report(id=name, text=text, published=published_on(published)))


_AHEAD = re.compile(r"\b(will|would|shall|plans?|planned)\b|'ll\b")


def events(reading: Reading) -> list[Event]:
    """The claims of a reading that PLOVER would code, in the order of the text."""
    coded = [(claim, _type(claim, reading)) for claim in reading.claims]
    verbal = [claim for claim, type_ in coded if claim.type in _VERBAL | {"PROTEST"} and _real(claim)]
    return [
        Event(type=type_, actor=_words(claim, reading, *_DOES), recipient=_recipients(claim, type_, reading), claim=claim)
        for claim, type_ in coded
        if type_ is not None and not any(_is_content(claim, of=other) for other in verbal)
    ]


def _real(claim: Claim) -> bool:
    return claim.certainty in {Certainty.ASSERTED, Certainty.LIKELY} and claim.polarity is Polarity.AFFIRMED


def _type(claim: Claim, reading: Reading) -> str | None:
    type_ = _RENAMED.get(claim.type, claim.type)
    if type_ not in TYPES:
        return None
    if claim.polarity is Polarity.DENIED:
        refused = claim.type in {"AGREE", "SUPPORT", "CONCEDE"} or (type_ in _COOPERATIVE and claim.certainty is Certainty.PLANNED)
        return "REJECT" if refused else None
    if claim.certainty is Certainty.CALLED_FOR:
        return "REQUEST"
    if claim.certainty in {Certainty.PLANNED, Certainty.CONDITIONAL}:
        if not any(_AHEAD.search(span.of(reading.report.text)) for span in claim.evidence):
            return type_ if claim.certainty is Certainty.PLANNED else None
        return "AGREE" if type_ in _COOPERATIVE else "THREATEN" if type_ in _HARMFUL else type_
    return type_


def _is_content(claim: Claim, *, of: Claim) -> bool:
    """Whether a claim is what a verbal act is about: told after it, and as its topic."""
    if claim is of or claim.evidence[0].start < of.evidence[0].start or claim.evidence[-1].end <= of.evidence[-1].end:
        return False
    unreal = claim.certainty is not Certainty.ASSERTED or claim.polarity is Polarity.DENIED
    return claim.evidence != of.evidence and (unreal or of.type in {"ACCUSE", "REQUEST", "REJECT", "SUPPORT"})


_DOES = ("agent", "subject")
_SUFFERS = ("patient", "object", "place")


def _recipients(claim: Claim, type_: str, reading: Reading) -> tuple[str, ...]:
    """Whom it is done to; of a verbal act without an addressee, whoever what it promises, threatens or asks for is done to or by."""
    told = _words(claim, reading, *_SUFFERS)
    if type_ not in _VERBAL:
        return told
    content = [other for other in reading.claims if _is_content(other, of=claim)]
    own = _words(claim, reading, *_DOES)
    return told + tuple(words for other in content for words in _words(other, reading, *_SUFFERS, *_DOES) if words not in own)


def _words(claim: Claim, reading: Reading, *names: str) -> tuple[str, ...]:
    """The words of the roles; of a pronoun those of the names it stands for."""
    text = reading.report.text
    return tuple(mention.of(text) for role in claim.roles if role.name in names for mention in _spans(role, reading))


def _spans(role: Role, reading: Reading) -> Iterator[Span]:
    yield role.span
    if role.mention is not None and role.mention.form is MentionForm.PRONOUN and role.mention.chain is not None:
        yield from (other.span for other in reading.mentions if other.chain == role.mention.chain and other != role.mention)


def overlap(one: str, other: str) -> bool:
    """Whether two phrases share a word that is more than an article or a preposition."""
    return bool(_content(one) & _content(other))


def same_holder(wanted: str | None, claim: Claim, text: str) -> bool:
    """Whether a claim is held by the source marked; None = the outlet, or nobody named."""
    source = claim.attribution.source if claim.attribution is not None else None
    if wanted is None or source is None:
        return wanted is None and source is None
    return overlap(wanted, source.span.of(text))


def _content(phrase: str) -> set[str]:
    return set(_tokens(phrase)) - {"the", "a", "an", "of", "in", "and", "for", "to", "on", "its", "their", "his"}


def _tokens(phrase: str) -> Iterator[str]:
    for token in phrase.replace("-", " ").replace("(", " ").replace(")", " ").split():
        yield token.strip(".,;:'’\"").removesuffix("'s").removesuffix("’s").lower()
