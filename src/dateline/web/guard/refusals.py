"""What the guard refuses, told as a problem document (RFC 9457)."""

from starlette.responses import JSONResponse, Response

from dateline.errors import NotAllowed, NotSignedIn, RequestError, TooLarge

_STATUS = {NotSignedIn: (401, "Not signed in"), NotAllowed: (403, "Not allowed"), TooLarge: (413, "Too large")}


def refusal(refused: RequestError) -> Response:
    status, title = _STATUS[type(refused)]
    return JSONResponse(
        {"type": "about:blank", "title": title, "status": status, "detail": str(refused)},
        status_code=status,
        media_type="application/problem+json",
        headers={"WWW-Authenticate": "Bearer"} if status == 401 else {},
    )


def broken() -> Response:
    """For what broke on our side: what it was stands in the server's log, not in the answer."""
    return JSONResponse(
        {"type": "about:blank", "title": "Broken", "status": 500, "detail": "the server broke on this; its log tells where"},
        status_code=500,
        media_type="application/problem+json",
    )
