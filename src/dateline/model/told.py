"""What a report says became of groups, as lineage claims between names."""

from collections.abc import Iterator
from itertools import product

from dateline.model.attested import NAMED, published, words_of
from dateline.model.claim import Claim, Role
from dateline.model.lineage import LineageClaim, Origin
from dateline.model.mention import Mention, MentionForm
from dateline.model.reading import Reading
from dateline.model.when import Period

LIFE = frozenset(
    {
        "named",
        "same_as",
        "distinct_from",
        "renamed",
        "split_from",
        "merged_into",
        "formed_from",
        "member_of",
        "branch_of",
        "pledged_to",
        "broke_with",
        "successor_of",
        "allied_with",
        "rival_of",
        "led_by",
        "replaced_leader",
        "backed_by",
        "linked_to",
        "designated",
    }
)
"""The types of claims that say who is who or what became of whom: the keys of reading/vocabulary/groups.toml."""

UNNAMED = "nobody named"
"""The holder of what "reportedly" is so."""


def lives_in(reading: Reading) -> Iterator[LineageClaim]:
    """The reading's claims of a type in `LIFE` whose roles are filled by names, in order.

    Subject and object are provisional handles, `name:<kind>:<name as printed>`. Each is the mention's own full name, else the fullest of
    its chain; a claim about somebody the report never names is left out, since nothing would tell of whom it speaks.
    """
    names = _Names(reading)
    for claim in reading.claims:
        if claim.type not in LIFE:
            continue
        objects = [role for role in claim.roles if role.name == "object"]
        for subject, thing in product((role for role in claim.roles if role.name == "subject"), objects):
            pair = names.apart(subject, thing)
            if pair:
                yield _life(reading, claim, *pair, names)


def name_handle(kind: str, name: str) -> str:
    """The handle of whoever is known by a name alone."""
    return f"name:{kind}:{name}"


def _life(reading: Reading, claim: Claim, subject: str, thing: str, names: "_Names") -> LineageClaim:
    report, first = reading.report, min(claim.evidence)
    said = claim.attribution.said if claim.attribution else None
    return LineageClaim(
        type=claim.type,
        subject=subject,
        object=thing,
        holder=names.holder(claim),
        reporter=report.outlet,
        origin=Origin.REPORT,
        when=_bounds(claim.when),
        said=_bounds(said) or published(reading),
        polarity=claim.polarity,
        certainty=claim.certainty,
        evidence=f"report {report.id}, {first.start}–{max(span.end for span in claim.evidence)}",
        words=" … ".join(" ".join(span.of(report.text).split()) for span in claim.evidence),
    )


class _Names:
    """What the mentions of one reading are called."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._chains: dict[str, list[Mention]] = {}
        for mention in reading.mentions:
            if mention.chain and mention.form in NAMED:
                self._chains.setdefault(mention.chain, []).append(mention)

    def apart(self, subject: Role, thing: Role) -> tuple[str, str] | None:
        """The handles of two roles that are not one and the same; None where the report has no two names for them."""
        if subject.mention is None or thing.mention is None:
            return None
        pairs = product(self._handles(subject.mention), self._handles(thing.mention))
        return next(((one, other) for one, other in pairs if one.casefold() != other.casefold()), None)

    def holder(self, claim: Claim) -> str:
        """The innermost source by its fullest name, else by its words; the outlet where it speaks in its own voice."""
        if claim.attribution is None:
            return self._reading.report.outlet or "outlet not known"
        source = claim.attribution.source
        if source is None:
            return UNNAMED
        named = self._called(source.mention) if source.mention else []
        return words_of(named[0], self._reading) if named else " ".join(source.span.of(self._reading.report.text).split())

    def _handles(self, mention: Mention) -> list[str]:
        return [name_handle(named.kind, words_of(named, self._reading)) for named in self._called(mention)]

    def _called(self, mention: Mention) -> list[Mention]:
        """The mention itself where it is a full name, then the names of its chain, the fullest first."""
        own = [mention] if mention.form in NAMED else []
        if mention.form is MentionForm.FULL:
            return own + self._siblings(mention)
        return self._siblings(mention) or own

    def _siblings(self, mention: Mention) -> list[Mention]:
        named = self._chains.get(mention.chain, []) if mention.chain else []
        return sorted(named, key=lambda one: (NAMED.index(one.form), one.span))


def _bounds(time: Period | None) -> Period | None:
    return Period(earliest=time.earliest, latest=time.latest) if time and (time.earliest or time.latest) else None
