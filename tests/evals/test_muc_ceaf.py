"""CEAF-REE as GRIT defines it, on templates of our own invention."""

from evals.claims.muc.assignment import most_pairs
from evals.claims.muc.ceaf import ceaf, gold
from evals.claims.muc.messages import Fill, Message, Template

ORG, NAME = "PERP: ORGANIZATION ID", "HUM TGT: NAME"


def _template(slot: str, *fills: tuple[str, ...], optional: bool = False) -> Template:
    return Template(slots={slot: tuple(Fill(values=values, optional=optional) for values in fills)}, optional=optional)


def _message(text: str, *templates: Template) -> Message:
    return Message(id="M-1", dateline="", text=text, templates=templates)


def test_any_way_of_putting_an_entity_is_right_once() -> None:
    key = _message("the red front (rf) did it", _template(ORG, ("THE RED FRONT", "RF")))
    found = ceaf([((_template(ORG, ("rf",)),), key), ((_template(ORG, ("Red Front!",), ("rf",)),), key)])["PerpOrg"]
    assert (found.hits, found.given, found.wanted) == (2, 3, 2)


def test_an_entity_with_a_mention_of_another_is_wrong() -> None:
    key = _message("ana ruiz and juan paz", _template(NAME, ("ANA RUIZ",), ("JUAN PAZ",)))
    found = ceaf([((_template(NAME, ("ANA RUIZ", "JUAN PAZ")),), key)])["Victim"]
    assert (found.hits, found.given, found.wanted) == (0, 1, 2)


def test_templates_are_merged_and_what_the_text_lacks_is_dropped() -> None:
    key = _message("the red\nfront (rf)", _template(ORG, ("RED FRONT", "RF")), _template(ORG, ("RF",)), _template(ORG, ("BLUE FRONT",)))
    assert gold(key, ORG) == [frozenset({"red front", "rf"})]


def test_optional_templates_and_fills_stay_in_the_gold() -> None:
    assert gold(_message("rf", _template(ORG, ("RF",), optional=True)), ORG) == [frozenset({"rf"})]


def test_the_pairing_is_the_best_and_not_the_first() -> None:
    assert most_pairs(["a", "b"], ["ab", "a"], lambda one, other: one in other) == 2
    assert most_pairs(["b", "ab"], ["ab", "b"], lambda one, other: other in one) == 2
    assert most_pairs(["x"], ["ab"], lambda one, other: one in other) == 0
