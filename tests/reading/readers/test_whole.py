"""The gaps in what is said."""

import pytest
import spacy
from spacy.tokens import Doc

from dateline.model import Part, PartKind, Span
from dateline.reading.quotations import Quotations
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting.frames import Frame
from dateline.reading.readers.attributions.trained.whole import make_whole


def said(doc: Doc, cue: str, chosen: str, *, other: str = "", is_judged: bool = True) -> str:
    """What is said in the end, where "cue" says the chosen words and "other" is a cue of its own."""
    words = [token.text for token in doc]
    drafts = [
        Draft(word=doc[place], cue=[doc[place]], frame=Frame.CLAUSE, stance="says", score=1.0)
        for place in map(words.index, [cue, *other.split()])
    ]
    drafts[0].is_judged = is_judged
    drafts[0].said = {words.index(word) for word in chosen.split()}
    make_whole(drafts, doc, Quotations(doc.text, [Part(span=Span(0, len(doc.text)), kind=PartKind.BODY)]))
    return " ".join(doc[place].text for place in sorted(drafts[0].said))


@pytest.mark.parametrize(
    ("text", "chosen", "other", "wanted"),
    [
        ("She said the road to town was closed", "the road town was closed", "", "the road to town was closed"),
        ("He thinks the road , she said , was closed", "the road was closed", "", "the road was closed"),
        ("She said it rained as he believed all day", "it rained all day", "believed", "it rained all day"),
        ("She said it rained . Nobody knew", "it rained Nobody", "", "it rained Nobody"),
        ("“ We saw the water rise and ran ” she said", "saw the water rise and ran", "", "We saw the water rise and ran"),
    ],
)
def test_gaps_are_closed_where_nobody_else_speaks(text: str, chosen: str, other: str, wanted: str) -> None:
    assert said(spacy.blank("en")(text), "said", chosen, other=other) == wanted


def test_gaps_of_the_rules_stay() -> None:
    doc = spacy.blank("en")("She accused the police on Thursday of theft")
    assert said(doc, "accused", "the police of theft", is_judged=False) == "the police of theft"
