"""What somebody hands in: a file's bytes, or an address to fetch."""

from dataclasses import dataclass

from dateline.intake import Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """One thing handed in.

    Attributes:
        name: of the file, or the address.
        body: None = an address to fetch.
        given: what is said of its reports.
    """

    name: str
    body: bytes | None
    given: Given
