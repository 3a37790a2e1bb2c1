"""Content Credentials are checked without asking anybody; none says nothing."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread

import c2pa
import pytest

from dateline.errors import BadSetting
from dateline.media import Options, inspect
from dateline.model import Validity
from media.making import saved, scene, signed, signing


@pytest.fixture
def asked() -> Iterator[list[str]]:
    """What was asked of a server of manifests; its address stands first."""
    requests: list[str] = []
    manifest: list[bytes] = []

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_response(200)
            self.send_header("Content-Length", str(len(manifest[0])))
            self.end_headers()
            self.wfile.write(manifest[0])

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/manifest.c2pa"
    body, made = signed(saved(scene(1)), remote=address)
    manifest.append(made)
    requests.append(address)
    BODY[:] = [body]
    yield requests
    server.shutdown()
    server.server_close()


BODY: list[bytes] = []


def test_a_manifest_elsewhere_is_told_of_and_not_asked_for(asked: list[str]) -> None:
    found = inspect("a.jpg", BODY[0]).credentials
    assert (found.standing, found.remote) == (Validity.UNKNOWN, asked[0])
    assert asked[1:] == []


def test_the_library_left_to_itself_would_have_asked(asked: list[str]) -> None:
    """So that the test above can fail."""
    c2pa.Reader("image/jpeg", BytesIO(BODY[0]))
    assert asked[1:] == ["/manifest.c2pa"]


def test_one_that_holds() -> None:
    found = inspect("a.jpg", signed(saved(scene(1)))[0]).credentials
    assert found.standing is Validity.VALID
    assert found.trusted is None
    assert (found.signer, found.issuer, found.generator) == ("Northern Wire signing", "Northern Wire", "dateline tests 1")
    assert (found.actions, found.source_type, found.problems) == (("c2pa.created",), "trainedAlgorithmicMedia", ())


def test_one_whose_authority_is_trusted(tmp_path: Path) -> None:
    named = tmp_path / "authority.pem"
    named.write_bytes(signing()[1])
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


def test_where_none_can_be_is_said(tmp_path: Path) -> None:
    found = inspect("a.bmp", saved(scene(1), "BMP")).credentials
    assert (found.standing, found.reason) == (Validity.UNKNOWN, "Content Credentials cannot be looked for in image/bmp")


def test_certificates_that_are_not_there() -> None:
    with pytest.raises(BadSetting, match=r"\[media\] trusted"):
        inspect("a.jpg", saved(scene(1)), Options(trusted=(Path("nowhere.pem"),)))
