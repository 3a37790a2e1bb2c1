"""What is in a video or a sound: run in a cage, by way of FFmpeg's libraries (PyAV)."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from time import monotonic
from typing import Any

from dateline.caged import Refused, serve
from dateline.media.inside.moments import Entry, moment, position_6709
from dateline.media.inside.prints import prints

_MICROSECONDS = 1_000_000  # FFmpeg's unit for a whole file's time
_FAR = 2.0  # seconds between prints from which it is quicker to seek than to decode all that lies between
_PATIENCE = 0.6  # of the child's time that may go into frames
# As phones and cameras write them; the surest first.
_TIMES = (("taken", "com.apple.quicktime.creationdate"), ("taken", "date"), ("digitized", "creation_time"))
_PLACES = ("com.apple.quicktime.location.ISO6709", "location")
_WORDS = (
    ("device", ("com.apple.quicktime.make", "com.apple.quicktime.model")),
    ("device", ("com.android.manufacturer", "com.android.model")),
    ("software", ("com.apple.quicktime.software",)),
    ("software", ("encoder",)),
    ("made_by", ("artist",)),
    ("rights", ("copyright",)),
    ("caption", ("title",)),
    ("caption", ("comment",)),
)


def load(_ask: Mapping[str, Any]) -> None:
    """Does all that is done to a video to an empty one: what that loads on the way is there before the cage is shut."""
    import av

    av.logging.set_level(None)
    answer(_empty(), {"pixels": 10_000, "frames": 1, "seconds": 60})


def _empty() -> bytes:
    import av

    made = BytesIO()
    with av.open(made, "w", format="nut") as container:
        stream: Any = container.add_stream("rawvideo", rate=1)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        container.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
    return made.getvalue()


def answer(body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Its streams, what its container says, prints of its frames.

    Args:
        ask: `frames`, `pixels`: the most there may be; `seconds`, the time this may take.
    """
    import av

    began = monotonic()
    doubt: list[str] = []
    with _opened(body) as container:
        video = next(iter(container.streams.video), None)
        _refuse_huge(video, ask["pixels"])
        duration = _duration(container)
        answered = {
            "width": video.width if video else None,
            "height": video.height if video else None,
            "duration_s": duration,
            "codecs": [stream.codec_context.name for stream in container.streams if stream.codec_context],
            "entries": list(_entries(container.metadata, doubt)),
            "kind": "video" if video and not _is_cover(video) else "sound",
        }
        frames = _Frames(container, video, duration, ask["frames"]) if answered["kind"] == "video" else ()
        until = began + _PATIENCE * ask["seconds"]
        return {**answered, "prints": _prints(frames, until, doubt), "doubts": doubt, "by": {"av": av.__version__}}


def _opened(body: bytes) -> Any:
    import av

    try:
        # No protocol but the bytes in hand: a playlist within them leads nowhere.
        container = av.open(BytesIO(body), options={"protocol_whitelist": ""}, metadata_errors="replace")
    except (av.FFmpegError, ValueError):
        raise Refused("cannot be played: it is damaged, cut off, or of a kind FFmpeg does not read") from None
    if not any(stream.type in {"video", "audio"} for stream in container.streams):
        raise Refused("holds neither pictures nor sound")
    return container


def _refuse_huge(video: Any, most: int) -> None:
    if video and (video.width or 0) * (video.height or 0) > most:
        size = f"{video.width:,} × {video.height:,} pixels"
        raise Refused(f"says its frames have {size}, and {most:,} in all are allowed; set [media] max_pixels higher if you trust it")


def _is_cover(video: Any) -> bool:
    """Whether the only picture is a sound's cover."""
    import av

    return bool(video.disposition & av.stream.Disposition.attached_pic)


def _duration(container: Any) -> float | None:
    return container.duration / _MICROSECONDS if container.duration and container.duration > 0 else None


def _entries(metadata: Mapping[str, str], doubt: list[str]) -> Iterator[Entry]:
    for of, key in _TIMES:
        if printed := metadata.get(key):
            value = moment(printed)
            if value is None:
                doubt.append(f"container {key} {printed!r} is no time that can be")
            else:
                yield Entry(of, value, printed, f"container {key}")
    for key in _PLACES:
        if (printed := metadata.get(key)) and (value := position_6709(printed)):
            yield Entry("position", value, printed, f"container {key}")
            break
    for of, keys in _WORDS:
        if words := " ".join(metadata[key] for key in keys if metadata.get(key)):
            yield Entry(of, words, words, f"container {', '.join(key for key in keys if metadata.get(key))}")


class _Frames:
    """Frames of a video, one a second, or fewer and evenly of a long one, each with its second."""

    def __init__(self, container: Any, video: Any, duration: float | None, most: int) -> None:
        self._container, self._video, self._most = container, video, most
        self._step = max(1.0, (duration or 0.0) / most)
        video.thread_type = "NONE"  # no threads in the cage

    def __iter__(self) -> Iterator[tuple[float, Any]]:
        due, given = 0.0, 0
        while given < self._most:
            frame = self._next(due)
            if frame is None:
                return
            yield frame.time or 0.0, frame
            given += 1
            due = max(due, frame.time or 0.0) + self._step
            if self._step > _FAR:
                self._container.seek(int(due * _MICROSECONDS))

    def _next(self, due: float) -> Any:
        for frame in self._container.decode(self._video):
            if frame.time is None or frame.time >= due - 1e-3:
                return frame
        return None


def _prints(frames: Any, until: float, doubt: list[str]) -> list[list[Any]]:
    import av

    found: list[list[Any]] = []
    try:
        for at_s, frame in frames:
            found += prints(_upright(frame), round(at_s, 3))
            if monotonic() > until:
                doubt.append(f"frames after second {at_s:.0f} were not looked at: it took too long; set [media] child_timeout_s higher")
                break
    except (av.FFmpegError, ValueError) as error:
        doubt.append(f"the video breaks off or is damaged ({type(error).__name__}): prints are of the frames before")
    return found


def _upright(frame: Any) -> Any:
    """As it is shown: phones store frames lying, and say how to turn them."""
    picture = frame.to_image()
    return picture.rotate(frame.rotation, expand=True) if frame.rotation else picture


if __name__ == "__main__":
    serve(load, answer)
