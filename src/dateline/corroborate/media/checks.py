"""Who vouched for a thing, could not, contested it or took it back, and how."""

import re
from collections.abc import Callable, Iterator

from dateline.corroborate.media.told import ToldOf
from dateline.corroborate.media.where import by, one_line
from dateline.model import Attribution, Certainty, Check, Claim, Mention, MentionForm, OnWord, Outcome, Polarity, Span

_HOW = re.compile(
    r"\b(?:(?:had |has |have )?(?:geo-?locat\w+|chrono-?locat\w+|authenticat\w+|cross-?check\w+)"
    r"|(?:match|compar|recogni[sz]|identif|analy[sz])\w* (?:the |his |her |its |their )?"
    r"(?:voices?|faces?|landmarks?|shadows?|buildings?|metadata)"
    r"(?: with [\w ]{3,40})?"
    r"|voice (?:analysis|matche?s?|comparison)|voice-matched|(?:reverse )?image search\w*|metadata|satellite (?:imagery|images|pictures)"
    r"|digital(?:ly)? sign\w+|forensic\w*(?: analysis| tests?)?)\b",
    re.IGNORECASE,
)
_FALSE = re.compile(
    r"\b(?:fake|faked|forged|forgery|fabricat\w+|doctored|staged|hoax|deepfake|not (?:genuine|authentic|real)"
    r"|(?:is|was|were|are|being|years|months) old|old (?:footage|video|recording|pictures?|images?)|unrelated|misattributed|manipulated)\b",
    re.IGNORECASE,
)
_TRUE = re.compile(r"(?<!not )(?<!n't )\b(?:authentic|genuine)\b", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:appear\w*|seem\w*|likely|probably|believed|may|might|could|possibly|whether)\b", re.IGNORECASE)
_SURE = frozenset({Certainty.ASSERTED, Certainty.LIKELY, Certainty.POSSIBLE})
_TYPES = {str(verdict): verdict for verdict in Outcome}
_STANCES = {
    "verifies": Outcome.VERIFIED,
    "cannot_verify": Outcome.NOT_VERIFIED,
    "disputes": Outcome.DISPUTED,
    "retracts": Outcome.RETRACTED,
}

Names = Callable[[Span], bool]
"""Whether the thing is named there."""


def checks_in(told: ToldOf, claims: list[tuple[str, Claim]], names: Names, carried: list[Attribution]) -> Iterator[Check]:
    """What is told of one thing, each once: by claims of it, by those who pass its words on, by what is said of it.

    Args:
        names: where the report names the thing.
        carried: the attributions whose words stand in it.
    """
    seen: set[tuple[Outcome, str | None]] = set()
    for check in (*_claimed(told, claims, names), *_passed_on(told, carried, names), *_said(told, names)):
        known = (check.verdict, check.by and check.by.casefold().removeprefix("the "))
        if known not in seen:
            seen.add(known)
            yield check


def _claimed(told: ToldOf, claims: list[tuple[str, Claim]], names: Names) -> Iterator[Check]:
    for name, claim in claims:
        verdict = _verdict(claim)
        if verdict is None or not any(role.name == "patient" and names(role.span) for role in claim.roles):
            continue
        agents = [role for role in claim.roles if role.name == "agent"]
        sentence = told.sentences.of(claim.evidence[0])
        yield Check(
            verdict=verdict,
            by=" · ".join(one_line(role.span.of(told.text)) for role in agents) or None,
            how=_how(told, sentence, agents[0].mention if agents else None),
            word=OnWord(
                report=told.reading.report.id,
                by=by(claim.attribution, told.text),
                words=one_line(sentence.of(told.text)),
                span=sentence,
                claim=name,
            ),
            certainty=claim.certainty,
            earliest=claim.when.earliest if claim.when else None,
            latest=claim.when.latest if claim.when else None,
        )


def _verdict(claim: Claim) -> Outcome | None:
    """None where it was not done: denied, planned, asked for. What nobody verified is not verified."""
    verdict = _TYPES.get(claim.type)
    if verdict is None or claim.certainty not in _SURE:
        return None
    if claim.polarity is Polarity.DENIED:
        return Outcome.NOT_VERIFIED if verdict is Outcome.VERIFIED else None
    return verdict


def _passed_on(told: ToldOf, carried: list[Attribution], names: Names) -> Iterator[Check]:
    """Those around the speaker's words, and those whose content is the thing itself."""
    around = [link for one in carried for link in one.chain() if link is not one]
    named = [one for one in told.reading.attributions if any(names(Span(span.start, span.end)) for span in one.content)]
    for link in (*around, *named):
        verdict = _STANCES.get(link.stance)
        if verdict is not None and link.source is not None:
            sentence = told.sentences.of(link.cue[0]) if link.cue else link.source.span
            yield Check(
                verdict=verdict, by=by(link, told.text), how=_how(told, sentence, link.source.mention), word=_reported(told, link, sentence)
            )


def _said(told: ToldOf, names: Names) -> Iterator[Check]:
    """What a source says of it in so many words: that it is fake, old, genuine."""
    for one in told.reading.attributions:
        for span in one.content if one.source else ():
            words = span.of(told.text)
            if not names(span):
                continue
            verdict = Outcome.DISPUTED if _FALSE.search(words) else Outcome.VERIFIED if _TRUE.search(words) else None
            if one.stance == "denies" and verdict:
                verdict = Outcome.DISPUTED if verdict is Outcome.VERIFIED else None
            if verdict:
                certainty = Certainty.LIKELY if _HEDGED.search(words) or one.stance == "believes" else Certainty.ASSERTED
                yield Check(verdict=verdict, by=by(one, told.text), how=(), word=_reported(told, one, span), certainty=certainty)


def _reported(told: ToldOf, link: Attribution, span: Span) -> OnWord:
    """On the word of whoever reports the link: the one around it, else the report."""
    return OnWord(report=told.reading.report.id, by=by(link.inside, told.text), words=one_line(span.of(told.text)), span=span)


def _how(told: ToldOf, sentence: Span, checker: Mention | None) -> tuple[str, ...]:
    """The words for the check in the sentence, and in the next one where the same source goes on."""
    spans = [sentence]
    following = told.sentences.after(sentence)
    if following is not None and _goes_on(told, following, checker):
        spans.append(following)
    found = [one_line(match.group()) for span in spans for match in _HOW.finditer(told.text, span.start, span.end)]
    return tuple(dict.fromkeys(found))


def _goes_on(told: ToldOf, sentence: Span, checker: Mention | None) -> bool:
    """Whether whoever speaks in a sentence is the checker: by its name, or as "it", "they"."""
    chain = checker.chain if checker else None
    sources = [one.source for one in told.reading.attributions if one.source and sentence.covers(one.source.span)]
    return bool(sources) and all(
        one.mention is not None and ((chain and one.mention.chain == chain) or one.mention.form is MentionForm.PRONOUN) for one in sources
    )
