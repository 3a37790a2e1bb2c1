"""Who had it first: by credit, else by day, else nobody is named."""

from corroborate.copies.news import LEAD, MORE, text
from dateline.corroborate.copies import compare
from dateline.model import Report, Syndication
from factories import report


def told(*, outlet: str, published: str | None = "2017-04-25", head: str = "") -> Report:
    return report(text(head, LEAD, *MORE).strip(), outlet=outlet, published=published)


def found(one: Report, other: Report) -> Syndication:
    copied = compare(one, other)
    assert copied
    return copied


def test_the_earlier_day_is_the_original() -> None:
    first, second = told(outlet="Example Post"), told(outlet="Daily Example", published="2017-04-26")
    assert (found(first, second).original, found(first, second).why) == (first.id, ("published a day earlier",))


def test_one_day_and_no_credit_leave_it_open() -> None:
    copied = found(told(outlet="Example Post"), told(outlet="Daily Example"))
    assert (copied.original, copied.why) == (None, ())


def test_a_day_that_is_not_known_leaves_it_open() -> None:
    copied = found(told(outlet="Example Post"), told(outlet="Daily Example", published=None))
    assert (copied.original, copied.why) == (None, ())


def test_a_credited_wire_is_the_original_whatever_the_day() -> None:
    wire, paper = told(outlet="Reuters", published="2017-04-26"), told(outlet="Daily Example", head="(Reuters)")
    assert (found(wire, paper).original, found(wire, paper).why) == (wire.id, ("credits Reuters",))


def test_two_that_credit_one_wire_have_it_from_there() -> None:
    one, other = (
        told(outlet="Example Post", head="(AFP)"),
        told(outlet="Daily Example", head="AFP Wednesday 26 Apr 2017", published="2017-04-26"),
    )
    assert (found(one, other).original, found(one, other).why) == (None, ("both credit AFP",))


def test_a_later_one_that_credits_a_third_has_it_from_there() -> None:
    one, other = told(outlet="Example Post"), told(outlet="Daily Example", head="(AFP)", published="2017-04-27")
    assert (found(one, other).original, found(one, other).why) == (None, ("published 2 days earlier", "credits AFP"))
