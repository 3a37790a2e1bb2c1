"""The pages before the door: made on the server, without script, so that they are there when nothing else is."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

STYLE_PATH = "/door.css"


def page(template: str, *, status: int = 200, **values: Any) -> Response:
    """One page of the doorway. A form on it tells its origin: without that, its answer could not be told from a stranger's."""
    html = _environment().get_template(template).render(style=STYLE_PATH, **values)
    return HTMLResponse(html, status_code=status, headers={"Referrer-Policy": "same-origin", "Cache-Control": "no-store"})


def style() -> Response:
    css = (files(__package__) / "door.css").read_text(encoding="utf-8")
    return Response(css, media_type="text/css", headers={"Cache-Control": "max-age=3600"})


@cache
def _environment() -> Environment:
    return Environment(loader=PackageLoader("dateline.web.doorway", ""), autoescape=True, undefined=StrictUndefined)
