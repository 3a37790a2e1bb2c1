"""Writes what the API is to the workbench, whose types are generated from it: python -m scripts.openapi, then npm run types.

tests/web/test_openapi.py holds the file against the app.
"""

import json
from pathlib import Path

from dateline.web.app import create_app

FILE = Path(__file__).parent.parent / "src/dateline/web/workbench/openapi.json"


def written() -> str:
    """The API as OpenAPI, keys sorted."""
    # No endpoint is asked, so no record is opened.
    return json.dumps(create_app(Path("none.db")).openapi(), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
