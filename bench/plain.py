"""The yardstick: en_core_web_sm as spaCy runs it by default, all components, BLIS, `nlp.pipe`."""

from collections.abc import Sequence

import spacy

from dateline.model import Report
from dateline.reading.parsing import DEFAULT_MODEL


class Plain:
    """The plain pipeline, loaded and warm."""

    name = "plain pipeline"

    def __init__(self) -> None:
        self._nlp = spacy.load(DEFAULT_MODEL)
        self._nlp("The ministry said on Sunday that it had begun.")

    def read(self, reports: Sequence[Report]) -> int:
        """How many tokens there were."""
        return sum(len(doc) for doc in self._nlp.pipe(report.text for report in reports))

    def count(self, report: Report) -> int:
        """How many tokens a report has."""
        return len(self._nlp.make_doc(report.text))
