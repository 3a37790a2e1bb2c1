"""A small language to ask for events and claims in: docs/reference/filters.md."""

from dateline.desk.filters.asking import claim_filter, event_filter, narrowed
from dateline.desk.filters.described import FilterField, claim_fields, event_fields
from dateline.desk.filters.grammar import parse

__all__ = ["FilterField", "claim_fields", "claim_filter", "event_fields", "event_filter", "narrowed", "parse"]
