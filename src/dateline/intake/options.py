"""How to take reports in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to take reports in.

    Attributes:
        languages: ISO 639-1 codes of what may come in; anything else is named and refused.
        max_characters: code points of one report's text; the parse needs about 1 kB of memory for each.
        max_bytes: of one page or text file, after unpacking.
        max_batch_bytes: of one file that holds many reports.
        max_pages: of one PDF.
        child_memory_bytes: of the child process that takes a PDF apart, beside the PDF itself.
        child_timeout_s: for taking one PDF apart; what takes longer is given up.
        max_opened: captures out of one file that holds them (a web archive, a mail).
        max_opened_bytes: of all of those, after unpacking.
        max_depth: how many such files may lie in one another.
        max_archive_ratio: times its packed size to which a piece of a web archive may unpack; what is below 1 MB may to more.
        timeout_s: for fetching one address, redirects included.
        max_redirects: an address that sends on more often is given up.
        gap_s: seconds between two questions to one server, when many are asked; its Crawl-delay counts where it is longer.
        user_agent: how dateline names itself to the servers it asks.
        allow_private_addresses: lets addresses inside the own network be fetched; off, so that a list of links cannot reach into it.
    """

    languages: tuple[str, ...] = ("en",)
    max_characters: int = 1_000_000
    max_bytes: int = 20_000_000
    max_batch_bytes: int = 1_000_000_000
    max_pages: int = 2_000
    child_memory_bytes: int = 1024 * 1024 * 1024
    child_timeout_s: float = 60.0
    max_opened: int = 1_000_000
    max_opened_bytes: int = 100_000_000_000
    max_depth: int = 3
    max_archive_ratio: int = 200
    timeout_s: float = 30.0
    max_redirects: int = 5
    gap_s: float = 5.0
    user_agent: str = "dateline/0.1 (reads news reports for research)"
    allow_private_addresses: bool = False
