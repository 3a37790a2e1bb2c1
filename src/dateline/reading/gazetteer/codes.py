"""GeoNames' feature codes: which of them news names, and what kind of place each is.

Meanings: geonames.org/export/codes.html. Streets, railways, undersea features and vegetation are left out whole; so are farms, wells,
hills, shops and whatever else no report names without a town beside it.
"""

from dateline.model import PlaceKind

WATERS = "BAY BAYS CHN CNL ESTY FJD GULF HBR LGN LK LKS OCN RSV SD SEA STM STMM STRT WAD"
REGIONS = """
AREA ATOL CAPE CONT DLTA DSRT ISL ISLS ISTH MT MTS OAS PASS PEN PK PLAT PLN RES RGN RGNE RGNH RGNL SPIT UPLD VAL VALS VLC
"""
SITES = """
AIRB AIRF AIRP AIRQ BDG CMP CMPRF CSTM DAM DIP FT GOVL INSM INSU MILB MNMT NVB OILF OILR PAL PRN PRT PS PSH PSN PSTB RNGA STDM USGE
"""
_UNITS = {"ADM1": PlaceKind.ADMIN1, "ADM1H": PlaceKind.ADMIN1, "ADM2": PlaceKind.ADMIN2}
_LOWER = dict.fromkeys(("ADM2H", "ADM3", "ADM3H", "ADM4", "ADM4H", "ADM5", "ADM5H", "ADMD", "ADMDH"), PlaceKind.ADMIN2)
_STATES = dict.fromkeys(("PCLI", "PCLD", "PCLF", "PCLIX", "PCLS"), PlaceKind.COUNTRY)

KINDS: dict[str, PlaceKind] = {
    **dict.fromkeys(["H", *WATERS.split()], PlaceKind.WATER),
    **dict.fromkeys(REGIONS.split(), PlaceKind.REGION),
    **dict.fromkeys(["S", *SITES.split()], PlaceKind.SITE),
    **dict.fromkeys(["PCL", "PCLH", "TERR", "ZN", "ZNB", "LTER", "PRSH"], PlaceKind.REGION),
    **_UNITS,
    **_LOWER,
    **_STATES,
}
"""Feature code → kind; what is not here is a town. RGN, H and S by themselves are our own regions, waters and sites."""

REACH_KM = {
    PlaceKind.COUNTRY: 300.0,
    PlaceKind.ADMIN1: 100.0,
    PlaceKind.ADMIN2: 20.0,
    PlaceKind.REGION: 20.0,
    PlaceKind.WATER: 20.0,
    PlaceKind.SITE: 2.0,
}
"""How far a place reaches of which only the kind is known: orders of magnitude."""


def is_kept(feature_class: str, code: str) -> bool:
    """Whether news names places of this class (A units, P towns, H waters, L areas, T heights and islands, S sites) and code."""
    return feature_class in {"A", "P"} or (feature_class in {"H", "L", "T", "S"} and code in KINDS)
