"""What can be named by a user is named in the documentation."""

import inspect
import re
from dataclasses import fields, is_dataclass
from importlib import import_module

import pytest

from dateline import Query, config, errors, model, plugins
from dateline.cli.main import COMMANDS
from dateline.desk.answers import Dossier, Fall, Listed, Position, Reckoning, Spelling
from dateline.intake.fitting import intake_named
from docs.pages import PAGES


@pytest.mark.parametrize("name", sorted(plugins.installed(plugins.READERS)))
def test_a_reader_is_documented(name: str) -> None:
    if plugins.installed(plugins.READERS)[name].module.startswith("dateline."):
        assert f"| `{name}` |" in PAGES["docs/reference/readers.md"]


@pytest.mark.parametrize("name", sorted(plugins.installed(plugins.INTAKES)))
def test_an_intake_its_suffixes_and_media_types_are_documented(name: str) -> None:
    if plugins.installed(plugins.INTAKES)[name].module.startswith("dateline."):
        row = re.search(rf"^\| `{re.escape(name)}` \|.*$", PAGES["docs/reference/intakes.md"], flags=re.MULTILINE)
        assert row, f"{name!r} has no row in docs/reference/intakes.md"
        kind = intake_named(name)
        for one in (*kind.suffixes, *kind.media_types):
            assert f"`{one}`" in row[0], f"{one} is not told of {name!r}"


@pytest.mark.parametrize("table", [table.name for table in fields(config.Settings)])
def test_every_option_is_documented(table: str) -> None:
    page = PAGES["docs/reference/options.md"]
    assert f"## `[{table}]`" in page
    section = page.split(f"## `[{table}]`")[1].split("\n## ")[0]
    for option in fields(type(getattr(config.Settings(), table))):
        assert f"| `{option.name}` |" in section, f"option {option.name!r} of [{table}] is not in docs/reference/options.md"


@pytest.mark.parametrize("name", [name for name, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, Exception)])
def test_an_error_is_documented_and_drawn_in_the_tree(name: str) -> None:
    assert f"`{name}`" in PAGES["docs/reference/errors.md"]
    assert f"{name} " in str(errors.__doc__) or f"{name}\n" in str(errors.__doc__)


@pytest.mark.parametrize("command", list(COMMANDS))
def test_a_command_and_its_options_are_documented(command: str) -> None:
    page = PAGES["docs/reference/commands.md"]
    headed = re.split(rf"## `dateline {command}(?=[ `])", page)
    assert len(headed) == 2, f"{command!r} has no part of its own in docs/reference/commands.md"
    section = headed[1].split("\n## ")[0]
    for option in _options(command):
        assert f"`{option}" in section, f"option {option} of {command!r} is not in docs/reference/commands.md"


def _options(command: str) -> list[str]:
    # A user would look for the long form; the short one stands beside it in the help.
    made = getattr(import_module(f"dateline.cli.{command}"), command)
    commands = [made, *getattr(made, "commands", {}).values()]
    return [max(option.opts, key=len) for one in commands for option in one.params if option.param_type_name == "option"]


@pytest.mark.parametrize(
    "noun",
    [Query, Dossier, Fall, Listed, Position, Reckoning, Spelling, *(noun for _, noun in inspect.getmembers(model, is_dataclass))],
    ids=lambda noun: noun.__name__,
)
def test_every_field_of_a_noun_is_documented(noun: type) -> None:
    page = PAGES["docs/reference/python.md"]
    section = re.split(rf"^##+ {noun.__name__}$", page, flags=re.MULTILINE)[1].split("\n##")[0]
    for field in fields(noun):
        assert f"| `{field.name}` |" in section
