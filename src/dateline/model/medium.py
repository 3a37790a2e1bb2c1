"""What one report tells of one recording, video, image or statement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.claim import Certainty
from dateline.model.span import Span


class MediumKind(StrEnum):
    RECORDING = "recording"
    VIDEO = "video"
    IMAGE = "image"
    STATEMENT = "statement"
    MESSAGE = "message"  # posts, letters, leaflets
    DOCUMENT = "document"  # reports, transcripts, memos


class Outcome(StrEnum):
    """What somebody found who looked at it."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not_verified"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


class Generation(StrEnum):
    """What it is said to be; where nobody says so it is unknown, and no value is made up."""

    ORIGINAL = "original"
    COPY = "copy"
    REPOST = "repost"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnWord:
    """Who says so, and in which words.

    Attributes:
        report: id of the report it stands in.
        by: the source as printed; None = the report's own voice.
        words: as printed; empty where the page's mark-up says it.
        span: where they stand in the report; None where they stand in its mark-up.
        claim: id of the claim that tells it; None where no claim does.
    """

    report: str
    by: str | None = None
    words: str = ""
    span: Span | None = None
    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """How a report names it, at one place.

    Attributes:
        is_medium: whether somebody's words are said to stand in it ("in an audio recording").
    """

    words: str
    span: Span
    is_medium: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """A copy of it in the page of a report, as the page's mark-up has it. Nothing was fetched from there.

    Attributes:
        url: of the picture or film, made absolute.
        how: img · video · audio · iframe · json-ld, standing in the article; og:image … where the head of the page alone names it.
        capture: digest of the page.
        caption, credit: in print beside it; None = there is none.
        told: what the mark-up says it shows (`alt`, a name); None = nothing.
        uploaded: the day the mark-up gives (uploadDate); None = none.
    """

    url: str
    how: str
    capture: str
    caption: str | None = None
    credit: str | None = None
    told: str | None = None
    uploaded: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """That it was put out.

    Attributes:
        holder: who did, as printed; None = not told.
        channel: on what, as printed; None = not told.
        earliest, latest: when; None = open, or not told.
    """

    holder: str | None
    channel: str | None
    earliest: date | None
    latest: date | None
    word: OnWord


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDay:
    """The day it is said to be of: filmed, recorded, written. Not the day it was put out."""

    earliest: date | None
    latest: date | None
    word: OnWord


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPlace:
    """The place it is said to be of.

    Attributes:
        name: in the gazetteer, else as printed.
        gazetteer_id: None = not resolved.
    """

    name: str
    gazetteer_id: str | None
    word: OnWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """That somebody vouched for it, could not, contested it, or took it back.

    Attributes:
        by: who, as printed; None = not told.
        how: the words for the check ("geolocated", "matched the voice"); empty where none are told.
        certainty: how sure it is told to be.
        earliest, latest: when; None = open, or not told.
    """

    verdict: Outcome
    by: str | None
    how: tuple[str, ...]
    word: OnWord
    certainty: Certainty = Certainty.ASSERTED
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidGeneration:
    """What it is said to be: the original, a copy …"""

    generation: Generation
    word: OnWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """What one report tells of one thing, or one given file.

    Attributes:
        id: 16 hex digits, from the report and the first place that names or embeds it.
        report: its id; None of a file that somebody gave.
        kind: by the word it is named with, or by the mark-up.
        several: told of in the plural: no one thing, and joined with none but in copied words.
        speakers: whose words it carries, as printed.
        claims: ids of the claims that rest on it: told in it, or shown by it.
        file: digest of the file that was given; None of what a report tells.
    """

    id: str
    report: str | None
    kind: MediumKind
    several: bool = False
    named: tuple[Named, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    released: tuple[Release, ...] = ()
    days: tuple[SaidDay, ...] = ()
    places: tuple[SaidPlace, ...] = ()
    checks: tuple[Check, ...] = ()
    generations: tuple[SaidGeneration, ...] = ()
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    file: str | None = None
