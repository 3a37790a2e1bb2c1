"""Who stamps the log, and whose stamps are believed."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Who stamps the log, and whose stamps are believed.

    Attributes:
        service: the address of a time-stamping authority (RFC 3161); None = none is asked.
        ca: a PEM file with the certificates of authorities whose stamps are believed; None = signatures are not checked.
    """

    service: str | None = None
    ca: Path | None = None
