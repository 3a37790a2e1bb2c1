"""An OpenAPI description taken apart into what the page shows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from dateline.web.describing.docstrings import notes, summary
from dateline.web.describing.kinds import Kind, kind_of, noun_id, noun_name, without_null

BAR = ("asof", "by", "voice", "identity", "place", "from", "to", "decisions")
"""The parameters of the bar over every view, told once."""
_HOWS = ("get", "post", "put", "patch", "delete")

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A parameter, or a field of a noun.

    Attributes:
        told: what it means; empty = its name says it.
        default: as written in an address; None = there is none.
    """

    name: str
    kind: Kind
    told: str
    is_needed: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One thing that can be asked.

    Attributes:
        is_under_bar: whether it takes the parameters of the bar, which are not among `parameters`.
        body: what is sent, with its media type; None = nothing is.
        answer: what comes back; None = nothing does.
    """

    id: str
    how: str
    path: str
    told: str
    parameters: tuple[Named, ...]
    is_under_bar: bool
    body: tuple[str, Kind, tuple[Named, ...]] | None
    answer: Kind | None
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What an answer is made of; an enumeration has values and no fields."""

    id: str
    name: str
    told: str
    fields: tuple[Named, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """All of an API."""

    title: str
    version: str
    told: str
    parts: tuple[tuple[str, tuple[Endpoint, ...]], ...]
    bar: tuple[Named, ...]
    nouns: tuple[Noun, ...]


def described(openapi: Json) -> Description:
    """Takes an OpenAPI description apart; endpoints stand under their tag, tags and nouns by name."""
    operations = list(_operations(openapi))
    tags = sorted({tag for _, _, told in operations for tag in told.get("tags", ["other"])})
    endpoint = partial(_endpoint, openapi)
    bodies = {told["requestBody"]["content"][media]["schema"].get("$ref") for *_, told in operations for media in _media(told)}
    schemas = openapi["components"]["schemas"].items()
    nouns = [_noun(openapi, key, schema) for key, schema in schemas if f"#/components/schemas/{key}" not in bodies or not _is_form(key)]
    return Description(
        title=openapi["info"]["title"],
        version=openapi["info"]["version"],
        told=openapi["info"].get("description", ""),
        parts=tuple((tag, tuple(endpoint(*one) for one in operations if tag in one[2].get("tags", ["other"]))) for tag in tags),
        bar=_bar(openapi, operations),
        nouns=tuple(sorted(nouns, key=lambda noun: noun.name.casefold())),
    )


def _operations(openapi: Json) -> Iterator[tuple[str, str, Json]]:
    for path, hows in openapi["paths"].items():
        for how in _HOWS:
            if how in hows:
                yield how, path, hows[how]


def _endpoint(openapi: Json, how: str, path: str, told: Json) -> Endpoint:
    parameters = [_parameter(openapi, one) for one in told.get("parameters", ())]
    names = {one.name for one in parameters}
    is_under_bar = names.issuperset(BAR)
    status = min(code for code in told["responses"] if code.startswith("2"))
    return Endpoint(
        id=re.sub(r"\W+", "-", f"{how}{path}").strip("-"),
        how=how.upper(),
        path=path,
        told=told.get("description") or told.get("summary", ""),
        parameters=tuple(one for one in parameters if not (is_under_bar and one.name in BAR)),
        is_under_bar=is_under_bar,
        body=_body(openapi, told),
        answer=_answer(openapi, told["responses"][status]),
        status=status,
    )


def _parameter(openapi: Json, told: Json) -> Named:
    schema = told["schema"]
    default = schema.get("default")
    return Named(
        name=told["name"],
        kind=without_null(kind_of(openapi, schema)),
        told=told.get("description") or schema.get("description", ""),
        is_needed=told.get("required", False),
        default=None if default is None else str(default).lower() if isinstance(default, bool) else str(default),
    )


def _bar(openapi: Json, operations: Sequence[tuple[str, str, Json]]) -> tuple[Named, ...]:
    for *_, told in operations:
        by_name = {one["name"]: one for one in told.get("parameters", ())}
        if by_name.keys() >= set(BAR):
            return tuple(_parameter(openapi, by_name[name]) for name in BAR)
    return ()


def _is_form(key: str) -> bool:
    """Whether FastAPI made the schema up for a form: it stands with its endpoint and is no noun of ours."""
    return key.startswith("Body_")


def _media(told: Json) -> list[str]:
    return list(told.get("requestBody", {}).get("content", ()))


def _body(openapi: Json, told: Json) -> tuple[str, Kind, tuple[Named, ...]] | None:
    for media in _media(told):
        schema = told["requestBody"]["content"][media]["schema"]
        name = schema.get("$ref", "").rpartition("/")[2]
        fields = _fields(openapi, openapi["components"]["schemas"][name]) if _is_form(name) else ()
        return media, kind_of(openapi, schema), fields
    return None


def _answer(openapi: Json, told: Json) -> Kind | None:
    schemas = [content["schema"] for content in told.get("content", {}).values() if content.get("schema")]
    media = next(iter(told.get("content", {})), None)
    return kind_of(openapi, schemas[0]) if schemas else (((media, None),) if media else None)


def _noun(openapi: Json, key: str, schema: Json) -> Noun:
    name = noun_name(openapi, key)
    told = schema.get("description", "")
    return Noun(
        id=noun_id(key),
        name=name,
        told=summary(told),
        fields=_fields(openapi, schema, notes(told)),
        values=tuple(map(str, schema.get("enum", ()))),
    )


def _fields(openapi: Json, schema: Json, told: Mapping[str, str] | None = None) -> tuple[Named, ...]:
    needed = schema.get("required", ())
    return tuple(
        Named(
            name=name,
            kind=kind_of(openapi, field),
            told=(told or {}).get(name) or field.get("description", ""),
            is_needed=name in needed,
        )
        for name, field in schema.get("properties", {}).items()
    )
