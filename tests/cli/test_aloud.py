"""What a file's ending says about its form."""

from pathlib import Path

import click
import pytest

from dateline.cli.options.aloud import form_of


@pytest.mark.parametrize(("name", "form"), [("a.html", "html"), ("a.JSONL", "jsonl"), ("a.txt", "table"), ("a", "table")])
def test_the_ending_says_the_form(name: str, form: str) -> None:
    assert form_of(None, Path(name)) == form


def test_an_ending_that_says_none_is_refused() -> None:
    with pytest.raises(click.UsageError, match=r"no form ends in \.pdf"):
        form_of(None, Path("a.pdf"))


def test_a_form_that_is_named_needs_no_ending() -> None:
    assert form_of("jsonl", Path("a.out")) == "jsonl"
