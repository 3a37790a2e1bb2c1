"""Files of one's own: each fault is named with its place, and does not hide the others."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.actors.register import Register, check, load
from dateline.actors.register.lines import page
from dateline.actors.register.loading import gathered
from dateline.errors import BadSetting
from dateline.model import Certainty, Period, Polarity
from docs.pages import blocks

SOURCE = {"known": {"title": "notes", "holder": "our desk", "said": "2020-05", "licence": "MIT"}}
BORN = {"type": "founded", "when": "2001", "source": "known"}
GONE = {"type": "dissolved", "when": "2001", "source": "known"}


def entry(name: str = "red-column", **more: Any) -> dict[str, Any]:
    return {"id": name, "kind": "group", "names": {"known": ["Red Column"]}, **more}


def of(*entries: dict[str, Any], **more: Any) -> Register:
    return gathered([page("mine.toml", {"sources": SOURCE, "entry": list(entries), **more})])


def faults(*entries: dict[str, Any], **more: Any) -> list[str]:
    return [str(fault) for fault in check(of(*entries, **more))]


def life(**line: Any) -> dict[str, Any]:
    return {"life": [{"source": "known", **line}]}


def test_a_line_takes_holder_and_day_from_its_source() -> None:
    (claim,) = of(entry(**life(type="founded", when="1999-03"))).claims
    assert (claim.holder, claim.said) == ("our desk", Period(earliest=date(2020, 5, 1), latest=date(2020, 5, 31)))
    assert claim.when == Period(earliest=date(1999, 3, 1), latest=date(1999, 3, 31))
    assert claim.evidence == "mine.toml: red-column"


def test_a_line_may_have_a_holder_and_day_of_its_own() -> None:
    (claim,) = of(
        entry(**life(type="dissolved", when="2003", holder="Red Column", said="2003-02-01", certainty="likely", polarity="denied"))
    ).claims
    assert (claim.holder, claim.certainty, claim.polarity) == ("Red Column", Certainty.LIKELY, Polarity.DENIED)


def test_a_state_holds_from_and_until_with_open_ends() -> None:
    (claim,) = of(entry(**life(type="led_by", object="The Old Man", until="2001"))).claims
    assert claim.when == Period(earliest=None, latest=date(2001, 12, 31))


def test_a_listing_is_a_claim_of_its_own_kind() -> None:
    (claim,) = of(entry(**life(type="same_as", basis="listing", object="Blue Column"))).claims
    assert claim.type == "listed_alias"


def test_two_files_may_speak_of_one_entry() -> None:
    register = gathered(
        [
            page("a.toml", {"sources": SOURCE, "entry": [entry()]}),
            page("b.toml", {"sources": SOURCE, "entry": [entry(names={"known": ["RC"]})]}),
        ]
    )
    assert [name.text for name in register.entries["red-column"].names] == ["Red Column", "RC"]
    assert register.entries["red-column"].files == ("a.toml", "b.toml")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (entry("Red Column"), "lower-case ASCII"),
        (entry(kind="army"), "unknown kind 'army'"),
        (entry(names={"rumour": ["Red Column"]}), "source 'rumour' is not among"),
        (entry(names={"known": []}), "has no name"),
        (entry(colour="red"), "unknown key 'colour'"),
        (entry(names={"known": ["RC", {"text": "Red", "since": "2001"}]}), "unknown key 'since'"),
        (entry(names={"known": ["RC", {"text": "Red", "from": "2003", "until": "2001"}]}), "ends before it begins"),
        (entry(**life(type="befriended", object="x")), "unknown type 'befriended'"),
        (entry(**life(type="split_from", when="2001")), "names no object"),
        (entry(**life(type="founded", when="spring 2001")), "no ISO day"),
        (entry(**life(type="split_from", object="blue-column", when="2001")), "no entry has that id"),
        (entry(**life(type="split_from", object="red-column", when="2001")), "of itself"),
        (entry(life=[{"type": "founded", "when": "2001", "source": "known"}] * 2), "stands twice"),
        (
            entry(life=[BORN, {"type": "renamed", "object": "Reds", "when": "1999", "source": "known"}]),
            "before it was founded",
        ),
        (
            entry(life=[GONE, {"type": "led_by", "object": "X", "from": "2003", "source": "known"}]),
            "after it was dissolved",
        ),
    ],
)  # fmt: skip
def test_a_fault_names_file_entry_and_remedy(broken: dict[str, Any], told: str) -> None:
    (fault,) = faults(broken)
    assert fault.startswith("mine.toml, entry '")
    assert told in fault


def test_a_circle_of_splits_is_a_fault_and_leaving_and_coming_back_is_none() -> None:
    red = entry("red", **life(type="split_from", object="blue"))
    assert any("stands above itself" in fault for fault in faults(red, entry("blue", **life(type="split_from", object="red"))))
    assert faults(red | {"life": [*red["life"], {"type": "merged_into", "object": "blue", "source": "known"}]}, entry("blue")) == []


def test_one_fault_does_not_hide_another_nor_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[sources.known]\ntitle = "notes"\nholder = "us"\nsaid = "2020"\nlicence = "MIT"\n'
        '[[entry]]\nid = "red"\nkind = "army"\n[[entry]]\nid = "blue"\nkind = "group"\nnames.rumour = ["Blue"]\n',
        "utf-8",
    )
    with pytest.raises(BadSetting) as error:
        load([path])
    assert "'red': unknown kind" in str(error.value)
    assert "'blue': source 'rumour'" in str(error.value)


@pytest.mark.parametrize("text", ["[[entry", "\udcff"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadSetting, match=r"mine\.toml: cannot be read"):
        load([path])


def test_a_user_file_adds_to_the_package(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[sources.known]\ntitle = "notes"\nholder = "us"\nsaid = "2020"\nlicence = "MIT"\n'
        '[[entry]]\nid = "boko-haram"\nkind = "group"\nnames.known = ["The Yusuf Circle"]\n',
        "utf-8",
    )
    names = [name.text for name in load([path]).entries["boko-haram"].names]
    assert names[-1] == "The Yusuf Circle"
    assert len(names) > 1


def test_the_example_of_the_documentation_has_no_faults(tmp_path: Path) -> None:
    (example,) = blocks("docs/reference/register.md", "toml")
    path = tmp_path / "my-groups.toml"
    path.write_text(example, "utf-8")
    register = load([path])
    assert [fault for fault in check(register) if "my-groups" in fault.file] == []
    assert register.entries["red-column"].names[1].language == "sq"
