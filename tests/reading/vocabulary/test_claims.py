"""The types of claims and their page."""

from pathlib import Path

from dateline.reading.readers.claims.words import words
from dateline.reading.vocabulary.claims import claim_types, reference

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "claim-types.md"


def test_the_reference_page_is_current() -> None:
    """Make it again with `python -m dateline.reading.vocabulary.claims > docs/reference/claim-types.md`."""
    assert PAGE.read_text(encoding="utf-8") == reference()


def test_every_sense_of_the_lexicons_names_a_type_and_mode_of_the_vocabulary() -> None:
    for name in ("deeds", "bonds"):
        listed = words(name)
        for entries in (*listed.verbs.values(), *listed.nouns.values(), *listed.adjectives.values()):
            for entry in entries:
                type_ = claim_types()[entry.sense.type]
                assert entry.sense.mode is None or entry.sense.mode in type_.modes, entry


def test_every_type_has_a_definition_and_an_example() -> None:
    assert all(type_.definition and type_.example for type_ in claim_types().values())
