"""The lineage as a page: the drawing for wide screens and for narrow ones, and below it what is told in words."""

from collections.abc import Sequence
from typing import TextIO

from markupsafe import Markup

from dateline.export.html.frame import policy, readable, source, templates
from dateline.export.lineage.drawing import draw
from dateline.export.lineage.shapes import NARROW, WIDE
from dateline.export.lineage.story import Story
from dateline.export.lineage.svg import STYLE

Section = tuple[str, Sequence[tuple[str, str]]]
"""A title, and rows of two columns."""


def write_page(story: Story, sections: Sequence[Section], out: TextIO) -> None:
    """One page that fetches nothing and needs no script."""
    style = "".join(source(name) for name in ("html/page.css", STYLE, "lineage/page.css"))
    page = templates().get_template("lineage/page.html.jinja")
    drawings = (("wide", draw(story, WIDE)), ("narrow", draw(story, NARROW)))
    made = page.render(
        story=story,
        drawings=drawings,
        sections=sections,
        style=Markup(style),  # noqa: S704 — our own style
        policy=policy(style, ""),
    )
    out.write(readable(made))
