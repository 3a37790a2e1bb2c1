"""One row of a table, under its headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.errors import NotAReport
from dateline.intake.decoding import decoded
from dateline.intake.tables.columns import Columns
from dateline.model import Doubt


@dataclass(frozen=True, slots=True)
class Row:
    """One row under its headings; a row may be shorter than they are."""

    number: int
    fields: Sequence[str]
    headings: Sequence[str]
    columns: Columns

    def field(self, name: str, where: str) -> str | None:
        """What stands under a field's heading; None where nothing does. Raises NotAReport where it is no text."""
        at = self.columns.get(name)
        if at is None or at >= len(self.fields) or not self.fields[at].strip():
            return None
        words = decoded(self.fields[at].encode("utf-8", "surrogateescape"), f"{where}, column {self.headings[at]!r}")
        return words if name == "text" else words.strip()

    def name(self, where: str) -> str | None:
        """What the row calls its report; a number under "id" only counts the rows of one table, and would be another report in the next."""
        told = self.field("id", where)
        return None if told and told.isdecimal() and self.heading("id").lower() == "id" else told

    def heading(self, name: str) -> str:
        return self.headings[self.columns[name]].strip() if name in self.columns else name

    def refuse_long(self, where: str) -> None:
        if any(field.strip() for field in self.fields[len(self.headings) :]):
            what = f"has {len(self.fields)} fields under {len(self.headings)} headings: a delimiter stands in a field without quotes"
            raise NotAReport(where, f'{what}; put "…" around the field')

    def doubts(self) -> Iterator[Doubt]:
        if len(self.fields) < len(self.headings):
            reason = f"the row has {len(self.fields)} fields under {len(self.headings)} headings; it may have been cut"
            yield Doubt(reader="intake", span=None, reason=reason)
