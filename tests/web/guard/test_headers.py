"""Every answer, a refusal or a break too, tells the browser what to refuse."""

from pathlib import Path

import pytest

from web.guard.door import browser, guarded, let_in


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/api/claims", 200), ("/api/nothing", 200), ("/door.css", 200), ("/api/broken", 500), ("/api/reports", 405)],
)
def test_every_answer_is_safe(tmp_path: Path, path: str, status: int) -> None:
    client = let_in(guarded(tmp_path))
    answer = client.get(path) if status != 405 else client.options(path)
    assert answer.status_code == status
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]


def test_a_refusal_is_safe_too(tmp_path: Path) -> None:
    for path in ("/", "/api/claims"):
        assert "default-src 'none'" in browser(guarded(tmp_path)).get(path).headers["content-security-policy"]


def test_a_route_may_have_a_policy_of_its_own(tmp_path: Path) -> None:
    assert let_in(guarded(tmp_path)).get("/api/archived").headers["content-security-policy"] == "sandbox; frame-ancestors 'self'"


def test_what_broke_is_not_told(tmp_path: Path) -> None:
    answer = let_in(guarded(tmp_path)).get("/api/broken")
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text


def test_an_answer_in_pieces_goes_through_in_pieces(tmp_path: Path) -> None:
    with let_in(guarded(tmp_path)).stream("GET", "/api/progress") as answer:
        assert list(answer.iter_lines()) == ["data: 1", "", "data: 2", ""]
