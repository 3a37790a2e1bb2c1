"""`dateline gazetteer`, as a user types it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli.main import main
from dateline.model import Report
from dateline.reading import registry
from dateline.reading.gazetteer import made
from dateline.reading.options import Options
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline

ROW = "\t".join(
    ("99000001", "Tall Qamar", "Tall Qamar", "", "35.5", "36.5", "P", "PPL", "SY", *[""] * 5, "0", "", "300", "Asia/Damascus", "2020-01-01")
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "SY.txt").write_text(f"{ROW}\nno row\n", encoding="utf-8")
    made.cache_clear()
    yield tmp_path
    made.cache_clear()


def _typed(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["gazetteer", *words])
    return done.exit_code, done.output


def test_a_dump_is_added_shown_and_removed(home: Path) -> None:
    assert "nothing added" in _typed()[1]
    code, said = _typed("add", str(home / "SY.txt"))
    assert code == 0
    assert "1 places added of 2 rows of SY.txt" in said
    assert "the first in line 2" in said
    assert "added: SY.txt, 1 places" in _typed()[1]
    assert _typed("remove") == (0, "removed\n")
    assert _typed("remove") == (0, "nothing was added\n")


def test_a_file_of_another_kind_is_refused_with_the_remedy(home: Path) -> None:
    (home / "notes.txt").write_text("some notes\n", encoding="utf-8")
    code, said = _typed("add", str(home / "notes.txt"))
    assert code == 2
    assert "geonames.org/export/dump" in said


def test_a_reading_says_which_gazetteer_made_it(home: Path) -> None:
    _typed("add", str(home / "SY.txt"))
    report = Report(id="r", text="Clashes broke out in Tall Qamar in Syria.")
    for which, known in (("all", ["99000001"]), ("builtin", [])):
        options = Options(readers=("parts", "mentions", "places"), gazetteer=which)  # type: ignore[arg-type]
        reading = Pipeline(registry.make(options), Parser(), made(options.gazetteer)).read(report)
        assert dict(reading.made_by)["gazetteer"] == made(which).version  # type: ignore[arg-type]
        assert [place.gazetteer_id for place in reading.places if place.gazetteer_id == "99000001"] == known
    assert made("all").version.startswith(made("builtin").version + "+")
