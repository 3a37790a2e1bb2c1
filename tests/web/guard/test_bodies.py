"""More than a body's limit is refused, said beforehand or not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.web.guard import bodies
from web.guard.door import OURS, guarded, let_in


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "LARGEST", {"multipart/form-data": 2000, "application/json": 1000})


def test_a_body_within_the_limit_is_taken(tmp_path: Path) -> None:
    assert let_in(guarded(tmp_path)).post("/api/decisions", json=["x" * 900], headers=OURS).status_code == 200


@pytest.mark.parametrize("sent", [{"json": ["x" * 1000]}, {"content": b"x" * 1001, "headers": {"Content-Type": "application/json"}}])
def test_a_body_that_says_it_is_too_large_is_refused(tmp_path: Path, sent: dict[str, object]) -> None:
    headers = {**OURS, **sent.pop("headers", {})}  # type: ignore[dict-item]
    answer = let_in(guarded(tmp_path)).post("/api/decisions", headers=headers, **sent)  # type: ignore[arg-type]
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_body_that_does_not_say_so_is_cut_off(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(20):
            yield b"x" * 100

    headers = {**OURS, "Content-Type": "application/json"}
    assert let_in(guarded(tmp_path)).post("/api/decisions", content=endless(), headers=headers).status_code == 413
    assert not (tmp_path / "record.db.audit.jsonl").exists()


def test_too_large_a_drop_of_files_is_refused(tmp_path: Path) -> None:
    assert let_in(guarded(tmp_path)).post("/api/reports", files={"file": b"x" * 3000}, headers=OURS).status_code == 413
