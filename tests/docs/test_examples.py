"""What the documentation shows, runs."""

import json
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline import Desk
from dateline.cli.main import main
from dateline.samples import folder
from docs.pages import PAGES, ROOT, blocks


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")])
def test_the_python_of_a_page_runs_from_top_to_bottom(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": page}
    for number, block in enumerate(blocks(page, "python"), 1):
        exec(compile(block, f"{page}, block {number}", "exec"), names)


def test_the_example_of_the_readme_prints_what_stands_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    exec(blocks("README.md", "python")[0], {})
    assert capsys.readouterr().out == blocks("README.md", "text")[0]


@pytest.mark.parametrize("page", PAGES)
def test_the_json_and_toml_of_a_page_can_be_read(page: str) -> None:
    for block in blocks(page, "json"):
        json.loads(block)
    for block in blocks(page, "toml"):
        tomllib.loads(block)


def test_the_readme_begins_with_the_two_commands_that_ci_runs() -> None:
    assert blocks("README.md", "sh")[:2] == ["pip install . && dateline demo\n", "pip install '.[test]' && pytest\n"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o100, ".ci/run cannot be executed"


@pytest.mark.parametrize("guide", ["are-these-the-same-group", "what-happened-that-day", "how-many-sources", "report"])
def test_the_commands_of_a_guide_run_on_the_samples(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Desk(tmp_path / "dateline.db") as desk:
        for path in sorted(folder().iterdir()):
            list(desk.add(path))
    for block in blocks(f"docs/guide/{guide}.md", "sh"):
        for line in block.splitlines():
            words = shlex.split(line)
            assert words[0] == "dateline"
            ran = CliRunner().invoke(main, words[1:])
            assert ran.exit_code == 0, f"{line}: {ran.stderr}"
