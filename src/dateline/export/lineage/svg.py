"""The lineage as one SVG file."""

from functools import cache
from typing import TextIO

from markupsafe import Markup

from dateline.export.html.frame import readable, source, templates
from dateline.export.lineage.drawing import WIDE, draw
from dateline.export.lineage.story import Story


def write_svg(story: Story, out: TextIO) -> None:
    """One drawing that fetches nothing, for light and dark screens and for paper."""
    out.write(readable(str(_chart()(draw(story, WIDE), "l", story.title, style=Markup(source("lineage/lineage.css"))))).strip() + "\n")  # noqa: S704 — our own style


@cache
def _chart():  # type: ignore[no-untyped-def]
    return templates().get_template("lineage/lineage.svg.jinja").module.chart
