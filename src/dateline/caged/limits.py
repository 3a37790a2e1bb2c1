"""How far a caged child may go."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far a caged child may go.

    Attributes:
        memory_bytes: of address space, beside the bytes it is given.
        timeout_s: by the clock on the wall and, rounded up, of processor time.
        answer_bytes: of the JSON it gives back.
        table: the settings table that holds these limits, for remedies.
    """

    memory_bytes: int
    timeout_s: float
    answer_bytes: int = 64 * 1024 * 1024
    table: str
