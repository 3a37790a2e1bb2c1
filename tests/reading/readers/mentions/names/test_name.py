"""Names by the tokens they stand on."""

from dateline.reading.readers.mentions.names.name import Name, Standing


def test_names_touch_where_they_share_a_token_and_come_in_the_order_they_were_added() -> None:
    late, early, apart = Name(4, 6), Name(0, 4), Name(8, 9)
    standing = Standing([late, early, apart])
    assert standing.touching(Name(3, 5)) == [late, early]
    assert standing.touching(Name(7, 7)) == []


def test_a_name_taken_away_touches_nothing_and_its_twin_stays() -> None:
    one, twin = Name(0, 1), Name(0, 1)
    standing = Standing([one, twin])
    standing.remove(one)
    assert standing.touching(Name(1, 2)) == [twin]
    assert standing.names() == [twin]
