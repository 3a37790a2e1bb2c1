"""What PolNeAR's annotators would mark of a reading."""

import pytest
from evals.attribution.adapt import as_polnear

from dateline.model import Attribution, Manner, Mention, MentionForm, MentionKind, Source, SourceKind, SourceType, Span

FORMS = {"The mayor": MentionForm.DESCRIPTION, "A survey": MentionForm.DESCRIPTION, "a survey": MentionForm.DESCRIPTION}


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(text: str, source: str, cue: str, content: str, *, addressee: str = "") -> Attribution:
    place = span(text, source)
    mention = Mention(span=place, kind=MentionKind.PERSON, form=FORMS.get(source, MentionForm.FULL), head=place)
    told = Mention(span=span(text, addressee), kind=MentionKind.PERSON, form=MentionForm.FULL, head=place) if addressee else None
    return Attribution(
        source=Source(span=place, kind=SourceKind.NAMED, type=SourceType.PERSON, mention=mention),
        cue=(span(text, cue),),
        content=(span(text, content),),
        manner=Manner.INDIRECT,
        stance="says",
        addressee=told,
    )


def marked(text: str, *attributions: Attribution) -> tuple[str, str, str]:
    """The source, cue and content of the first."""
    mark = as_polnear(attributions, text)[0]
    source, cue, content = (" … ".join(text[start:end] for start, end in role).strip() for role in (mark.source, mark.cue, mark.content))
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        ("Ada Sample, the mayor of the town, said it rained.", "Ada Sample", "Ada Sample, the mayor of the town,"),
        ("Ada Sample (R-Ohio) said it rained.", "Ada Sample", "Ada Sample (R-Ohio)"),
        ("Ada Sample, who leads the council, said it rained.", "Ada Sample", "Ada Sample, who leads the council,"),
        ("Both Ada Sample and the council said it rained.", "Ada Sample and the council", "Both Ada Sample and the council"),
        ("The mayor who leads the council said it rained.", "The mayor", "The mayor who leads the council"),
        ("A survey released on Monday said it rained.", "A survey", "A survey released on Monday"),
        ("Ada Sample, in a letter on Monday, said it rained.", "Ada Sample", "Ada Sample"),
        ("Ada Sample, citing the council, said it rained.", "Ada Sample", "Ada Sample"),
        ("Ada Sample went home and said it rained.", "Ada Sample", "Ada Sample"),
    ],
)
def test_a_source_before_its_cue_holds_what_describes_it(text: str, source: str, wanted: str) -> None:
    assert marked(text, attribution(text, source, "said", "it rained"))[0] == wanted


@pytest.mark.parametrize(
    ("text", "source", "wanted"),
    [
        ("It rained, said Ada Sample, head of the U.S. office. The sun came out.", "Ada Sample", "Ada Sample, head of the U.S. office"),
        ("It rained, said Ada Sample, a farmer, who saw it.", "Ada Sample", "Ada Sample, a farmer, who saw it"),
        ("It rained, said a survey released Monday.", "a survey", "a survey released Monday"),
        ("It rained, said Ada Sample, adding nothing.", "Ada Sample", "Ada Sample"),
    ],
)
def test_a_source_behind_its_cue_holds_what_describes_it(text: str, source: str, wanted: str) -> None:
    assert marked(text, attribution(text, source, "said", "It rained"))[0] == wanted


def test_no_description_runs_into_the_content() -> None:
    text = "According to Ada Sample, the road was closed."
    assert marked(text, attribution(text, "Ada Sample", "According to", "the road was closed"))[0] == "Ada Sample"


def test_no_description_holds_another_cue() -> None:
    text = "It rained, said Ada Sample, who warned of a flood."
    warned = attribution(text, "Ada Sample", "warned of", "a flood")
    assert marked(text, attribution(text, "Ada Sample", "said", "It rained"), warned)[0] == "Ada Sample"


@pytest.mark.parametrize(
    ("text", "cue", "content", "wanted"),
    [
        ("Ada Sample issued a statement Tuesday saying it rained.", "saying", "it rained", "issued a statement Tuesday saying"),
        ("Ada Sample keeps saying it rained.", "saying", "it rained", "keeps saying"),
        ("Ada Sample made no mention of the rain.", "mention", "the rain", "made no mention of"),
        ("Ada Sample said in a statement that it rained.", "said", "it rained", "said in a statement"),
    ],
)
def test_a_cue_holds_the_verbs_before_it_and_the_statement_behind(text: str, cue: str, content: str, wanted: str) -> None:
    assert marked(text, attribution(text, "Ada Sample", cue, content))[1] == wanted


@pytest.mark.parametrize(
    ("text", "cue", "content", "wanted"),
    [
        ("Ada Sample urged the council to leave.", "urged", "to leave", "the council to leave"),
        ("Ada Sample told the council to leave.", "told", "to leave", "to leave"),
    ],
)
def test_whoever_is_bidden_is_content(text: str, cue: str, content: str, wanted: str) -> None:
    assert marked(text, attribution(text, "Ada Sample", cue, content, addressee="the council"))[2] == wanted


def test_the_pronoun_before_a_source_is_content() -> None:
    text = "It is what Ada Sample called a flood."
    assert marked(text, attribution(text, "Ada Sample", "called", "a flood"))[2] == "what … a flood"
