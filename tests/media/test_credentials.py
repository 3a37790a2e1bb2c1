"""Content Credentials are checked without asking anybody; none says nothing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import c2pa
import pytest

from dateline.errors import BadSetting
from dateline.media import Options, inspect
from dateline.media.inside import credentials
from dateline.model import Validity
from media.making import another_authority, saved, scene, signed, signing


@dataclass
class Elsewhere:
    """A server that others' files point to, and what it was asked."""

    address: str
    manifest: bytes = b""
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            place.requests.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", str(len(place.manifest)))
            self.end_headers()
            self.wfile.write(place.manifest)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    place = Elsewhere(address=f"http://127.0.0.1:{server.server_port}/it")
    Thread(target=server.serve_forever, daemon=True).start()
    yield place
    server.shutdown()
    server.server_close()


def test_a_manifest_elsewhere_is_told_of_and_not_asked_for(elsewhere: Elsewhere) -> None:
    body, elsewhere.manifest = signed(saved(scene(1)), remote=elsewhere.address)
    found = inspect("a.jpg", body).credentials
    assert (found.standing, found.remote) == (Validity.UNKNOWN, elsewhere.address)
    assert elsewhere.requests == []


def test_the_library_left_to_itself_would_have_asked(elsewhere: Elsewhere) -> None:
    """So that the test above can fail."""
    body, elsewhere.manifest = signed(saved(scene(1)), remote=elsewhere.address)
    c2pa.Reader("image/jpeg", BytesIO(body))
    assert elsewhere.requests == ["/it"]


def test_whether_a_certificate_was_withdrawn_is_not_asked(elsewhere: Elsewhere) -> None:
    body = signed(saved(scene(1)), ocsp=elsewhere.address)[0]
    assert inspect("a.jpg", body).credentials.standing is Validity.VALID
    assert elsewhere.requests == []


def test_it_would_be_asked_if_that_were_switched_on(elsewhere: Elsewhere) -> None:
    body = signed(saved(scene(1)), ocsp=elsewhere.address)[0]
    with c2pa.Context(c2pa.Settings.from_dict({"verify": {"ocsp_fetch": True}})) as context:
        c2pa.Reader("image/jpeg", BytesIO(body), context=context)
    assert elsewhere.requests


@pytest.mark.parametrize("pointing", ["remote", "ocsp"])
def test_the_settings_hold_even_where_no_cage_does(elsewhere: Elsewhere, pointing: str) -> None:
    """The same program, outside its cage, with the whole network before it."""
    body, elsewhere.manifest = signed(saved(scene(1)), **{pointing: elsewhere.address})
    told = credentials.answer(body, {"media_type": "image/jpeg", "anchors": ""})
    assert told["standing"] == ("unknown" if pointing == "remote" else "valid")
    assert elsewhere.requests == []


def test_one_that_holds() -> None:
    found = inspect("a.jpg", signed(saved(scene(1)))[0]).credentials
    assert found.standing is Validity.VALID
    assert found.trusted is None
    assert (found.signer, found.issuer, found.generator) == ("Northern Wire signing", "Northern Wire", "dateline tests 1")
    assert (found.actions, found.source_type, found.problems) == (("c2pa.created",), "trainedAlgorithmicMedia", ())


def test_one_whose_authority_is_trusted(tmp_path: Path) -> None:
    named = tmp_path / "authority.pem"
    named.write_bytes(signing(None)[1])
    found = inspect("a.jpg", signed(saved(scene(1)))[0], Options(trusted=(named,))).credentials
    assert (found.standing, found.trusted) == (Validity.VALID, True)


def test_one_changed_after_it_was_signed() -> None:
    body = bytearray(signed(saved(scene(1)))[0])
    body[-200] ^= 1
    found = inspect("a.jpg", bytes(body)).credentials
    assert found.standing is Validity.INVALID
    assert "assertion.dataHash.mismatch" in found.problems


def test_none_is_unknown_and_never_fake() -> None:
    found = inspect("a.jpg", saved(scene(1))).credentials
    assert (found.standing, found.reason) == (Validity.UNKNOWN, "it has no Content Credentials; hardly any file has")


def test_a_damaged_file_without_any_is_unknown_too() -> None:
    body = saved(scene(1), "PNG")
    found = inspect("a.png", body[: len(body) // 2]).credentials
    assert found.standing is Validity.UNKNOWN


def test_an_authority_that_is_not_behind_it(tmp_path: Path) -> None:
    named = tmp_path / "authority.pem"
    named.write_bytes(another_authority())
    found = inspect("a.jpg", signed(saved(scene(1)))[0], Options(trusted=(named,))).credentials
    assert (found.standing, found.trusted) == (Validity.VALID, False)


def test_where_none_can_be_is_said(tmp_path: Path) -> None:
    found = inspect("a.bmp", saved(scene(1), "BMP")).credentials
    assert (found.standing, found.reason) == (Validity.UNKNOWN, "Content Credentials cannot be looked for in image/bmp")


def test_certificates_that_are_not_there() -> None:
    with pytest.raises(BadSetting, match=r"\[media\] trusted"):
        inspect("a.jpg", saved(scene(1)), Options(trusted=(Path("nowhere.pem"),)))
