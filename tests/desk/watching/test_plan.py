"""What to watch is one file; whatever in it cannot be meant is refused with its line."""

from datetime import timedelta
from pathlib import Path

import pytest

from dateline.desk.watching.plans.lengths import in_words, length_of
from dateline.desk.watching.plans.plan import Watched, plan_of
from dateline.errors import BadSetting
from docs.pages import blocks


def plan(tmp_path: Path, text: str) -> tuple[Watched, ...]:
    file = tmp_path / "desk.toml"
    file.write_text(text, encoding="utf-8")
    return plan_of(file)


def test_a_source_has_what_its_table_says_then_the_defaults(tmp_path: Path) -> None:
    first, second = plan(
        tmp_path,
        """
        [defaults]
        every = "30m"
        for = "2d"
        [[source]]
        url = "https://wire.example/rss"
        outlet = "Northern Wire"
        include = ["*/world/*"]
        [[source]]
        url = "https://orontes.example/sitemap.xml"
        every = "1h 30m"
        follow = false
        revisit = false
        most = 3
        back = "30d"
        """,
    )
    assert first == Watched(
        url="https://wire.example/rss",
        outlet="Northern Wire",
        every=timedelta(minutes=30),
        revisit_for=timedelta(days=2),
        include=("*/world/*",),
    )
    assert second == Watched(
        url="https://orontes.example/sitemap.xml", every=timedelta(minutes=90), follow=False, revisit=None, revisit_for=timedelta(days=2),
        most=3, back=timedelta(days=30),
    )  # fmt: skip


def test_a_file_is_counted_from_the_folder_of_the_plan(tmp_path: Path) -> None:
    assert plan(tmp_path, '[[source]]\nurl = "feeds.opml"')[0].url == str(tmp_path / "feeds.opml")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[source]]\nurl = "https://x/"\nevrey = "1h"', r"desk\.toml, line 3: nothing is known by the name of .evrey.; there are: url"),
        ('[[source]]\nurl = "https://x/"\n\n[[source]]\nurl = "https://y/"\nevery = "often"', r"line 6: every = .often.: write a length"),
        ('[[source]]\nurl = "https://x/"\nevery = "1s"', r"line 3: every = '1s': a server is not asked more often than every 10 s"),
        ('[[source]]\nurl = "https://x/"\nrevisit_for = "1d"', r"line 3: nothing is known by the name of 'revisit_for'"),
        ('[[source]]\nurl = "https://x/"\nmost = 0', r"line 3: most = 0: write a number, 1 or more"),
        ('[[source]]\nurl = "https://x/"\nmost = true', r"line 3: most = True: write a number"),
        ('[[source]]\nurl = "https://x/"\nfollow = "no"', r"line 3: follow = 'no': write true or false"),
        ('[[source]]\nurl = "https://x/"\ninclude = "*"', r"line 3: include = '\*': write patterns in brackets"),
        ("[[source]]\nurl = 3", r"line 2: url = 3: write words in quotation marks"),
        ('[[source]]\noutlet = "X"', r"desk\.toml, source 1: has no url"),
        ('[defaults]\nurl = "https://x/"\n[[source]]\nurl = "https://y/"', r"line 2: a source has an address of its own"),
        ('[[source]]\nurl = "https://x/"\n[[source]]\nurl = "https://x/"', r"line 4: 'https://x/' is named twice, by sources 1 and 2"),
        ('[sources]\nurl = "https://x/"', r"line 1: nothing is known by the name of 'sources'; there are: \[defaults\], \[\[source\]\]"),
        ('[source]\nurl = "https://x/"', r"line 1: sources are written as \[\[source\]\]"),
        ("", r"names no source"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(BadSetting, match=says):
        plan(tmp_path, text)


def test_a_plan_that_is_not_there_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r"nowhere\.toml: No such file"):
        plan_of(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(("words", "hours"), [("90m", 1.5), ("6h", 6), ("7d", 168), ("1w", 168), ("1h 30m", 1.5), ("2H", 2)])
def test_lengths(words: str, hours: float) -> None:
    assert length_of(words) == timedelta(hours=hours)


@pytest.mark.parametrize("words", ["", "6", "h", "0h", "-6h", "6 hours", "99999999999999999999d", "1.5h", "4000d"])
def test_what_is_no_length(words: str) -> None:
    assert length_of(words) is None


@pytest.mark.parametrize("words", ["15m", "6h", "7d", "45s"])
def test_lengths_are_said_as_they_are_written(words: str) -> None:
    length = length_of(words)
    assert length is not None
    assert in_words(length) == words


def test_the_plan_of_the_guide_is_one(tmp_path: Path) -> None:
    (written,) = blocks("docs/guide/collecting.md", "toml")
    found = plan(tmp_path, written)
    assert [one.most for one in found] == [20, 10, 20, 20]
    assert [one.follow for one in found] == [True, True, False, True]
