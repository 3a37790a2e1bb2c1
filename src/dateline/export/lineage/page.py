"""The lineage as a page: the drawing for wide screens and for narrow ones, and below it what is told in words."""

from collections.abc import Sequence
from typing import TextIO

from dateline.export.html.frame import write
from dateline.export.lineage.drawing import draw
from dateline.export.lineage.shapes import NARROW, WIDE
from dateline.export.lineage.story import Story
from dateline.export.lineage.svg import STYLE

Section = tuple[str, Sequence[tuple[str, str]]]
"""A title, and rows of two columns."""


def write_page(story: Story, sections: Sequence[Section], out: TextIO) -> None:
    """One page that fetches nothing and needs no script."""
    drawings = (("wide", draw(story, WIDE)), ("narrow", draw(story, NARROW)))
    styles = ("html/page.css", STYLE, "lineage/page.css")
    write("lineage/page.html.jinja", styles, out, story=story, drawings=drawings, sections=sections)
