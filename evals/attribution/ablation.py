"""What each part brings: `python -m evals.attribution.ablation [EVERY]` reads PolNeAR's dev part (each n-th document) four times over.

The rules alone; with the spotter, which says what is a cue; with the judge's contents; with the judge's sources too, which is the default.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.reading import registry
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.pipeline import Pipeline, parser_of
from dateline.reading.readers.attributions import Attributions
from dateline.reading.readers.attributions.drafting.proposing import Proposals
from dateline.reading.readers.attributions.trained.judging import Choice, Judgement, Trained
from evals.attribution import READERS, SPEECH, compare, polnear
from evals.attribution.score import Tally
from evals.board import data_folder

STEPS: dict[str, tuple[str, ...] | None] = {
    "rules alone": None,
    "+ spotter of cues": (),
    "+ judge of contents": ("content",),
    "+ judge of sources": ("content", "source"),
}
"""Which roles the judge may redraw; None = no network at all."""


class Bridled(Trained):
    """Judges as always, and has the rules' own words kept in every role but these."""

    def __init__(self, roles: Sequence[str]) -> None:
        super().__init__()
        self._roles = roles

    def judged(self, page: Page, proposals: Proposals) -> list[Judgement]:
        return [self._bridled(judgement) for judgement in super().judged(page, proposals)]

    def _bridled(self, judgement: Judgement) -> Judgement:
        return replace(
            judgement,
            source=judgement.source if "source" in self._roles else _as_ruled(judgement.source),
            content=judgement.content if "content" in self._roles else _as_ruled(judgement.content),
        )


def _as_ruled(choice: Choice | None) -> Choice | None:
    return replace(choice, ruled=True) if choice is not None else None


def tallies(every: int = 1) -> Iterator[tuple[str, Tally]]:
    """One tally a step, in their order."""
    before = registry.make(Options(readers=READERS[: READERS.index("attributions")]))
    parser = parser_of(Options())
    for name, roles in STEPS.items():
        options = Options(trained=roles is not None)
        reader = Attributions(options, trained=Bridled(roles) if roles is not None else None)
        yield name, compare(polnear.documents(data_folder(), "dev", every=every), Pipeline((*before, reader), parser))


def main(every: int = 1) -> None:
    measures = ("detect", "source", "cue", "content", "content token", "triple", "soft", "speech P", "speech R")
    print(f"{'PolNeAR dev, F1':24}" + "".join(f"{measure:>14}" for measure in measures))
    for name, tally in tallies(every):
        roles = [tally.exact(role) for role in ("source", "cue", "content")]
        figures = [tally.detect()[2], *roles, tally.token("content"), tally.whole(1.0), tally.whole(0.5), *tally.speech(SPEECH)]
        print(f"{name:24}" + "".join(f"{figure:14.1f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
