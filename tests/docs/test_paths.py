"""What the documentation points to is there."""

import re
from collections import Counter

import pytest

from dateline.samples import folder
from docs.pages import PAGES, ROOT, prose

_PATH = re.compile(r"`((?:src|tests|evals|bench|docs|\.ci)/[^`\s]*|[A-Z]+\.md)`")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("page", PAGES)
def test_a_path_that_is_named_exists(page: str) -> None:
    for path in _PATH.findall(prose(page)):
        assert (ROOT / path).exists() or (ROOT / page).parent.joinpath(path).exists(), f"{page} names {path}"


@pytest.mark.parametrize("page", PAGES)
def test_a_link_within_the_project_leads_somewhere(page: str) -> None:
    for link in _LINK.findall(prose(page)):
        if "://" in link:
            continue
        path, _, heading = link.partition("#")
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), f"{page} links to {link}"
        assert not heading or heading in _headings(target.read_text(encoding="utf-8")), f"{page} links to {link}: no such heading"


def test_every_page_of_the_documentation_can_be_reached_from_the_readme() -> None:
    seen, ahead = set(), ["README.md"]
    while ahead:
        page = ahead.pop()
        if page in seen or page not in PAGES:
            continue
        seen.add(page)
        within = (link.partition("#")[0] for link in _LINK.findall(prose(page)) if "://" not in link)
        ahead.extend(((ROOT / page).parent / path).resolve().relative_to(ROOT).as_posix() for path in within)
    assert {page for page in PAGES if page.startswith("docs/")} <= seen


@pytest.mark.parametrize("page", PAGES)
def test_no_heading_of_a_page_stands_twice_at_one_level(page: str) -> None:
    """Two that are alike are one that was merged in twice."""
    headings = re.findall(r"^(#{1,3} .+)$", prose(page), flags=re.MULTILINE)
    assert [heading for heading, count in Counter(headings).items() if count > 1] == []


def test_every_sample_file_stands_in_the_table_of_samples() -> None:
    about = PAGES["src/dateline/samples/ABOUT.md"]
    assert all(path.name in about for path in folder().iterdir())


def _headings(text: str) -> set[str]:
    return {re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines() if line.startswith("#")}
