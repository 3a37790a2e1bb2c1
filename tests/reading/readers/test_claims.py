"""Claims on somebody's word, with attributions set by hand; the sentences themselves are in tests/cases/claims."""

from collections.abc import Iterable, Iterator

from dateline.model import Attribution, Certainty, Claim, Manner, Mention, Part, Place, Polarity, Source, SourceKind, SourceType, Span, When
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.claims import Claims
from dateline.reading.readers.mentions import Mentions
from dateline.reading.readers.parts import Parts
from factories import report


class Given:
    """A reader that gives what it was handed."""

    name = "given"
    version = "1"
    gives: tuple[type, ...] = (Attribution, When, Place)
    needs: tuple[type, ...] = (Part,)

    def __init__(self, nouns: Iterable[Attribution | When | Place]) -> None:
        self._nouns = tuple(nouns)

    def read(self, page: Page) -> Iterator[Attribution | When | Place]:
        yield from self._nouns


_PARSER = Parser()


def claims(text: str, *nouns: Attribution | When | Place) -> list[Claim]:
    options = Options()
    readers = [Parts(options), Mentions(options), Given(nouns), Claims(options)]
    return list(Pipeline(readers, _PARSER).read(report(text)).claims)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(
    text: str, source: str | None, cue: str, content: str, *, stance: str = "says", inside: Attribution | None = None
) -> Attribution:
    who = source and Source(span=span(text, source), kind=SourceKind.NAMED, type=SourceType.GROUP)
    return Attribution(
        source=who or None, cue=(span(text, cue),), content=(span(text, content),), manner=Manner.INDIRECT, stance=stance, inside=inside
    )


def only(found: list[Claim], type_: str) -> Claim:
    (claim,) = [claim for claim in found if claim.type == type_]
    return claim


def test_a_claim_is_held_by_the_innermost_attribution() -> None:
    text = "HRW said witnesses reported that the army shelled Douma."
    outer = attribution(text, "HRW", "said", "witnesses reported that the army shelled Douma")
    inner = attribution(text, "witnesses", "reported", "the army shelled Douma", inside=outer)
    assert only(claims(text, outer, inner), "ASSAULT").attribution == inner


def test_a_speech_act_is_the_outlets_and_its_content_the_speakers() -> None:
    text = "Damascus accused the rebels of shelling the market."
    said = attribution(text, "Damascus", "accused", "the rebels of shelling the market", stance="accuses")
    found = claims(text, said)
    assert only(found, "ACCUSE").attribution is None
    assert only(found, "ASSAULT").attribution == said
    assert only(found, "ASSAULT").certainty is Certainty.ASSERTED


def test_attributed_content_without_a_type_is_a_statement() -> None:
    text = "The mayor said that winters had grown harder."
    said = attribution(text, "The mayor", "said", "winters had grown harder")
    found = claims(text, said)
    assert [(claim.type, claim.attribution, claim.evidence) for claim in found] == [("statement", said, said.content)]


def test_no_statement_where_a_nested_speaker_holds_the_claim() -> None:
    text = "The agency said the army reported that rebels had attacked the base."
    outer = attribution(text, "The agency", "said", "the army reported that rebels had attacked the base")
    inner = attribution(text, "the army", "reported", "rebels had attacked the base", inside=outer)
    assert [claim.type for claim in claims(text, outer, inner)] == ["ASSAULT"]


def test_a_denial_is_not_undone_by_being_found_twice() -> None:
    text = "Moscow denied that its planes had bombed the school."
    said = attribution(text, "Moscow", "denied", "its planes had bombed the school", stance="denies")
    found = claims(text, said)
    assert only(found, "ASSAULT").polarity is Polarity.DENIED
    assert only(found, "DENY_RESPONSIBILITY").attribution is None


def test_reportedly_is_likely_and_allegedly_possible() -> None:
    for word, certainty in (("reportedly", Certainty.LIKELY), ("allegedly", Certainty.POSSIBLE)):
        text = f"The army {word} shelled the village."
        said = attribution(text, None, word, "shelled the village")
        assert only(claims(text, said), "ASSAULT").certainty is certainty


def test_what_a_believer_believes_is_likely() -> None:
    text = "Officials believe the group bombed the bridge."
    said = attribution(text, "Officials", "believe", "the group bombed the bridge", stance="believes")
    assert only(claims(text, said), "ASSAULT").certainty is Certainty.LIKELY


def test_a_time_on_the_deed_is_its_when_and_a_time_on_the_cue_is_not() -> None:
    text = "The army shelled Douma on Friday, residents said on Monday."
    friday, monday = (_day(text, words, day) for words, day in (("Friday", 21), ("Monday", 24)))
    when = only(claims(text, friday, monday), "ASSAULT").when
    assert when is not None
    assert when.when == friday


def test_a_state_since_a_day_lasts_to_publication() -> None:
    text = "Rebels have controlled the town since Friday."
    when = only(claims(text, _day(text, "Friday", 21)), "controls").when
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == ("2017-04-21", "2017-04-24")


def test_a_place_on_the_deed_is_where_it_was() -> None:
    text = "Rebels attacked a convoy near Idlib."
    idlib = Place(span=span(text, "Idlib"), gazetteer_id="1", name="Idlib", score=1.0)
    assert only(claims(text, idlib), "ASSAULT").where == idlib


def test_a_town_taken_fills_the_place_with_the_place() -> None:
    text = "Rebels captured Saraqib."
    town = Place(span=span(text, "Saraqib"), gazetteer_id="2", name="Saraqib", score=1.0)
    role = only(claims(text, town), "controls").role("place")
    assert role is not None
    assert role.place == town


def test_every_claim_names_its_rule_and_its_words() -> None:
    text = "Rebels attacked a convoy, killing nine soldiers, and captured the town of Harem. No one has claimed the attack."
    for claim in claims(text):
        assert claim.rule
        assert all(part.of(text).strip() for part in claim.evidence)
        assert all(role.span.end <= len(text) for role in claim.roles)


def test_roles_that_nobody_mentioned_come_with_a_mention() -> None:
    one = report("Rebels attacked a convoy.")
    options = Options()
    reading = Pipeline([Parts(options), Mentions(options), Given(()), Claims(options)], _PARSER).read(one)
    roles = {role.mention for claim in reading.claims for role in claim.roles}
    assert roles <= set(reading.mentions)
    assert all(isinstance(mention, Mention) for mention in roles)


def _day(text: str, words: str, day: int) -> When:
    from datetime import date

    return When(span=span(text, words), earliest=date(2017, 4, day), latest=date(2017, 4, day))
