"""A root before all that rests on it is known."""

from typing import NamedTuple

from dateline.corroborate.facts.content import Content
from dateline.model import Account, Saying


class Whose(NamedTuple):
    """Whose word it is; `is_named` whether one can tell it from every other."""

    key: str
    label: str
    is_named: bool


class Told(NamedTuple):
    """One content of one saying, and whose word it is."""

    content: Content
    root: Whose
    saying: Saying
    account: Account
