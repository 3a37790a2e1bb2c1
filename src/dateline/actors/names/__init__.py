"""Are these two names one? Normal forms, a comparer that says why, and an index that never answers with one name alone."""

from dateline.actors.names.comparing import compare
from dateline.actors.names.comparison import Comparison, Verdict
from dateline.actors.names.form import NameForm, form_of
from dateline.actors.names.index import Index
from dateline.actors.names.misspelling import misspelt

__all__ = ["Comparison", "Index", "NameForm", "Verdict", "compare", "form_of", "misspelt"]
