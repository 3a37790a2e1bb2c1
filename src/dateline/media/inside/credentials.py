"""What the Content Credentials (C2PA) of a file say: run in a cage, with nothing fetched.

A manifest may lie elsewhere, and a certificate may name a service that tells whether it was withdrawn. Both are settings of the library,
both are off here, and the cage has no network beside.
"""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from dateline.caged import Refused, serve

_REMOTE = re.compile(r"https?://\S+")
_STANDINGS = {"Valid": "valid", "Trusted": "valid", "Invalid": "invalid"}
_UNTRUSTED = "signingCredential.untrusted"  # says that no authority was named here, not that anything is wrong
_MARKS = (b"jumb", b"c2pa")  # the kind and the name of the box that holds a manifest (C2PA 2.1, 11.1.4)
_DEEPEST = 64  # manifests looked through


def load(ask: Mapping[str, Any]) -> None:
    """Looks at bytes without credentials once: what that loads on the way is there before the cage is shut."""
    answer(b"\xff\xd8\xff\xd9", {**ask, "media_type": "image/jpeg"})


def answer(body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    """`Credentials`' fields.

    Args:
        ask: `media_type`; `anchors`, PEM certificates of those who are trusted, or "".
    """
    import c2pa

    return {**_answer(body, ask), "by": {"c2pa": c2pa.sdk_version()}}


def _answer(body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    import c2pa

    if ask["media_type"] not in c2pa.Reader.get_supported_mime_types():
        return _unknown(f"Content Credentials cannot be looked for in {ask['media_type']}")
    try:
        with c2pa.Context(c2pa.Settings.from_dict(_settings(ask["anchors"]))) as context:
            reader = c2pa.Reader(ask["media_type"], BytesIO(body), context=context)
            return _told(reader, anchored=bool(ask["anchors"]))
    except c2pa.C2paError as error:
        return _without(str(error), body)


def _settings(anchors: str) -> dict[str, Any]:
    verify = {"remote_manifest_fetch": False, "ocsp_fetch": False, "verify_trust": True, "verify_after_reading": True}
    return {"verify": verify, "trust": {"trust_anchors": anchors}} if anchors else {"verify": verify}


def _without(error: str, body: bytes) -> dict[str, Any]:
    if error.startswith("ManifestNotFound"):
        return _unknown("it has no Content Credentials; hardly any file has")
    if error.startswith("Remote"):
        match = _REMOTE.search(error)
        return _unknown("its Content Credentials lie elsewhere and were not asked for") | {"remote": match[0] if match else None}
    if any(mark not in body for mark in _MARKS):
        return _unknown("it has no Content Credentials that could be found; it is damaged")
    return {"standing": "invalid", "problems": [error.split(":", 1)[0]], "reason": "its Content Credentials cannot be read"}


def _unknown(reason: str) -> dict[str, Any]:
    return {"standing": "unknown", "reason": reason}


def _told(reader: Any, *, anchored: bool) -> dict[str, Any]:
    import json

    store = json.loads(reader.json())
    state = str(store.get("validation_state"))
    if state not in _STANDINGS:
        raise Refused(f"has Content Credentials in a state unknown here, {state!r}")
    manifest = store.get("manifests", {}).get(store.get("active_manifest"), {})
    signature = manifest.get("signature_info", {})
    return {
        "standing": _STANDINGS[state],
        "trusted": state == "Trusted" if anchored else None,
        "signer": signature.get("common_name"),
        "issuer": signature.get("issuer"),
        "signed_at": signature.get("time"),
        "generator": _generator(manifest),
        "actions": list(_actions(manifest)),
        "source_type": next(_source_types(manifest), None),
        "problems": [str(problem["code"]) for problem in store.get("validation_status") or () if problem.get("code") != _UNTRUSTED],
    }


def _generator(manifest: Mapping[str, Any]) -> str | None:
    told = manifest.get("claim_generator_info") or ()
    names = [" ".join(str(one[key]) for key in ("name", "version") if one.get(key)) for one in told]
    return "; ".join(names) or manifest.get("claim_generator")


def _steps(manifest: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for assertion in manifest.get("assertions") or ():
        if str(assertion.get("label", "")).startswith("c2pa.actions"):
            yield from (assertion.get("data", {}).get("actions") or ())[:_DEEPEST]


def _actions(manifest: Mapping[str, Any]) -> Iterator[str]:
    return (str(step["action"]) for step in _steps(manifest) if step.get("action"))


def _source_types(manifest: Mapping[str, Any]) -> Iterator[str]:
    return (str(step["digitalSourceType"]).rsplit("/", 1)[-1] for step in _steps(manifest) if step.get("digitalSourceType"))


if __name__ == "__main__":
    serve(load, answer)
