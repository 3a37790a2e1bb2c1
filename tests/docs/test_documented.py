"""What can be named by a user is named in the documentation."""

import inspect
from dataclasses import fields
from importlib.util import find_spec

import pytest

from dateline import config, errors, plugins
from docs.pages import PAGES


@pytest.mark.parametrize("name", sorted(plugins.installed(plugins.READERS)))
def test_a_reader_is_documented(name: str) -> None:
    if plugins.installed(plugins.READERS)[name].module.startswith("dateline."):
        assert f"| `{name}` |" in PAGES["docs/reference/readers.md"]


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


def test_every_command_is_documented() -> None:
    for name in _commands():
        assert f"`dateline {name}" in PAGES["docs/reference/commands.md"], f"command {name!r} is not in docs/reference/commands.md"


def _commands() -> list[str]:
    if not find_spec("dateline.cli.main"):
        return []
    import click
    from dateline.cli.main import main

    return main.list_commands(click.Context(main))
