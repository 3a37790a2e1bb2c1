"""The page of claims: each beside the words it stands on, with the hands it passed through."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TextIO

from dateline.export.html.families import FAMILIES, family
from dateline.export.html.frame import Page, Sheet, counted
from dateline.export.html.marks import claim_look
from dateline.export.options import Options
from dateline.export.telling import NOT_TOLD, Teller, Telling
from dateline.model import Claim, Reading

_PAGE = Page(kind="claims", template="html/claims.html.jinja", styles=("html/page.css", "html/claims.css"), script="html/claims.js")


class Html:
    """One page for all readings: no request leaves it, and nothing in a report can act on it."""

    name = "html"
    suffix = ".html"

    def __init__(self, options: Options) -> None:
        self._title = options.title

    def write(self, readings: Iterable[Reading], out: TextIO) -> None:
        sheets, by_family = [], Counter[str]()
        for number, reading in enumerate(readings, 1):
            cards = tuple(_cards(reading))
            by_family.update(family(claim.type) for claim in reading.claims)
            sheets.append(Sheet.of(number, reading, counted=counted(len(cards), "claim"), beside=cards, doubts=reading.doubts))
        _PAGE.write(
            sheets,
            out,
            title=self._title,
            counted=counted(by_family.total(), "claim"),
            families=[(kind, by_family[kind.key]) for kind in FAMILIES],
            not_told=NOT_TOLD,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim beside the text.

    Attributes:
        look: CSS classes.
        links: the attributions of its chain, as "2 1".
    """

    number: int
    telling: Telling
    look: str
    links: str


def _cards(reading: Reading) -> Iterator[Card]:
    links = {link: number for number, link in reversed(list(enumerate(reading.attributions, 1)))}
    for number, (claim, telling) in enumerate(zip(reading.claims, Teller(reading).all(), strict=True), 1):
        yield Card(number=number, telling=telling, look=" ".join(claim_look(claim)), links=_chain(claim, links))


def _chain(claim: Claim, links: dict[Any, int]) -> str:
    return " ".join(str(links[link]) for link in (claim.attribution.chain() if claim.attribution else ()))
