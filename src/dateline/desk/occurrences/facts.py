"""What accounts of one event say, with all that the record knows of who copies whom and who is who."""

from collections.abc import Callable, Sequence

from dateline.corroborate.facts import history, told
from dateline.desk.occurrences.identities import Identities
from dateline.model import Account, Event, Spell
from dateline.store import Workings


def event_of(accounts: Sequence[Account], workings: Workings, identities: Identities, same: Callable[[str], str]) -> Event:
    """The event that accounts tell, in the order given.

    Args:
        same: the key of whoever an actor's key stands for.
    """
    reports = tuple(dict.fromkeys(account.report for account in accounts))
    return told(accounts, workings.copies_of(reports), one=same, label=identities.name, credited=workings.credits_of(reports))


def steps_of(accounts: Sequence[Account], workings: Workings, identities: Identities, same: Callable[[str], str]) -> tuple[Spell, ...]:
    """What each root said from day to day; of the same arguments as `event_of`."""
    reports = tuple(dict.fromkeys(account.report for account in accounts))
    return history(accounts, workings.copies_of(reports), one=same, label=identities.name, credited=workings.credits_of(reports))
