"""The types of lineage claims a register line may have."""

from dateline.model.lineage import CHANGES

STATES = frozenset({
    "same_as", "distinct_from", "listed_alias", "member_of", "faction_of", "branch_of", "allied_with", "rival_of", "led_by", "backed_by",
    "linked_to", "owned_by", "based_in", "holds_office", "named",
})  # fmt: skip
"""What holds for a while: dated by `from` and `until`; where `when` is given, it began then. Changes are dated by `when`."""

ALONE = frozenset({"founded", "dissolved"})
"""Those that need no object."""

KNOWN = CHANGES | STATES
