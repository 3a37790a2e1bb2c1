"""`dateline export`, as a user types it."""

import html
import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli.main import main
from e2e.serving import copied, kept_sample

_BEACONS = re.compile(r"""(?:src|href|srcset|action|poster|data)=["']?(?!["']?#)|url\(|@import""", re.IGNORECASE)


@pytest.fixture
def record(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return copied(kept_sample(tmp_path_factory.getbasetemp().parent), tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def reported(record: Path, *words: str) -> tuple[str, dict[str, Any]]:
    """The page, and the data in it."""
    ran = run("export", "report", "--record", str(record), "-o", "report.html", *words)
    assert ran.exit_code == 0, ran.stderr
    page = Path("report.html").read_text(encoding="utf-8")
    return page, json.loads(re.findall(r'<script type="application/json" id="data">(.*?)</script>', page)[0])


def text_of(page: str) -> str:
    """What a reader sees of it, on one line."""
    seen = re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", seen)).split())


def program_of(page: str) -> str:
    """The program that the page gives, without the shell around it."""
    lines = html.unescape(re.findall(r'<code id="program">(.*?)</code>', page, flags=re.DOTALL)[0]).splitlines()
    assert lines[0] == "python3 - report.html <<'END'"
    assert lines[-1] == "END"
    return "\n".join(lines[1:-1])


def checked(page: str) -> list[str]:
    ran = subprocess.run([sys.executable, "-", "report.html"], input=program_of(page), capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def test_a_report_is_one_file_that_fetches_nothing(record: Path) -> None:
    page, _ = reported(record)
    assert "default-src 'none'" in html.unescape(page)
    tags = " ".join(re.findall(r"<[^>]+>", re.sub(r"<(style|script)\b.*?</\1>", "", page, flags=re.DOTALL)))
    assert not _BEACONS.search(tags)
    assert "url(" not in page
    assert "@import" not in page


def test_it_tells_what_was_asked_and_who_answers_for_it(record: Path) -> None:
    page, data = reported(record, "--filter", "disputed:killed", "--known", "2017-05-01", "--title", "Tolls", "--by-line", "A. Keeper")
    seen = text_of(page)
    for words in ("Tolls", "A. Keeper", "as known on 1 May 2017", "events that fit disputed:killed"):
        assert words in seen
    assert data["asked"]["view"]["known"] == "2017-05-01"
    assert all(any(dispute["field"] == "killed" for dispute in event["disputes"]) for event in data["events"])
    assert data["events"]


def test_both_sides_of_a_dispute_are_on_the_page_with_their_claims(record: Path) -> None:
    page, data = reported(record, "--filter", "disputed:killed")
    dispute = data["events"][0]["disputes"][0]
    numbers = {claim["id"]: claim["number"] for claim in data["claims"]}
    assert len(dispute["sides"]) >= 2
    for side in dispute["sides"]:
        for value in side["values"]:
            assert f">{html.escape(value['words'])}</bdi>" in page
            assert value["claims"]
            for claim in value["claims"]:
                assert f'<a class="cite" href="#c{numbers[claim]}"' in page
                assert f'<article class="claim" id="c{numbers[claim]}"' in page


def test_every_quote_is_the_report_s_own_words(record: Path) -> None:
    _, data = reported(record, "--texts", "full")
    texts = {one["number"]: one["text"] for one in data["reports"]}
    quotes = [(claim["report"], quote) for claim in data["claims"] for quote in claim["quotes"]]
    assert len(quotes) > 100
    assert all(texts[report][quote["start"] : quote["end"]] == quote["words"] for report, quote in quotes)


def test_without_being_asked_it_carries_no_whole_text(record: Path) -> None:
    page, data = reported(record)
    whole, _ = reported(record, "--texts", "full")
    assert not any("text" in one for one in data["reports"])
    assert len(page) < len(whole)
    assert all(one["end"] - one["start"] == len(one["text"]) for one in data["passages"])


def test_a_report_names_the_bytes_and_the_text_it_stands_on(record: Path) -> None:
    page, data = reported(record, "--texts", "full")
    for one in data["reports"]:
        assert one["text_sha256"] == sha256(one["text"].encode()).hexdigest()
        assert one["text_sha256"] in page
        assert all(capture["sha256"] in page for capture in one["captures"])
    assert any(one["captures"] for one in data["reports"])


def test_the_program_in_the_page_finds_it_whole(record: Path) -> None:
    page, _ = reported(record, "--texts", "full")
    told = checked(page)
    assert len(told) == 6
    assert not any("FAILS" in line for line in told)
    assert re.fullmatch(r"quotes at their places: (\d+) of \1", told[2])


def test_the_program_in_the_page_finds_one_letter_changed(record: Path) -> None:
    page, data = reported(record)
    quote = data["claims"][0]["quotes"][0]["words"]
    first = json.dumps(quote)[1:-1]
    changed = page.replace(f'"words":"{first}', f'"words":"X{first[1:]}', 1)
    assert changed != page
    Path("report.html").write_text(changed, encoding="utf-8")
    failed = [line for line in checked(changed) if "FAILS" in line]
    assert [line.partition(":")[0] for line in failed] == ["data digest printed on the page", "quotes at their places"]


def test_its_digest_is_told_beside_it(record: Path) -> None:
    ran = run("export", "report", "--record", str(record), "-o", "report.html")
    assert sha256(Path("report.html").read_bytes()).hexdigest() in ran.stderr


def test_an_analysts_decision_is_told_with_who_and_why(record: Path) -> None:
    _, data = reported(record, "--filter", "disputed:killed")
    claim = data["claims"][0]["id"]
    assert run("decide", claim, "doubtful", "--record", str(record), "--by", "R. Analyst", "--reason", "no <b> name").exit_code == 0
    page, data = reported(record, "--filter", "disputed:killed")
    assert [one["verdict"] for one in data["decisions"]] == ["doubtful"]
    assert "no <b> name — R. Analyst" in text_of(page)
    left, data = reported(record, "--filter", "disputed:killed", "--no-decisions")
    assert data["decisions"] == []
    assert "left out on purpose" in left


def test_an_event_is_named_by_the_beginning_of_its_id(record: Path) -> None:
    _, data = reported(record)
    wanted = data["events"][3]["id"]
    _, one = reported(record, "--event", wanted[:10])
    assert [event["id"] for event in one["events"]] == [wanted]
    missing = run("export", "report", "--record", str(record), "-o", "r.html", "--event", "zzzz")
    assert missing.exit_code == 2
    assert not Path("r.html").exists()


def test_more_than_the_limit_is_told_not_dropped(record: Path) -> None:
    page, data = reported(record, "--limit", "2")
    assert len(data["events"]) == 2
    assert data["asked"]["more_fit"]
    assert "more fit and are not here" in text_of(page)


def test_what_nobody_told_is_said_to_be_nothing(record: Path) -> None:
    page, data = reported(record, "--known", "1999-01-01")
    assert data["events"] == []
    assert "Nothing in this record fits" in page


def test_the_same_question_of_the_same_record_has_the_same_answer(record: Path) -> None:
    def told() -> dict[str, Any]:
        return {key: value for key, value in reported(record)[1].items() if key != "made_at"}

    assert told() == told()
