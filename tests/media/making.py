"""Pictures, videos and sounds made for tests, and a signer with a certificate of its own."""

import datetime as dt
import json
from functools import cache
from io import BytesIO
from typing import Any

import av
import c2pa
import numpy as np
from bench.likeness import scene
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID, NameOID
from PIL import Image

__all__ = ["another_authority", "saved", "scene", "signed", "signing", "sound", "video"]

GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def saved(picture: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **({"quality": 90} if kind == "JPEG" else {}) | how)
    return out.getvalue()


def video(seeds: list[int], *, rate: int = 5, size: tuple[int, int] = (320, 240), **metadata: str) -> bytes:
    """A second of each scene, in turn."""
    out = BytesIO()
    with av.open(out, "w", format="mp4", options={"movflags": "use_metadata_tags"}) as container:
        container.metadata.update(metadata)
        stream: Any = container.add_stream("mpeg4", rate=rate)
        stream.width, stream.height, stream.pix_fmt, stream.bit_rate = *size, "yuv420p", 2_000_000
        for seed in seeds:
            frame = av.VideoFrame.from_image(scene(seed).resize(size))
            for _ in range(rate):
                container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


def sound(seconds: int = 2) -> bytes:
    """A tone, as a WAV."""
    out = BytesIO()
    with av.open(out, "w", format="wav") as container:
        stream: Any = container.add_stream("pcm_s16le", rate=8000)
        stream.layout = "mono"
        tone = (np.sin(np.arange(8000 * seconds) / 8000 * 440 * 2 * np.pi) * 20_000).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(tone.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = 8000
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return out.getvalue()


@cache
def signing(ocsp: str | None) -> tuple[c2pa.Signer, bytes]:
    """A signer, and the PEM certificate of the authority behind it.

    Args:
        ocsp: where its certificate says that one may ask whether it was withdrawn.
    """
    root_key, root = _certificate("Test authority", None)
    key, certificate = _certificate("Northern Wire signing", (root_key, root.subject), ocsp)
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    chain = _pem(certificate) + _pem(root)
    return c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", chain, private, None)), _pem(root)


def another_authority() -> bytes:
    """The PEM certificate of one that signed nothing here."""
    return _pem(_certificate("Another authority", None)[1])


def signed(body: bytes, *, remote: str | None = None, ocsp: str | None = None) -> tuple[bytes, bytes]:
    """A JPEG with Content Credentials, within it, or elsewhere where an address is given; and the manifest."""
    action = {"action": "c2pa.created", "digitalSourceType": GENERATED}
    manifest = {
        "claim_generator_info": [{"name": "dateline tests", "version": "1"}],
        "assertions": [{"label": "c2pa.actions", "data": {"actions": [action]}}],
    }
    builder = c2pa.Builder(json.dumps(manifest))
    if remote:
        builder.set_remote_url(remote)
        builder.set_no_embed()
    out = BytesIO()
    made = builder.sign(signing(ocsp)[0], "image/jpeg", BytesIO(body), out)
    return out.getvalue(), made


def _certificate(called: str, issuer: Any, ocsp: str | None = None) -> tuple[Any, Any]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, called), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Northern Wire")])
    own = issuer is None
    issuer_key, issuer_name = issuer or (key, name)
    uses = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement", "encipher_only", "decipher_only"), False
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer_name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
        .not_valid_after(dt.datetime(2120, 1, 1, tzinfo=dt.UTC))
        .add_extension(x509.BasicConstraints(ca=own, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(digital_signature=not own, key_cert_sign=own, crl_sign=own, **uses), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if not own:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
    if ocsp:
        place = x509.AccessDescription(AuthorityInformationAccessOID.OCSP, x509.UniformResourceIdentifier(ocsp))
        builder = builder.add_extension(x509.AuthorityInformationAccess([place]), critical=False)
    return key, builder.sign(issuer_key, hashes.SHA256())


def _pem(certificate: Any) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
