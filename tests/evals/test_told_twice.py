"""The gold of what is told twice, and how it is counted."""

from dataclasses import replace
from typing import Any

import pytest
from evals.claims.told_twice import corrections, links, passages

from dateline.model import Claim, Count, Harm, Reading
from dateline.reading.vocabulary.claims import claim_types
from factories import report, span

TEXT = "Jets bombed Marra. The raid killed 20. The toll is 12."


def made(*occurrences: str | None, corrects: bool = False) -> Reading:
    """The bombing, the raid, and two tolls, each with its occurrence."""
    bombed = Claim(type="ASSAULT", roles=(), evidence=(span(TEXT, "Jets bombed Marra"),))
    raid = Claim(type="ASSAULT", roles=(), evidence=(span(TEXT, "The raid"),))
    old = Claim(type="casualties", roles=(), evidence=(span(TEXT, "killed 20"),), harm=Harm.KILLED, count=Count(least=20, most=20))
    new = Claim(type="casualties", roles=(), evidence=(span(TEXT, "toll is 12"),), harm=Harm.KILLED, count=Count(least=12, most=12))
    claims = [replace(one, occurrence=thing) for one, thing in zip((bombed, raid, old, new), occurrences, strict=True)]
    if corrects:
        claims[3] = replace(claims[3], supersedes=(claims[2],))
    return Reading(report=report(TEXT), claims=tuple(claims))


GOLD = {"occurrences": [["ASSAULT bombed", "ASSAULT raid", "killed 20"]], "corrects": [["killed 12", "killed 20"]]}


@pytest.mark.parametrize(
    ("occurrences", "right", "wrong", "missed"),
    [
        (("o1", "o1", "o1", None), 3, 0, 0),
        (("o1", "o1", None, None), 1, 0, 2),
        ((None, None, None, None), 0, 0, 3),
        (("o1", "o1", "o1", "o1"), 3, 3, 0),
        ((None, None, "o1", "o1"), 0, 1, 3),
    ],
)
def test_links_are_counted_pair_by_pair(occurrences: tuple[str | None, ...], right: int, wrong: int, missed: int) -> None:
    counted = links(GOLD, made(*occurrences))
    assert (counted.right, counted.wrong, counted.missed) == (right, wrong, missed)


def test_a_correction_the_wrong_way_round_is_wrong() -> None:
    reading = made("o1", "o1", "o1", "o1", corrects=True)
    assert corrections(GOLD, reading).right == 1
    turned = {"occurrences": [], "corrects": [["killed 20", "killed 12"]]}
    assert (corrections(turned, reading).right, corrections(turned, reading).wrong) == (0, 1)


@pytest.mark.parametrize("half", ["dev", "test"])
def test_every_item_names_a_type_or_harm_and_a_word_of_its_passage(half: str) -> None:
    told = passages(half)
    assert len(told) == 20
    for passage in told:
        for item in _items(passage):
            kind, word = item.split(" ")
            printed, _, nth = word.partition("@")
            assert kind in claim_types() or kind in set(Harm), f"{passage['id']}: {item}"
            assert passage["text"].count(printed) >= int(nth or 1), f"{passage['id']}: {item}"


def _items(passage: dict[str, Any]) -> list[str]:
    return [item for told in (*passage["occurrences"], *passage.get("corrects", ())) for item in told]
