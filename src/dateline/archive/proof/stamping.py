"""Time stamps on the log: RFC 3161 tokens, which say that a digest was there when an authority signed it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import BadSetting, MissingExtra, StampRefused

if TYPE_CHECKING:
    from types import ModuleType

    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

SHA256 = "2.16.840.1.101.3.4.2.1"  # RFC 5754 section 2.2
GRANTED = 0  # RFC 3161 section 2.4.2; "granted with modifications" is another stamp than was asked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question to a time-stamping authority.

    Attributes:
        body: as it is sent, DER.
        nonce: a number that its answer has to repeat; None = any will do.
    """

    body: bytes
    nonce: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an authority answered.

    Attributes:
        body: as it came, DER.
        digest: what it stamped, SHA-256 in lower-case hex.
        at: when it says it did.
        authority: who, as its certificate says; "" where the answer brings none.
    """

    body: bytes
    digest: str
    at: datetime
    nonce: int | None
    authority: str


def ask(line: str) -> Asked:
    """The question whose answer stamps an act: its line, of which the digest alone is sent.

    Raises:
        MissingExtra: when the extra `proof` is not installed.
    """
    from_library = _library()
    builder = from_library.TimestampRequestBuilder(data=line.encode(), hash_algorithm=from_library.HashAlgorithm.SHA256)
    request = builder.build()
    return Asked(body=request.as_bytes(), nonce=request.nonce)


def asked(body: bytes, where: str) -> Asked:
    """A question that was written to a file.

    Raises:
        StampRefused: when it is none.
    """
    _library()
    from rfc3161_client import _rust

    try:
        return Asked(body=body, nonce=_rust.parse_timestamp_request(body).nonce)
    except ValueError:
        raise StampRefused(where, "is no question to a time-stamping authority; make one with: dateline stamp --request FILE.tsq") from None


def answer(body: bytes, where: str, *, nonce: int | None = None) -> Answer:
    """What an authority answered, taken apart. Its signature is not checked here.

    Args:
        where: the address or file it came from.
        nonce: of the question; None = not known.

    Raises:
        StampRefused: when it is no answer, a refusal, or the answer to another question.
    """
    response = _decoded(body, where)
    if response.status != GRANTED:
        said = "; ".join(response.status_string) or f"status {response.status}"
        raise StampRefused(where, f"the authority refused to stamp it ({said}); ask again, or another one")
    info = response.tst_info
    if info.message_imprint.hash_algorithm.dotted_string != SHA256:
        raise StampRefused(where, "stamps another kind of digest than SHA-256; ask again with: dateline stamp --request FILE.tsq")
    if nonce is not None and info.nonce != nonce:
        raise StampRefused(where, "is the answer to another question (its nonce is not the one that was asked with); ask again")
    at = info.gen_time.astimezone(UTC)
    return Answer(body=body, digest=info.message_imprint.message.hex(), at=at, nonce=info.nonce, authority=_authority(response))


def roots(path: Path) -> tuple["Certificate", ...]:
    """The certificates of a PEM file, those of authorities one believes.

    Raises:
        BadSetting: when it cannot be read, or holds none.
    """
    _library()
    from cryptography.x509 import load_pem_x509_certificates

    try:
        return tuple(load_pem_x509_certificates(path.read_bytes()))
    except (OSError, ValueError) as error:
        raise BadSetting(f"{path}: no certificates in PEM can be read from it ({error}); name a file of them in [proof] ca") from None


def signed(found: Answer, believed: tuple["Certificate", ...]) -> str | None:
    """What is wrong with the signature of an answer; None = one of those believed stands behind it, valid when it was signed."""
    library = _library()
    from cryptography.x509 import InvalidVersion

    builder = library.VerifierBuilder()
    for certificate in believed:
        builder = builder.add_root_certificate(certificate)
    try:
        builder.build().verify(library.decode_timestamp_response(found.body), bytes.fromhex(found.digest))
    except (library.VerificationError, ValueError, InvalidVersion) as error:
        return str(error) or type(error).__name__
    return None


def _decoded(body: bytes, where: str) -> "TimeStampResponse":
    try:
        response: TimeStampResponse = _library().decode_timestamp_response(body)
        if response.status == GRANTED:
            response.tst_info  # noqa: B018 — parsed only when asked for
    except ValueError as error:
        raise StampRefused(where, f"is no answer of a time-stamping authority ({error}); is it a .tsr file, DER?") from None
    return response


def _authority(response: "TimeStampResponse") -> str:
    from cryptography.x509 import load_der_x509_certificate

    signers = {(one.issuer, one.serial_number) for one in response.signed_data.signer_infos}
    for body in response.signed_data.certificates:
        certificate = load_der_x509_certificate(body)
        if (certificate.issuer, certificate.serial_number) in signers:
            return certificate.subject.rfc4514_string()
    return ""


def _library() -> "ModuleType":
    """rfc3161-client, which is an extra."""
    try:
        import rfc3161_client
    except ImportError:
        raise MissingExtra("time stamps need another package; install it with: pip install 'dateline[proof]'") from None
    return rfc3161_client
