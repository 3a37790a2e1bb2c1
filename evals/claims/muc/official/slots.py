"""The slots of a template, how each is scored, and which near misses count half."""

SETS = (
    "INCIDENT: TYPE",
    "INCIDENT: STAGE OF EXECUTION",
    "INCIDENT: INSTRUMENT TYPE",
    "PERP: INCIDENT CATEGORY",
    "PERP: ORGANIZATION CONFIDENCE",
    "PHYS TGT: TYPE",
    "PHYS TGT: FOREIGN NATION",
    "PHYS TGT: EFFECT OF INCIDENT",
    "HUM TGT: TYPE",
    "HUM TGT: FOREIGN NATION",
    "HUM TGT: EFFECT OF INCIDENT",
)
"""Filled from a list; the row SET FILLS."""

STRINGS = (
    "INCIDENT: INSTRUMENT ID",
    "PERP: INDIVIDUAL ID",
    "PERP: ORGANIZATION ID",
    "PHYS TGT: ID",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
)
"""Filled with words of the text; the row STRING FILLS."""

SLOTS = (
    "INCIDENT: DATE",
    "INCIDENT: LOCATION",
    *SETS[:2],
    "INCIDENT: INSTRUMENT ID",
    *SETS[2:4],
    "PERP: INDIVIDUAL ID",
    "PERP: ORGANIZATION ID",
    "PERP: ORGANIZATION CONFIDENCE",
    "PHYS TGT: ID",
    "PHYS TGT: TYPE",
    "PHYS TGT: NUMBER",
    "PHYS TGT: FOREIGN NATION",
    "PHYS TGT: EFFECT OF INCIDENT",
    "PHYS TGT: TOTAL NUMBER",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
    "HUM TGT: TYPE",
    "HUM TGT: NUMBER",
    "HUM TGT: FOREIGN NATION",
    "HUM TGT: EFFECT OF INCIDENT",
    "HUM TGT: TOTAL NUMBER",
)
"""Every slot that counts in the totals, in the order of the template, so that what a tag speaks of is scored before it."""

_HUMAN = ("HUM TGT: NAME", "HUM TGT: DESCRIPTION")
CROSSED: dict[str, tuple[str, ...]] = {
    "INCIDENT: INSTRUMENT TYPE": ("INCIDENT: INSTRUMENT ID",),
    "PERP: ORGANIZATION CONFIDENCE": ("PERP: ORGANIZATION ID",),
    **dict.fromkeys(
        (slot for slot in SLOTS if slot.startswith("PHYS") and slot.split(": ")[1] not in {"ID", "TOTAL NUMBER"}), ("PHYS TGT: ID",)
    ),
    **dict.fromkeys((slot for slot in SLOTS if slot.startswith("HUM") and slot.split(": ")[1] not in {"NAME", "TOTAL NUMBER"}), _HUMAN),
}
"""Slot → the slots whose fills its tags name."""

IDENTIFYING = (
    "PERP: INDIVIDUAL ID",
    "PERP: ORGANIZATION ID",
    "PHYS TGT: ID",
    "PHYS TGT: TYPE",
    "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
    "HUM TGT: TYPE",
)
"""A response can only stand for a key template that it meets in one of these (or that has none, as it has none)."""

_BROADER = {
    "MACHINE GUN": ("GUN",),
    "MORTAR": ("GUN",),
    "HANDGUN": ("GUN",),
    "RIFLE": ("GUN",),
    "BOMB": ("EXPLOSIVE",),
    "VEHICLE BOMB": ("BOMB", "EXPLOSIVE"),
    "DYNAMITE": ("BOMB", "EXPLOSIVE"),
    "MINE": ("BOMB", "EXPLOSIVE"),
    "AERIAL BOMB": ("BOMB", "EXPLOSIVE"),
    "GRENADE": ("EXPLOSIVE",),
    "MOLOTOV COCKTAIL": ("EXPLOSIVE",),
    "MISSILE": ("PROJECTILE",),
    "ROCKET": ("PROJECTILE",),
}
NEAR: dict[str, dict[str, tuple[str, ...]]] = {
    "INCIDENT: TYPE": dict.fromkeys(("ARSON", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "FORCED WORK STOPPAGE"), ("ATTACK",)),
    "INCIDENT: INSTRUMENT TYPE": _BROADER,
    "PERP: ORGANIZATION CONFIDENCE": {"SUSPECTED OR ACCUSED BY AUTHORITIES": ("SUSPECTED OR ACCUSED",)},
    "PHYS TGT: TYPE": {"GOVERNMENT OFFICE OR RESIDENCE": ("POLITICAL FIGURE OFFICE OR RESIDENCE",)},
    "PHYS TGT: EFFECT OF INCIDENT": {"SOME DAMAGE": ("DESTROYED",)},
    "HUM TGT: TYPE": {
        "FORMER GOVERNMENT OFFICIAL": ("GOVERNMENT OFFICIAL",),
        "FORMER ACTIVE MILITARY": ("ACTIVE MILITARY",),
        "GOVERNMENT OFFICIAL": ("POLITICAL FIGURE",),
    },
    "HUM TGT: EFFECT OF INCIDENT": {"NO INJURY OR DEATH": ("NO INJURY", "NO DEATH")},
}
"""Slot → value of the key → values of the response that count half."""
