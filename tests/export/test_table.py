"""Claims on a terminal and in a pipe."""

import io

import pytest

from dateline.export.options import Options
from dateline.export.table import Table
from dateline.model import Doubt, Reading, Span
from factories import made_by_hand, report

ESSENTIAL = (
    "a military source < SANA < Example Wire",
    "Government troops · controls",
    "denied",
    "23 April 2017",
    "at least 70",
    "possible",
)


def table(*readings: Reading, width: int | None) -> str:
    out = io.StringIO()
    Table(Options(width=width)).write(readings, out)
    return out.getvalue()


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [None, 60, 80, 100])
def test_no_essential_word_is_cut_off(width: int | None) -> None:
    shown = squeezed(table(made_by_hand(), width=width))
    for words in ESSENTIAL:
        assert words in shown


@pytest.mark.parametrize("width", [60, 80, 118, 160, 200])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    assert max(map(len, table(made_by_hand(), width=width).splitlines())) <= width


def test_a_wide_terminal_has_a_column_for_each_question() -> None:
    shown = table(made_by_hand(), width=160)
    header = next(line for line in shown.splitlines() if "on whose word" in line)
    assert header.split() == "claim when where certain on whose word in the words".split()  # noqa: SIM905


def test_a_pipe_gets_whole_lines_without_colour() -> None:
    shown = table(made_by_hand(), width=None)
    assert "\x1b" not in shown
    assert any(line.endswith("may have lost at least 70 fighters there”") for line in shown.splitlines())


def test_a_report_without_claims_says_so() -> None:
    assert "no claims found" in table(Reading(report=report("Nothing.")), width=80)


def test_what_is_not_known_of_a_report_is_said() -> None:
    shown = table(Reading(report=report("Nothing.", published=None, outlet=None)), width=80)
    assert "outlet not known · day not known" in shown


def test_what_was_not_settled_about_a_whole_report_is_said_with_its_reason() -> None:
    doubts = (
        Doubt(reader="intake", span=None, reason="the publication date 'soon' is no date"),
        Doubt(reader="times", span=Span(0, 7), reason="of a word"),
    )
    shown = table(Reading(report=report("Nothing.", published=None), doubts=doubts), width=80)
    assert "not settled: the publication date 'soon' is no date" in squeezed(shown)
    assert "of a word" not in shown


def test_brackets_in_a_report_are_no_markup() -> None:
    assert "[bold red]" in table(Reading(report=report("[bold red]Rebels took the town.")), width=80)


def test_nothing_in_a_report_commands_the_terminal() -> None:
    hostile = report("\x1b[2JRebels took the town.", outlet="\x1b]0;owned\x07", headline="\x9b31m\u202eredro")
    shown = table(Reading(report=hostile), width=80)
    assert not set(shown) & set("\x1b\x07\x9b\u202e")
