"""What accounts of one event say, with all that the record knows of who copies whom and who is who."""

from collections.abc import Callable, Iterable, Sequence

from dateline.corroborate.facts import told
from dateline.desk.identities import Identities
from dateline.model import Account, Event, Syndication
from dateline.store import Workings


def event_of(accounts: Sequence[Account], workings: Workings, identities: Identities, same: Callable[[str], str]) -> Event:
    """The event that accounts tell, in the order given.

    Args:
        same: the key of whoever an actor's key stands for.
    """
    reports = tuple(dict.fromkeys(account.report for account in accounts))
    return told(accounts, known_copies(reports, workings), one=same, label=identities.name, credited=workings.credits_of(reports))


def known_copies(reports: Iterable[str], workings: Workings) -> tuple[Syndication, ...]:
    return workings.copies_of(reports)


def is_disputed(accounts: Sequence[Account], workings: Workings, identities: Identities) -> bool:
    """Whether anything is, on everybody's word."""
    if len(accounts) == 1 and len({voice.key for saying in accounts[0].sayings for voice in saying.voices}) == 1:
        return False  # one voice alone
    return bool(event_of(accounts, workings, identities, identities.stored_key).disputes)
