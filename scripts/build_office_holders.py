"""Take office-holders of states in armed conflicts out of the PETRARCH country dictionaries.

    DATELINE_DATA=… python scripts/build_office_holders.py

writes `register/states/holders_petrarch.tsv`. The dictionaries date a role ("[SYRGOV 000717-]") but do not name the office: who has
also an `ELI` (élite) line was head of state or of government, to the day; `GOVMIL` is a defence or security post, to the month.
Where `holders_known.tsv` has a term of the same person and days it stands alone: there the office is named.
"""

import calendar
import csv
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from anyascii import anyascii
from rapidfuzz import fuzz

STATES = Path(__file__).parent.parent / "src/dateline/actors/register/states"
SOURCE = Path("entities/petrarch_dictionaries/Phoenix.Countries.actors.txt")
EARLIEST = date(1985, 1, 1)
COLUMNS = ("id", "name", "other_names", "office", "of", "from", "until", "source", "note")
A_SEASON = timedelta(days=150)  # shorter listings of a cabinet are mostly stand-ins and slips
LISTS_BEGIN = date(2003, 1, 1)  # the monthly lists begin here, not the terms: such a term's beginning is unknown
UNION_ENDED = date(1991, 12, 26)
YEMEN_UNITED = date(1990, 5, 22)
HEAD, DEFENCE = "head of state or government", "defence or security post"
LISTED = 82  # token_sort_ratio above which a name may be one of the hand-written list, and is left out
ONE = 93  # … above which two head words of one state are one person: lower, and Maung Maung is Maung Maung Kha

# PETRARCH's three letters are ISO 3166 alpha-3, but for Kosovo.
STATE_OF = {
    "AFG": "afghanistan", "AGO": "angola", "ARM": "armenia", "AZE": "azerbaijan", "BDI": "burundi", "BFA": "burkina-faso",
    "BGD": "bangladesh", "BIH": "bosnia-and-herzegovina", "CAF": "central-african-republic", "CIV": "ivory-coast",
    "CMR": "cameroon", "COD": "dr-congo", "COG": "republic-of-the-congo", "COL": "colombia", "DZA": "algeria",
    "EGY": "egypt", "ERI": "eritrea", "ETH": "ethiopia", "GEO": "georgia", "GIN": "guinea", "GNB": "guinea-bissau",
    "GTM": "guatemala", "HRV": "croatia", "HTI": "haiti", "IDN": "indonesia", "IRN": "iran", "IRQ": "iraq", "ISR": "israel",
    "KGZ": "kyrgyzstan", "KHM": "cambodia", "KSV": "kosovo", "LBN": "lebanon", "LBR": "liberia", "LBY": "libya",
    "LKA": "sri-lanka", "MKD": "north-macedonia", "MLI": "mali", "MMR": "myanmar", "MOZ": "mozambique", "MRT": "mauritania",
    "NER": "niger", "NGA": "nigeria", "NPL": "nepal", "PAK": "pakistan", "PER": "peru", "PHL": "philippines",
    "PSE": "palestine", "RUS": "russia", "RWA": "rwanda", "SDN": "sudan", "SLE": "sierra-leone", "SLV": "el-salvador",
    "SOM": "somalia", "SRB": "serbia", "SSD": "south-sudan", "SYR": "syria", "TCD": "chad", "THA": "thailand",
    "TJK": "tajikistan", "TLS": "east-timor", "UGA": "uganda", "UKR": "ukraine", "YEM": "yemen", "ZWE": "zimbabwe",
}  # fmt: skip

# Ranks and offices that the dictionary has run into a name: such an entry names no person cleanly and is left out.
ROLES = frozenset({
    "ADMIRAL", "AYATOLLAH", "BRIG", "CAPT", "CHAIRMAN", "CHIEF", "COL", "COLONEL", "COMMANDER", "COMMUNIST", "DEPUTY",
    "EMIR", "FIRST", "FOREIGN", "GEN", "GENERAL", "GOVERNMENT", "HOJJAT", "KING", "LEADER", "LIEUTENANT", "LT", "MAJ",
    "MAJOR", "MARSHAL", "MINISTER", "OFFICIAL", "PREMIER", "PRESIDENT", "PRIME", "PRINCE", "QUEEN", "SECOND", "SECRETARY",
    "SHEIKH", "STAFF", "SULTAN", "THE", "VICE",
})  # fmt: skip
# Officers of the occupying powers, whom the dictionary lists as heads of Iraq.
OCCUPIERS = frozenset({"TOMMY_FRANKS", "JOHN_ABIZAID", "JAY_GARNER", "PAUL_BREMER"})
MIXED_UP = frozenset({"GIN"})  # ministers of Guinea and of Guinea-Bissau stand under one code
PARTICLES = frozenset({
    "ag", "al", "az", "as", "an", "bin", "bint", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e",
    "el", "ibn", "la", "le", "of", "ould", "ul", "van", "von", "y",
})  # fmt: skip
ARTICLES = frozenset({"al", "az", "as", "an", "el", "ul"})
RANGE = re.compile(r"([A-Z]{3})(GOVMIL|GOV|ELI)(?: (.*))?$")


@dataclass(slots=True)
class Head:
    """One head word of the dictionary: a person's names and what it was when."""

    names: list[str]
    roles: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Held:
    state: str
    office: str
    earliest: str
    latest: str


def heads(lines: Iterator[str]) -> Iterator[Head]:
    head: Head | None = None
    for raw in lines:
        line = raw.split("#")[0].strip()
        roles = re.findall(r"\[([^\]]*)\]", line)
        word = line.split("[")[0].strip().strip("+_ ")
        if word and not line.startswith("+"):
            if head:
                yield head
            head = Head([])
        if head:
            head.names += [word] if word else []
            head.roles += roles
    if head:
        yield head


def day(digits: str) -> date | None:
    """The day of YYMMDD or YYYYMMDD; two digits up to 20 are this century's."""
    if len(digits) == len("YYMMDD"):
        digits = ("20" if int(digits[:2]) <= 20 else "19") + digits
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def bounds(text: str) -> tuple[date | None, date | None]:
    """First and last day of "000610-000717", ">000717" (still so when it was written) or "<850101"."""
    if text.startswith(">"):
        return day(text[1:]), None
    if text.startswith("<"):
        return None, day(text[1:])
    first, _, last = text.partition("-")
    return day(first), day(last)


def whole_months(first: date, last: date | None) -> bool:
    ends = last is None or last.day == calendar.monthrange(last.year, last.month)[1]
    return first.day == 1 and ends


def lasting(first: date, last: date | None) -> bool:
    return last is None or last - first >= A_SEASON


def state_on(code: str, day: date) -> str | None:
    """The state that a code stood for on the day; None for the two Yemens, which one code covers."""
    if code == "RUS" and day < UNION_ENDED:
        return "soviet-union"
    return None if code == "YEM" and day < YEMEN_UNITED else STATE_OF[code]


def held(head: Head) -> Iterator[Held]:
    """What the head held, with the precision the dictionary has: whole months come of monthly lists of cabinets."""
    of_the_elite = any("ELI" in role for role in head.roles)
    for role in head.roles:
        match = RANGE.match(role)
        if not match or match[1] not in STATE_OF or not match[3]:
            continue
        first, last = bounds(match[3])
        if first is None or (last and (last < EARLIEST or last <= first)):
            continue
        monthly = whole_months(first, last)
        if match[2] == "GOVMIL" and match[1] not in MIXED_UP and monthly and lasting(first, last):
            since = "" if first == LISTS_BEGIN else f"{first:%Y-%m}"
            yield Held(STATE_OF[match[1]], DEFENCE, since, f"{last:%Y-%m}" if last else "")
        elif match[2] == "GOV" and of_the_elite and not monthly and (state := state_on(match[1], first)):
            yield Held(state, HEAD, first.isoformat(), last.isoformat() if last else "")


def clean(name: str) -> str | None:
    """The name as it is printed, or None where rank, office or a cut end spoil it."""
    words = [word for word in re.split(r"[_\s]+", name.replace('"', "")) if word]
    if len(words) < 2 or ROLES & {word.strip(".") for word in words} or words[-1].lower() in PARTICLES or name in OCCUPIERS:
        return None
    if "(" in name or len(words[0]) == 1:
        return None
    printed = " ".join(word.lower() if n and word.lower() in PARTICLES else cased(word) for n, word in enumerate(words))
    return re.sub(rf"\b({'|'.join(sorted(ARTICLES))}) (?=\w)", r"\1-", printed)


def cased(word: str) -> str:
    if "." in word:
        return word.upper()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower().replace("'", "")).strip("-")


def is_one_of(names: list[str], others: set[str], *, from_ratio: int) -> bool:
    """Whether one of the names is, but for spelling, one of the others: alike, or every word of the shorter in the longer."""
    return any(alike(folded(name), other, from_ratio) for name in names for other in others)


def folded(name: str) -> str:
    return re.sub(r"[\W_]+", " ", anyascii(name).lower().replace("'", "")).strip()


def alike(name: str, other: str, from_ratio: int) -> bool:
    shorter, longer = sorted((set(name.split()), set(other.split())), key=len)
    return fuzz.token_sort_ratio(name, other) >= from_ratio or (len(shorter) > 1 and shorter <= longer)


@dataclass(slots=True)
class Person:
    """An office-holder of one state, whatever head words name it.

    Attributes:
        names: those to write.
        folded: all names it is known by.
        told: first and last day of terms on the hand-written list, as written there; a term of the dictionary beside them is left out.
    """

    state: str
    handle: str
    names: list[str] = field(default_factory=list)
    folded: set[str] = field(default_factory=set)
    terms: set[Held] = field(default_factory=set)
    told: list[tuple[str, str]] = field(default_factory=list)

    def add(self, names: list[str], terms: set[Held]) -> None:
        new = [name for name in names if folded(name) not in self.folded]
        self.names += new
        self.folded |= {folded(name) for name in new}
        self.terms |= {term for term in terms if not any(beside(term, told) for told in self.told)}


def beside(term: Held, told: tuple[str, str]) -> bool:
    """Whether the two share days; ISO days sort as text, and "~" after all that a month or year may go on with."""
    began, ended = told
    return term.earliest < (ended or "9") + "~" and (term.latest or "9") > began


def listed() -> dict[str, list[Person]]:
    """Those of the hand-written list, by state; who held office in two states stands under both."""
    found: dict[tuple[str, str], Person] = {}
    names: dict[str, set[str]] = {}
    with (STATES / "holders_known.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["name"]:
                names[row["id"]] = {folded(name) for name in (row["name"], *row["other_names"].split(" | ")) if name}
            state = row["of"].removeprefix("state-")
            one = found.setdefault((state, row["id"]), Person(state, row["id"], folded=names[row["id"]]))
            one.told.append((row["from"], row["until"]))
    by_state: dict[str, list[Person]] = {}
    for one in found.values():
        by_state.setdefault(one.state, []).append(one)
    return by_state


def persons(found: Iterator[Head], by_state: dict[str, list[Person]]) -> list[Person]:
    """Head words of one state whose names are alike are one person; what is nearly like a listed one is left out as doubtful."""
    for head in found:
        terms = set(held(head))
        names = list(dict.fromkeys(printed for name in head.names if (printed := clean(name))))
        if not names or not clean(head.names[0]) or not terms:
            continue
        state = min(terms, key=lambda term: term.earliest).state
        there = by_state.setdefault(state, [])
        same = next((one for one in there if is_one_of(names, one.folded, from_ratio=ONE)), None)
        if same:
            same.add(names, terms)
        elif not any(one.told and is_one_of(names, one.folded, from_ratio=LISTED) for one in there):
            there.append(Person(state, slug(names[0])))
            there[-1].add(names, terms)
    return [one for there in by_state.values() for one in there]


def rows(found: list[Person]) -> Iterator[tuple[str, ...]]:
    bearers: dict[str, set[str]] = {}
    for one in found:
        bearers.setdefault(one.handle, set()).add(one.state)
    for one in found:
        handle = one.handle if one.told or len(bearers[one.handle]) == 1 else f"{one.handle}-{one.state}"
        own = (" | ".join(one.names[:1]), " | ".join(one.names[1:]))
        for term in sorted(one.terms, key=lambda term: (term.earliest, term.office, term.latest)):
            yield (handle, *own, term.office, f"state-{term.state}", term.earliest, term.latest, "petrarch", "")
            own = ("", "")


def main() -> None:
    data = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
    with (data / SOURCE).open(encoding="utf-8", errors="replace") as file:
        found = sorted(rows(persons(heads(iter(file)), listed())), key=lambda row: row[0])
    with (STATES / "holders_petrarch.tsv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE).writerows([COLUMNS, *found])


if __name__ == "__main__":
    main()
