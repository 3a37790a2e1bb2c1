"""Where accounts lie, in tables that keep themselves."""

from desk.map.records import KHAN, MOSCOW, SYRIA, account, record


def test_a_place_told_by_a_claim_and_named_beside_lies_there_once_as_told() -> None:
    with record(account("a", KHAN, beside=(MOSCOW,)), account("b", KHAN)) as store:
        where = store.workings.whereabouts
        spots = {spot.name: number for number, spot in where.spots()}
        assert set(spots) == {"Khān Shaykhūn", "Moscow"}
        assert where.lying() == [(1, spots["Khān Shaykhūn"], 1), (1, spots["Moscow"], 0), (2, spots["Khān Shaykhūn"], 1)]


def test_a_spot_comes_back_as_it_was_told() -> None:
    with record(account("a", SYRIA, KHAN)) as store:
        assert {spot for _, spot in store.workings.whereabouts.spots()} == {SYRIA, KHAN}


def test_an_account_that_is_dropped_lies_nowhere() -> None:
    with record(account("a", KHAN), account("b", KHAN)) as store:
        with store.workings.changing():
            store.workings.accounts.drop((1,))
        assert [number for number, _, _ in store.workings.whereabouts.lying()] == [2]


def test_the_state_changes_with_a_reading_that_is_done() -> None:
    with record(account("a", KHAN)) as store:
        before = store.workings.whereabouts.state()
        with store.workings.changing():
            store.workings.done(1, "report-a", ())
        assert store.workings.whereabouts.state() != before


def test_whoever_is_heard_in_an_account_is_found_by_part_of_the_name() -> None:
    with record(account("a", KHAN), account("b", KHAN)) as store:
        assert store.workings.whereabouts.heard(("example w", "nobody")) == [1, 2]
        assert store.workings.whereabouts.heard(("nobody",)) == []
