"""`dateline serve` and `dateline demo --serve`: what they say, and what they refuse."""

import re
import signal
import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from click.testing import CliRunner, Result

from cli.serving import running
from dateline import Desk
from dateline.cli.main import main
from dateline.web import built


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    Desk(path).close()
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["serve", *words])


def test_it_prints_an_address_that_lets_in_and_stops_cleanly_on_ctrl_c(record: Path) -> None:
    with running("serve", "--record", str(record), "--as", "Amina") as (server, address):
        assert urlsplit(address).hostname == "127.0.0.1"
        with httpx.Client(follow_redirects=False) as client:
            base = address.partition("/?")[0]
            assert client.get(f"{base}/api/me").status_code == 401
            assert client.get(address).status_code == 303
            assert client.get(f"{base}/api/me").json()["name"] == "Amina"
        server.send_signal(signal.SIGINT)
        rest, complaints = server.communicate(timeout=20)
    assert server.returncode == 0
    assert "stopped" in rest
    assert "Traceback" not in complaints


def test_where_the_front_end_is_not_built_it_says_so_and_serves_the_api(record: Path, tmp_path: Path) -> None:
    if built.is_built():
        pytest.skip("the front end is built here")
    with running("serve", "--record", str(record)) as (server, address):
        base, token = address.split("/?token=")
        page = httpx.get(f"{base}/timeline", headers={"Authorization": f"Bearer {token}"})
        assert page.status_code == 503
        assert "pip install" in page.text
        assert httpx.get(f"{base}/api/claims", headers={"Authorization": f"Bearer {token}"}).status_code == 200
        server.send_signal(signal.SIGINT)
        _, complaints = server.communicate(timeout=20)
    assert built.why_not() in complaints


def test_a_port_that_is_taken_is_named_with_a_remedy(record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        found = run("--record", str(record), "--port", str(port))
    assert found.exit_code == 2
    assert f"port {port} of 127.0.0.1 is taken" in found.stderr
    assert "--port 0" in found.stderr


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example.org"])
def test_a_host_others_can_reach_needs_a_team(record: Path, host: str) -> None:
    found = run("--record", str(record), "--host", host)
    assert found.exit_code == 2
    assert "--team" in found.stderr


def test_a_host_that_is_not_this_machines_is_refused(record: Path, tmp_path: Path) -> None:
    team = tmp_path / "team.toml"
    team.write_text('project = "p"\naddress = "https://desk.example.org"\n[people.amina]\nrole = "keeper"\ntokens = ["sha256:0"]\n')
    found = run("--record", str(record), "--host", "192.0.2.7", "--port", "0", "--team", str(team))
    assert found.exit_code == 2
    assert "192.0.2.7" in found.stderr


def test_a_record_that_is_not_there_is_told_before_anything_is_served(tmp_path: Path) -> None:
    found = run("--record", str(tmp_path / "none.db"))
    assert found.exit_code == 2
    assert "none.db" in found.stderr
    assert "http://" not in found.stdout


def test_in_a_team_nobody_is_named_on_the_command_line(record: Path, tmp_path: Path) -> None:
    team = tmp_path / "team.toml"
    team.write_text("")
    found = run("--record", str(record), "--team", str(team), "--as", "Amina")
    assert found.exit_code == 2
    assert "--as" in found.stderr


def test_a_bad_name_of_a_proxy_is_refused(record: Path) -> None:
    found = run("--record", str(record), "--port", "0", "--behind-proxy", "desk.example.org/workbench")
    assert found.exit_code == 2
    assert "is no address" in found.stderr


def test_behind_a_proxy_the_address_is_the_proxys(record: Path) -> None:
    with running("serve", "--record", str(record), "--behind-proxy", "desk.example.org") as (_, address):
        assert address.startswith("https://desk.example.org/?token=")


def test_a_new_token_is_shown_once_and_kept_as_a_digest() -> None:
    shown = run("--new-token", 'Amina "A"').stdout
    (token,) = re.findall(r"dateline_\S+", shown)
    (kept,) = re.findall(r"sha256:[0-9a-f]{64}", shown)
    assert token not in kept
    assert r'[people."Amina \"A\""]' in shown


def test_the_demo_serves_what_it_read(tmp_path: Path) -> None:
    with running("demo", "--record", str(tmp_path / "demo.db"), "--serve") as (server, address):
        base, token = address.split("/?token=")
        claims = httpx.get(f"{base}/api/claims", headers={"Authorization": f"Bearer {token}"}).json()
        assert claims["items"]
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=20)
    assert server.returncode == 0
