"""Whether a request comes from the workbench's own pages, from a person, or from a stranger's page.

A page of anybody's can make a browser send requests to a server on this machine, with our cookie. What it cannot do is lie about where
they come from: the browser writes Host, Origin and the Sec-Fetch headers itself.
"""

from starlette.requests import Request

from dateline.errors import NotAllowed
from dateline.web.guard.access import Access

READING = frozenset({"GET", "HEAD", "OPTIONS"})
OUR_HEADER = "x-dateline"
_TAKEN = ("application/json", "multipart/form-data")


def from_no_stranger(asked: Request, access: Access) -> None:
    """Lets through what a person typed or followed, our own pages, and programs.

    Raises:
        NotAllowed: for what a page of another site, or of another port of this machine, sends or embeds.
    """
    if from_elsewhere(asked) and not opened_by_a_person(asked):
        raise NotAllowed("this request comes from a page of another site")
    origin = asked.headers.get("origin")
    if origin not in {None, "null"} and origin not in access.addresses:
        raise NotAllowed(f"this request comes from a page of {origin!r}")


def written_by_us(asked: Request) -> None:
    """Lets through a write only where nobody's page but ours can have sent it.

    Raises:
        NotAllowed: without our header, which no page of another site can set; in the form of an HTML form; or where neither the browser
            tells where it comes from nor a program shows its token.
    """
    if asked.headers.get(OUR_HEADER) != "1":
        raise NotAllowed("a write needs the header X-Dateline: 1")
    kind = asked.headers.get("content-type", "").partition(";")[0].strip().lower()
    if (kind or _has_body(asked)) and kind not in _TAKEN:
        raise NotAllowed(f"a write is sent as {' or '.join(_TAKEN)}, not as {kind or 'anything'}")
    if not (from_our_page(asked) or "authorization" in asked.headers):
        raise NotAllowed("a write by cookie needs Origin or Sec-Fetch-Site, as browsers send them; a program sends Authorization: Bearer")


def from_our_page(asked: Request) -> bool:
    """Whether the browser says so. An Origin that is not ours has been refused before."""
    return asked.headers.get("sec-fetch-site") == "same-origin" or asked.headers.get("origin") not in {None, "null"}


def from_elsewhere(asked: Request) -> bool:
    """From a page of another site, or of another port or name of this machine."""
    return asked.headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}


def opened_by_a_person(asked: Request) -> bool:
    """A link that was followed: a page of its own, not one in a frame."""
    headers = asked.headers
    return asked.method == "GET" and headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"


def wants_a_page(asked: Request) -> bool:
    """Whether a person looks at the answer, not a program."""
    return asked.method in READING and "text/html" in asked.headers.get("accept", "") and not asked.url.path.startswith("/api/")


def _has_body(asked: Request) -> bool:
    return asked.headers.get("content-length", "0") != "0" or "transfer-encoding" in asked.headers
