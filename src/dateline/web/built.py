"""The front end as it was built, and what stands in its place where it was not."""

from http import HTTPStatus
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse, Response

from dateline.web import doorway

_HOW_TO_BUILD = "Install dateline again where npm's registry can be reached: pip install --force-reinstall --no-deps ."
_FOR_GOOD = "public, max-age=31536000, immutable"  # names of assets hold the digest of what is in them


def folder() -> Path:
    return Path(str(files("dateline.web"))) / "built"


def is_built() -> bool:
    return (folder() / "index.html").is_file()


def why_not() -> str:
    """Why there is no workbench, and how to get it; empty where there is one."""
    if is_built():
        return ""
    told = folder() / "why-not.txt"  # hatch_build.py writes it
    why = told.read_text(encoding="utf-8") if told.is_file() else "it was left out on purpose (DATELINE_WORKBENCH=skip)"
    return f"the workbench was not built when dateline was installed: {why}. {_HOW_TO_BUILD}"


def serve_built(app: FastAPI) -> None:
    """Serves the assets, and for every other path outside /api the one page: which view it shows is told by the address."""

    @app.get("/assets/{name}", include_in_schema=False)
    def asset(name: str) -> Response:
        found = folder() / "assets" / name
        if "/" in name or name.startswith(".") or not found.is_file():
            raise HTTPException(HTTPStatus.NOT_FOUND, f"no asset {name!r}")
        return FileResponse(found, headers={"Cache-Control": _FOR_GOOD})

    @app.get("/{path:path}", include_in_schema=False)
    def page(path: str) -> Response:
        if path.startswith("api/") or path == "api":
            raise HTTPException(HTTPStatus.NOT_FOUND, f"no /{path} here; all there is stands in /api/docs")
        if not is_built():
            return doorway.page("not_built.html.jinja", status=HTTPStatus.SERVICE_UNAVAILABLE, why=why_not())
        return FileResponse(folder() / "index.html", headers={"Cache-Control": "no-cache"})
