"""When and where a thing is said to be of, and whether it is said to be a copy: by the words around its name."""

import re
from collections.abc import Iterator

from dateline.corroborate.media.where import Sentences, by, heard, one_line
from dateline.model import Claim, Generation, OnWord, Reading, SaidDay, SaidGeneration, SaidPlace, Span

_MADE = re.compile(r"\b(?:filmed|recorded|shot|taken|videotaped|dated|dates|dating|geo-?locat\w+|chrono-?locat\w+)\b", re.IGNORECASE)
_PUT_OUT = re.compile(
    r"\b(?:posted|released|published|uploaded|shared|broadcast|aired|circulat\w+|verified|seen|obtained)\b", re.IGNORECASE
)
_DOWN = re.compile(r"\bshot\s+down\b", re.IGNORECASE)
_BRED = {
    Generation.ORIGINAL: re.compile(r"\b(?:original|unedited|first-generation)\b", re.IGNORECASE),
    Generation.REPOST: re.compile(r"\b(?:re-?posted|re-?post|re-?upload\w*|re-?shared|recirculat\w+|shared again)\b", re.IGNORECASE),
    Generation.COPY: re.compile(r"\b(?:an?|the) cop(?:y|ies) of\b", re.IGNORECASE),
    Generation.EDITED: re.compile(r"\b(?:edited|cropped|re-?encoded|doctored|cut together|spliced)\b", re.IGNORECASE),
}


class ToldOf:
    """Reads the sentences that name a thing."""

    def __init__(self, reading: Reading, claims: tuple[tuple[str, Claim], ...]) -> None:
        self.reading = reading
        self._claims = claims
        self.text = reading.report.text
        self.sentences = Sentences(self.text)

    def days(self, sentence: Span) -> Iterator[SaidDay]:
        for when in self.reading.whens:
            if when.span is None or (when.earliest is None and when.latest is None):
                continue
            cue = self._made_before(when.span, sentence)
            if cue is not None:
                yield SaidDay(earliest=when.earliest, latest=when.latest, word=self.word(Span(cue, when.span.end), at=when.span))

    def places(self, sentence: Span) -> Iterator[SaidPlace]:
        for place in self.reading.places:
            cue = self._made_before(place.span, sentence)
            if cue is not None:
                name = place.name or one_line(place.span.of(self.text))
                yield SaidPlace(name=name, gazetteer_id=place.gazetteer_id, word=self.word(Span(cue, place.span.end), at=place.span))

    def generations(self, sentence: Span, named: Span) -> Iterator[SaidGeneration]:
        """Of what is named in a sentence; the words must stand near its name."""
        for generation, words in _BRED.items():
            for match in words.finditer(self.text, sentence.start, sentence.end):
                if self._is_near(Span(match.start(), match.end()), named):
                    yield SaidGeneration(generation=generation, word=self.word(Span(match.start(), match.end())))

    def word(self, span: Span, *, at: Span | None = None, claim: str | None = None) -> OnWord:
        """On whose word some words stand; `at` where that is told by a part of them."""
        attribution = heard(self.reading, at or span)
        claim = claim or next((name for name, one in self._claims if any(words.covers(at or span) for words in one.evidence)), None)
        return OnWord(
            report=self.reading.report.id, by=by(attribution, self.text), words=one_line(span.of(self.text)), span=span, claim=claim
        )

    def _made_before(self, span: Span, sentence: Span) -> int | None:
        """Where the word for making stands that a day or place belongs to; None where none does, or it is rather one of putting out."""
        if not sentence.covers(span):
            return None
        cues = [match for match in _MADE.finditer(self.text, sentence.start, span.start) if not _DOWN.match(self.text, match.start())]
        if not cues or _PUT_OUT.search(self.text, cues[-1].end(), span.start):
            return None
        return cues[-1].start()

    def _is_near(self, cue: Span, named: Span) -> bool:
        """Within the phrase, or with at most four words between."""
        if named.covers(cue):
            return True
        between = self.text[min(cue.end, named.end) : max(cue.start, named.start)]
        return len(between.split()) <= 4 and not re.search(r"[,;:—]", between)
