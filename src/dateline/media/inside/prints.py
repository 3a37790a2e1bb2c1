"""Perceptual hashes of pictures and frames."""

from typing import Any

_FLAT = 6.0  # of 255: how much the grey of a picture varies below which its print is chance
_BLACK = 20  # of 255: bars around a picture are darker
_LEAST = 0.4  # of the area must be left within bars


def prints(picture: Any, at_s: float | None = None) -> list[list[Any]]:
    """`Print`'s fields: of the whole picture, and of what stands within black bars where there are any."""
    found = [_print("phash", picture, at_s)]
    within = _within_bars(picture)
    return found if within is None else [*found, _print("phash within bars", within, at_s)]


def _print(method: str, picture: Any, at_s: float | None) -> list[Any]:
    import imagehash
    from PIL import ImageStat

    grey = picture.convert("L").resize((32, 32))
    return [method, str(imagehash.phash(picture)), at_s, ImageStat.Stat(grey).stddev[0] < _FLAT]


def _within_bars(picture: Any) -> Any:
    box = picture.convert("L").point([255 * (grey > _BLACK) for grey in range(256)]).getbbox()
    if box is None or box == (0, 0, *picture.size):
        return None
    left, top, right, bottom = box
    width, height = picture.size
    # A bar is wider than a stray dark line at the edge.
    thin = max(left, width - right) < 0.02 * width and max(top, height - bottom) < 0.02 * height
    small = (right - left) * (bottom - top) < _LEAST * width * height
    return None if thin or small else picture.crop(box)
