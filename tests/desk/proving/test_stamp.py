"""Time stamps by a local authority of openssl's: what holds, and what does not."""

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from dateline import config
from dateline.archive.proof import stamping
from dateline.desk import Desk
from dateline.desk.proving.verifying import verify
from dateline.errors import BadQuery, BadSetting, FetchFailed, StampRefused
from desk.proving.test_record import by_hand

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed: there is no authority to ask")

_CONF = """
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical,CA:true
[tsa]
extendedKeyUsage = critical,timeStamping
[one]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
certs = {folder}/tsa.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""
Authority = Callable[[bytes], bytes]


def openssl(*words: object) -> None:
    subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True)


def authority(folder: Path, *, days: int = 30) -> Authority:
    """One with a root of its own (ca.pem); what it answers to a question.

    Args:
        days: how long its certificate holds from now; negative = it has run out already.
    """
    folder.mkdir()
    conf = folder / "conf"
    conf.write_text(_CONF.format(folder=folder))
    (folder / "serial").write_text("01")
    ca, tsa = folder / "ca", folder / "tsa"
    openssl("req", "-config", conf, "-newkey", "rsa:2048", "-nodes", "-keyout", f"{ca}.key", "-subj", "/CN=Root", "-out", f"{ca}.csr")
    openssl(
        "req", "-config", conf, "-newkey", "rsa:2048", "-nodes", "-keyout", f"{tsa}.key", "-subj", "/CN=Authority", "-out", f"{tsa}.csr"
    )
    root = ("x509", "-req", "-in", f"{ca}.csr", "-signkey", f"{ca}.key", "-extfile", conf, "-extensions", "ca", "-days", "30")
    openssl(*root, "-out", f"{ca}.pem")
    signed = ("x509", "-req", "-in", f"{tsa}.csr", "-CA", f"{ca}.pem", "-CAkey", f"{ca}.key", "-extfile", conf, "-extensions", "tsa")
    openssl(*signed, "-days", days, "-out", f"{tsa}.pem", "-set_serial", "7")

    def answered(question: bytes) -> bytes:
        (folder / "q.tsq").write_bytes(question)
        openssl("ts", "-reply", "-config", conf, "-section", "one", "-queryfile", folder / "q.tsq", "-out", folder / "r.tsr")
        return (folder / "r.tsr").read_bytes()

    return answered


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("authorities")


@pytest.fixture(scope="module")
def ask(folder: Path) -> Authority:
    return authority(folder / "one")


@pytest.fixture(scope="module")
def ca(folder: Path, ask: Authority) -> Path:
    return folder / "one" / "ca.pem"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record in which something was done."""
    with Desk(tmp_path / "record.db", by="noor") as desk:
        desk.put_off("k", by="noor")
    return tmp_path / "record.db"


def stamped(path: Path, ask: Authority) -> None:
    with Desk(path) as desk:
        question = desk.stamp_question()
        desk.keep_stamp(ask(question), where="a.tsr", question=question)


def told(path: Path, ca: Path | None) -> list[str]:
    return [str(fault) for fault in verify(path, ca=ca).faults]


def test_a_true_stamp_holds_and_says_when_and_by_whom(path: Path, ask: Authority, ca: Path) -> None:
    stamped(path, ask)
    found = verify(path, ca=ca)
    assert found.faults == ()
    assert [(stamp.act, stamp.authority, stamp.signature) for stamp in found.stamps] == [(2, "CN=Authority", "checked")]
    assert abs(found.stamps[0].at - datetime.now(UTC)) < timedelta(hours=1)


def test_without_certificates_it_says_that_the_signature_is_not_checked(path: Path, ask: Authority) -> None:
    stamped(path, ask)
    found = verify(path)
    assert found.faults == ()
    assert found.stamps[0].signature == "unchecked"
    assert any("the signature of stamp 1" in one for one in found.unchecked)


def test_several_stamps_over_time_each_hold(path: Path, ask: Authority, ca: Path) -> None:
    stamped(path, ask)
    with Desk(path) as desk:
        desk.put_off("another", by="noor")
    stamped(path, ask)
    found = verify(path, ca=ca)
    assert found.faults == ()
    assert [stamp.act for stamp in found.stamps] == [2, 4]


def test_an_unknown_authority_is_not_believed(path: Path, ask: Authority, folder: Path) -> None:
    stamped(path, ask)
    authority(folder / "another")
    assert any("its signature does not hold" in one for one in told(path, folder / "another" / "ca.pem"))


def test_an_authority_whose_certificate_had_run_out_is_not_believed(path: Path, folder: Path) -> None:
    stamped(path, authority(folder / "old", days=-1))
    assert any("its signature does not hold" in one for one in told(path, folder / "old" / "ca.pem"))


def test_a_token_that_was_changed_is_found_whichever_byte_it_was(path: Path, ask: Authority, ca: Path) -> None:
    stamped(path, ask)
    with Desk(path) as desk:
        token = desk.stamps[0].token
    for place in range(0, len(token), 97):
        other = token[:place] + bytes((token[place] ^ 1,)) + token[place + 1 :]
        by_hand(path, "UPDATE stamps SET token = ?", parameters=(other,))
        assert told(path, ca), f"byte {place} of the token can be changed unseen"
    by_hand(path, "UPDATE stamps SET token = ?", parameters=(token,))
    assert told(path, ca) == []


def test_a_signature_over_other_words_does_not_hold(ask: Authority, ca: Path) -> None:
    body = ask(stamping.ask("one line").body)
    found = stamping.answer(body, "a.tsr")
    believed = stamping.roots(ca)
    assert stamping.signed(found, believed) is None
    at = body.index(bytes.fromhex(found.digest))
    other = stamping.answer(body[:at] + bytes(32) + body[at + 32 :], "a.tsr")
    assert other.digest == "00" * 32
    assert stamping.signed(other, believed)
    assert stamping.signed(replace(found, digest="00" * 32), believed)


def test_a_stamp_on_another_log_is_refused_and_not_kept(path: Path, ask: Authority) -> None:
    with Desk(path) as desk:
        with pytest.raises(StampRefused, match="no act of this log"):
            desk.keep_stamp(ask(stamping.ask("another line").body), where="a.tsr")
        assert desk.stamps == ()


def test_the_answer_to_another_question_is_refused(path: Path, ask: Authority) -> None:
    with Desk(path) as desk:
        first, second = desk.stamp_question(), desk.stamp_question()
        with pytest.raises(StampRefused, match="nonce"):
            desk.keep_stamp(ask(first), where="a.tsr", question=second)


def test_an_answer_of_an_authority_that_is_not_believed_is_not_kept(path: Path, ask: Authority, ca: Path, folder: Path) -> None:
    authority(folder / "stranger")
    for believed, holds in ((ca, True), (folder / "stranger" / "ca.pem", False)):
        with Desk(path, settings=config.load(environ={}, proof={"ca": believed})) as desk:
            answer = ask(desk.stamp_question())
            if holds:
                assert desk.keep_stamp(answer, where="a.tsr").signature == "checked"
            else:
                with pytest.raises(StampRefused, match="is signed by nobody that"):
                    desk.keep_stamp(answer, where="a.tsr")
            assert len(desk.stamps) == 1


@pytest.mark.parametrize("body", [b"", b"no answer", b"\x30\x03\x02\x01\x00"])
def test_what_is_no_answer_is_refused(path: Path, body: bytes) -> None:
    with Desk(path) as desk, pytest.raises(StampRefused, match=r"a\.tsr: .*(no answer|refused)"):
        desk.keep_stamp(body, where="a.tsr")


def test_a_refusal_is_told_in_the_words_of_the_authority(path: Path, ask: Authority) -> None:
    with Desk(path) as desk, pytest.raises(StampRefused, match="refused to stamp it"):
        desk.keep_stamp(ask(b"no question"), where="a.tsr")


def test_a_file_without_certificates_is_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing")
    with pytest.raises(BadSetting, match=r"empty\.pem: no certificates"):
        verify(path, ca=tmp_path / "empty.pem")


def test_a_stamp_can_be_checked_with_openssl_alone(path: Path, ask: Authority, ca: Path, tmp_path: Path) -> None:
    stamped(path, ask)
    with Desk(path) as desk:
        stamp = desk.stamps[0]
        (tmp_path / "line").write_text(list(desk.log())[stamp.act - 1])
    (tmp_path / "a.tsr").write_bytes(stamp.token)
    openssl("ts", "-verify", "-data", tmp_path / "line", "-in", tmp_path / "a.tsr", "-CAfile", ca)
    openssl("ts", "-verify", "-digest", stamp.digest, "-in", tmp_path / "a.tsr", "-CAfile", ca)


def test_an_export_brings_its_stamps(path: Path, ask: Authority, ca: Path, tmp_path: Path) -> None:
    stamped(path, ask)
    with Desk(path) as desk:
        desk.export_evidence(tmp_path / "e.wacz")
    found = verify(tmp_path / "e.wacz", ca=ca)
    assert found.faults == ()
    assert [stamp.signature for stamp in found.stamps] == ["checked"]


@pytest.fixture
def service(ask: Authority) -> Iterator[str]:
    """The authority at an address."""

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if self.path == "/moved":
                self.send_response(307)
                self.send_header("Location", "/elsewhere")
                self.end_headers()
                return
            assert self.headers["Content-Type"] == "application/timestamp-query"
            answer = ask(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/tsr"
        server.shutdown()


def test_the_service_is_asked_and_its_answer_kept(path: Path, service: str, ca: Path) -> None:
    settings = config.load(environ={}, proof={"service": service}, intake={"allow_private_addresses": True})
    with Desk(path, settings=settings) as desk:
        desk.stamp()
        assert desk.stamps[0].service == service
    assert verify(path, ca=ca).stamps[0].signature == "checked"


def test_a_service_inside_the_own_network_is_not_asked(path: Path, service: str) -> None:
    with (
        Desk(path, settings=config.load(environ={}, proof={"service": service})) as desk,
        pytest.raises(FetchFailed, match="refused address"),
    ):
        desk.stamp()


def test_a_service_that_sends_on_is_not_followed(path: Path, service: str) -> None:
    moved = service.replace("/tsr", "/moved")
    settings = config.load(environ={}, proof={"service": moved}, intake={"allow_private_addresses": True})
    with Desk(path, settings=settings) as desk, pytest.raises(FetchFailed, match="sends on to '/elsewhere'"):
        desk.stamp()


def test_without_a_service_it_says_how_to_go_without(path: Path) -> None:
    with Desk(path) as desk, pytest.raises(BadQuery, match=r"\[proof\] service.*--request"):
        desk.stamp()
