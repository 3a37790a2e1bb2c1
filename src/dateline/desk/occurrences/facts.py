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


def is_disputed(accounts: Sequence[Account], workings: Workings, identities: Identities) -> bool:
    """Whether anything is, on everybody's word."""
    if not _may_differ(accounts):
        return False
    return bool(event_of(accounts, workings, identities, identities.stored_key).disputes)


def _may_differ(accounts: Sequence[Account]) -> bool:
    """Whether anything is told twice and not alike: most accounts are of one voice, or tell each thing once."""
    sayings = [saying for account in accounts for saying in account.sayings]
    if len({saying.voices for saying in sayings}) < 2:
        return False
    counts = {(saying.harm, saying.count) for saying in sayings if saying.count}
    doers = {party.key for saying in sayings for party in saying.doers}
    spots = {saying.spot.id for saying in sayings if saying.spot}
    days = {saying.days for saying in sayings if saying.days}
    return any(saying.is_denied for saying in sayings) or any(len(told_) > 1 for told_ in (counts, doers, spots, days))
