"""What holds of every attribution, whatever the text."""

from datetime import date

import pytest

from dateline.model import Attribution, Part, PartKind, Place, Reading, Span, Timex, TimexType, When
from dateline.reading import vocabulary
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.readers.attributions import Attributions, book
from factories import reading, report

TEXTS = (
    "According to Yonhap, quoting KCNA, the North fired two missiles on Sunday.",
    "The emir said in a recording verified by SITE and reported by Reuters that his men would fight on.",
    "“We hit the convoy,” the commander’s aide said. “They told us the road was open.”\n\n“We wait,” he added.",
    "The ministry denied Kyiv's claim that its forces had crossed the river, citing an officer who said they had not moved.",
    "A “quote that never closes, the mayor said.\n\n\"Another,' he said: ''odd'' marks “everywhere” he’d ‘seen’.",
    'said said said. "" “” : - . “” he said',
)


@pytest.fixture(params=TEXTS)
def found(request: pytest.FixtureRequest) -> Reading:
    return reading(request.param)


def test_every_span_lies_in_the_text_and_starts_and_ends_on_a_word(found: Reading) -> None:
    for one in found.attributions:
        for span in one.cue + one.content:
            assert span.of(found.report.text).strip() == span.of(found.report.text) != ""


def test_content_never_holds_its_own_cue_or_source(found: Reading) -> None:
    for one in found.attributions:
        own = one.cue + ((one.source.span,) if one.source else ())
        assert not any(span.overlaps(other) for span in one.content for other in own)


def test_every_chain_ends_and_all_its_links_are_in_the_reading(found: Reading) -> None:
    for one in found.attributions:
        assert set(one.chain()) <= set(found.attributions)


def test_every_source_addressee_and_medium_is_a_mention_of_the_reading(found: Reading) -> None:
    for one in found.attributions:
        named = [one.addressee, one.medium, one.source and one.source.mention]
        assert {mention for mention in named if mention} <= set(found.mentions)


def test_scores_lie_between_0_and_1(found: Reading) -> None:
    assert all(0 <= one.score <= 1 for one in found.attributions)


def test_every_stance_in_the_cue_book_is_in_the_vocabulary() -> None:
    assert {entry.stance for entry in book.entries().values()} <= set(vocabulary.load("stances"))


def test_every_stance_has_a_definition_a_test_and_an_example() -> None:
    assert all({"definition", "test", "example"} == set(stance) for stance in vocabulary.load("stances").values())


def test_a_time_and_a_place_on_the_cue_say_when_and_where_it_was_said() -> None:
    text = "The envoy said on Sunday in Geneva that talks would resume on Monday in Vienna."
    found = _read_with(text, whens=("Sunday", "Monday"), places=("Geneva", "Vienna"))
    assert found.said is not None
    assert found.said.when is not None
    assert found.said.when.span is not None
    assert found.said.when.span.of(text) == "Sunday"
    assert found.said_at is not None
    assert found.said_at.span.of(text) == "Geneva"


def test_a_time_in_the_content_does_not_say_when_it_was_said() -> None:
    found = _read_with("The envoy said the talks resumed on Monday in Vienna.", whens=("Monday",), places=("Vienna",))
    assert found.said is not None
    assert (found.said.when, found.said_at) == (None, None)


def test_moved_bounds_stay_with_the_period_and_its_expression_is_one_of_the_reading() -> None:
    text = "After he announced his candidacy in June 2015, the mayor said that the road was closed."
    found = reading(text)
    said = next(one.said for one in found.attributions if one.cue[0].of(text) == "said")
    assert said is not None
    assert (said.earliest, said.latest) == (date(2015, 6, 1), date(2017, 4, 24))
    assert said.when in found.whens


def _read_with(text: str, *, whens: tuple[str, ...], places: tuple[str, ...]) -> Attribution:
    """The first attribution of a text whose times and places other readers have found."""
    page = Page(report(text), Parser())
    page.parts = (Part(span=Span(0, len(text)), kind=PartKind.BODY),)
    page.whens = tuple(When(span=_span(word, text), timex=Timex(type=TimexType.DATE, value="2017")) for word in whens)
    page.places = tuple(Place(span=_span(word, text)) for word in places)
    return next(noun for noun in Attributions(Options()).read(page) if isinstance(noun, Attribution))


def _span(word: str, text: str) -> Span:
    return Span(text.index(word), text.index(word) + len(word))
