"""How to look at media files."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to look at media files.

    Attributes:
        max_bytes: of one file.
        max_pixels: of one picture or frame; what says it has more is not unpacked.
        max_frames: of one video of which a print is made; one a second, and fewer of a longer one, evenly.
        alike_bits: how many of 64 bits two prints may differ in and still be called alike.
        trusted: PEM files with certificates of those whose Content Credentials you trust; without any, `trusted` stays unknown.
        child_memory_bytes: of a child process that looks at a file, beside the file itself.
        child_timeout_s: for looking at one file; what takes longer is given up.
    """

    max_bytes: int = 1_000_000_000
    max_pixels: int = 120_000_000
    max_frames: int = 300
    alike_bits: int = 8
    trusted: tuple[Path, ...] = ()
    child_memory_bytes: int = 2 * 1024 * 1024 * 1024
    child_timeout_s: float = 120.0
