"""What kind of file this is, by its first bytes: names lie."""

from mimetypes import guess_type

from dateline.model import MediaKind

HEAD = 64
"""Bytes that tell."""

_MARKS = (
    (b"\xff\xd8\xff", MediaKind.PICTURE, "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", MediaKind.PICTURE, "image/png"),
    (b"GIF87a", MediaKind.PICTURE, "image/gif"),
    (b"GIF89a", MediaKind.PICTURE, "image/gif"),
    (b"II*\x00", MediaKind.PICTURE, "image/tiff"),
    (b"MM\x00*", MediaKind.PICTURE, "image/tiff"),
    (b"BM", MediaKind.PICTURE, "image/bmp"),
    (b"\x1aE\xdf\xa3", MediaKind.VIDEO, "video/x-matroska"),
    (b"FLV\x01", MediaKind.VIDEO, "video/x-flv"),
    (b"\x00\x00\x01\xba", MediaKind.VIDEO, "video/mpeg"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", MediaKind.VIDEO, "video/x-ms-asf"),
    (b"OggS", MediaKind.SOUND, "audio/ogg"),
    (b"fLaC", MediaKind.SOUND, "audio/flac"),
    (b"ID3", MediaKind.SOUND, "audio/mpeg"),
    (b"\xff\xfb", MediaKind.SOUND, "audio/mpeg"),
    (b"\xff\xf3", MediaKind.SOUND, "audio/mpeg"),
    (b"\xff\xf1", MediaKind.SOUND, "audio/aac"),
    (b"#!AMR", MediaKind.SOUND, "audio/amr"),
)
_RIFF = {
    b"WEBP": (MediaKind.PICTURE, "image/webp"),
    b"WAVE": (MediaKind.SOUND, "audio/wav"),
    b"AVI ": (MediaKind.VIDEO, "video/x-msvideo"),
}
_BRANDS = {
    b"avif": (MediaKind.PICTURE, "image/avif"),
    b"avis": (MediaKind.PICTURE, "image/avif"),
    b"heic": (MediaKind.PICTURE, "image/heic"),
    b"heix": (MediaKind.PICTURE, "image/heic"),
    b"mif1": (MediaKind.PICTURE, "image/heif"),
    b"M4A ": (MediaKind.SOUND, "audio/mp4"),
    b"qt  ": (MediaKind.VIDEO, "video/quicktime"),
}
"""Of ISO base media files, by their major brand (ISO/IEC 14496-12); any other is a video."""

_SAME = {"image/jpg": "image/jpeg", "audio/x-wav": "audio/wav", "audio/mp3": "audio/mpeg", "audio/x-flac": "audio/flac"}
_CONTAINERS = frozenset({"video/mp4", "video/quicktime", "audio/mp4", "video/x-matroska", "video/webm", "audio/ogg", "video/ogg"})
"""Whose suffixes are used for one another in good faith."""


def looks(head: bytes) -> tuple[MediaKind, str]:
    """Kind and media type of bytes; unknown and "application/octet-stream" where they are of no kind known here."""
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], (MediaKind.VIDEO, "video/mp4"))
    found = next(((kind, media_type) for mark, kind, media_type in _MARKS if head.startswith(mark)), None)
    return found or (MediaKind.UNKNOWN, "application/octet-stream")


def lies(name: str, media_type: str) -> str | None:
    """The media type a file's name promises, where its bytes are of another; None where they agree or the name promises none."""
    promised = guess_type(name)[0]
    promised = _SAME.get(promised, promised) if promised else None
    if promised is None or promised == media_type or {promised, media_type} <= _CONTAINERS:
        return None
    return promised
