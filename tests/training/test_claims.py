"""What the network of the claims reader learns from: words found where they are printed, passages joined without mixing them up."""

import json
import random
from pathlib import Path

import pytest
from training.claims import gold
from training.claims.examples import Example, examples, joined, rows
from training.claims.gold import Pair, Passage, Told, place

from dateline.reading.encoder.windows import LONGEST
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.parsing import Parser
from dateline.reading.readers.claims.trained.scheme import DENIED, NONE, TYPES, Slot

RAID = "The army raided Qasr, the mayor said. It did not shell the town."


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def told(text: str, type_: str, trigger: str, polarity: str = "affirmed", **roles: str) -> Told:
    slots = {"first": Slot.FIRST, "second": Slot.SECOND}
    return Told(
        type=type_,
        trigger=place(text, trigger),
        roles=tuple((slots[name], place(text, word)) for name, word in roles.items()),
        polarity=polarity,
        certainty="asserted",
        aspect=None,
    )


def raid(parser: Parser) -> Example:
    claims = (
        told(RAID, "ASSAULT", "raided", first="army", second="Qasr"),
        told(RAID, "ASSAULT", "shell", polarity="denied", first="It", second="town"),
    )
    return examples([Passage(name="raid", text=RAID, told=claims)], parser, shipped())[0]


def test_the_second_of_two_like_words_is_asked_for_by_its_number() -> None:
    assert place("The attack on X came after the attack on Y.", "attack@2") == 31


def test_answers_stand_at_the_words_they_speak_of(parser: Parser) -> None:
    example = raid(parser)
    first, second = example.asked
    assert [example.words[one.word] for one in (first, second)] == ["raided", "shell"]
    assert [example.words[word] for _, word in first.roles] == ["army", "Qasr"]
    assert TYPES[first.type] == "ASSAULT"
    assert DENIED in second.sure
    assert DENIED not in first.sure


def test_pairs_of_which_nothing_is_said_have_nothing_between_them(parser: Parser) -> None:
    example = raid(parser)
    said = {(example.words[one.source[0]], example.words[one.target[0]]): one.types for one in example.between}
    assert said["army", "Qasr"] == (TYPES.index("ASSAULT"),)
    assert said["army", "town"] == (NONE,)
    assert ("Qasr", "army") not in said  # the other way round: neither said nor denied


def test_joined_passages_keep_their_answers(parser: Parser) -> None:
    one = raid(parser)
    both = joined([one, one])
    assert both.words == one.words * 2
    assert [both.words[asked.word] for asked in both.asked] == ["raided", "shell"] * 2
    assert both.asked[2].word == one.asked[0].word + len(one.words)
    assert both.window.pieces[both.window.firsts[both.asked[2].word]] == one.window.pieces[one.window.firsts[one.asked[0].word]]


def test_a_round_loses_no_passage_and_makes_none_too_long(parser: Parser) -> None:
    some = [raid(parser) for _ in range(40)]
    made = rows(some, random.Random(7))
    assert sum(len(row.asked) for row in made) == 80
    assert all(len(row.window.pieces) <= LONGEST for row in made)


def test_a_pair_alone_says_nothing_of_other_words(parser: Parser) -> None:
    text = "France praised Mali."
    passage = Passage(name="plv 1", text=text, told=None, pairs=(Pair(source=(0, 6), target=(15, 19), types=("SUPPORT",)),))
    example = examples([passage], parser, shipped())[0]
    assert not any(example.marked)
    assert [example.words[place] for place in (*example.between[0].source, *example.between[0].target)] == ["France", "Mali"]


@pytest.mark.parametrize("path", sorted(gold.WRITTEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_every_written_passage_prints_the_words_it_marks(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert lines
    for number, line in enumerate(lines, 1):
        one = json.loads(line)
        for claim in one["claims"]:
            assert claim["type"] in TYPES, f"{path.name}:{number}"
            for word in (claim["trigger"], *(word for role in gold.SLOTS for word in claim.get(role, ()))):
                place(one["text"], word)
