"""Files that hold captures are taken apart: to a depth, a number and a size, and what is in them goes through the same door."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

import pytest

from dateline.errors import NotAReport, ReportError
from dateline.intake import Arrived, Given, Inner, Options, TakenApart
from dateline.intake.files import PlainText
from dateline.intake.fitting import by_suffix
from dateline.model import Capture, digest_of

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
WORDS = "Rebels said on Sunday that they had taken the town number {}."


class Bag:
    """Holds texts, one a line; a line "bag" holds another bag of the same, for ever."""

    name = "bag"
    media_types = ("application/x-bag",)
    suffixes = (".bag", ".bag.gz")
    holds_many = True

    def recognises(self, head: bytes) -> bool:
        return head.startswith(b"BAG")

    def captures(self, name: str, file: BinaryIO, fetched_at: datetime) -> Iterator[Inner | ReportError]:
        whole = file.read()
        for number, line in enumerate(whole.splitlines()[1:]):
            kind = ".bag" if line == b"bag" else ".txt"
            body = whole if line == b"bag" else line
            media_type = self.media_types[0] if line == b"bag" else "text/plain"
            capture = Capture(
                url=f"{name}/{number}{kind}", fetched_at=fetched_at, media_type=media_type, digest=digest_of(body), within=name
            )
            yield Inner(capture=capture, body=body)


def of_bag(*lines: str, **options: Any) -> list[Arrived | ReportError]:
    body = "\n".join(["BAG", *lines]).encode()
    chosen = Options(**options)
    taken = TakenApart(
        name="a.bag",
        file=lambda: nullcontext(BytesIO(body)),
        intake=Bag(),
        given=Given(outlet="Example Wire"),
        fetched_at=NOW,
        kinds=(Bag(), PlainText(chosen)),
        options=chosen,
    )
    return list(taken.arrivals())


def test_what_lies_inside_comes_out_as_captures_of_its_own() -> None:
    found = of_bag(WORDS.format(1), WORDS.format(2))
    assert [one.report.text for one in found if isinstance(one, Arrived)] == [WORDS.format(1), WORDS.format(2)]
    assert [
        (one.capture.url, one.capture.within, digest_of(one.body) == one.capture.digest) for one in found if isinstance(one, Arrived)
    ] == [
        ("a.bag/0.txt", "a.bag", True),
        ("a.bag/1.txt", "a.bag", True),
    ]
    assert {one.report.outlet for one in found if isinstance(one, Arrived)} == {"Example Wire"}


def test_a_bag_in_a_bag_for_ever_ends_with_a_word_and_the_rest_comes_in() -> None:
    found = of_bag("bag", WORDS.format(1), max_depth=2)
    errors = [str(one) for one in found if isinstance(one, ReportError)]
    assert len(errors) == 1
    assert "lies more than 2 files deep" in errors[0]
    assert sum(isinstance(one, Arrived) for one in found) == 3  # one at each depth


@pytest.mark.parametrize(("setting", "most"), [("max_opened", 2), ("max_opened_bytes", 150)])
def test_too_much_inside_is_cut_off_and_named(setting: str, most: int) -> None:
    found = of_bag(*(WORDS.format(number) for number in range(5)), **{setting: most})
    assert [isinstance(one, Arrived) for one in found] == [True, True, False]
    assert f"set [intake] {setting} higher" in str(found[-1])


def test_one_that_is_too_large_is_named_and_the_rest_comes_in() -> None:
    found = of_bag(WORDS.format("1" * 500), WORDS.format(2), max_bytes=400)
    assert isinstance(found[0], NotAReport)
    assert "set [intake] max_bytes higher" in str(found[0])
    assert isinstance(found[1], Arrived)


def test_the_longest_suffix_tells_the_kind() -> None:
    class Packed(Bag):
        name = "packed"
        suffixes = (".gz",)

    chosen = by_suffix("dir/week.bag.gz", (Packed(), Bag()))
    assert chosen is not None
    assert chosen.name == "bag"
