"""An analyst corrects a field of a claim: laid over what the reader found, never in its place."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from dateline.desk import Desk
from dateline.desk.correcting import said
from dateline.errors import BadQuery, Conflict, NotFound
from dateline.export.telling import Teller
from dateline.model import Certainty, Claim, Count, MentionKind, Period, Polarity, Span, View
from dateline.store import claim_ids
from factories import TOWN, made_by_hand

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
WHY = "the report's own words"
READING = made_by_hand(name="town")
CONTROL, DENIED, SAME, TOLL = claim_ids(READING)
REBELS, FRONT = (
    Span(TOWN.index("The rebels"), TOWN.index("The rebels") + 10),
    Span(TOWN.index("the Northern"), TOWN.index("the Northern") + 18),
)


class Clock:
    """What time it is, until it is told otherwise."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(clock: Clock) -> Iterator[Desk]:
    with Desk(clock=clock) as one:
        one._store.keep(READING.report, READING, at=NOW)
        yield one


def at(span: Span) -> str:
    return f"{span.start}-{span.end}"


def shown(desk: Desk, claim: str, view: View | None = None) -> Claim:
    return desk.show(claim, view=view).corrected.claim


def test_a_role_takes_other_words_of_the_report_with_the_name_they_stand_for(desk: Desk) -> None:
    desk.correct(CONTROL, f"role agent = {at(REBELS)}", by="anna", reason=WHY)
    trail = desk.show(CONTROL)
    assert Teller(READING, claim_ids(READING)).tell(CONTROL, trail.corrected.claim).who == ("The rebels [the Northern Front]",)
    assert [(one.told, one.was, one.by, one.reason) for one in trail.corrected.corrections] == [
        ("The rebels [the Northern Front]", "Government troops", "anna", WHY)
    ]


def test_what_the_reader_found_stays(desk: Desk) -> None:
    desk.correct(CONTROL, f"role agent = {at(REBELS)}", by="anna", reason=WHY)
    trail = desk.show(CONTROL)
    assert trail.entry.claim == trail.corrected.original == READING.claims[0]
    assert next(desk.readings()) == READING


def test_a_role_may_be_emptied_and_may_have_several(desk: Desk) -> None:
    desk.correct(TOLL, "role patient = not told", by="anna", reason=WHY)
    assert shown(desk, TOLL).roles == ()
    desk.correct(TOLL, f"role patient = {at(REBELS)}, {at(FRONT)}", by="anna", reason=WHY)
    assert [role.span for role in shown(desk, TOLL).roles] == [REBELS, FRONT]


def test_words_that_no_reader_marked_fill_a_role_as_what_the_analyst_says(desk: Desk) -> None:
    start = TOWN.index("fighters")
    desk.correct(TOLL, f"role patient = {start}-{start + 8} as group", by="anna", reason=WHY)
    mention = shown(desk, TOLL).roles[0].mention
    assert mention
    assert (mention.span.of(TOWN), mention.kind) == ("fighters", MentionKind.GROUP)


@pytest.mark.parametrize(
    ("verdict", "field", "value"),
    [
        ("polarity = denied", "polarity", Polarity.DENIED),
        ("certainty = called for", "certainty", Certainty.CALLED_FOR),
        ("type = Casualties", "type", "casualties"),
        ("when = 2017-04", "when", Period(earliest=date(2017, 4, 1), latest=date(2017, 4, 30))),
        ("when = ..2017-04-06", "when", Period(latest=date(2017, 4, 6))),
        ("when = not told", "when", None),
        ("where = not told", "where", None),
        ("count = 20..30", "count", Count(least=20, most=30)),
        ("count = 70..", "count", Count(least=70, most=None)),
        ("harm = not told", "harm", None),
        ("words = 0–17, 18-22", "evidence", (Span(0, 17), Span(18, 22))),
    ],
)
def test_each_field_takes_what_is_said_of_it(desk: Desk, verdict: str, field: str, value: object) -> None:
    desk.correct(TOLL, verdict, by="anna", reason=WHY)
    assert getattr(shown(desk, TOLL), field) == value


def test_a_place_may_mean_another_of_those_its_words_could_mean(desk: Desk) -> None:
    town = READING.places[0].span
    desk.correct(CONTROL, f"where = {at(town)} as 2", by="anna", reason=WHY)
    where = shown(desk, CONTROL).where
    assert where
    assert (where.gazetteer_id, where.name) == ("2", "Saraqeb")
    with pytest.raises(BadQuery, match=r"could mean: 2 \(Saraqeb, SY\)"):
        desk.correct(CONTROL, f"where = {at(town)} as 99", by="anna", reason=WHY)


@pytest.mark.parametrize(
    "verdict",
    [
        "right",
        "colour = red",
        "role agent",
        "role agent = the army",
        "role agent = 30-20",
        "role agent = 0-9999",
        "role weapon = 0-17",
        "polarity = perhaps",
        "polarity = not told",
        "type = weather",
        "when = 2017-04-06..2017-04-04",
        "when = ..",
        "count = 30..20",
        "count = many",
        "words = not told",
        "role agent = 0-17 as army",
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_noted(desk: Desk, verdict: str) -> None:
    with pytest.raises(BadQuery):
        desk.correct(CONTROL, verdict, by="anna", reason=WHY)
    assert desk.decisions() == ()


def test_a_correction_needs_a_reason_and_a_claim(desk: Desk) -> None:
    with pytest.raises(BadQuery, match="needs a reason"):
        desk.correct(CONTROL, "polarity = denied", by="anna", reason=" ")
    with pytest.raises(NotFound):
        desk.correct("ffff", "polarity = denied", by="anna", reason=WHY)


def test_a_verdict_is_written_in_one_way_only() -> None:
    assert said("role  agent=120-134 ,  150..160").verdict == "role agent = 120–134, 150–160"
    assert said("when = 2017-04-04..2017-04-04").verdict == "when = 2017-04-04"
    assert said("count = 7 .. 7").verdict == "count = 7"


def test_withdrawn_it_is_as_if_never_made(desk: Desk) -> None:
    before = desk.show(CONTROL).corrected
    desk.withdraw(desk.correct(CONTROL, "polarity = denied", by="anna", reason=WHY), by="ben")
    assert desk.show(CONTROL).corrected == before


def test_the_later_word_of_one_analyst_holds(desk: Desk) -> None:
    desk.correct(CONTROL, "certainty = likely", by="anna", reason=WHY)
    desk.correct(CONTROL, "certainty = possible", by="anna", reason="on second thoughts")
    corrected = desk.show(CONTROL).corrected
    assert corrected.claim.certainty is Certainty.POSSIBLE
    assert [one.told for one in corrected.corrections] == ["possible"]


def test_two_analysts_who_differ_are_both_told_and_neither_is_chosen(desk: Desk) -> None:
    desk.correct(CONTROL, "certainty = likely", by="anna", reason=WHY)
    desk.correct(CONTROL, "certainty = possible", by="ben", reason=WHY)
    desk.correct(CONTROL, "polarity = denied", by="ben", reason=WHY)
    corrected = desk.show(CONTROL).corrected
    assert corrected.disputed == ("certainty",)
    assert (corrected.claim.certainty, corrected.claim.polarity) == (Certainty.ASSERTED, Polarity.DENIED)
    assert [(one.by, one.told) for one in corrected.corrections if one.field == "certainty"] == [("anna", "likely"), ("ben", "possible")]


def test_two_analysts_who_agree_are_no_disagreement(desk: Desk) -> None:
    for name in ("anna", "ben"):
        desk.correct(CONTROL, "certainty = likely", by=name, reason=WHY)
    corrected = desk.show(CONTROL).corrected
    assert (corrected.disputed, corrected.claim.certainty) == ((), Certainty.LIKELY)


def test_on_a_day_before_it_was_made_nothing_is_corrected(desk: Desk, clock: Clock) -> None:
    number = desk.correct(CONTROL, "polarity = denied", by="anna", reason=WHY)
    clock.now += timedelta(days=3)
    desk.withdraw(number, by="anna")
    days = {day: shown(desk, CONTROL, View(decided=NOW.date() + timedelta(days=day))).polarity for day in (-1, 0, 2, 3)}
    assert [str(polarity) for polarity in days.values()] == ["affirmed", "denied", "denied", "affirmed"]


def test_a_view_that_leaves_decisions_out_hears_no_correction(desk: Desk) -> None:
    desk.correct(CONTROL, "polarity = denied", by="anna", reason=WHY)
    assert shown(desk, CONTROL, View(decisions=False)) == READING.claims[0]


def test_a_corrected_claim_still_knows_its_other_versions(desk: Desk) -> None:
    desk.correct(CONTROL, "polarity = denied", by="anna", reason=WHY)
    teller, corrected = Teller(READING, claim_ids(READING)), desk.show(CONTROL).corrected
    before = teller.tell(CONTROL, corrected.original)
    after = teller.tell(CONTROL, corrected.claim)
    assert (after.again, after.corrects, after.corrected_by) == (before.again, before.corrects, before.corrected_by)


def test_claims_of_a_list_are_corrected_each_by_its_own(desk: Desk) -> None:
    desk.correct(TOLL, "count = 70", by="anna", reason=WHY)
    entries = desk.find()
    assert [one.id for one in desk.corrected(entries)] == [entry.id for entry in entries]
    assert [one.id for one in desk.corrected(entries) if one.corrections] == [TOLL]


def test_the_log_tells_who_decided_what_and_who_took_it_back(desk: Desk) -> None:
    first = desk.decide(CONTROL, "right", by="anna", reason="seen")
    second = desk.correct(TOLL, "count = 70", by="ben", reason=WHY)
    note = desk.withdraw(first, by="ben", reason="not seen after all")
    log = desk.decisions()
    assert [(one.number, one.kind, one.told) for one in log] == [
        (note, "withdrawal", "withdrew a decision"),
        (second, "correction", "count = 70"),
        (first, "claim", "the claim is right"),
    ]
    assert (log[2].withdrawn_by, log[2].withdrawn_because, log[2].decision.withdrawn_at) == ("ben", "not seen after all", NOW)
    assert [(link.kind, link.id) for one in log for link in one.links] == [("decision", str(first)), ("claim", TOLL), ("claim", CONTROL)]


def test_a_withdrawal_cannot_be_withdrawn(desk: Desk) -> None:
    note = desk.withdraw(desk.decide(CONTROL, "right", by="anna"), by="anna")
    assert note
    with pytest.raises(Conflict, match="decide anew"):
        desk.withdraw(note, by="anna")
