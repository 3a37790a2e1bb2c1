"""Each package's Options gathered into one Settings."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from dateline.actors.options import Options as Actors
from dateline.archive.proof.options import Options as Proof
from dateline.errors import BadSetting
from dateline.export.options import Options as Export
from dateline.intake.options import Options as Intake
from dateline.media.options import Options as Media
from dateline.reading.options import Options as Reading
from dateline.store.options import Options as Store

PREFIX = "DATELINE_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All options, one table a package, as in `dateline.toml`."""

    intake: Intake = field(default_factory=Intake)
    media: Media = field(default_factory=Media)
    reading: Reading = field(default_factory=Reading)
    actors: Actors = field(default_factory=Actors)
    store: Store = field(default_factory=Store)
    export: Export = field(default_factory=Export)
    proof: Proof = field(default_factory=Proof)


def load(path: Path | None = None, *, environ: Mapping[str, str] | None = None, **tables: Mapping[str, Any]) -> Settings:
    """Defaults < file < `DATELINE_<TABLE>_<KEY>` < arguments.

    Args:
        path: a TOML file; None looks for `dateline.toml` in the working folder and goes on without one.
        tables: `reading={"model": …}` and so on, strongest.

    Raises:
        BadSetting: when a file cannot be read, a key is unknown or a value is of the wrong kind; names the key and the known ones.
    """
    gathered: dict[str, dict[str, Any]] = {}
    for layer in (_from_file(path), _from_environment(os.environ if environ is None else environ), tables):
        for table, values in layer.items():
            if not isinstance(values, Mapping):
                known = ", ".join(sorted(_tables()))
                raise BadSetting(f"setting {table!r} stands outside a table; there are: {known}{_where(table, _tables())}")
            gathered.setdefault(table, {}).update(values)
    _refuse_unknown(gathered)
    try:
        return TypeAdapter(Settings).validate_python(gathered)
    except ValidationError as error:
        first = error.errors()[0]
        raise BadSetting(f"setting {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}, not {first['input']!r}") from None


def _from_file(path: Path | None) -> dict[str, Any]:
    chosen = path or Path("dateline.toml")
    if path is None and not chosen.exists():
        return {}
    try:
        return tomllib.loads(chosen.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSetting(f"{chosen}: {error}") from None


def _from_environment(environ: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, value in environ.items():
        table, _, key = name.removeprefix(PREFIX).lower().partition("_")
        if name.startswith(PREFIX) and table in _tables():
            found.setdefault(table, {})[key] = value.split(",") if _holds_several(_tables()[table], key) else value
    return found


def _holds_several(options: type, key: str) -> bool:
    return get_origin(get_type_hints(options).get(key)) is tuple


def _tables() -> dict[str, Any]:
    return {table.name: table.default_factory for table in fields(Settings)}


def _where(key: str, tables: Mapping[str, Any]) -> str:
    """Where a key belongs that was taken for a table; empty where it belongs nowhere."""
    owner = next((name for name, options in tables.items() if key in {option.name for option in fields(options)}), None)
    return f". {key!r} belongs under [{owner}]" if owner else ""


def _refuse_unknown(gathered: Mapping[str, Any]) -> None:
    tables = _tables()
    for table, values in gathered.items():
        if table not in tables:
            raise BadSetting(f"no settings table [{table}]; there are: {', '.join(sorted(tables))}{_where(table, tables)}")
        known = {option.name for option in fields(tables[table])}
        for key in values:
            if key not in known:
                raise BadSetting(f"no setting {key!r} in [{table}]; there are: {', '.join(sorted(known))}")
