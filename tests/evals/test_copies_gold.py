"""The gold of copies: every pair once, labels that are known, and reports that have a day."""

from evals.corroborate.copies import COPIES, Marked, marked, published

LABELS = COPIES | {"quote", "stock", "none"}


def test_each_pair_stands_once_and_under_known_labels() -> None:
    gold = marked()
    assert len({pair.pair for pair in gold}) == len(gold)
    assert all(pair.labels and LABELS.issuperset(pair.labels) for pair in gold)


def test_no_report_is_paired_with_itself_and_each_has_a_day() -> None:
    days = published()
    assert all(pair.pair[0] < pair.pair[1] and days.keys() >= set(pair.pair) for pair in marked())


def test_readers_that_differ_on_whether_it_is_a_copy_leave_it_open() -> None:
    told = [("whole", "part"), ("stock", "none"), ("part", "stock")]
    pairs = [Marked(number=2, pair=("a", "b"), labels=labels, firsts=frozenset()) for labels in told]
    assert [pair.is_copy for pair in pairs] == [True, False, None]
