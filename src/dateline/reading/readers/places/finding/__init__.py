"""Which words of a page name a place."""

from dateline.reading.page import Page
from dateline.reading.readers.places.finding.finder import Finder
from dateline.reading.readers.places.naming import in_datelines, toponym
from dateline.reading.readers.places.toponym import Toponym


def toponyms(page: Page) -> list[Toponym]:
    """Place names in prose, in the order of the text, none overlapping."""
    finder = Finder(page)
    finder.from_mentions()
    finder.widen_ground()
    finder.from_containers()
    finder.by_feature()
    finder.by_context()
    finder.by_unit()
    finder.by_site()
    finder.beside_others()
    finder.again()
    return [*in_datelines(page), *(toponym(page, tokens) for tokens in finder.found())]
