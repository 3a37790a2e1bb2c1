"""What is known beforehand of who is who."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is known beforehand of who is who.

    Attributes:
        register: register files of your own, beside those of the package; they may add to its entries.
    """

    register: tuple[Path, ...] = ()
