"""XML from strangers into a tree: no entities, no DTD, no network, no bombs."""

import re
from typing import Any

from dateline.errors import NotAReport
from dateline.intake.pages.contents import BREAK, running
from dateline.intake.pages.words import one_line
from dateline.intake.told import is_utf8

_ENTITIES = tuple("<!ENTITY".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]")
_PROLOG = re.compile(rb"<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)


def root_named(head: bytes) -> str:
    """The local name of the first element, without parsing; empty where none is seen."""
    seen = _ROOT.search(_PROLOG.sub(b" ", head)) if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else None
    return seen[1].decode("ascii", "replace") if seen else ""


def tree_of(body: bytes, where: str) -> Any:
    """The root element (lxml).

    Raises:
        NotAReport: when it is empty, no XML, too deep, or declares entities: these can make a parser read files or fill the memory.
    """
    if not body.strip():
        raise NotAReport(where, "is empty; check that it was written to the end")
    if any(declared in body for declared in _ENTITIES):
        raise NotAReport(where, "declares entities (<!ENTITY …>), which can read files and fill the memory; remove its DOCTYPE")
    from lxml.etree import LxmlError, fromstring

    try:
        return fromstring(body, parser=_parser("utf-8" if is_utf8(body) else None))
    except (LxmlError, ValueError, LookupError) as error:
        raise NotAReport(where, f"is no XML that can be read ({one_line(str(error))}); check that it was written to the end") from None


def _parser(encoding: str | None) -> Any:
    from lxml.etree import XMLParser

    # huge_tree=False keeps libxml2's own bounds: 256 levels, 10 MB a text, and how far a reference may grow.
    return XMLParser(
        encoding=encoding,
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def first(element: Any, path: str) -> Any:
    """The first element at a path of local names ("itemMeta/provider"), whatever their namespace; None = there is none."""
    return element.find("/".join(f"{{*}}{step}" for step in path.split("/")))


def every(element: Any, path: str) -> list[Any]:
    return list(element.findall("/".join(f"{{*}}{step}" for step in path.split("/"))))


def words_in(element: Any) -> str | None:
    """An element's words on one line; None where it has none, or is not there."""
    return one_line(running(element).replace(BREAK, " ")) or None if element is not None else None
