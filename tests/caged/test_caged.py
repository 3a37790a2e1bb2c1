"""A child that turns on its parent reaches nothing, and whatever becomes of it is one named error."""

import sys
from pathlib import Path
from typing import Any

import pytest

from dateline.caged import Limits, run
from dateline.errors import FileBroken

LIMITS = Limits(memory_bytes=512 * 1024 * 1024, timeout_s=20, answer_bytes=100_000, table="media")
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")


def child(folder: Path, loads: str, does: str) -> Path:
    """A program for the cage: what it loads, and the body of its answer."""
    program = folder / "child.py"
    lines = "\n    ".join(does.strip().splitlines())
    program.write_text(
        f"from dateline.caged import Refused, serve\n{loads}\ndef answer(body, ask):\n    {lines}\nserve(lambda ask: None, answer)\n"
    )
    return program


def said(folder: Path, does: str, *, loads: str = "", body: bytes = b"abc", limits: Limits = LIMITS, **ask: Any) -> dict[str, Any]:
    return run(child(folder, loads, does), body, where="some.pdf", limits=limits, ask=ask)


def test_the_bytes_go_in_and_the_answer_comes_out(tmp_path: Path) -> None:
    assert said(tmp_path, "return {'size': len(body), 'asked': ask['for']}", body=b"x" * 3_000_000, **{"for": "it"}) == {
        "size": 3_000_000,
        "asked": "it",
    }


ESCAPES = {
    "a file is read": "open('/etc/passwd').read()",
    "a file is written": "open('left-by-a-caged-child', 'w')",
    "a socket is made": "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "a local socket is made": "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
    "a closed place is used again": "os.close(0) or socket.socket()",
    "the limit is raised again": "resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))",
    "memory is raised again": "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "a folder is listed": "os.listdir('/')",
    "a pipe is made": "os.pipe()",
    "a program is started": "subprocess.run(['/bin/true'])",
    "a library is loaded": "__import__('sqlite3')",
}


@unix
@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES)
def test_once_it_is_locked(tmp_path: Path, escape: str) -> None:
    """Each way out fails, in a child that runs with all the rights of the test."""
    tried = f"try:\n    {escape}\nexcept (OSError, ValueError, ImportError):\n    return {{'held': True}}\nreturn {{'held': False}}"
    assert said(tmp_path, tried, loads="import os, resource, socket, subprocess")["held"]


@unix
def test_the_same_ways_lead_out_where_there_is_no_cage(tmp_path: Path) -> None:
    """So that what holds them above is the lock: before it, they work."""
    loads = "import os, socket\nopen('/etc/passwd').read(); socket.socket().close(); os.listdir('/')"
    assert said(tmp_path, "return {'out': True}", loads=loads) == {"out": True}


@unix
def test_another_program_in_its_place_can_open_nothing_either(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match="breaks the program"):
        said(tmp_path, "os.execv('/bin/cat', ['cat', '/etc/passwd'])", loads="import os")


@unix
def test_it_sees_nothing_of_its_parent_s_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_SECRET", "word")
    assert "A_SECRET" not in said(tmp_path, "return dict(os.environ)", loads="import os")


@unix
def test_memory_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match=r"needs more than 512 MB of memory; set \[media\] child_memory_bytes"):
        said(tmp_path, "return {'size': len(bytearray(2_000_000_000))}")


def test_time_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match=r"took longer than 1 s to take apart and was given up; set \[media\] child_timeout_s"):
        said(tmp_path, "time.sleep(60)", loads="import time", limits=Limits(memory_bytes=2**29, timeout_s=1, table="media"))


@unix
def test_processor_time_is_bounded_too(tmp_path: Path) -> None:
    """Many hands use up a minute before the clock does."""
    limits = Limits(memory_bytes=2**29, timeout_s=2.5, table="media")
    assert said(tmp_path, "return {'cpu': resource.getrlimit(resource.RLIMIT_CPU)}", loads="import resource", limits=limits) == {
        "cpu": [3, 4]
    }


@unix
def test_what_uses_up_its_processor_time_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match="takes more than 20 s of processor time to take apart"):
        said(tmp_path, "os.kill(os.getpid(), signal.SIGXCPU)", loads="import os, signal")


def test_what_it_says_is_bounded(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match="unpacks to more than"):
        said(tmp_path, "return {'text': 'x' * 200_000}")


def test_what_it_refuses_is_the_error(tmp_path: Path) -> None:
    with pytest.raises(FileBroken, match=r"^some\.pdf: is locked$"):
        said(tmp_path, "raise Refused('is locked')")


def test_what_it_refuses_with_is_plain_and_short(tmp_path: Path) -> None:
    with pytest.raises(FileBroken) as caught:
        said(tmp_path, "raise Refused('\\x1b]0;owned\\x07 is locked' + 'x' * 5000)")
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 600


@unix
@pytest.mark.parametrize(("end", "told"), [("os.kill(os.getpid(), 11)", "SIGSEGV"), ("os._exit(3)", "status 3"), ("os.abort()", "SIGABRT")])
def test_a_child_that_dies_is_an_error_that_says_how(tmp_path: Path, end: str, told: str) -> None:
    with pytest.raises(FileBroken, match=told):
        said(tmp_path, end, loads="import os")


def test_a_child_that_hears_nothing_is_no_trouble(tmp_path: Path) -> None:
    """It ends before it has read what it is sent."""
    program = tmp_path / "deaf.py"
    program.write_text("import sys\nsys.exit(0)\n")
    with pytest.raises(FileBroken, match="status 0"):
        run(program, b"x" * 5_000_000, where="some.pdf", limits=LIMITS)


@pytest.mark.parametrize("answer", ["[1]", '{"answer": 1}', "nonsense", "[" * 50_000])
def test_an_answer_that_is_none_is_an_error(tmp_path: Path, answer: str) -> None:
    program = tmp_path / "odd.py"
    program.write_text(f"print({answer!r})\n")
    with pytest.raises(FileBroken, match="breaks the program"):
        run(program, b"", where="some.pdf", limits=LIMITS)


def test_what_libraries_print_is_no_part_of_the_answer(tmp_path: Path) -> None:
    assert said(tmp_path, "os.write(1, b'noise')\nreturn {}", loads="import os") == {}
