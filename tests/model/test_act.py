"""A line of the log: one text for one act, whatever is in it."""

import hashlib
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from dateline.model.act import FIRST, Act, canonical

PLAIN = any_.recursive(
    any_.none() | any_.booleans() | any_.integers() | any_.text(),
    lambda inner: any_.lists(inner, max_size=3) | any_.dictionaries(any_.text(), inner, max_size=3),
    max_leaves=8,
)
ACTS = any_.builds(
    Act,
    number=any_.integers(1),
    at=any_.datetimes(timezones=any_.just(UTC)).map(lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)),
    by=any_.text(),
    tool=any_.text(),
    did=any_.text(),
    about=any_.text(),
    what=any_.dictionaries(any_.text(), PLAIN, max_size=3),
    before=any_.text(),
)


def act(**fields: object) -> Act:
    given_fields = {"number": 1, "at": datetime(2026, 11, 26, 13, 5, 9, 87654, UTC), "by": "noor", "tool": "dateline 0.1.0"}
    return Act(**{**given_fields, "did": "added", "about": "1f", "what": {"b": 1, "a": "Ż"}, **fields})  # type: ignore[arg-type]


def test_a_line_has_sorted_keys_no_blanks_and_its_instant_in_utc() -> None:
    assert act(at=datetime(2026, 11, 26, 15, 5, 9, 87654, timezone(timedelta(hours=2)))).line == (
        '{"about":"1f","at":"2026-11-26T13:05:09.087Z","before":"' + FIRST + '","by":"noor","did":"added","number":1,'
        '"tool":"dateline 0.1.0","what":{"a":"Ż","b":1}}'
    )


def test_the_digest_is_that_of_the_line_in_utf8() -> None:
    assert act().digest == hashlib.sha256(act().line.encode()).hexdigest()


@given(ACTS)
def test_an_act_comes_back_from_its_line(one: Act) -> None:
    assert Act.from_line(one.line) == one


OTHERWISE = (act().line + " ", act().line.replace('"b":1', '"b": 1'), act().line.replace(":09.087Z", ":09Z"))


@pytest.mark.parametrize("line", ["", "[]", "{}", "null", '{"number":1}', '{"at":1}', *OTHERWISE])
def test_what_is_not_written_as_the_log_writes_it_is_no_act(line: str) -> None:
    with pytest.raises(ValueError, match="act"):
        Act.from_line(line)


def test_half_a_character_has_a_digest_too() -> None:
    assert len(act(about="a\udcffb").digest) == 64


def test_canonical_json_is_one_text_whatever_the_order() -> None:
    assert canonical({"b": 1, "a": [None, "é"]}) == canonical({"a": [None, "é"], "b": 1}) == '{"a":[null,"é"],"b":1}'
