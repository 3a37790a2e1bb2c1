"""The package's own register, and files of the user's."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.actors.register import terms
from dateline.actors.register.entry import Fault, Register
from dateline.actors.register.lines import Page, merged, page
from dateline.errors import BadSetting

PACKED = "packed.json"
"""The package's TOML files as JSON, written by scripts/pack_register.py: TOML takes a second to read, JSON a fiftieth of one."""

_SHOWN = 20


def load(paths: Iterable[str | Path] = ()) -> Register:
    """The package's register and the files named, which may add to its entries.

    Raises:
        BadSetting: when a file cannot be read or has faults; names every one of them with its place and the remedy.
    """
    given = tuple(map(str, paths))
    register = _loaded(given)
    if given and register.faults:
        shown = [str(fault) for fault in register.faults[:_SHOWN]]
        more = len(register.faults) - len(shown)
        raise BadSetting("; ".join(shown) + (f"; and {more} more" if more > 0 else ""))
    return register


@cache
def _loaded(paths: tuple[str, ...]) -> Register:
    return gathered([*_own(), *(_page_of(path) for path in paths)])


def gathered(pages: Iterable[Page]) -> Register:
    """Pages put together."""
    pages = list(pages)
    entries, faults = merged(entry for one in pages for entry in one.entries)
    return Register(
        entries=entries,
        claims=tuple(claim for one in pages for claim in one.claims),
        sources={(one.file, key): source for one in pages for key, source in one.sources.items()},
        faults=(*(fault for one in pages for fault in one.faults), *faults),
    )


def read(path: Path, *, called: str | None = None) -> Page:
    """One file; where it cannot be read at all, a page with that fault alone."""
    name = called or str(path)
    try:
        plain = plain_of(path)
    except (OSError, ValueError) as error:
        return Page(name, faults=[Fault(file=name, entry="", what=f"cannot be read: {error}")])
    return page(name, plain)


def plain_of(path: Path) -> dict[str, Any]:
    """What a file says, with the terms of office of the files it names.

    Raises:
        OSError: when it or one of them cannot be opened.
        ValueError: when one of them is not of its shape.
    """
    plain = tomllib.loads(path.read_text("utf-8"))
    if "terms" in plain:
        plain["terms"] = [row for name in plain["terms"] for row in terms.rows(path.parent / name)]
    return plain


def _page_of(path: str) -> Page:
    return read(Path(path))


def _own() -> Iterator[Page]:
    packed = json.loads(files(__package__).joinpath(PACKED).read_text("utf-8"))
    return (page(name, plain) for name, plain in packed.items())
