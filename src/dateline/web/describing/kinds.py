"""JSON schemas in words."""

from collections.abc import Mapping
from typing import Any

Kind = tuple[tuple[str, str | None], ...]
"""Words, each with the noun it leads to; None = to none."""

_FORMATS = {"date": "day", "date-time": "instant", "binary": "file", "uri": "address"}
_TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "object": "object", "null": "null"}


def kind_of(openapi: Mapping[str, Any], schema: Mapping[str, Any]) -> Kind:
    """A schema in words, as in "list of Line" or "day or null"."""
    if "$ref" in schema:
        key = schema["$ref"].rpartition("/")[2]
        return ((noun_name(openapi, key), noun_id(key)),)
    several = schema.get("anyOf") or schema.get("oneOf") or ()
    if several:
        return _joined([kind_of(openapi, one) for one in several], " or ")
    if "prefixItems" in schema:
        return _joined([kind_of(openapi, one) for one in schema["prefixItems"]], " and ")
    if schema.get("type") == "array":
        return (("list of ", None), *kind_of(openapi, schema.get("items", {})))
    return ((_word(schema), None),)


def noun_id(key: str) -> str:
    """Where on the page a noun stands, by its key among the schemas; titles may be given twice."""
    return f"noun-{key}"


def noun_name(openapi: Mapping[str, Any], key: str) -> str:
    """What a noun is called. A page of claims is titled Page alone, and keyed Page_Line_; of two of one title the key tells the module."""
    title: str = openapi["components"]["schemas"][key].get("title", key)
    inner = key.removesuffix("_").partition(f"{title}_")[2].rpartition("__")[2] if key.endswith("_") else ""
    return f"{title} of {inner}" if inner else title


def without_null(kind: Kind) -> Kind:
    """A parameter is left out, never null."""
    return kind[:-2] if kind[-2:] == ((" or ", None), ("null", None)) else kind


def _word(schema: Mapping[str, Any]) -> str:
    if "enum" in schema or "const" in schema:
        return " | ".join(map(str, schema.get("enum", [schema.get("const")])))
    if schema.get("contentMediaType") == "application/octet-stream":
        return "file"
    word = _FORMATS.get(schema.get("format", "")) or _TYPES.get(schema.get("type", ""), "anything")
    least, most = schema.get("minimum"), schema.get("maximum")
    return word + (f", {least} to {most}" if least is not None and most is not None else "")


def _joined(kinds: list[Kind], word: str) -> Kind:
    found: list[tuple[str, str | None]] = []
    for kind in kinds:
        found.extend(((word, None), *kind) if found else kind)
    return tuple(found)
