"""Checks a report of findings by its own data. It needs Python alone, and stands in every report to be copied from there."""

import hashlib
import json
import re
import sys
from pathlib import Path

page = Path(sys.argv[1]).read_bytes().decode()
found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
data = found[1] if found else sys.exit("no data in this page")
told = json.loads(data)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()).hexdigest()


def check(what: str, right: list[bool]) -> None:
    print(f"{what}: {sum(right)} of {len(right)}{'' if all(right) else '  FAILS'}")  # noqa: T201 — this is a program


passages = {one["id"]: one for one in told["passages"]}
quotes = [(passages[quote["passage"]], quote) for claim in told["claims"] for quote in claim["quotes"]]
texts = {one["id"]: one["text"] for one in told["reports"] if "text" in one}

check("data digest printed on the page", [sha256(data) in page.replace(data, "")])
check("passages by their digests", [sha256(one["text"]) == one["sha256"] for one in passages.values()])
check("quotes at their places", [p["text"][q["start"] - p["start"] : q["end"] - p["start"]] == q["words"] for p, q in quotes])
if texts:
    check("texts by their digests", [sha256(one["text"]) == one["text_sha256"] for one in told["reports"]])
    check("passages at their places", [texts[p["report"]][p["start"] : p["end"]] == p["text"] for p in passages.values()])
print("sha256 of the data:", sha256(data))  # noqa: T201
