"""A batch of PDFs goes on past one that is broken."""

from pathlib import Path

from click.testing import CliRunner

from dateline.cli.main import main
from intake.pdf.writing import Sheet, pdf

LINES = ["The defence ministry said on Sunday that rebels had shelled", "the town of Saraqib and killed five soldiers."]


def test_a_broken_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    whole = pdf(Sheet().at(60, 80, "24 April 2017").column(60, 100, LINES))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    (tmp_path / "b.pdf").write_bytes(whole)
    ran = CliRunner().invoke(main, ["read", str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf"), "--jsonl"])
    assert ran.exit_code == 1
    assert "a.pdf: is no PDF that can be opened" in ran.stderr
    assert '"ASSAULT"' in ran.stdout
    assert '"2017-04-23"' in ran.stdout
