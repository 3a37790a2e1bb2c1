"""What a report says became of groups, and the names it prints."""

from dataclasses import replace

import pytest

from dateline.model import (
    LIFE,
    Attribution,
    Claim,
    Manner,
    Mention,
    MentionForm,
    MentionKind,
    Origin,
    Period,
    Reading,
    Role,
    Source,
    SourceKind,
    SourceType,
    lives_in,
    names_in,
)
from dateline.reading import vocabulary
from factories import mention, report, span

TEXT = "The Nusra Front left al-Qaeda. The group is now called Fatah al-Sham, Reuters said. The Nusra  Front (NF) denied it. They fight on."


def made(*mentions: Mention, subject: Mention, thing: Mention, attribution: Attribution | None = None) -> Reading:
    roles = (Role(name="subject", mention=subject), Role(name="object", mention=thing))
    claim = Claim(type="renamed", roles=roles, evidence=(span(TEXT, "The group is now called Fatah al-Sham"),), attribution=attribution)
    return Reading(report=report(TEXT), mentions=mentions, claims=(claim,))


NUSRA = mention(TEXT, "Nusra Front", chain="k1")
GROUP = mention(TEXT, "The group", form=MentionForm.DESCRIPTION, chain="k1")
FATAH = mention(TEXT, "Fatah al-Sham", chain="k2")
SHORT = mention(TEXT, "NF", form=MentionForm.ACRONYM, chain="k1")
THEY = mention(TEXT, "They", form=MentionForm.PRONOUN, chain="k3")
REUTERS = mention(TEXT, "Reuters", kind=MentionKind.OUTLET)
BY_REUTERS = Attribution(
    source=Source(span=REUTERS.span, kind=SourceKind.NAMED, type=SourceType.OUTLET, mention=REUTERS),
    cue=(span(TEXT, "said"),),
    content=(span(TEXT, "The group is now called Fatah al-Sham"),),
    manner=Manner.INDIRECT,
    stance="says",
)


def test_every_type_of_the_vocabulary_of_groups_is_a_life() -> None:
    assert set(vocabulary.load("groups")) == LIFE


def test_a_description_stands_for_the_fullest_name_of_its_chain() -> None:
    (claim,) = lives_in(made(NUSRA, GROUP, FATAH, SHORT, subject=GROUP, thing=FATAH))
    assert (claim.subject, claim.object) == ("name:group:Nusra Front", "name:group:Fatah al-Sham")
    (claim,) = lives_in(made(NUSRA, FATAH, SHORT, subject=SHORT, thing=FATAH))
    assert claim.subject == "name:group:Nusra Front"


def test_a_full_name_is_kept_though_its_chain_holds_another() -> None:
    """Whoever reads "X, formerly known as Y" joins both to one chain; the claim is about the two names all the same."""
    fatah = replace(FATAH, chain="k1")
    (claim,) = lives_in(made(NUSRA, GROUP, fatah, subject=GROUP, thing=fatah))
    assert (claim.subject, claim.object) == ("name:group:Nusra Front", "name:group:Fatah al-Sham")


@pytest.mark.parametrize("thing", [THEY, NUSRA])
def test_a_claim_without_two_names_tells_of_nobody(thing: Mention) -> None:
    assert list(lives_in(made(NUSRA, GROUP, THEY, subject=GROUP, thing=thing))) == []


def test_it_is_the_innermost_sources_word_and_the_outlet_carries_it() -> None:
    (claim,) = lives_in(made(NUSRA, FATAH, subject=NUSRA, thing=FATAH, attribution=BY_REUTERS))
    assert (claim.holder, claim.reporter, claim.origin) == ("Reuters", "Example Wire", Origin.REPORT)
    (own,) = lives_in(made(NUSRA, FATAH, subject=NUSRA, thing=FATAH))
    assert own.holder == "Example Wire"


def test_what_nobody_is_named_for_is_not_the_outlets_word() -> None:
    (claim,) = lives_in(made(NUSRA, FATAH, subject=NUSRA, thing=FATAH, attribution=replace(BY_REUTERS, source=None)))
    assert claim.holder == "nobody named"


def test_it_was_said_when_the_text_says_so_else_on_the_day_of_publication() -> None:
    reading = made(NUSRA, FATAH, subject=NUSRA, thing=FATAH, attribution=BY_REUTERS)
    day = reading.report.published
    assert day
    (claim,) = lives_in(reading)
    assert claim.said == Period(earliest=day.earliest, latest=day.latest)
    assert claim.when is None
    unknown = replace(reading, report=replace(reading.report, published=None))
    assert next(lives_in(unknown)).said is None


def test_it_can_be_looked_up_in_the_report() -> None:
    (claim,) = lives_in(made(NUSRA, FATAH, subject=NUSRA, thing=FATAH))
    start = TEXT.index("The group")
    assert claim.evidence.endswith(f", {start}–{start + len('The group is now called Fatah al-Sham')}")
    assert claim.words == "The group is now called Fatah al-Sham"


def test_names_are_kept_as_printed_and_counted_by_chain() -> None:
    again = mention(TEXT, "Nusra  Front", chain="k1")
    found = list(names_in(made(NUSRA, GROUP, FATAH, again, SHORT, THEY, subject=NUSRA, thing=FATAH)))
    assert [(one.text, one.count, one.chain) for one in found] == [("Nusra Front", 2, "k1"), ("Fatah al-Sham", 1, "k2"), ("NF", 1, "k1")]


def test_what_cannot_act_is_no_bearer_of_a_name() -> None:
    town = mention(TEXT, "Fatah al-Sham", kind=MentionKind.PLACE)
    assert [one.text for one in names_in(made(NUSRA, town, subject=NUSRA, thing=FATAH))] == ["Nusra Front"]
