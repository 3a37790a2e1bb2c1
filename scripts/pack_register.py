"""Writes register/packed.json out of the TOML files beside it: `python scripts/pack_register.py`. A test says when it is due."""

import json
from pathlib import Path

from dateline.actors.register.loading import plain_of

REGISTER = Path(__file__).parent.parent / "src" / "dateline" / "actors" / "register"


def packed() -> str:
    """The files as JSON, by their path under register/, in order."""
    whole = {path.relative_to(REGISTER).as_posix(): plain_of(path) for path in sorted(REGISTER.rglob("*.toml"))}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=str)


if __name__ == "__main__":
    (REGISTER / "packed.json").write_text(packed() + "\n", "utf-8")
