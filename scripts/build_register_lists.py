"""Writes register/lists/*.toml: what published lists call the register's entries, on whose word, with the days they give.

`DATELINE_DATA=… python scripts/build_register_lists.py`, then `python scripts/pack_register.py`. Inputs, for their facts alone: the CIA
World Factbook's page on terrorist organisations, look-ups of the US and Canadian lists by OpenSanctions, the UCDP Actor Dataset. A name
of a list finds its entry where one entry alone bears it, else by register_lists.toml beside this script. What finds none is printed.
"""

import csv
import json
import os
import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
REGISTER = HERE.parent / "src" / "dateline" / "actors" / "register"
TOLD: dict[str, Any] = tomllib.loads((HERE / "register_lists.toml").read_text("utf-8"))
DATA = Path(os.environ["DATELINE_DATA"]) / "entities"
_AMENDMENT = re.compile(r"—\s*([^—]*?) Amendments? \((\w+ \d+, \d{4})\)")
_MONTHS = {month: number for number, month in enumerate(
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"), 1
)}  # fmt: skip

_ACRONYM = 5
"""Letters up to which a name may be initials, which many share."""

Names = dict[str, list[str]]
"""Entry → names of a list."""

Line = dict[str, str]
"""A line of an entry's life."""


def key(name: str) -> str:
    """A name without accents, marks, articles, case and bracketed acronyms."""
    plain = unicodedata.normalize("NFKD", re.sub(r"\s*\([^)]*\)", "", name)).lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"[’'‘`ʿʾ]", "", plain))
    return " ".join(word for word in words if word not in {"the", "al", "el", "ul"})


class Book:
    """Which entry a name stands for."""

    def __init__(self) -> None:
        self._by_key: defaultdict[str, set[str]] = defaultdict(set)
        self.kinds: dict[str, str] = {}
        self._ground: dict[str, set[str]] = {}
        self._usual: dict[str, str] = {}
        for path in REGISTER.rglob("*.toml"):
            if path.parent.name != "lists":
                for entry in tomllib.loads(path.read_text("utf-8")).get("entry", ()):
                    self.kinds.setdefault(entry["id"], entry["kind"])
                    self._ground.setdefault(entry["id"], set()).update(*entry.get("ground", {}).values())
                    for names in entry.get("names", {}).values():
                        for name in names:
                            called = key(name if isinstance(name, str) else name["text"])
                            self._by_key[called].add(entry["id"])
                            self._usual.setdefault(entry["id"], called)
        self._by_hand: dict[str, str] = TOLD["names"]

    def entry(self, names: Iterable[str]) -> str | None:
        """The one entry that the first of the names stands for that stands for one alone."""
        names = list(names)
        for name in names:
            if name in self._by_hand:
                return self._by_hand[name] or None
        for name in names:
            found = self._by_key.get(key(name), set())
            if len(found) == 1:
                return next(iter(found))
        return None

    def is_usual(self, entry: str, name: str) -> bool:
        """Whether a name is what an entry goes by."""
        return self._usual.get(entry) == key(name)

    def are_neighbours(self, one: str, other: str) -> bool:
        """Whether two entries share a country: elsewhere a name is a namesake ("Ansar Allah" of Lebanon and of Yemen)."""
        return bool(self._ground[one] & self._ground[other])

    def is_at_home(self, entry: str, countries: str) -> bool:
        """Whether an entry is tied to one of the countries a list names; a list's former names stand in brackets."""
        named = re.split(r"[,()]", countries)
        codes = {code for country in named if (state := self.entry([country.strip()])) for code in self._ground[state]}
        return bool(codes & self._ground[entry])


def write(book: Book, name: str, names: Names, lives: Mapping[str, list[Line]]) -> None:
    """Writes one list's file; its source stands in register_lists.toml."""
    source = dict(TOLD["sources"][name])
    lines = ["# Written by scripts/build_register_lists.py.", "[about]", f"what = {quoted(source.pop('what'))}", "", f"[sources.{name}]"]
    lines += [f"{word} = {quoted(value)}" for word, value in source.items()]
    for entry in sorted(names.keys() | lives.keys()):
        if entry not in book.kinds:
            print(f"{name}: no entry has the id {entry!r}")
            continue
        lines += ["", "[[entry]]", f'id = "{entry}"', f'kind = "{book.kinds[entry]}"']
        if names.get(entry):
            lines.append(f"names.{name} = [{', '.join(quoted(one) for one in dict.fromkeys(names[entry]))}]")
        if lives.get(entry):
            lines += ["life = [", *(f"  {{ {', '.join(f'{k} = {quoted(v)}' for k, v in line.items())} }}," for line in lives[entry]), "]"]
    (REGISTER / "lists" / f"{name}.toml").write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(names)} entries, {sum(map(len, names.values()))} names, {sum(map(len, lives.values()))} lines")


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def cia(book: Book) -> None:
    names: Names = {}
    lives: defaultdict[str, list[Line]] = defaultdict(list)
    for group in json.loads((DATA / "cia_factbook_terrorgroups" / "groups.json").read_text("utf-8")):
        entry = book.entry([group["name"], *group["names"]])
        if entry is None:
            print("cia: no entry for", group["name"], group["names"][:4])
            continue
        sort_out(book, "cia", entry, [name.strip() for name in group["names"] if name.strip()], names, lives)
    write(book, "cia", names, lives)


def state(book: Book) -> None:
    names: Names = {}
    lives: defaultdict[str, list[Line]] = defaultdict(list)
    listed: dict[str, Any] = yaml.safe_load((DATA / "opensanctions_lists" / "us_state_terrorist_orgs.yml").read_text("utf-8"))
    for option in listed["lookups"]["names"]["options"]:
        days = {words: iso(day) for words, day in _AMENDMENT.findall(option["match"])}
        for group in option["names"]:
            main = group["name_clean"]
            entry = book.entry([main])
            if entry is None:
                print("state: no entry for", main)
                continue
            names.setdefault(entry, []).append(main)
            others = [*listing(group.get("alias")), *listing(group.get("name_former"))]
            for other in others:
                theirs = book.entry([other]) if len(other) > _ACRONYM else None
                if theirs is None or theirs == entry:
                    names[entry].append(other)
                    continue
                former = other == group.get("name_former")
                day = next((day for words, day in days.items() if is_of(words, main if former else other)), None)
                kind = {"type": "renamed", "object": entry} if former else {"type": "same_as", "basis": "listing", "object": entry}
                line = {**kind, **({"when": day, "said": day} if day else {}), "source": "state"}
                if not any(kind.items() <= old.items() for old in lives[theirs]):
                    lives[theirs].append(line)
    write(book, "state", names, lives)


def canada(book: Book) -> None:
    names: Names = {}
    lives: defaultdict[str, list[Line]] = defaultdict(list)
    listed: dict[str, Any] = yaml.safe_load((DATA / "opensanctions_lists" / "ca_listed_terrorists.yml").read_text("utf-8"))
    for option in listed["lookups"]["aliases"]["options"]:
        aliases = listing(option.get("aliases"))
        entry = book.entry(aliases)
        if entry is None:
            print("canada: no entry for", aliases[:4])
            continue
        sort_out(book, "canada", entry, aliases, names, lives)
    write(book, "canada", names, lives)


def sort_out(book: Book, source: str, entry: str, aliases: list[str], names: Names, lives: defaultdict[str, list[Line]]) -> None:  # noqa: PLR0913, PLR0917
    """An alias that is another entry's own name is a listing of that entry; the others are names of this one."""
    for alias in aliases:
        theirs = book.entry([alias]) if len(alias) > _ACRONYM and alias not in TOLD["shared"] else None
        if theirs is None or theirs == entry or not (book.are_neighbours(theirs, entry) or book.is_usual(theirs, alias)):
            names.setdefault(entry, []).append(alias)
            continue
        line = {"type": "same_as", "basis": "listing", "object": entry, "source": source}
        if line not in lives[theirs]:
            lives[theirs].append(line)


def ucdp(book: Book) -> None:
    names: Names = {}
    lives: defaultdict[str, list[Line]] = defaultdict(list)
    text = (DATA / "ucdp_actors" / "ucdp_actor_2015_rebel_origin2.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    entries: dict[str, str] = {}
    for row in rows:
        called = [
            name.strip()
            for column in ("name.orig.fulleng", "name.orig.full", "newname.full.mt")
            for name in (row[column].split(",") if column == "newname.full.mt" else [row[column]])
            if name.strip() not in {"", "NA"}
        ]
        entry = book.entry([f"ucdp {row['actorid']}", *called])
        if entry and book.kinds[entry] == "group" and book.is_at_home(entry, row["location"]):
            entries[row["actorid"]] = entry
            theirs = [book.entry([name]) for name in called]
            names.setdefault(entry, []).extend(name for name, other in zip(called, theirs, strict=True) if other in {None, entry})
            steps = [other for other in theirs if other] if row["namechange"] == "1" else []
            for old, new in pairwise(dict.fromkeys(steps)):
                lives[old].append({"type": "renamed", "object": new, "source": "ucdp"})
    for row in rows:
        for column, kind in (("actorid.prev", "split_from"), ("actorid.alliance", "member_of"), ("actorid.group", "merged_into")):
            for other in row[column].split(","):
                ends = entries.get(row["actorid"]), entries.get(other.strip())
                if all(ends) and ends[0] != ends[1]:
                    lives[str(ends[0])].append({"type": kind, "object": str(ends[1]), "source": "ucdp"})
    write(book, "ucdp", names, {entry: list({json.dumps(line): line for line in found}.values()) for entry, found in lives.items()})


def is_of(words: str, name: str) -> bool:
    """Whether an amendment is about a name: its initials, all its words, or at least two words of it."""
    mine, its = key(words).split(), key(name).split()
    letters = [word[0] for word in re.findall(r"\w+", re.sub(r"[’'‘]", "", name.lower())) if word not in {"the", "in", "of"}]
    initials = "".join(letters)
    return key(words) in {key(name), initials} or len(set(mine) & set(its)) >= 2


def listing(value: Any) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else [str(one) for one in value]


def iso(day: str) -> str:
    month, number, year = day.replace(",", "").split()
    return f"{year}-{_MONTHS[month]:02}-{int(number):02}"


if __name__ == "__main__":
    (REGISTER / "lists").mkdir(exist_ok=True)
    book = Book()
    for build in (cia, state, canada, ucdp):
        build(book)
