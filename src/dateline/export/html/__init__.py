"""One self-contained page: the words marked, each claim beside them with the hands it passed through."""

from dateline.export.html.page import Html

__all__ = ["Html"]
