"""Where the outlet of a report is at home: what "the city" is to its readers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.model import PlaceKind, Report
from dateline.reading import lexicon
from dateline.reading.gazetteer import Entry, Match, fold, gazetteer
from dateline.reading.readers.places import demonyms

_LEXICON = lexicon.load("homes")
_SHORTEST = 4  # letters of a place's name in a host
_PRESS = frozenset(_LEXICON["words"]["press"].split())
_GLUED = sorted((word for word in _PRESS if len(word) > _SHORTEST - 2), key=lambda word: (-len(word), word))  # of a fixed order
_JOINED = tuple(_LEXICON["words"]["joined"].split())
_ENDS = tuple(_LEXICON["words"]["ends"].split())
_ANYWHERE = frozenset(_LEXICON["words"]["anywhere"].split())
_ENGLISH = frozenset(_LEXICON["words"]["english"].split())
_TOP_LEVELS = {"uk": "GB"}  # domains that are not the country's ISO code
_IN_ADDRESS = re.compile(r"[a-z]+://(?:[^/@]*@)?(?:www\.)?([^/:?#]+)")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SIZEABLE = 3.4  # log10 of the people of a town that an outlet is called after
_OWN_TONGUE = 1.5  # an English paper is rather called after a town where English papers are read: so much in log10 of its people


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What is known of where an outlet is at home.

    Attributes:
        country: ISO code; empty = not known.
        towns: places it may be called after or written for, each with how likely it is from the name alone (log10); empty = none known.
        is_national: it is known to write for the whole country.
    """

    country: str = ""
    towns: tuple[tuple[Entry, float], ...] = ()
    is_national: bool = False


NOWHERE = Home()


def home(report: Report) -> Home:
    """The home of whoever published it: from the list of well-known outlets, else from place names in its name and its host."""
    host = _IN_ADDRESS.match(report.url.lower()) if report.url else None
    return _home(report.outlet or "", host[1] if host else "", report.language)


@lru_cache(maxsize=1024)
def _home(outlet: str, host: str, language: str) -> Home:
    hosts = [found for found in (outlet.lower().removeprefix("www."), host) if _HOST.fullmatch(found)]
    names = [] if outlet.lower().removeprefix("www.") in hosts else [outlet]
    known = next((found for key in [*names, *hosts] if (found := _known(key))), None)
    if known:
        return known
    country = next((code for one in hosts if (code := _country_of_host(one))), "")
    towns = _apart(pair for key in [*names, *map(_labels, hosts)] for pair in _called_after(key, country, language))
    spoken = [entry for entry, _ in towns if entry.kind is PlaceKind.COUNTRY]
    if spoken and len(towns) == len(spoken):
        return Home(country=spoken[0].country)
    return Home(country=country, towns=towns)


def _known(name: str) -> Home | None:
    """By its name, or by its host or what that is a part of ("edition.cnn.com")."""
    if not _HOST.fullmatch(name):
        where = _listed().get(_key(name))
    else:
        labels = name.split(".")
        tails = (".".join(labels[start:]) for start in range(len(labels) - 1))
        where = next((found for tail in tails if (found := _listed().get(tail))), None)
    return _at(where) if where else None


@cache
def _listed() -> dict[str, str]:
    """Name or host → where it is at home: a country's code, or "town, state, country"."""
    lists = {**_LEXICON["national"], **_LEXICON["local"]}
    return {_key(name): where for where, names in lists.items() for name in names}


def _key(name: str) -> str:
    return name if _HOST.fullmatch(name) else fold(name).removeprefix("the ")


def _at(where: str) -> Home:
    """The largest town of that name in that state or country; all of the country where only that is named."""
    *units, country = where.split(", ")
    if not units:
        return Home(country=country, is_national=True)
    inside = [hit.entry for unit in units[1:] for hit in gazetteer().find(unit) if hit.entry.country == country]
    found = [hit.entry for hit in gazetteer().find(units[0]) if hit.entry.kind is PlaceKind.TOWN and hit.entry.country == country]
    fitting = [entry for entry in found if not inside or any(entry.within(unit) for unit in inside)]
    best = max(fitting, key=lambda entry: entry.weight, default=None)
    return Home(country=country, towns=((best, 0.0),) if best else ())


def _country_of_host(host: str) -> str:
    top = host.rsplit(".", 1)[-1]
    code = _TOP_LEVELS.get(top, top.upper())
    return code if top not in _ANYWHERE and gazetteer().country(code) else ""


def _labels(host: str) -> str:
    """A host as words: "daily-star-lebanon.example.com" → "daily star lebanon example", its top-level domain left out."""
    return " ".join(host.split(".")[:-1]).replace("-", " ")


def _called_after(words: str, country: str, language: str) -> Iterator[tuple[Entry, float]]:
    """The places an outlet's name holds, in the country where that is known."""
    for name in _names_in(words):
        people = demonyms.country(name.title())
        if people is not None:
            yield people, 0.0
            continue
        for entry in (hit.entry for hit in gazetteer().find(name) if hit.match is Match.NAME):
            if entry.kind is PlaceKind.ADMIN2 and fold(entry.name) != name:
                continue  # "Richmond Register" is of Richmond, not of Richmond County
            if (not country or entry.country == country) and entry.country and entry.weight >= _SIZEABLE:
                own = _OWN_TONGUE if language == "en" and entry.country in _ENGLISH else 0.0
                yield entry, min(entry.weight, 6.0) + own


def _apart(towns: Iterable[tuple[Entry, float]]) -> tuple[tuple[Entry, float], ...]:
    """One of a name in each unit, the largest: a town and its county are one home."""
    ranked = sorted(towns, key=lambda pair: (-pair[1], pair[0].id))
    first = {(entry.country, entry.admin1, entry.name.split()[0]): (entry, likely) for entry, likely in reversed(ranked)}
    return tuple(sorted(first.values(), key=lambda pair: (-pair[1], pair[0].id)))


def _names_in(words: str) -> Iterator[str]:
    """What could be place names: runs of words that are none of the press's; in a host's long words, what is left between such words."""
    run: list[str] = []
    for word in [*re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", words.lower()), "the"]:
        if word in _PRESS:
            yield from _known_run(run)
            run = []
        else:
            run.append(word)


def _known_run(run: list[str]) -> Iterator[str]:
    """The longest known names of a run, left to right; a lone unknown word is looked into."""
    at = 0
    while at < len(run):
        stop = next((end for end in range(len(run), at, -1) if _is_place(" ".join(run[at:end]))), None)
        if stop is not None:
            yield " ".join(run[at:stop])
        else:
            yield from _glued(run[at])
        at = stop if stop is not None else at + 1


def _glued(word: str) -> Iterator[str]:
    """The places in a host's long word: "theparisnews" → "paris", "richmondandtwickenhamtimes" → both."""
    core = next((core for core in _cores(word) if _spaced(core)), None)
    if core is not None:
        yield str(_spaced(core))
        return
    for core in _cores(word):
        both = core.split("and", 1)
        if len(both) > 1 and all(map(_spaced, both)):
            yield from (str(_spaced(one)) for one in both)
            return


def _cores(word: str) -> list[str]:
    """A word without words of the press at either end, the least taken off first."""
    found = [word]
    for core in found:
        ends = [core[: -len(end)] for end in _GLUED if core.endswith(end)] + [core[len(end) :] for end in _GLUED if core.startswith(end)]
        found.extend(one for one in ends if len(one) >= _SHORTEST and one not in found)
    return [core for core in found if core not in _PRESS]


def _spaced(core: str) -> str | None:
    """A glued name as it is written: "sanantonio" → "san antonio"; None where no place is called so."""
    if len(core) < _SHORTEST:
        return None
    splits = [core[: len(first)] + " " + core[len(first) :] for first in _JOINED if core.startswith(first)]
    splits += [core[: -len(last)] + " " + core[-len(last) :] for last in _ENDS if core.endswith(last)]
    return next((name for name in [core, *splits] if _is_place(name)), None)


def _is_place(name: str) -> bool:
    if len(name) < _SHORTEST:
        return False
    if demonyms.country(name.title()):
        return True
    return any(hit.match is Match.NAME and hit.entry.weight >= _SIZEABLE for hit in gazetteer().find(name))
