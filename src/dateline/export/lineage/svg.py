"""The lineage as one SVG file."""

from typing import TextIO

from markupsafe import Markup

from dateline.export.html.frame import readable, source, templates
from dateline.export.lineage.drawing import draw
from dateline.export.lineage.shapes import WIDE, Size
from dateline.export.lineage.story import Story

STYLE = "lineage/lineage.css"


def write_svg(story: Story, out: TextIO, *, size: Size = WIDE) -> None:
    """One drawing that fetches nothing, for light and dark screens and for paper."""
    chart = templates().get_template("lineage/lineage.svg.jinja").make_module().chart  # type: ignore[attr-defined]
    drawn = chart(draw(story, size), "l", story.title, style=Markup(source(STYLE)))  # noqa: S704 — our own style
    out.write(f"{readable(str(drawn)).strip()}\n")
