"""How a reading looks on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a reading looks on paper.

    Attributes:
        width: columns of a table; None = the terminal's, and no wrapping where there is none.
        title: of an HTML page.
    """

    width: int | None = None
    title: str = "Who said what, on whose word"
