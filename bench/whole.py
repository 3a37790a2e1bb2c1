"""The whole reading, and a reading that keeps a watch on each reader."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from time import process_time, thread_time

from spacy.tokens import Doc

from dateline.model import Doubt, Part, Report
from dateline.reading import registry
from dateline.reading.naming.recogniser import Recogniser
from dateline.reading.options import Options
from dateline.reading.page import Page
from dateline.reading.parsing import Parser
from dateline.reading.pipeline import Pipeline
from dateline.reading.reader import Noun, Reader


class Whole:
    """dateline's default readers, made and warm: one report after the other, as `dateline.read` is called."""

    def __init__(self, *, trained: bool = True) -> None:
        self.name = "whole reading" if trained else "by rules alone"
        self._pipeline = Pipeline.build(Options(trained=trained))
        self._pipeline.read(Report(id="warm", text="The ministry said on Sunday that it had begun.", published=None))

    def read(self, reports: Sequence[Report]) -> None:
        for report in reports:
            self._pipeline.read(report)


class Batch(Whole):
    """The same, the next reports begun meanwhile, as `dateline add` reads many."""

    def __init__(self) -> None:
        super().__init__()
        self.name = "many in a batch"

    def read(self, reports: Sequence[Report]) -> None:
        for _ in self._pipeline.each(reports):
            pass


class Watch:
    """Processor seconds spent, by name. The parse is made when a reader first asks for it, so its time is taken out of that reader's."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()


class WatchedParser(Parser):
    def __init__(self, watch: Watch) -> None:
        super().__init__(Options().model, Recogniser())
        self._watch = watch

    def __call__(self, text: str, parts: Sequence[Part] = (), cut: Callable[[Doc, int], None] | None = None) -> Doc:
        began = thread_time()
        doc = super().__call__(text, parts, cut)
        self._watch.seconds["parse"] += thread_time() - began
        return doc


class WatchedReader:
    def __init__(self, reader: Reader, watch: Watch) -> None:
        self._reader, self._watch = reader, watch
        self.name, self.version, self.gives, self.needs = reader.name, reader.version, reader.gives, reader.needs
        self.encoder = getattr(reader, "encoder", None)

    def read(self, page: Page) -> Iterator[Noun | Doubt]:
        parsing, began = self._watch.seconds["parse"], thread_time()
        found = list(self._reader.read(page))
        self._watch.seconds[self.name] += thread_time() - began - (self._watch.seconds["parse"] - parsing)
        yield from found


def shares(reports: Sequence[Report]) -> dict[str, float]:
    """Processor seconds spent in the parse, in each reader, in between, and by the network that reads beside them, over all reports."""
    watch = Watch()
    pipeline = Pipeline([WatchedReader(reader, watch) for reader in registry.make(Options())], WatchedParser(watch))
    pipeline.read(Report(id="warm", text="The ministry said on Sunday that it had begun.", published=None))
    watch.seconds.clear()
    began, whole = thread_time(), process_time()
    for report in reports:
        pipeline.read(report)
    spent = thread_time() - began
    return {**watch.seconds, "pipeline": spent - watch.seconds.total(), "words, beside": process_time() - whole - spent}
