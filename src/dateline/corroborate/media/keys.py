"""By what two reports' things may be one: for sure by their address, else as candidates with a reason."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from dateline.model import Embedded, Medium, PartKind, Reading

_YOUTUBE = re.compile(r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$")
_PLAIN_NAMES = re.compile(r"(?:default|logo|placeholder|image|video|index|player|thumb\w*|\d{1,4}x\d{1,4})\.?\w*", re.IGNORECASE)
_IN_HEAD = frozenset({"og:image", "og:video", "twitter:image", "json-ld image", "json-ld associatedMedia"})

REASONS = {
    "released": "same releaser, kind and day",
    "spoken": "same speaker, kind and day",
    "headline": "the report's headline names one of this kind",
    "head": "same address in the head of the page",
    "file": "same name of a file at one host",
    "only": "the one of its kind that the report names, and the one it embeds",
}
"""What a key says of two things that share it, where it is not sure."""


Fold = Callable[[str], str]
"""How names are compared: lower case, without accents."""


class Key(NamedTuple):
    """What two things share; `reason` is empty where that is enough to make them one."""

    value: str
    reason: str = ""


def keys_of(media: Sequence[Medium], reading: Reading, fold: Fold) -> dict[str, tuple[Key, ...]]:
    """Every key of the things of one report, by the things' ids. Of a plural only addresses count."""
    chains = _Chains(reading, fold)
    found = {medium.id: [*_addresses(medium), *_told(medium, reading, chains)] for medium in media}
    pairs = (*(("headline", *pair) for pair in _named_twice(media, reading)), *(("only", *pair) for pair in _named_and_embedded(media)))
    for reason, one, other in pairs:
        key = _maybe(reason, f"{one}:{other}")
        found[one].append(key)
        found[other].append(key)
    return {name: tuple(dict.fromkeys(keys)) for name, keys in found.items()}


def _addresses(medium: Medium) -> Iterator[Key]:
    for one in medium.embedded:
        yield from _of_address(one)


def _told(medium: Medium, reading: Reading, chains: "_Chains") -> Iterator[Key]:
    """By who put it out, or spoke in it, on which day."""
    if medium.several:
        return
    for release in medium.released:
        if release.holder and _is_day(release.earliest, release.latest):
            for holder in chains.names(release.holder):
                yield _maybe("released", f"{medium.kind}:{holder}:{release.earliest}")
    spans = {one.span for one in medium.named}
    days = {
        one.said.earliest
        for one in reading.attributions
        if one.said and one.medium and one.medium.span in spans and _is_day(one.said.earliest, one.said.latest)
    }
    for name in dict.fromkeys(name for speaker in medium.speakers for name in chains.names(speaker)):
        yield from (_maybe("spoken", f"{medium.kind}:{name}:{day}") for day in sorted(filter(None, days)))


def _named_twice(media: Sequence[Medium], reading: Reading) -> Iterator[tuple[str, str]]:
    """Pairs of one kind of which the headline names the one and the text the other."""
    headline = next((part.span for part in reading.parts if part.kind is PartKind.HEADLINE), None)
    named = [medium for medium in media if medium.named and not medium.several] if headline else []
    above = [medium for medium in named if headline and headline.covers(medium.named[0].span)]
    below = [medium for medium in named if medium not in above]
    return ((one.id, other.id) for one in above for other in below if one.kind is other.kind)


def _named_and_embedded(media: Sequence[Medium]) -> Iterator[tuple[str, str]]:
    """Where a report names one thing of a kind and embeds one: the two."""
    for kind in dict.fromkeys(medium.kind for medium in media):
        named = [one for one in media if one.kind is kind and one.named and not one.several]
        embedded = [one for one in media if one.kind is kind and one.embedded]
        if len(named) == 1 and len(embedded) == 1:
            yield named[0].id, embedded[0].id


class _Chains:
    """All names a report has for whoever it prints under one of them."""

    def __init__(self, reading: Reading, fold: Fold) -> None:
        text = reading.report.text
        self._fold = fold
        self._chain_of: dict[str, str] = {}
        self._names: dict[str, list[str]] = {}
        for mention in reading.mentions:
            if mention.chain and mention.form != "pronoun":
                name = fold(mention.span.of(text))
                self._chain_of.setdefault(name, mention.chain)
                self._names.setdefault(mention.chain, []).append(name)

    def names(self, printed: str) -> tuple[str, ...]:
        """Of several printed together (" · "), the names of each."""
        found = []
        for one in map(self._fold, printed.split(" · ")):
            chain = self._chain_of.get(one)
            found += [one, *(self._names[chain] if chain else ())]
        return tuple(dict.fromkeys(found))


def address_of(url: str) -> str:
    """An address without scheme and fragment, its host in lower case; films of one service by their number, however they are put in."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    if _YOUTUBE.search(host) and (number := _film(host, parts.path, parts.query)):
        return f"youtube.com/watch?v={number}"
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    return f"{host}{port}{parts.path}{f'?{parts.query}' if parts.query else ''}"


def _film(host: str, path: str, query: str) -> str | None:
    segments = [part for part in path.split("/") if part]
    if host.endswith("youtu.be"):
        return segments[0] if segments else None
    if segments[:1] in (["embed"], ["shorts"], ["v"], ["live"]) and len(segments) > 1:
        return segments[1]
    return next(iter(parse_qs(query).get("v", ())), None)


def _of_address(one: Embedded) -> Iterator[Key]:
    try:
        address = address_of(one.url)
    except ValueError:
        return
    # An outlet's head names its own badge on many pages: there the address alone does not make two things one.
    if one.how in _IN_HEAD:
        yield _maybe("head", address)
        return
    yield Key(f"url:{address}")
    yield _maybe("head", address)
    host, _, path = address.partition("/")
    name = unquote(path.partition("?")[0].rsplit("/", 1)[-1])
    if name and "." in name and not _PLAIN_NAMES.fullmatch(name):
        yield _maybe("file", f"{host}/{name.casefold()}")


def _maybe(reason: str, value: str) -> Key:
    return Key(f"{reason}:{value}", REASONS[reason])


def _is_day(earliest: date | None, latest: date | None) -> bool:
    return earliest is not None and earliest == latest
