"""Under which keys a place can be found."""

import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from rows import Row

from dateline.reading.gazetteer.folding import ARTICLES, fold, skeleton

SOUNDED = frozenset(
    {
        "AF",
        "AM",
        "AZ",
        "BA",
        "BD",
        "BF",
        "BH",
        "BY",
        "CF",
        "CM",
        "CY",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "ER",
        "ET",
        "GE",
        "IL",
        "IN",
        "IQ",
        "IR",
        "JO",
        "KE",
        "KG",
        "KW",
        "KZ",
        "LB",
        "LK",
        "LY",
        "MA",
        "ML",
        "MM",
        "MR",
        "MV",
        "NE",
        "NG",
        "NP",
        "OM",
        "PK",
        "PS",
        "QA",
        "RS",
        "RU",
        "SA",
        "SD",
        "SN",
        "SO",
        "SS",
        "SY",
        "TD",
        "TJ",
        "TM",
        "TN",
        "TR",
        "UA",
        "UZ",
        "XK",
        "YE",
    }
)
"""Countries whose names reach English by transliteration: only theirs are kept by sound."""

SCRIPTS = re.compile(r"^[\s\-'’.()؀-ۿݐ-ݿЀ-ӿ֐-׿]+$")
UNIT_WORDS = re.compile(
    r"\b(?:county|parish|borough|census area|municipality|municipio|district|governorate|province|provincia|prefecture|oblast|raion|rayon"
    r"|subdistrict|sub-prefecture|department|departamento|departement|région|region|state|muhafazat|mintaqah|mintaqat|nahiyat|nahiyah|qada"
    r"|qaza|qism|markaz|ostan-e|ostan|wilaya|wilayat|wuleswali|woleswali|shahrestan-e|shahrestan|bakhsh-e|daira|daïra|cercle|caza|zone"
    r"|mahaliyat|mahallat|ilcesi|ilçesi|amphoe|huyen|quan|of|de|du|des|del|dela|d)\b",
    re.IGNORECASE,
)


def keys(rows: list[Row]) -> dict[str, list[str]]:
    """Three tables, key → row numbers: names (Latin), scripts (Arabic, Cyrillic, Hebrew), sounds; "~" marks a name not the main one."""
    tables: dict[str, dict[str, dict[int, str]]] = {name: defaultdict(dict) for name in ("names", "scripts", "sounds")}
    for number, row in enumerate(rows):
        own = (row.name, _own(row), *_without_article(row), *row.usual)
        main = {fold(name) for name in own}
        for name in (*own, *row.names):
            key = fold(name)
            if _is_latin(key) and (key in main or _is_worth_keeping(name, key)):
                tables["names"][key].setdefault(number, "" if key in main else "~")
            elif SCRIPTS.match(name) and len(name) > 2 and (row.country in SOUNDED or row.population > 100_000 or row.code == "PCLI"):
                tables["scripts"][key].setdefault(number, "~")
        if row.country in SOUNDED:
            for name in (row.name, _own(row), *row.usual):
                if (bones := skeleton(name)).isalpha():
                    tables["sounds"][bones].setdefault(number, "~")
    return {
        table: [
            f"{key}\t{' '.join(f'{mark}{number}' for number, mark in keys[key].items())}" for key in sorted(keys, key=str.encode) if key
        ]
        for table, keys in tables.items()
    }


def bare(name: str) -> str:
    """A unit's name without the word for the unit: "Rapides" of "Rapides Parish"."""
    return " ".join(UNIT_WORDS.sub(" ", name).split()) or name


def _own(row: Row) -> str:
    return bare(row.name) if row.code.startswith("ADM") else row.name


def _without_article(row: Row) -> tuple[str, ...]:
    """The name without its Arabic article: "Ar Raqqah" is also "Raqqah"."""
    first, _, rest = fold(_own(row)).partition(" ")
    return (rest,) if row.country in SOUNDED and first in ARTICLES and len(rest) > 3 else ()


def _is_latin(key: str) -> bool:
    return key.isascii() and any(letter.isalpha() for letter in key)


def _is_worth_keeping(name: str, key: str) -> bool:
    """No airport codes, no consonant strings that stand for another script, nothing that could not be printed in a report."""
    return (
        3 < len(key) <= 40 and not name.isupper() and name[:1].isupper() and bool(re.search(r"[aeiouy]", key)) and not re.search(r"\d", key)
    )
