"""A time stamp on the log."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a time-stamping authority answered about the log's head, as it is kept.

    Attributes:
        act: number of the act that was the last one.
        digest: of that act: what was stamped.
        service: the authority's address; "" = the answer was brought by hand.
        at: when the authority says it was, ISO 8601.
        token: its answer, RFC 3161, DER.
    """

    act: int
    digest: str
    service: str
    at: str
    token: bytes
