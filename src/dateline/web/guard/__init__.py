"""The guard: who may come in, from where, and what everyone may do."""

from fastapi import FastAPI
from starlette.routing import Route

from dateline.web.doorway import STYLE_PATH, style
from dateline.web.guard.access import Access, access_of, address_of, at_port, is_loopback
from dateline.web.guard.audit import Audit, Deed
from dateline.web.guard.bearer import alone
from dateline.web.guard.guard import Guard
from dateline.web.guard.who import Adds, Audits, Decides, Reads, Right, Role, Who, may

__all__ = [
    "Access",
    "Adds",
    "Audit",
    "Audits",
    "Decides",
    "Deed",
    "Reads",
    "Right",
    "Role",
    "Who",
    "access_of",
    "address_of",
    "alone",
    "at_port",
    "install",
    "is_loopback",
    "may",
]


def install(app: FastAPI, access: Access, audit: Audit) -> None:
    """Puts the guard before an app. Call it after other middleware, and before the route that catches all."""
    app.state.access, app.state.audit = access, audit
    app.include_router(access.keys.router, include_in_schema=False)
    app.add_api_route(STYLE_PATH, style, include_in_schema=False)
    open_to_all = frozenset({STYLE_PATH, *(route.path for route in access.keys.router.routes if isinstance(route, Route))})
    app.add_middleware(Guard, access=access, audit=audit, open_to_all=open_to_all)
