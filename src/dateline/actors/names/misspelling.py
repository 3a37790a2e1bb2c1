"""A misspelling is kept as attested; this only says that it is one."""

from dateline.actors.names.form import NameForm
from dateline.actors.names.word import Word, likeness
from dateline.actors.names.words import lexicon


def misspelt(attested: NameForm, known: NameForm) -> str | None:
    """How the attested name is a slip of the pen for the known one ("nursa ~ nusra: misspelling, letters swapped"); None = it is not.

    Another romanisation (Nusrah, Golani) is no misspelling; an English word has but one spelling.
    """
    if len(attested.words) != len(known.words):
        return None
    slips = [_slip(mine, theirs) for mine, theirs in zip(attested.words, known.words, strict=True)]
    return None if None in slips else "; ".join(slip for slip in slips if slip) or None


def _slip(mine: Word, theirs: Word) -> str | None:
    """What is wrong with a word; "" = nothing, None = it is another word."""
    alike = likeness(mine, theirs)
    if alike is None:
        return None
    if "misspelling" in alike.why:
        return alike.why
    unknown = theirs.text in lexicon().english and mine.text not in lexicon().senses
    return f"{mine.text} ~ {theirs.text}: misspelling" if unknown and "plural" not in alike.why else ""
