"""Golden identity claims (entities/golden_identity_claims.csv) as questions: on the day and on the day before, and across holders.

A view that trusts one holder alone is asked of each of its claims: on the first day on which it was surely said it must answer what the
holder says, on the day before it must not. Claims of a kind that never closes must never join.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dateline.actors.views import Identity, identity, life
from dateline.model import LineageClaim, Origin, View
from evals.actors.days import bounds
from evals.board import Row, need

_TYPES = {"alias_of": "listed_alias", "renamed_to": "renamed"}
_ANSWERS = {"listed_alias": True, "renamed": True, "distinct_from": False, "split_from": None, "merged_into": None}

_SPELT = {
    "Jabhat Fath al-Sham": "Jabhat Fateh al-Sham",
    "al-Nusrah Front": "Jabhat al-Nusra",
    "Hay'at Tahrir al-Sham (Formerly Jabhat al-Nusra)": "Hay'at Tahrir al-Sham",
    "Al Qaeda": "al-Qa'ida",
    "Al-Qaida": "al-Qa'ida",
    "Al-Qaida in Iraq": "al-Qa'ida in Iraq",
}
"""Spellings of one bearer in several lists; for all others the spelling is the handle."""

STATE, CIA, CANADA = "US State (FTO list)", "CIA Factbook (2025 page)", "Canada (Public Safety)"
EU, UCDP, MMP = "EU/UN list (2026)", "UCDP actor dataset (2015)", "Mapping Militants (2019)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a view is asked, and which answers are right."""

    view: View
    pair: tuple[str, str]
    right: tuple[bool | None, ...]

    def is_answered_rightly(self, claims: list[LineageClaim]) -> bool:
        return self.ask(claims).same(*self.pair).same in self.right

    def ask(self, claims: list[LineageClaim]) -> Identity:
        return identity(claims, self.view)


def rows(data: Path) -> list[Row]:
    """Shares of questions answered rightly."""
    claims = load(data)
    asked = {"on the day": list(_on_the_day(claims)), "the day before": list(_day_before(claims)), "across holders": list(_across())}
    told = [_row(measure, [question.is_answered_rightly(claims) for question in some]) for measure, some in asked.items()]
    return [*told, _row("disputes and lives", _disputes_and_lives(claims))]


def load(data: Path) -> list[LineageClaim]:
    """The rows as claims; `said` as wide as the file has it."""
    path = need(data / "entities" / "golden_identity_claims.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return [_claim(row) for row in csv.DictReader(lines)]


def _claim(row: dict[str, str]) -> LineageClaim:
    return LineageClaim(
        type=_TYPES.get(row["rel"], row["rel"]),
        subject=_SPELT.get(row["subject"], row["subject"]),
        object=_SPELT.get(row["object"], row["object"]),
        holder=row["source"],
        origin=Origin.REGISTER,
        said=bounds(row["asserted_on"]) if row["asserted_on"] else None,
        when=bounds(row["valid_from"]) if row["valid_from"] else None,
        evidence=f"golden claim {row['claim_id']}",
    )


def _on_the_day(claims: list[LineageClaim]) -> Iterator[Question]:
    for claim in claims:
        right = (_ANSWERS[claim.type],) if not _is_shared_alias(claim) else (None,)
        known = claim.said.latest if claim.said else None
        yield Question(view=View(trust=(claim.holder,), known=known), pair=(claim.subject, claim.object or ""), right=right)


def _is_shared_alias(claim: LineageClaim) -> bool:
    """One alias, two groups, in one list: no answer is the right one."""
    return claim.holder == CIA and claim.subject == "Islamic State in the Philippines"


def _day_before(claims: list[LineageClaim]) -> Iterator[Question]:
    for claim in claims:
        if claim.said and claim.said.latest:
            view = View(trust=(claim.holder,), known=claim.said.latest - timedelta(days=1))
            yield Question(view=view, pair=(claim.subject, claim.object or ""), right=(None,))


def _across() -> Iterator[Question]:
    nusra, jfs, hts, haqq = "Jabhat al-Nusra", "Jabhat Fateh al-Sham", "Hay'at Tahrir al-Sham", "Liwa al-Haqq"
    for day, right in ((date(2018, 5, 31), None), (date(2018, 6, 1), True)):
        yield _asks((STATE,), jfs, hts, right=right, known=day)
    for day, right in ((date(2016, 11, 13), None), (date(2016, 11, 14), True)):
        yield _asks((STATE, CIA), jfs, nusra, right=right, known=day)
    eij, qaida = "Egyptian Islamic Jihad", "al-Qa'ida"
    yield _asks((EU, CIA), eij, qaida, right=False)
    yield _asks((CIA, EU), eij, qaida, right=True)
    yield _asks((), eij, qaida, right=False)
    yield _asks((CIA,), "Abu Sayyaf Group", "ISIS-East Asia", right=None)
    yield _asks((CANADA,), haqq, nusra, right=True)
    yield _asks((CANADA, STATE), haqq, jfs, right=True)
    yield _asks((MMP, CANADA, STATE), haqq, hts, right=False)
    yield _asks((MMP, STATE, CANADA), haqq, nusra, right=False)
    yield _asks((CANADA, STATE, MMP), haqq, hts, right=True)
    yield _asks((MMP,), hts, qaida, right=None)
    yield _asks((UCDP,), "Jama'at Al-Tawhid wa Al-Jihad", "IS", right=True)
    yield _asks((UCDP, EU), "Jama'at Al-Tawhid wa Al-Jihad", "Jama'at al-Tawhid wal-Jihad (KTJ)", right=None)
    yield _asks((EU, UCDP), "al-Qa'ida in Iraq", "Jama'at al-Tawhid wal-Jihad (KTJ)", right=False)


def _asks(trust: tuple[str, ...], one: str, other: str, *, right: bool | None, known: date | None = None) -> Question:
    return Question(view=View(trust=trust, known=known), pair=(one, other), right=(right,))


def _disputes_and_lives(claims: list[LineageClaim]) -> list[bool]:
    """Both sides of the two lump-or-split questions are kept; the Nusra life has the break, the mergers and the listings."""
    at_odds = {dispute.about for dispute in identity(claims, View(trust=(CANADA, STATE, MMP, CIA, EU))).disputes}
    joints = life("Hay'at Tahrir al-Sham", claims, View(trust=(STATE, MMP))).joints
    types = {typing.type for joint in joints for typing in joint.typings}
    turn = [joint for joint in joints if joint.when and joint.when.earliest == date(2016, 7, 28)]
    return [
        ("Hay'at Tahrir al-Sham", "Liwa al-Haqq") in at_odds,
        ("Egyptian Islamic Jihad", "al-Qa'ida") in at_odds,
        types == {"listed_alias", "split_from", "merged_into"},
        len(turn) == 1 and turn[0].silent == (STATE,),
    ]


def _row(measure: str, right: list[bool]) -> Row:
    return Row(suite="golden identity", measure=measure, value=100 * sum(right) / len(right), n=len(right))
