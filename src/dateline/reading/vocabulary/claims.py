"""The types of claims, gathered from their files, and the reference page made from them."""

from dataclasses import dataclass, field
from functools import cache

from dateline.reading import vocabulary

FILES = {
    "interactions": "What actors do to one another",
    "groups": "What becomes of groups",
    "standing": "How things stand",
    "media": "What becomes of statements and media",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimType:
    """One type of claim.

    Attributes:
        roles: the roles it may fill, in order; a role not told is absent.
        test: what tells it from its neighbours; empty where nothing is near.
        example: a sentence of our own.
        plover, cameo: the codes of those schemes; empty where there is none.
        modes: PLOVER's modes of the type → what each covers.
        counted: whether it carries a count.
        symmetric: whether its two sides are equals, so that their order means nothing.
    """

    name: str
    roles: tuple[str, ...]
    definition: str
    example: str
    test: str = ""
    plover: str = ""
    cameo: str = ""
    modes: dict[str, str] = field(default_factory=dict)
    counted: bool = False
    symmetric: bool = False


@cache
def claim_types() -> dict[str, ClaimType]:
    """Every type by its name, in the order of the files."""
    return {
        name: ClaimType(name=name, **{**row, "roles": tuple(row["roles"])}) for file in FILES for name, row in vocabulary.load(file).items()
    }


def reference() -> str:
    """The page docs/reference/claim-types.md."""
    lines = [
        "# Types of claims",
        "",
        "Made from `src/dateline/reading/vocabulary/` by `python -m dateline.reading.vocabulary.claims`; do not edit by hand.",
    ]
    for file, title in FILES.items():
        lines += ["", f"## {title}"]
        for name in vocabulary.load(file):
            lines += _entry(claim_types()[name])
    return "\n".join(lines) + "\n"


def _entry(type_: ClaimType) -> list[str]:
    lines = ["", f"### {type_.name}", "", type_.definition]
    if type_.test:
        lines.append(f"*Test:* {type_.test}")
    facts = [f"roles: {', '.join(type_.roles) or 'none'}"]
    facts += [f"PLOVER {type_.plover}"] if type_.plover else []
    facts += [f"CAMEO {type_.cameo}"] if type_.cameo else []
    facts += ["carries a count"] if type_.counted else []
    facts += ["both sides equal"] if type_.symmetric else []
    lines += ["", f"> {type_.example}", "", " · ".join(facts)]
    if type_.modes:
        lines += ["", "| mode | covers |", "|---|---|", *(f"| {mode} | {covers} |" for mode, covers in type_.modes.items())]
    return lines


if __name__ == "__main__":
    print(reference(), end="")  # noqa: T201 — the page is its output
