"""On whose word: the innermost attribution a claim stands in, what its stance makes of the claim, and statements for the rest."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from dateline.model import Attribution, Certainty, Claim, Polarity, Span
from dateline.reading import phrases
from dateline.reading.along import Along
from dateline.reading.page import Page
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.sureness import Sureness, is_definite, is_not_denied

_BY_STANCE = {
    "asks": Certainty.CALLED_FOR,
    "orders": Certainty.CALLED_FOR,
    "threatens": Certainty.PLANNED,
    "promises": Certainty.PLANNED,
    "believes": Certainty.LIKELY,
    "cannot_verify": Certainty.UNKNOWN,
    "disputes": Certainty.UNKNOWN,
    "retracts": Certainty.UNKNOWN,
}
_REAL_ONLY = frozenset({"asks", "orders", "threatens", "promises"})
"""Stances that speak of what is to come: a past tense inside them is told as having been."""

_UNNAMED_CUES = {"reportedly": Certainty.LIKELY, "allegedly": Certainty.POSSIBLE}
_OWN_DEEDS = ("claim_responsibility", "deny_responsibility", "blamed")
_OUTLETS = ("epithet", "aside")
"""Rules that read what is put in passing ("Iran-backed", "X, an offshoot of Y"): the outlet's own word."""
_ACCUSING = frozenset({"accuse", "charge", "suspect", "blame", "allege"})


_ASKED_OF_REPORTERS = re.compile(r"(?i)^(?:for |on )?anonymity\b|\bnot (?:to )?be (?:named|identified|quoted)\b")
"""What a source asks for himself says nothing about the world."""


class Holders:
    """The attributions of a page, by where their content lies."""

    def __init__(self, page: Page) -> None:
        self._page = page

    @cached_property
    def _contents(self) -> Along[tuple[Span, Attribution]]:
        return Along((span, (span, attribution)) for attribution in self._page.attributions for span in attribution.content)

    def of(self, draft: Draft) -> Attribution | None:
        """The innermost attribution whose content holds the trigger; a definite event noun belongs to who tells of it."""
        if draft.teller is not None:
            return self.speaking(draft.teller.idx) or self.innermost(draft.teller.idx)
        inner = self.innermost(draft.trigger.idx)
        if draft.rule.startswith(_OUTLETS):  # the outlet's own word, but for what is quoted
            return inner if inner is not None and inner.manner != "indirect" else None
        if (
            inner is not None
            and draft.nominal
            and draft.clause == draft.trigger
            and not draft.rule.startswith(_OWN_DEEDS)  # the deed itself is what is claimed, denied or blamed on somebody
            and is_definite(draft.trigger)
            and inner.manner == "indirect"
        ):
            whole = self._page.doc[draft.trigger.left_edge.i : draft.trigger.right_edge.i + 1]
            if not any(span.start >= whole.start_char for span in inner.content):
                return inner.inside
        return inner

    def innermost(self, offset: int) -> Attribution | None:
        """The deepest attribution whose content holds an offset; of two equally deep the one with the shorter content."""
        holding = [(sum(1 for _ in one.chain()), -len(span), one) for span, one in self._contents.touching(Span(offset, offset + 1))]
        return max(holding, key=lambda found: found[:2])[2] if holding else None

    def speaking(self, offset: int) -> Attribution | None:
        """The attribution whose cue holds an offset."""
        return next((one for one in self._page.attributions for span in one.cue if span.start <= offset < span.end), None)

    def stance(self, draft: Draft, holder: Attribution | None, sure: Sureness) -> tuple[Certainty, Polarity]:
        """Certainty and polarity with what the holder's stance adds; the clause's own words come first."""
        certainty, polarity = sure.certainty, sure.polarity
        if draft.rule.startswith(_OUTLETS):
            return Certainty.ASSERTED, Polarity.AFFIRMED
        if certainty is None and holder is not None:
            certainty = _left_open(holder, self._page)
        if holder is None or not self._is_main(draft, holder):
            accused = sure.governor is not None and sure.governor.lemma_ in _ACCUSING
            if certainty is None and holder is None and (accused or draft.rule.startswith("blamed")):
                certainty = Certainty.POSSIBLE
            return certainty or Certainty.ASSERTED, polarity
        doubted = not (sure.governor is not None and is_not_denied(sure.governor))  # "has no doubt that", "did not deny that"
        if holder.stance == "denies" and doubted and certainty is not Certainty.UNKNOWN:
            polarity = Polarity.DENIED
        if (
            holder.stance == "believes" and certainty is not Certainty.UNKNOWN and self._is_negated(holder)
        ):  # whoever does not believe it happened believes it did not
            polarity = Polarity.AFFIRMED if polarity is Polarity.DENIED else Polarity.DENIED
        if certainty is None:
            past = draft.clause.tag_ == "VBD" or any(child.dep_ == "aux" and child.lower_ == "had" for child in draft.clause.children)
            told = (past and holder.stance in _REAL_ONLY) or (holder.stance == "disputes" and not doubted)
            certainty = None if told else _BY_STANCE.get(holder.stance)
        if holder.source is None and certainty is None:
            cue = holder.cue[0].of(self._page.text).lower() if holder.cue else ""
            certainty = next((found for word, found in _UNNAMED_CUES.items() if word in cue), None)
            certainty = certainty or (Certainty.LIKELY if "believed" in cue or "thought" in cue else None)
        return certainty or Certainty.ASSERTED, polarity

    def _is_negated(self, holder: Attribution) -> bool:
        return any(token.dep_ == "neg" or phrases.is_negated(token) for span in holder.cue for token in self._page.tokens(span))

    def _is_main(self, draft: Draft, holder: Attribution) -> bool:
        """Whether the claim is what is said, not something told in passing within it."""
        node = draft.clause
        if draft.nominal and node == draft.trigger and is_definite(node):
            return False
        while node.head != node and any(span.start <= node.head.idx < span.end for span in holder.content):
            if node.dep_ in {"relcl", "advcl", "acl"} and node.tag_ != "VBG":
                return False
            node = node.head
        return True


def statements(page: Page, made: Sequence[Claim]) -> Iterator[Claim]:
    """One statement for every attribution whose content gave no typed claim: nothing attributed is dropped."""
    spoken = {id(link) for claim in made if claim.attribution is not None for link in claim.attribution.chain()}
    contents: defaultdict[tuple[Span, ...], list[Attribution]] = defaultdict(list)
    for attribution in page.attributions:
        contents[attribution.content].append(attribution)
    told = Along((span, claim) for claim in made for span in claim.evidence)
    for attribution in page.attributions:
        if id(attribution) in spoken or not attribution.content or _relayed(attribution, contents[attribution.content]):
            continue
        if any(_tells(claim, attribution) for claim in told.touching(attribution.content[0])):
            continue
        if _ASKED_OF_REPORTERS.search(attribution.content[0].of(page.text)):
            continue
        yield Claim(
            type="statement",
            roles=(),
            evidence=attribution.content,
            polarity=Polarity.DENIED if attribution.stance == "denies" else Polarity.AFFIRMED,
            certainty=_left_open(attribution, page) or _BY_STANCE.get(attribution.stance, Certainty.ASSERTED),
            attribution=attribution,
            score=0.5,
            rule="content without a type",
        )


def _left_open(attribution: Attribution, page: Page) -> Certainty | None:
    """What "did not deny" and "neither confirmed nor denied" leave of what they speak of (ANNOTATION.md claims 2); None elsewhere."""
    word = page.tokens(attribution.cue[-1])[-1]
    if word.lemma_ != "deny" or not phrases.is_negated(word):
        return None
    return Certainty.UNKNOWN if word.dep_ == "conj" else Certainty.POSSIBLE


def _tells(claim: Claim, attribution: Attribution) -> bool:
    """Whether a claim about the speech act itself holds all that was said: "pledged allegiance to X"."""
    whole = claim.attribution == attribution.inside
    return whole and all(any(words.covers(part) for words in claim.evidence) for part in attribution.content)


def _relayed(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether of those who hold the same words somebody is nested inside: the statement is his."""
    return any(other.inside == attribution for other in others)
