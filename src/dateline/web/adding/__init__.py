"""Reports handed in by the browser: read one batch after another beside the answers, each step told as it happens."""

from dateline.web.adding.batches import Batches
from dateline.web.adding.handed import Handed
from dateline.web.adding.steps import Step, Summary

__all__ = ["Batches", "Handed", "Step", "Summary"]
