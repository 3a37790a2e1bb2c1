"""The API described on one page, made on the server from its own OpenAPI: nothing is fetched from elsewhere, no script runs."""

from importlib.resources import files

from fastapi import APIRouter, Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, Response

from dateline.web.describing.described import described

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def docs(request: Request) -> Response:
    """The page."""
    template = _ENVIRONMENT.get_template("docs.html.jinja")
    return HTMLResponse(template.render(api=described(request.app.openapi()), address=str(request.base_url).rstrip("/")))


@router.get("/docs.css")
def style() -> Response:
    """Its style."""
    css = (files(__package__) / "docs.css").read_text(encoding="utf-8")
    return Response(css, media_type="text/css")


def _with_code(text: str) -> Markup:
    """Words between backticks, as code."""
    pieces = text.split("`")
    return Markup().join(Markup("<code>{}</code>").format(piece) if number % 2 else escape(piece) for number, piece in enumerate(pieces))


_ENVIRONMENT = Environment(
    loader=PackageLoader("dateline.web.describing", ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)
_ENVIRONMENT.filters["with_code"] = _with_code
