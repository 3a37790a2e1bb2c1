"""`dateline media`, `media show`, `media add` and `decide --same-medium`, as a user types them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from footage import made


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("media") / "dateline.db")


@pytest.fixture(autouse=True)
def record(kept: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "dateline.db"
    path.write_bytes(kept)
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def listed(*words: str) -> list[dict[str, Any]]:
    found = run("media", *words, "--json")
    assert found.exit_code == 0, found.stderr
    return list(json.loads(found.stdout))


def tank_video_and_film() -> tuple[str, str]:
    videos = listed("--kind", "video")
    named = next(one["id"] for one in videos if one["released"] and "army" in one["released"][0]["holder"])
    return named, next(one["id"] for one in videos if "tanks-13" in one["called"])


def test_a_list_tells_who_looked_and_how_many_there_are() -> None:
    found = run("media")
    assert found.exit_code == 0, found.stderr
    assert "an audio recording on its Ebaa channel" in found.stdout
    assert "verified, disputed" in found.stdout
    assert "by nobody that is told" in found.stdout
    assert f"of {len(listed())}" in found.stderr


def test_filters_leave_the_rest_out() -> None:
    assert {one["kind"] for one in listed("--kind", "recording")} == {"recording"}
    assert [one["called"] for one in listed("--disputed")] == ["an audio recording on its Ebaa channel"]
    assert all("verified" not in one["verdicts"] for one in listed("--unverified"))
    assert [one["called"] for one in listed("--where", "Ariha")] == ["A video"]
    assert {one["first_told"] for one in listed("--known", "2017-01-01")} == {"2016-11-20"}
    assert "no media item fits" in run("media", "--released-by", "nobody").stderr


def test_a_page_of_the_list_says_how_to_go_on() -> None:
    assert "--offset 2" in run("media", "--limit", "2").stderr


def test_a_card_says_of_everything_who_says_so() -> None:
    (one,) = listed("--kind", "recording")
    found = run("media", "show", one["id"][:10])
    assert found.exit_code == 0, found.stderr
    assert "verified by SITE Intelligence Group (matched the voice with earlier recordings)" in found.stdout
    assert "disputed by Syrian Defence Ministry" in found.stdout
    assert "Northern Wire: “Hayat Tahrir al-Sham released" in found.stdout
    assert "generation" in found.stdout
    assert "none is known" in found.stdout
    assert "copied words" in found.stdout
    assert json.loads(run("media", "show", one["id"], "--json").stdout)["first_known"] is None


def test_two_are_made_one_and_the_claim_tells_what_it_rests_on() -> None:
    decided = run("decide", "--same-medium", *tank_video_and_film(), "--by", "anna")
    assert decided.exit_code == 0, decided.stderr
    item = json.loads(run("media", "show", listed("--where", "Ariha")[0]["id"], "--json").stdout)
    assert [flag["known"] for flag in item["flags"]] == ["2016-11-20"]
    shown = run("show", item["claims"][0])
    assert "look at the claim again" in shown.stdout
    assert "20 November 2016" in shown.stdout
    assert json.loads(run("show", item["claims"][0], "--json").stdout)["media"][0]["id"] == item["id"]
    assert "withdrawn" in run("decide", "--withdraw", "1").stdout
    assert len(listed("--kind", "video")) == 4


def test_two_are_kept_two() -> None:
    assert run("decide", "--different-media", *tank_video_and_film(), "--by", "anna").exit_code == 0
    named, film = tank_video_and_film()
    maybe = json.loads(run("media", "show", named, "--json").stdout)["maybe"]
    assert film not in {one["item"] for one in maybe}


def test_a_file_is_kept_with_what_was_told_of_it(tmp_path: Path) -> None:
    pytest.importorskip("av")
    from media.making import saved, scene

    path = tmp_path / "still.jpg"
    path.write_bytes(saved(scene(1)))
    _, film = tank_video_and_film()
    given = ("--said-day", "2020-03-06", "--said-place", "Saraqeb", "--from", "a colleague", "--note", "first frame", "--by", "anna")
    found = run("media", "add", str(path), "--of", film, *given)
    assert found.exit_code == 0, found.stderr
    assert "6 March 2020 · Saraqeb · from a colleague · first frame" in found.stdout
    assert "flagged" in found.stdout  # its film was embedded in 2016
    (file,) = json.loads(run("media", "show", film, "--json").stdout)["files"]
    assert (file["name"], file["by"], file["inspected"]["media_type"]) == ("still.jpg", "anna", "image/jpeg")


def test_a_name_with_commands_to_the_terminal_is_printed_without_them(tmp_path: Path) -> None:
    pytest.importorskip("av")
    path = tmp_path / "evil\x1b[31m.jpg"
    path.write_bytes(b"not a picture")
    found = run("media", "add", str(path), "--of", tank_video_and_film()[1], "--by", "anna")
    assert found.exit_code == 0, found.stderr
    assert "\x1b" not in found.stdout


def test_what_is_not_there_is_told_in_a_line() -> None:
    assert run("media", "show", "ffffffff").exit_code == 2
    assert run("media", "add", "nowhere.jpg", "--of", "x").exit_code == 2
    assert "opera" in run("media", "--kind", "opera").stderr
