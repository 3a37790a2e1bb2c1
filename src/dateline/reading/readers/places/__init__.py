"""Places: which words name one, and which place of that name is meant.

- A Place stands for a proper name of a place in prose, and for the place a dateline names. A dateline's Place lies in a DATELINE part:
  it is where the report was filed, never where something happened.
- Countries are places whoever acts; a capital that stands for its government ("Damascus denied") is an actor and no place.
- Adjectives and peoples ("Syrian", "Ukrainians") are no places; they only say which country a report is about.
- The span holds the name and a capitalised word for the unit ("Idlib Province"); what is meant of it or near it
  ("northern", "10 km east of") stands in `relation`, and where that lies in `extent`.
"""

from dateline.reading.readers.places.reader import Places

__all__ = ["Places"]
