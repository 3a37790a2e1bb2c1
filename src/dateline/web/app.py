"""The server of the workbench: the record over HTTP, and the page that shows it."""

from pathlib import Path

from fastapi import FastAPI

from dateline import __version__
from dateline.config import Settings
from dateline.web import describing
from dateline.web.adding import Batches
from dateline.web.built import serve_built
from dateline.web.freshness import NotModified, told_as_unchanged
from dateline.web.guard import Access, Audit, install
from dateline.web.problems import PROBLEMS, told_as_problems
from dateline.web.records import Records
from dateline.web.routes import api

_ABOUT = "Who said what happened, on whose word: the record of dateline, as JSON. Errors are problem documents (RFC 9457)."


def create_app(record: Path, settings: Settings | None = None, access: Access | None = None) -> FastAPI:
    """The app over one record.

    Args:
        record: its file, which must be there.
        access: who may come in. None puts no guard before the app, and lets nobody write: for programs that are their own guard.
    """
    app = FastAPI(title="dateline", version=__version__, description=_ABOUT, docs_url=None, redoc_url=None, openapi_url="/api/openapi.json")
    app.state.records = records = Records(record, settings or Settings())
    app.state.audit = audit = Audit.beside(record)
    app.state.batches = Batches(records.opened, records.renew, audit.note)
    told_as_problems(app)
    app.add_exception_handler(NotModified, told_as_unchanged)
    app.include_router(api(), responses=PROBLEMS)
    app.include_router(describing.router, prefix="/api")
    if access is not None:
        install(app, access, audit)
    serve_built(app)
    return app
