"""The drafts after the judge has spoken: some stand, redrawn where other words are likelier, some are passed over."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from dateline.reading.readers.attributions import book
from dateline.reading.readers.attributions.draft import Draft
from dateline.reading.readers.attributions.drafting import frames
from dateline.reading.readers.attributions.drafting.proposing import DOUBTFUL, is_sure
from dateline.reading.readers.attributions.speakers import sources
from dateline.reading.readers.attributions.speakers.able import may_speak
from dateline.reading.readers.attributions.trained import nested
from dateline.reading.readers.attributions.trained.calibration import calibration
from dateline.reading.readers.attributions.trained.judging import LEAST, Judgement

LEAST_GRAVE = 0.2
"""The same where rules are sure of a denial, an accusation, a threat (`_GRAVE`)."""

LEAST_UNKNOWN = 0.65
"""The same of words that the cue book does not know."""

LEAST_SOURCE = 0.5
"""The least probability of the judge's words for a source where rules have others."""

_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_GRAVE = frozenset({"denies", "accuses", "confirms", "claims", "disputes", "relays", "warns", "threatens"})
"""Stances whose rules are believed from a lower probability on: losing a denial is dearer than one attribution too many."""

_RELATIVE = frozenset({"WDT", "WP"})
_EMPTY = frozenset({"which", "that", "who", "whom", ",", "“", "”", '"'})  # rules know what they stand for
_BIDDING = frozenset({"asks", "orders"})


def settled(judgements: Sequence[Judgement]) -> tuple[list[Draft], list[Draft]]:
    """The drafts that stand, redrawn; and those that may be cues but not surely enough, their score the probability.

    Within another's content a draft stands on the rules' word alone: PolNeAR marks no nesting, so that the networks never saw any. So do
    firm ones anywhere.
    """
    standing, passed = [], []
    within = _nested(judgements)
    told = frozenset(other.place for other in judgements if other.draft.source is not None and is_sure(other.draft))
    for judgement in judgements:
        if judgement.draft.is_firm or judgement.place in within:
            if is_sure(judgement.draft):
                standing.append(_measured(judgement))
        elif judgement.probability >= _least(judgement.draft):
            judgement.draft.score = judgement.probability
            redrawn = _redrawn(judgement, told)
            if not _is_label(redrawn):
                standing.append(redrawn)
        elif judgement.probability >= DOUBTFUL:
            judgement.draft.score = judgement.probability
            passed.append(judgement.draft)
    return standing, passed


def _is_label(draft: Draft) -> bool:
    """As in "Kirkuk: …", "The claim: …", by a mark that no rule takes for a cue: a place or a thing before it only labels."""
    if not draft.word.is_punct:
        return False
    head = draft.source.root if draft.source is not None else None
    return head is None or head.ent_type_ in _PLACES or not may_speak(head)


def _least(draft: Draft) -> float:
    if draft.stance in _GRAVE and is_sure(draft):
        return LEAST_GRAVE
    return LEAST if draft.stance != "other" or book.is_known(draft.word) else LEAST_UNKNOWN


def _nested(judgements: Iterable[Judgement]) -> set[int]:
    """The words of cues that stand within another's content."""
    judgements = tuple(judgements)
    places = {judgement.place for judgement in judgements}
    return {
        place
        for judgement in judgements
        if judgement.content is not None
        for place in judgement.content.tokens & places
        if place != judgement.place
    }


def _measured(judgement: Judgement, redrawn: Collection[str] = ()) -> Draft:
    """The draft with the scores of its words; in a role that was not redrawn, those of the judge's other choice say nothing of them."""
    for role, choice, line in (
        ("source", judgement.source, calibration().source),
        ("content", judgement.content, calibration().content),
    ):
        if choice is not None and (choice.ruled or role in redrawn):
            judgement.draft.measure(role, line(choice.certainty))
    return judgement.draft


def _redrawn(judgement: Judgement, told: frozenset[int]) -> Draft:
    draft, source, said = judgement.draft, judgement.source, judgement.content
    redrawn = set()
    if source is not None and not source.ruled and (draft.source is None or calibration().source(source.certainty) >= LEAST_SOURCE):
        _give_source(draft, source.tokens)
        redrawn.add("source")
    if said is not None and not said.ruled and any(draft.word.doc[index].lower_ not in _EMPTY for index in said.tokens):
        _give_content(draft, nested.as_nested(draft, said.tokens, told) | (draft.said - judgement.window))
        redrawn.add("content")
    return _measured(judgement, redrawn)


def _give_content(draft: Draft, said: set[int]) -> None:
    draft.said = said - draft.own
    draft.is_judged = True
    if draft.stance in _BIDDING and draft.addressee is not None:  # "urged them | to leave", where PolNeAR counts "them" in
        draft.said -= set(range(draft.addressee.start, draft.addressee.end))


def _give_source(draft: Draft, speaking: frozenset[int]) -> None:
    """The judge says who; how far the phrase reaches is a convention, and the rules', as is that "which" is what it stands for."""
    doc = draft.word.doc
    if not speaking or frames.is_hearsay(draft.word) or (draft.source is not None and draft.source.root.i in speaking):
        return
    if draft.source is not None and all(doc[place].tag_ in _RELATIVE for place in speaking):
        return
    roots = [doc[run[0] : run[-1] + 1].root for run in _runs(sorted(speaking))]
    root = next((sources.antecedent(root) for root in roots if root.pos_ in _NAMING), None)
    if root is not None and root.tag_ not in _RELATIVE:
        draft.source = sources.phrase_headed(root, draft.word)


def _runs(indices: Iterable[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run
