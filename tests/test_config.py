"""Settings: where they come from, and what is refused."""

from pathlib import Path

import pytest

from dateline import config
from dateline.errors import BadSetting


def test_a_file_gives_way_to_the_environment_and_that_to_arguments(tmp_path: Path) -> None:
    path = tmp_path / "dateline.toml"
    path.write_text('[store]\npath = "file.db"\npatience_s = 1\n[export]\nwidth = 90\n')
    settings = config.load(path, environ={"DATELINE_STORE_PATH": "environment.db", "DATELINE_EXPORT_WIDTH": "100"}, export={"width": 110})
    assert (settings.store.path, settings.store.patience_s, settings.export.width) == (Path("environment.db"), 1.0, 110)


def test_lists_in_the_environment_have_commas() -> None:
    settings = config.load(environ={"DATELINE_READING_READERS": "parts,mentions", "DATELINE_INTAKE_LANGUAGES": "en,fr"})
    assert (settings.reading.readers, settings.intake.languages) == (("parts", "mentions"), ("en", "fr"))


def test_variables_of_other_programs_are_left_alone() -> None:
    assert config.load(environ={"DATELINE_DATA": "/somewhere", "PATH": "/bin"}) == config.Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[stor]\npath = 'x'", r"no settings table \[stor\]; there are: actors, export, intake, media, proof, reading, store"),
        ("[store]\nfile = 'x'", r"no setting 'file' in \[store\]; there are: by, path, patience_s"),
        ("[store]\npatience_s = 'long'", "store.patience_s"),
        ("[store", "dateline.toml"),
        ("trained = false", r"stands outside a table.*'trained' belongs under \[reading\]"),
        ("[trained]\nx = 1", r"no settings table \[trained\].*belongs under \[reading\]"),
    ],
)
def test_what_is_not_understood_is_named_with_what_would_be(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "dateline.toml"
    path.write_text(text)
    with pytest.raises(BadSetting, match=said):
        config.load(path, environ={})
