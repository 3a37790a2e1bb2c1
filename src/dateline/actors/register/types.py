"""The types of lineage claims a register line may have."""

CHANGES = frozenset({
    "founded", "dissolved", "renamed", "split_from", "merged_into", "formed_from", "pledged_to", "broke_with", "successor_of",
    "replaced_leader", "designated",
})  # fmt: skip
"""What happens on a day: dated by `when`."""

STATES = frozenset({
    "same_as", "distinct_from", "listed_alias", "member_of", "faction_of", "branch_of", "allied_with", "rival_of", "led_by", "backed_by",
    "linked_to", "owned_by", "based_in", "holds_office", "named",
})  # fmt: skip
"""What holds for a while: dated by `from` and `until`; where `when` is given, it began then."""

ALONE = frozenset({"founded", "dissolved"})
"""Those that need no object."""

KNOWN = CHANGES | STATES
