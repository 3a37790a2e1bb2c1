"""A guarded app of three routes, and browsers that ask it."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response, UploadFile
from fastapi.responses import StreamingResponse
from starlette.testclient import TestClient

from dateline.web.guard import Access, Adds, Audit, Audits, Decides, alone, install
from dateline.web.problems import told_as_problems
from dateline.web.routes.acting import audit, who

TOKEN = "the-word"
HERE = "http://127.0.0.1:8765"
OURS = {"X-Dateline": "1", "Origin": HERE, "Sec-Fetch-Site": "same-origin"}
BEARER = {"Authorization": f"Bearer {TOKEN}"}


def guarded(tmp_path: Path, access: Access | None = None) -> FastAPI:
    app = FastAPI()

    @app.get("/api/claims")
    def claims() -> list[str]:
        return ["c1"]

    @app.get("/api/progress")
    def progress() -> StreamingResponse:
        return StreamingResponse(iter(["data: 1\n\n", "data: 2\n\n"]), media_type="text/event-stream")

    @app.get("/api/archived")
    def archived() -> Response:
        return Response("<p>", headers={"Content-Security-Policy": "sandbox; frame-ancestors 'self'"})

    @app.get("/api/broken")
    def broken() -> None:
        raise RuntimeError("the secret of the inside")

    @app.get("/api/everything")
    def everything(who: Audits) -> str:
        return who.name

    @app.post("/api/decisions")
    async def decide(request: Request, who: Decides) -> dict[str, Any]:
        await request.body()
        return {"by": who.name}

    @app.post("/api/reports")
    async def add(file: UploadFile, who: Adds) -> dict[str, Any]:
        return {"by": who.name, "bytes": len(await file.read())}

    install(app, access or alone(TOKEN, name="tester"), Audit.beside(tmp_path / "record.db"))

    told_as_problems(app)
    app.include_router(who.router, prefix="/api")
    app.include_router(audit.router, prefix="/api")

    @app.get("/{path:path}")
    def workbench(path: str) -> Response:
        return Response("<!doctype html><title>workbench</title>", media_type="text/html")

    return app


def browser(app: FastAPI, *, at: str = HERE) -> TestClient:
    """Knows no token yet, follows nothing by itself, and asks for pages."""
    return TestClient(app, base_url=at, headers={"Accept": "text/html"}, follow_redirects=False, raise_server_exceptions=False)


def let_in(app: FastAPI) -> TestClient:
    """Has opened the address with the token."""
    client = browser(app)
    assert client.get(f"/?token={TOKEN}").status_code == 303
    return client
