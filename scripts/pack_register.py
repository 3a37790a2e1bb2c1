"""Writes register/packed.json out of the TOML files beside it: `python scripts/pack_register.py`. A test says when it is due."""

import json
import tomllib
from pathlib import Path

REGISTER = Path(__file__).parent.parent / "src" / "dateline" / "actors" / "register"


def packed() -> str:
    """The files as JSON, by their path under register/, in order."""
    whole = {path.relative_to(REGISTER).as_posix(): tomllib.loads(path.read_text("utf-8")) for path in sorted(REGISTER.rglob("*.toml"))}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), default=str)


if __name__ == "__main__":
    (REGISTER / "packed.json").write_text(packed() + "\n", "utf-8")
