"""The page of a day fetches nothing, needs no script, and nothing in a report can act on it."""

import io
import re
from datetime import date
from html import unescape

from dateline.export.day.lines import print_day
from dateline.export.day.page import bar, write_day
from dateline.export.day.told import Telling, day_of
from dateline.export.day.versions import version_of
from dateline.export.telling import Teller
from dateline.model import Claim, Count, Harm, Mention, MentionForm, MentionKind, Period, Reading, Role
from factories import report, span

DAY = date(2017, 4, 4)
HOSTILE = "<script>alert(1)</script> & \u202eshelled\u202c \x1b[31mthe town"


def page(text: str = HOSTILE, outlet: str = "<b>Wire</b>") -> str:
    out = io.StringIO()
    write_day(day_of(DAY, "on <i>everybody’s</i> word", [telling(text, outlet)]), out)
    return out.getvalue()


def telling(text: str, outlet: str) -> Telling:
    whole = span(text, text)
    agent = Role(name="agent", mention=Mention(span=whole, kind=MentionKind.GROUP, form=MentionForm.FULL, head=whole))
    claim = Claim(type="ASSAULT", roles=(agent,), evidence=(whole,), when=Period(earliest=DAY, latest=DAY))
    return Telling(reading=Reading(report=report(text, outlet=outlet), claims=(claim,)), claims=(("abcdef0123456789", claim),))


def test_words_of_a_report_are_words_on_the_page() -> None:
    made = page()
    assert "<script" not in made
    assert "<b>Wire" not in made
    assert "<i>everybody" not in made
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_nothing_comes_from_elsewhere() -> None:
    made = page()
    assert "default-src 'none'" in unescape(made)
    assert not re.search(r"https?://|\bsrc=|@import|url\(", made)


def test_the_id_leads_on_to_the_trail() -> None:
    assert "<code>abcdef01</code>" in page()


def test_a_terminal_gets_no_commands() -> None:
    out = io.StringIO()
    print_day(day_of(DAY, "", [telling(HOSTILE, "Wire")]), out)
    assert "\x1b" not in out.getvalue()
    assert "\u202e" not in out.getvalue()


def test_bars_share_a_scale_and_an_open_one_runs_to_the_edge() -> None:
    def drawn(least: int | None, most: int | None) -> tuple[float, float, bool] | None:
        reading = telling("shelled", "Wire").reading
        claim = Claim(
            type="casualties", roles=(), evidence=(span("shelled", "shelled"),), harm=Harm.KILLED, count=Count(least=least, most=most)
        )
        return bar(version_of("c1", claim, reading, Teller(reading), is_real=True), 100)

    assert drawn(50, 100) == (45.0, 45.0, False)
    assert drawn(50, None) == (45.0, 55.0, True)
    assert drawn(None, None) is None
