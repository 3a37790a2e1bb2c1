"""How the claims reader goes with its network: what the scales may change, and what they may not."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from spacy.tokens import Doc

from dateline.model import Aspect, Certainty, Polarity, Report
from dateline.reading.encoder.encoder import Array, Read
from dateline.reading.encoder.windows import windows
from dateline.reading.encoder.wordpieces import shipped
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.reader import Claims
from dateline.reading.readers.claims.sureness import Sureness
from dateline.reading.readers.claims.trained.leaning import lean
from dateline.reading.readers.claims.trained.parting import lend
from dateline.reading.readers.claims.trained.scheme import CERTAINTIES, DENIED, HABITUAL, NONE, PARTS, SURENESS, TYPES
from dateline.reading.readers.claims.trained.sight import Sight
from dateline.reading.readers.claims.trained.weigher import Weighed, Weigher
from dateline.reading.readers.claims.trained.weighing import Trained, Weighing
from dateline.reading.readers.parts import Parts
from dateline.reading.vocabulary import load

RAID = "Masked men met the convoy near Qasr with rifles."


class Scales(Weigher):
    """A network that answers what it is told to."""

    def __init__(self, passes: str | None = None) -> None:
        self._passes = passes

    def slots(self, weighed: Weighed, asked: Sequence[tuple[int, int]]) -> Array:
        return np.zeros((len(asked), len(weighed.places), 3))

    def passing(self, weighed: Weighed, pairs: Sequence[tuple[Sequence[int], Sequence[int]]]) -> tuple[Array, Array]:
        types = np.zeros((len(pairs), NONE + 1))
        types[:, NONE if self._passes is None else TYPES.index(self._passes)] = 1
        return types, np.ones((len(pairs), len(weighed.places)))


@pytest.fixture(scope="module")
def page() -> Page:
    made = Page(Report(id="r", text=RAID), Parser())
    made.parts = tuple(part for part in Parts(Options()).read(made) if not hasattr(part, "reason"))
    return made


def weighed(doc: Doc, types: dict[str, tuple[str, float]] | None = None, parts: dict[str, tuple[str, float]] | None = None) -> Weighed:
    """The scales' sight of a text: by word a type or a part with its probability."""
    (window,) = windows(doc, [], shipped())
    places = {token: row for row, token in enumerate(window.tokens)}
    seen = Weighed(
        read=Read(window=window, vectors=np.zeros((len(places), 4), np.float32)),
        places=places,
        types=np.zeros((len(places), len(TYPES))),
        sure=np.zeros((len(places), SURENESS)),
        parts=np.zeros((len(places), len(PARTS))),
    )
    by_word = {token.text: places[token.i] for token in doc}
    for word, (name, share) in (types or {}).items():
        seen.types[by_word[word], TYPES.index(name)] = share
    for word, (name, share) in (parts or {}).items():
        seen.parts[by_word[word], PARTS.index(name)] = share
    return seen


def drafted(page: Page) -> Draft:
    """As rules might take "met" for talks."""
    words = {token.text: token for token in page.doc}
    return Draft(
        type="CONSULT",
        trigger=words["met"],
        clause=words["met"],
        rule="verb meet",
        roles={"agent": [words["men"]], "patient": [words["convoy"]]},
    )


def settled(page: Page, seen: Weighed, scales: Scales) -> list[Draft]:
    ground = Ground(page)
    return Weighing(Sight([seen], scales, page, ground)).settled([drafted(page)], list(page.doc))


def test_a_draft_is_of_the_type_of_which_word_and_pair_are_sure(page: Page) -> None:
    first, *_ = settled(page, weighed(page.doc, {"met": ("ASSAULT", 0.9)}), Scales("ASSAULT"))
    assert first.type == "ASSAULT"
    assert "network" in first.rule


def test_rules_are_believed_where_the_network_is_of_two_minds(page: Page) -> None:
    seen = weighed(page.doc, {"met": ("CONSULT", 0.5)})
    assert [draft.type for draft in settled(page, seen, Scales("CONSULT"))] == ["CONSULT"]


def test_what_tells_nothing_at_all_is_no_claim_where_a_side_is_missing(page: Page) -> None:
    lone, whole = drafted(page), drafted(page)
    del lone.roles["patient"]
    scales = Weighing(Sight([weighed(page.doc)], Scales(), page, Ground(page)))
    assert scales.settled([lone], list(page.doc)) == []
    assert scales.settled([whole], list(page.doc)) == [whole]


def test_parts_go_to_the_deed_that_lacks_them(page: Page) -> None:
    words = {token.text: token for token in page.doc}
    deed = Draft(type="ASSAULT", trigger=words["met"], clause=words["met"], rule="verb", roles={"agent": [words["men"]]})
    seen = weighed(page.doc, parts={"convoy": ("target", 0.9), "rifles": ("weapon", 0.9), "Qasr": ("victim", 0.3), "men": ("person", 0.9)})
    assert list(lend([deed], list(page.doc), seen, Ground(page))) == []
    assert {role: [token.text for token in tokens] for role, tokens in deed.roles.items()} == {
        "agent": ["men"],
        "patient": ["convoy"],
        "weapon": ["rifles"],
    }


def test_parts_without_a_deed_make_one_only_where_a_word_may_tell_it(page: Page) -> None:
    parts = {"convoy": ("target", 0.9)}
    assert list(lend([], list(page.doc), weighed(page.doc, parts=parts), Ground(page))) == []
    (made,) = lend([], list(page.doc), weighed(page.doc, {"met": ("ASSAULT", 0.8)}, parts), Ground(page))
    assert (made.type, made.trigger.text, made.rule) == ("ASSAULT", "met", "network, parts")


def odds(**told: float) -> Array:
    found = np.zeros(SURENESS)
    found[[DENIED, HABITUAL]] = -9
    for name, value in told.items():
        found[{"denied": DENIED, "habitual": HABITUAL}.get(name) or CERTAINTIES.index(name)] = value
    return found


def test_where_no_rule_spoke_the_network_may() -> None:
    sure = Sureness()
    lean(sure, odds(planned=5, habitual=5))
    assert (sure.certainty, sure.polarity, sure.aspect) == (Certainty.PLANNED, Polarity.AFFIRMED, Aspect.HABITUAL)


def test_what_a_rule_read_stands() -> None:
    hedged, asserted = Sureness(certainty=Certainty.POSSIBLE), Sureness(spoke=True)
    for sure in (hedged, asserted):
        lean(sure, odds(planned=9, denied=9))
    assert (hedged.certainty, hedged.polarity) == (Certainty.POSSIBLE, Polarity.AFFIRMED)
    assert (asserted.certainty, asserted.polarity) == (None, Polarity.AFFIRMED)


def test_the_shipped_network_answers_in_the_numbers_of_the_scheme(page: Page) -> None:
    trained = Trained()
    seen = trained.weigher.weighed(page.encoded(trained.encoder)[0])
    assert (seen.types.shape[1], seen.sure.shape[1], seen.parts.shape[1]) == (len(TYPES), SURENESS, len(PARTS))
    types, looks = trained.weigher.passing(seen, [([1], [3])])
    assert (types.shape, looks.shape) == ((1, NONE + 1), (1, len(seen.places)))


def test_the_network_knows_every_type_that_has_words_of_its_own() -> None:
    told = {name for part in ("interactions", "groups", "standing", "media") for name in load(part)}
    assert set(TYPES) == told - {"statement"}


def test_by_rules_alone_no_network_is_asked() -> None:
    def rules() -> Iterator[str]:
        for claim in Pipeline.build(Options(trained=False)).read(Report(id="r", text="The army shelled Qasr.")).claims:
            yield claim.rule

    assert Claims(Options(trained=False)).encoder is None
    assert [rule for rule in rules() if "network" in rule] == []
    assert list(rules())
