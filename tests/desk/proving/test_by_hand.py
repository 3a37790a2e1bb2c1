"""The script of the guide checks an export without dateline, and stops at what is wrong."""

import json
import re
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest

from dateline.desk import Desk
from dateline.model import digest_of
from desk.proving.test_record import NOW, made
from desk.proving.test_stamp import Authority, authority, stamped

TOOLS = ("bash", "unzip", "sha256sum", "jq", "openssl")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> tuple[Authority, Path]:
    folder = tmp_path_factory.mktemp("authority") / "one"
    return authority(folder), folder / "ca.pem"


@pytest.fixture
def exported(ask: tuple[Authority, Path], tmp_path: Path) -> Path:
    made(tmp_path / "record.db", stamped=False)
    stamped(tmp_path / "record.db", ask[0])
    with Desk(tmp_path / "record.db", clock=lambda: NOW) as desk:
        desk.export_evidence(tmp_path / "case.wacz")
    return tmp_path / "case.wacz"


def checked(exported: Path, ca: Path) -> subprocess.CompletedProcess[str]:
    guide = (Path(__file__).parents[3] / "docs/guide/proving.md").read_text(encoding="utf-8")
    script = re.findall(r"```bash\n(.*?)```", guide, re.DOTALL)[0]
    return subprocess.run(
        ["bash", "-c", script, "check.sh", exported, ca], cwd=exported.parent, capture_output=True, text=True, check=False
    )


def test_by_hand_an_export_is_what_it_was(exported: Path, ask: tuple[Authority, Path]) -> None:
    done = checked(exported, ask[1])
    assert done.stdout.endswith("all is what it was\n"), done.stderr
    assert done.returncode == 0


def made_anew(exported: Path, member: str, was: bytes, is_now: bytes) -> None:
    """As somebody would who knows the form: with every digest in the list put right."""
    with zipfile.ZipFile(exported) as package:
        bodies = {name: package.read(name) for name in package.namelist()}
    assert was in bodies[member]
    bodies[member] = bodies[member].replace(was, is_now, 1)
    listed = json.loads(bodies["datapackage.json"])
    for one in listed["resources"]:
        one |= {"hash": f"sha256:{digest_of(bodies[one['path']])}", "bytes": len(bodies[one["path"]])}
    bodies["datapackage.json"] = json.dumps(listed).encode()
    digest = {"path": "datapackage.json", "hash": f"sha256:{digest_of(bodies['datapackage.json'])}"}
    bodies["datapackage-digest.json"] = json.dumps(digest).encode()
    with zipfile.ZipFile(exported, "w") as package:
        for name, one in bodies.items():
            package.writestr(name, one)


@pytest.mark.parametrize(
    ("member", "was", "is_now", "told"),
    [
        ("dateline/acts.jsonl", b'"did":"added"', b'"did":"aided"', "the chain breaks at act 4"),
        ("dateline/captures.jsonl", b"wire.example", b"wyre.example", "not in the log"),
        ("dateline/reports.jsonl", b"Government troops", b"Government troups", "not in the log"),
    ],
)
def test_by_hand_what_was_changed_with_its_digests_made_anew_is_found(
    exported: Path, ask: tuple[Authority, Path], member: str, was: bytes, is_now: bytes, told: str
) -> None:
    made_anew(exported, member, was, is_now)
    done = checked(exported, ask[1])
    assert done.returncode != 0
    assert told in done.stdout


def test_by_hand_a_page_that_was_changed_with_its_digests_made_anew_is_found(exported: Path, ask: tuple[Authority, Path]) -> None:
    with zipfile.ZipFile(exported) as package:
        packed = package.read("archive/data.warc.gz")
    at = packed.index(b"\x1f\x8b", 20)  # the second record, behind what the file is
    unpacking = zlib.decompressobj(31)
    record = unpacking.decompress(packed[at:])
    body = record.rpartition(b"\r\n\r\n")[0].rpartition(b"\r\n\r\n")[2]
    other = record.replace(b"Government troops", b"Government troups")
    other = other.replace(digest_of(body).encode(), digest_of(body.replace(b"Government troops", b"Government troups")).encode())
    again = zlib.compressobj(9, zlib.DEFLATED, 31)
    made_anew(
        exported, "archive/data.warc.gz", packed[at : len(packed) - len(unpacking.unused_data)], again.compress(other) + again.flush()
    )
    with zipfile.ZipFile(exported) as package:
        line = next(line for line in package.read("indexes/index.cdxj").splitlines() if str(at).encode() in line)
    length = json.loads(line[line.index(b"{") :])["length"]
    made_anew(exported, "indexes/index.cdxj", f'"length": "{length}"'.encode(), f'"length": "{_length(exported, at)}"'.encode())
    done = checked(exported, ask[1])
    assert done.returncode != 0
    assert "no act tells of" in done.stdout


def _length(exported: Path, at: int) -> int:
    """Of the record that begins there, packed."""
    with zipfile.ZipFile(exported) as package:
        packed = package.read("archive/data.warc.gz")[at:]
    unpacking = zlib.decompressobj(31)
    unpacking.decompress(packed)
    return len(packed) - len(unpacking.unused_data)
