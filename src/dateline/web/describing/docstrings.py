"""The docstrings of our nouns, which the API's description carries as they stand."""

import re

_NOTE = re.compile(r"^ {4}(?P<names>[\w*]+(?:, [\w*]+)*): (?P<said>.*(?:\n {8,}\S.*)*)", re.MULTILINE)
_SECTION = re.compile(r"^(?:Attributes|Args|Raises|Returns):$", re.MULTILINE)


def summary(docstring: str) -> str:
    """What stands before the sections."""
    return " ".join(_SECTION.split(docstring)[0].split())


def notes(docstring: str) -> dict[str, str]:
    """What is said of each attribute; two that are told in one line have the same said of them."""
    head, found, rest = docstring.partition("Attributes:\n")
    del head, found
    body = _SECTION.split(rest)[0]
    return {name: " ".join(note["said"].split()) for note in _NOTE.finditer(body) for name in note["names"].split(", ")}
