"""A mention while it is being found: token numbers instead of offsets, and what the wording tells of number and sex."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.model import MentionForm, MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A run of tokens that names, describes or points to something.

    Attributes:
        first, last: token numbers, both included.
        head: number of the token the phrase turns on.
        plural: None where the wording does not tell.
        sex: "f", "m", or "" where the wording does not tell.
        defines: for an acronym in brackets, the first token of the name it stands for; -1 otherwise.
    """

    first: int
    last: int
    head: int
    kind: MentionKind
    form: MentionForm
    plural: bool | None = None
    sex: str = ""
    defines: int = -1

    def covers(self, other: "Found") -> bool:
        return self.first <= other.first and other.last <= self.last

    def tokens(self, doc: Doc) -> list[Token]:
        return list(doc[self.first : self.last + 1])

    @property
    def is_name(self) -> bool:
        return self.form not in {MentionForm.DESCRIPTION, MentionForm.PRONOUN}
