"""Parts where what intake knows matters; what the text alone tells stands in cases/parts."""

import pytest

from dateline.model import Part, PartKind, Report, Span
from factories import pipeline


def parts(text: str, *, headline: str | None = None, given: tuple[Part, ...] = ()) -> list[tuple[str, str]]:
    report = Report(id="r", text=text, headline=headline, parts=given)
    return [(str(part.kind), part.span.of(text)) for part in pipeline("parts").read(report).parts]


def body(text: str, words: str) -> Part:
    start = text.index(words)
    return Part(span=Span(start, start + len(words)), kind=PartKind.BODY)


def test_the_headline_handed_in_is_found_in_the_running_text() -> None:
    text = "Wed 05 Apr 2017 Bombs kill six in north state TV. Bombs killed six people in the north, state television said."
    assert parts(text, headline="Bombs kill six in north: state TV") == [
        ("dateline", "Wed 05 Apr 2017"),
        ("headline", "Bombs kill six in north state TV."),
        ("body", "Bombs killed six people in the north, state television said."),
    ]


def test_a_byline_between_day_and_headline_is_told_apart() -> None:
    text = "Posted on July 12 2016 by Jane Sample Rebels Open Northern Front Rebels opened a front in the north on Monday."
    assert parts(text, headline="Rebels Open Northern Front")[:3] == [
        ("dateline", "Posted on July 12 2016"),
        ("byline", "by Jane Sample"),
        ("headline", "Rebels Open Northern Front"),
    ]


@pytest.mark.parametrize("headline", ["Rebels took the town", "Short", "Something else entirely"])
def test_a_sentence_that_begins_like_the_headline_is_not_cut(headline: str) -> None:
    text = "Rebels took the town of Saraqib on Sunday."
    assert parts(text, headline=headline) == [("body", text)]


def test_datelines_and_credits_are_cut_out_of_paragraphs_the_page_knew() -> None:
    text = "Town taken\n\nBEIRUT (AP) — Rebels took it.\n\nThe army denied it. (Editing by Jane Sample)"
    given = (
        Part(span=Span(0, 10), kind=PartKind.HEADLINE),
        body(text, "BEIRUT (AP) — Rebels took it."),
        body(text, "The army denied it. (Editing by Jane Sample)"),
    )
    assert parts(text, given=given) == [
        ("headline", "Town taken"),
        ("dateline", "BEIRUT (AP) —"),
        ("body", "Rebels took it."),
        ("body", "The army denied it."),
        ("credit", "(Editing by Jane Sample)"),
    ]


def test_kinds_the_page_knew_stay() -> None:
    text = "We stay.\n\nThe army denied it."
    given = (Part(span=Span(0, 8), kind=PartKind.QUOTE_BLOCK), body(text, "The army denied it."))
    assert parts(text, given=given)[0] == ("quote-block", "We stay.")


def test_a_page_without_heading_gets_none_from_its_first_line() -> None:
    text = "What we know\n\nThe army denied it."
    given = (body(text, "What we know"), body(text, "The army denied it."))
    assert parts(text, given=given) == [("body", "What we know"), ("body", "The army denied it.")]


def test_white_space_alone_has_no_parts() -> None:
    assert parts(" \n\n\t ") == []
