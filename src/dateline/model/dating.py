"""How sure a day of publication is, by how it was found."""

from enum import StrEnum

from dateline.model.when import When


class Sureness(StrEnum):
    """What a day of publication rests on."""

    STATED = "stated"  # whoever published it, or handed it in, names the day as that of publication
    INFERRED = "inferred"  # read off what was not put there to date it: an address, a line printed on the page
    GUESSED = "guessed"  # a program's best guess


_BY_RULE = {
    "given": Sureness.STATED,
    "column": Sureness.STATED,
    "json-ld": Sureness.STATED,
    "microdata": Sureness.STATED,
    "meta": Sureness.STATED,
    "time": Sureness.STATED,
    "feed": Sureness.STATED,
    "rss": Sureness.STATED,
    "atom": Sureness.STATED,
    "sitemap": Sureness.STATED,
    "mail": Sureness.STATED,
    "newsml-g2": Sureness.STATED,
    "ninjs": Sureness.STATED,
    "nitf": Sureness.STATED,
    "url": Sureness.INFERRED,
    "printed": Sureness.INFERRED,
    "dateline": Sureness.INFERRED,
    "htmldate": Sureness.GUESSED,
}
"""First word of a When's rule → what it rests on."""


def how_sure(published: When | None) -> Sureness | None:
    """What a day of publication rests on; None where there is none, or its rule is not of the table (a plug-in's): nobody knows then."""
    return _BY_RULE.get(published.rule.partition(" ")[0]) if published else None
