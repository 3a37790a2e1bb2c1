"""What is in a picture: run in a cage."""

import warnings
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any

from dateline.caged import Refused, serve
from dateline.media.inside.exif import exif
from dateline.media.inside.iptc import iptc
from dateline.media.inside.moments import Entry
from dateline.media.inside.prints import prints
from dateline.media.inside.xmp import xmp

_START, _END = b"<x:xmpmeta", b"</x:xmpmeta>"


def load(_ask: Mapping[str, Any]) -> None:
    """Does all that is done to a picture to an empty one of each kind: what that loads on the way is there before the cage is shut."""
    from lxml import etree
    from PIL import Image

    Image.init()
    etree.fromstring(b"<x/>")
    for kind in ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"):
        made = BytesIO()
        Image.new("RGB", (64, 64)).save(made, kind)
        answer(made.getvalue(), {"pixels": 10_000})


def answer(body: bytes, ask: Mapping[str, Any]) -> dict[str, Any]:
    """Its size, what it says of itself, its prints.

    Args:
        ask: `pixels`, the most it may have.
    """
    doubt: list[str] = []
    picture = _opened(body, ask["pixels"])
    told = {"width": picture.width, "height": picture.height, "codecs": [str(picture.format).lower()]}
    shown = _shown(picture, doubt)
    entries = [
        *_tried("EXIF", lambda: exif(picture, doubt), doubt),
        *_tried("XMP", lambda: xmp(_packet(picture, body), doubt) if _packet(picture, body) else iter(()), doubt),
        *_tried("IPTC", lambda: iptc(picture, doubt), doubt),
    ]
    return {**told, "entries": entries, "prints": shown, "doubts": doubt, "by": _versions()}


def _opened(body: bytes, most: int) -> Any:
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # asked below, where the message can say what to do
    warnings.simplefilter("ignore")  # about damage that is told as a doubt
    try:
        picture = Image.open(BytesIO(body))
    except UnidentifiedImageError:
        raise Refused("cannot be shown: it is damaged, or of a kind Pillow does not read") from None
    if picture.width * picture.height > most:
        size = f"{picture.width:,} × {picture.height:,} pixels"
        raise Refused(f"says it has {size}, and {most:,} in all are allowed; set [media] max_pixels higher if you trust it")
    return picture


def _tried(what: str, read: Callable[[], Iterator[Entry]], doubt: list[str]) -> list[Entry]:
    """The entries read before something broke, if something did."""
    found: list[Entry] = []
    try:
        found.extend(read())
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - cameras and forgers break metadata in ways nobody lists
        doubt.append(f"its {what} is damaged and was not read to the end ({type(error).__name__})")
    return found


def _packet(picture: Any, body: bytes) -> bytes:
    found = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    packet = found.encode() if isinstance(found, str) else bytes(found)
    if packet:
        return packet
    start = body.find(_START)
    end = body.find(_END, start)
    return body[start : end + len(_END)] if 0 <= start < end else b""


def _shown(picture: Any, doubt: list[str]) -> list[list[Any]]:
    from PIL import ImageFile, ImageOps

    try:
        picture.load()
    except OSError:
        doubt.append("the picture is cut off or damaged: its print is of what can be shown")
        ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        return prints(ImageOps.exif_transpose(picture).convert("RGB"))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - as above
        doubt.append(f"the picture cannot be shown ({type(error).__name__}), so it has no print")
        return []


def _versions() -> dict[str, str]:
    import imagehash
    import PIL

    return {"pillow": PIL.__version__, "imagehash": imagehash.__version__}


if __name__ == "__main__":
    serve(load, answer)
