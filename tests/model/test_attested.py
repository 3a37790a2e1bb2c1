"""Names as reports print them: whole ones."""

from dateline.model import MentionKind, Reading
from dateline.model.attested import names_in
from factories import mention, report


def test_a_piece_of_a_longer_name_is_nobody() -> None:
    text = "The Valley Observatory for Human Rights counted 12."
    whole, piece = "Valley Observatory for Human Rights", "Human Rights"
    reading = Reading(
        report=report(text),
        mentions=(mention(text, whole, kind=MentionKind.ORGANISATION), mention(text, piece, kind=MentionKind.ORGANISATION)),
    )
    assert [name.text for name in names_in(reading)] == [whole]
