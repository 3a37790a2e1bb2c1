"""Errors as problem documents (RFC 9457). Status codes of ours stand here and nowhere else."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from dateline.errors import (
    BadQuery,
    Conflict,
    DatelineError,
    NotAllowed,
    NotFound,
    NotSignedIn,
    ReportConflict,
    ReportError,
    RequestError,
    SetupError,
    SeveralMeant,
    TooLarge,
)

MEDIA_TYPE = "application/problem+json"
STATUSES: dict[type[DatelineError], HTTPStatus] = {
    NotFound: HTTPStatus.NOT_FOUND,
    Conflict: HTTPStatus.CONFLICT,
    BadQuery: HTTPStatus.BAD_REQUEST,
    NotSignedIn: HTTPStatus.UNAUTHORIZED,
    NotAllowed: HTTPStatus.FORBIDDEN,
    TooLarge: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    RequestError: HTTPStatus.BAD_REQUEST,
    ReportConflict: HTTPStatus.CONFLICT,
    ReportError: HTTPStatus.UNPROCESSABLE_ENTITY,
    SetupError: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""The first that an error is one of, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What goes wrong, as RFC 9457 has it.

    Attributes:
        type: of no use yet: "about:blank", so that `title` tells the kind.
        errors: of bad parameters: where and what.
        candidates: of a name that several bear: handle and name of each.
        decision: of a conflict: the number of the decision that says otherwise.
        column: of a filter that cannot be understood: where in it the trouble stands, from 1; None = nowhere in particular.
    """

    type: str
    title: str
    status: int
    detail: str = ""
    instance: str = ""
    errors: tuple[dict[str, str], ...] = ()
    candidates: tuple[dict[str, str], ...] = ()
    decision: int | None = None
    column: int | None = None


PROBLEMS: dict[int | str, dict[str, Any]] = {
    int(status): {"model": Problem, "description": status.phrase, "content": {MEDIA_TYPE: {}}}
    for status in sorted({*STATUSES.values()}, key=int)
}
"""What any endpoint may answer instead."""


def problem(status: int, title: str, detail: str, *, instance: str = "", **more: object) -> JSONResponse:
    """A problem document.

    Args:
        title: the kind of trouble, the same each time ("not found").
        detail: what is wrong this time, and what to do about it.
        instance: the address that was asked.
        more: members of its own, such as `errors`.
    """
    told = {"type": "about:blank", "title": title, "status": status, "detail": detail, "instance": instance, **more}
    return JSONResponse({key: value for key, value in told.items() if value != ""}, status_code=status, media_type=MEDIA_TYPE)


def told_as_problems(app: FastAPI) -> None:
    """Makes an app answer every error with a problem document."""
    app.add_exception_handler(DatelineError, _of_ours)
    app.add_exception_handler(RequestValidationError, _of_form)
    app.add_exception_handler(HTTPException, _of_http)


def _more(error: DatelineError) -> dict[str, object]:
    """What an error knows beside its words."""
    if isinstance(error, Conflict) and error.decision is not None:
        return {"decision": error.decision}
    if isinstance(error, SeveralMeant):
        return {"candidates": [{"handle": handle, "label": called} for handle, called in error.candidates]}
    return {"column": error.column} if isinstance(error, BadQuery) and error.column else {}


def told(error: DatelineError, instance: str) -> JSONResponse:
    """The problem document of an error of ours."""
    status = next(status for kind, status in STATUSES.items() if isinstance(error, kind))
    answer = problem(status, status.phrase.lower(), str(error), instance=instance, **_more(error))
    if status is HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def broken(instance: str) -> JSONResponse:
    """For what broke on our side: what it was stands in the server's log, not in the answer."""
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return problem(status, status.phrase.lower(), "the server broke on this; its log says where", instance=instance)


async def _of_ours(request: Request, error: Exception) -> JSONResponse:
    return told(error, request.url.path) if isinstance(error, DatelineError) else broken(request.url.path)


async def _of_form(request: Request, error: Exception) -> JSONResponse:
    found = error.errors() if isinstance(error, RequestValidationError) else []
    errors = [{"where": ".".join(map(str, one["loc"])), "what": one["msg"]} for one in found]
    detail = "; ".join(f"{one['where']}: {one['what']}" for one in errors)
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, "bad parameter", detail, instance=request.url.path, errors=errors)


async def _of_http(request: Request, error: Exception) -> JSONResponse:
    status, detail = (error.status_code, str(error.detail)) if isinstance(error, HTTPException) else (500, "")
    answer = problem(status, HTTPStatus(status).phrase.lower(), detail, instance=request.url.path)
    answer.headers.update((isinstance(error, HTTPException) and error.headers) or {})
    return answer
