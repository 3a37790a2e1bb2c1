"""Nouns as plain data, for programs."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from typing import Any


def plain(noun: Any) -> Any:
    """Dataclasses as objects, days in ISO 8601, lengths of time in seconds, None as null; what can only be called is left out."""
    if is_dataclass(noun) and not isinstance(noun, type):
        return {field.name: plain(value) for field in fields(noun) if not callable(value := getattr(noun, field.name))}
    if isinstance(noun, date):
        return noun.isoformat()
    if isinstance(noun, timedelta):
        return noun.total_seconds()
    if isinstance(noun, Mapping):
        return {str(key): plain(value) for key, value in noun.items()}
    if isinstance(noun, (tuple, list, frozenset, set)):
        return [plain(one) for one in noun]
    return noun


def one_line(noun: Any) -> str:
    return json.dumps(plain(noun), ensure_ascii=False)
