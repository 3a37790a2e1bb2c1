"""A misspelling is kept as attested; this only says that it is one."""

from dateline.actors.names.form import NameForm
from dateline.actors.names.word import likeness


def misspelt(attested: NameForm, known: NameForm) -> str | None:
    """How the attested name is a slip of the pen for the known one ("nursa ~ nusra: misspelling, letters swapped"); None = it is not.

    Another romanisation (Nusrah, Golani) is no misspelling.
    """
    if len(attested.words) != len(known.words):
        return None
    slips = []
    for mine, theirs in zip(attested.words, known.words, strict=True):
        alike = likeness(mine, theirs)
        if alike is None:
            return None
        if "misspelling" in alike.why:
            slips.append(alike.why)
    return "; ".join(slips) or None
