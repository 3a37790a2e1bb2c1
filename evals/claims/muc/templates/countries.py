"""Countries as the task writes them, by ISO code, and units by the kind of place."""

from dateline.model import PlaceKind

COUNTRIES = {
    "SV": "EL SALVADOR",
    "GT": "GUATEMALA",
    "HN": "HONDURAS",
    "AR": "ARGENTINA",
    "BO": "BOLIVIA",
    "CL": "CHILE",
    "CO": "COLOMBIA",
    "EC": "ECUADOR",
    "PE": "PERU",
    "NI": "NICARAGUA",
    "PA": "PANAMA",
    "CR": "COSTA RICA",
    "MX": "MEXICO",
    "BR": "BRAZIL",
    "VE": "VENEZUELA",
    "ES": "SPAIN",
    "US": "UNITED STATES",
}
UNITS = {PlaceKind.ADMIN1: "DEPARTMENT", PlaceKind.ADMIN2: "MUNICIPALITY", PlaceKind.TOWN: "CITY"}
