"""What a picture, video or sound says of itself: as the file says it, which is not as it was."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.model.doubt import Doubt


class MediaKind(StrEnum):
    PICTURE = "picture"
    VIDEO = "video"
    SOUND = "sound"
    UNKNOWN = "unknown"


class Inscribed(StrEnum):
    """What an entry in a file speaks of.

    Attributes:
        TAKEN: when the picture was taken or the recording begun.
        DIGITIZED: when the file, or its digital form, was made; programs that save a copy anew write their own time there.
    """

    TAKEN = "taken"
    DIGITIZED = "digitized"
    CHANGED = "changed"
    POSITION = "position"
    DEVICE = "device"
    SOFTWARE = "software"
    MADE_BY = "made_by"
    CREDIT = "credit"
    RIGHTS = "rights"
    CAPTION = "caption"
    SOURCE_TYPE = "source_type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inscription:
    """One thing a file says of itself. Anyone can write anything there: it is a statement, never a finding.

    Attributes:
        of: what it speaks of.
        value: put into one form: a time as ISO 8601, with an offset only where the file gives one; a position as "latitude,longitude" in
            degrees, where the camera says it was; a source type as the last word of its IPTC address ("digitalCapture").
        printed: as it stands in the file.
        by: where in the file ("EXIF DateTimeOriginal", "XMP photoshop:Credit", "IPTC caption", "container creation_time").
    """

    of: Inscribed
    value: str
    printed: str
    by: str

    @property
    def day(self) -> date | None:
        """Of a time, the day in the zone it is told in; None of anything else."""
        if self.of not in {Inscribed.TAKEN, Inscribed.DIGITIZED, Inscribed.CHANGED}:
            return None
        try:
            return date.fromisoformat(self.value[:10])
        except ValueError:
            return None


class Validity(StrEnum):
    """Whether the Content Credentials (C2PA) of a file hold.

    Attributes:
        VALID: signed, and not a byte changed since; that says who signed it, not that what it shows is so.
        INVALID: there is a manifest, and it does not fit the file, or its signature does not hold.
        UNKNOWN: there is none, or it was not looked at. Hardly any file has one: it says nothing about the file.
    """

    VALID = "valid"
    INVALID = "invalid"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What the Content Credentials (C2PA) of a file say, and whether they hold.

    Attributes:
        trusted: whether the signer's certificate leads to an authority named in the settings; None where none is named.
        signer: the name in the signer's certificate; None = not told.
        issuer: who gave the certificate out.
        signed_at: ISO 8601, by the time stamp or the signer; None = not told.
        generator: the program that made the claim.
        actions: what was done to the file, in order, as C2PA names it ("c2pa.created", "c2pa.cropped").
        source_type: of the digital source, the last word of its IPTC address ("trainedAlgorithmicMedia").
        problems: the codes of what does not hold ("assertion.dataHash.mismatch").
        remote: the address of a manifest that lies elsewhere; it was not asked for.
        reason: why nothing is known; empty where something is.
    """

    standing: Validity
    trusted: bool | None = None
    signer: str | None = None
    issuer: str | None = None
    signed_at: str | None = None
    generator: str | None = None
    actions: tuple[str, ...] = ()
    source_type: str | None = None
    problems: tuple[str, ...] = ()
    remote: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A perceptual hash: pictures that look alike have prints that differ in few bits.

    Attributes:
        method: how it was made ("phash": 64 bits, ImageHash's; "phash within bars": the same without black bars around).
        value: lower-case hex.
        at_s: of a video, seconds from its start; None of a picture.
        flat: so little can be seen that prints say nothing (a black frame, a wall); such prints are compared with nothing.
    """

    method: str
    value: str
    at_s: float | None = None
    flat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What can be read off a media file without believing it.

    Attributes:
        name: the file, as it was given.
        digest: SHA-256 of the bytes, lower-case hex.
        size: in bytes.
        kind, media_type: by the looks of its bytes, whatever its name says.
        width, height: in pixels, as stored; None = it has none, or could not be told.
        duration_s: of videos and sounds; None = it has none, or could not be told.
        codecs: of its streams, by FFmpeg's names.
        inscriptions: what the file says of itself, in the order of trust: EXIF, XMP, IPTC, container.
        prints: of the picture, or of frames of the video in order.
        sound_print: an acoustic fingerprint; None = there is none, and a Doubt says why.
        credentials: its Content Credentials.
        doubts: what could not be told, or does not fit together.
        inspected_by: what looked, with versions.
    """

    name: str
    digest: str
    size: int
    kind: MediaKind
    media_type: str
    width: int | None = None
    height: int | None = None
    duration_s: float | None = None
    codecs: tuple[str, ...] = ()
    inscriptions: tuple[Inscription, ...] = ()
    prints: tuple[Print, ...] = ()
    sound_print: str | None = None
    credentials: Credentials = Credentials(standing=Validity.UNKNOWN, reason="not looked at")
    doubts: tuple[Doubt, ...] = ()
    inspected_by: tuple[tuple[str, str], ...] = ()

    def first(self, of: Inscribed) -> Inscription | None:
        """What it says of one thing, by its most trusted entry; None = it says nothing."""
        return next((entry for entry in self.inscriptions if entry.of is of), None)
