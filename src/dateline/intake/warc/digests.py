"""Digests as a WARC tells them: "sha1:" and base32, "sha256:" and hex."""

import hashlib
from base64 import b32decode
from binascii import Error as NotBase32
from collections.abc import Iterable
from functools import cache

_TAKEN_FOR = {"sha-1": "sha1", "sha-256": "sha256", "sha-512": "sha512"}


def agrees(told: str, *candidates: bytes) -> bool | None:
    """Whether a digest is of one of these; None where it cannot be told: of an unknown kind."""
    kind, _, value = told.partition(":")
    kind = _TAKEN_FOR.get(kind.strip().lower(), kind.strip().lower())
    if kind not in _kinds():
        return None
    wanted = _bytes(value.strip(), hashlib.new(kind, usedforsecurity=False).digest_size)
    return wanted is not None and any(hashlib.new(kind, one, usedforsecurity=False).digest() == wanted for one in _each_once(candidates))


@cache
def _kinds() -> frozenset[str]:
    """Those whose length is fixed and that every Python has."""
    return frozenset({"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s"})


def _bytes(value: str, size: int) -> bytes | None:
    """Hex by its length, else base32; None = neither."""
    try:
        found = bytes.fromhex(value) if len(value) == 2 * size else b32decode(value.upper() + "=" * (-len(value) % 8))
    except (ValueError, NotBase32):
        return None
    return found if len(found) == size else None


def _each_once(candidates: Iterable[bytes]) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys(candidates))
