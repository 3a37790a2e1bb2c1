"""Random strings that look like news: what readers turn on, in every wrong order."""

from hypothesis import strategies as st

_NAMES = [
    "the Nusra Front",
    "Nursa Front",
    "HTS",
    "the Syrian army",
    "Ayman al-Zawahiri",
    "Reuters",
    "a defence ministry spokesman",
    "rebels",
    "he",
    "residents",
    "the U.N.",
    "Islamic State",
    "an official who asked not to be named",
    "Washington",
    "the group",
]
_CUES = [
    " said ",
    " denied ",
    " told Reuters ",
    ", according to ",
    " accused ",
    " claimed responsibility for ",
    " could not verify ",
    " warned that ",
    " urged ",
    " reportedly ",
    ", citing ",
    " quoted ",
    " has said it believes ",
    ": ",
    " – ",
]
_DEEDS = [
    "shelled a village near Idlib",
    "had killed at least 40 people",
    "would withdraw if attacked",
    "the attack",
    "took Palmyra",
    "would not leave",
    "to halt the offensive",
    "dozens of fighters were captured",
    "the town fell",
]
_WHENS = [
    " on Sunday",
    " last week",
    " in March 2017",
    " overnight",
    " two days ago",
    ", April 4",
    " since 2011",
    " at dawn",
    " on 31 February",
]
_MARKS = [
    "“",
    "”",
    '"',
    "'",
    "’",
    "‘",
    " ",
    ". ",
    ", ",
    "\n",
    "\n\n",
    "\r\n",
    "—",
    " (",
    ") ",
    "…",
    "?",
    "!",
    "; ",
    "\u200b",
    "\u00a0",
    "«",
    "»",
]
_EDGES = [
    "BEIRUT, April 4 (Example Wire) - ",
    "By A. Reporter\n",
    "Photo: Example Wire\n",
    "RELATED: Who is who\n",
    "© 2017",
    "CORRECTION: ",
]

_WORDS = st.sampled_from(_NAMES + _CUES + _DEEDS + _WHENS + _MARKS + _EDGES)
_ANYTHING = st.text(max_size=8)

newslike = st.lists(st.one_of(_WORDS, _WORDS, _WORDS, _WORDS, _ANYTHING), min_size=1, max_size=30).map("".join)
"""Up to thirty fragments run together, one in five of them any Unicode text at all."""

days = st.dates() | st.none()
"""A day of publication, absurd ones among them, or none."""
