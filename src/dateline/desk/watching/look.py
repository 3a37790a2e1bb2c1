"""One look at one address: what is known of it, and how it stands afterwards."""

from dataclasses import dataclass, replace
from datetime import datetime

from dateline.desk.watching.plans.plan import Watched
from dateline.errors import FetchFailed, ReportError
from dateline.intake import Given
from dateline.intake.web import Fetched, Manners, State
from dateline.store.watched import Seen

_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One look. Pure: the instant and the chance come in.

    Attributes:
        source: the list the address was met in; itself for a source.
        is_source: a list, or a single page that is watched for itself; False = a page that a list named.
        was: how it stood before.
        now: when it is looked at.
        usual: when it is due again if all goes well; None = not any more.
        until: after that it is not tried again; None = always.
        given: what its list says of it.
    """

    address: str
    source: str
    is_source: bool
    title: str | None
    terms: Watched
    was: Seen
    now: datetime
    usual: datetime | None
    until: datetime | None
    given: Given

    @property
    def known(self) -> State:
        return State(etag=self.was.etag, last_modified=self.was.last_modified)

    def well(self, found: Fetched | None) -> Seen:
        """How it stands where it was had; None = nothing changed."""
        seen = replace(self.was, tried_at=self.now, seen_at=self.now, due_at=self.usual, failures=0, error=None)
        if found is None:
            return seen
        digest, state = found.capture.digest, found.state
        changed_at = self.now if digest != self.was.digest else self.was.changed_at
        return replace(seen, etag=state.etag, last_modified=state.last_modified, digest=digest, changed_at=changed_at)

    def failed(self, error: ReportError, manners: Manners) -> Seen:
        """How it stands where it was not: tried again later with each failure in a row, and never before its usual time."""
        failures = self.was.failures + 1
        again = manners.after_trouble(self.now, failures=failures, retry_after_s=error.after_s if isinstance(error, FetchFailed) else None)
        due = max(again, self.usual or again)
        kept_up = self.until is None or due <= self.until
        return replace(self.was, tried_at=self.now, failures=failures, error=error.what, due_at=due if kept_up else None)

    def is_gone(self, error: ReportError) -> bool:
        """Whether its server says of a page that was had that there is none."""
        return isinstance(error, FetchFailed) and error.status in _GONE and self.was.seen_at is not None
