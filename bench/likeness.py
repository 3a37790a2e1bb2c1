"""What prints of pictures find and what they mistake: `python -m bench.likeness`, on pictures made here, so that anybody gets the same.

Different pictures: how far apart their prints are at the least, and how many pairs would be taken for one. The same picture changed: how
many of the changed are found again.
"""

import random
from collections.abc import Callable
from io import BytesIO
from itertools import combinations

import click
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from dateline.media.inside.prints import prints
from dateline.media.likeness import ALIKE_BITS, bits_apart, likeness
from dateline.model import Inspected, MediaKind, Print


def scene(seed: int) -> Image.Image:
    """A picture with sky and things in it, another for each seed."""
    chance = random.Random(seed)
    width, height = chance.choice([(640, 480), (480, 640), (800, 450)])

    def colour() -> tuple[int, ...]:
        return tuple(chance.randint(0, 255) for _ in range(3))

    made = ImageOps.colorize(Image.linear_gradient("L").resize((width, height)), colour(), colour())  # type: ignore[arg-type]
    pen = ImageDraw.Draw(made)
    for _ in range(chance.randint(6, 30)):
        left, top = chance.randint(-50, width), chance.randint(-50, height)
        box = (left, top, left + chance.randint(10, width // 2), top + chance.randint(10, height // 2))
        chance.choice([pen.rectangle, pen.ellipse])(box, fill=colour())  # type: ignore[operator]
    return made.filter(ImageFilter.GaussianBlur(chance.random() * 3))


def as_jpeg(whole: Image.Image, quality: int = 30) -> Image.Image:
    """Saved small and opened again."""
    out = BytesIO()
    whole.save(out, "JPEG", quality=quality)
    return Image.open(out).convert("RGB")


def noisy(whole: Image.Image) -> Image.Image:
    """With grain, as of a film pushed too far."""
    grain = np.random.default_rng(1).normal(0, 20, (*whole.size[::-1], 3))
    return Image.fromarray((np.asarray(whole) + grain).clip(0, 255).astype("uint8"))


def marked(whole: Image.Image, share: float = 0.12) -> Image.Image:
    """With a white mark in a corner, so large a share of its width, and half that of its height."""
    made = whole.copy()
    width, height = made.size
    box = (width * (0.97 - share), height * (0.97 - share / 2), width * 0.97, height * 0.97)
    ImageDraw.Draw(made).rectangle(box, fill=(255, 255, 255))
    return made


def cut(whole: Image.Image, share: float) -> Image.Image:
    """Without so large a share at each side."""
    width, height = whole.size
    return whole.crop((round(width * share), round(height * share), round(width * (1 - share)), round(height * (1 - share))))


CHANGES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "JPEG of quality 30": as_jpeg,
    "half as large": lambda whole: whole.resize((whole.width // 2, whole.height // 2)),
    "grain": noisy,
    "without colour": lambda whole: whole.convert("L").convert("RGB"),
    "brighter by 15 %": lambda whole: whole.point(lambda value: min(255, int(value * 1.15))),
    "turned left to right": ImageOps.mirror,
    "black bars above and below": lambda whole: ImageOps.expand(whole, (0, whole.height // 8)),
    "a mark of 12 % of its width": marked,
    "a mark of 27 % of its width": lambda whole: marked(whole, 0.27),
    "1 % cut off each side": lambda whole: cut(whole, 0.01),
    "2 % cut off each side": lambda whole: cut(whole, 0.02),
    "5 % cut off each side": lambda whole: cut(whole, 0.05),
    "10 % cut off each side": lambda whole: cut(whole, 0.10),
}


def inspected(picture: Image.Image, name: str) -> Inspected:
    """As a file of that picture would be, with nothing told but its prints."""
    seen = tuple(Print(method=method, value=value, at_s=at_s, flat=flat) for method, value, at_s, flat in prints(picture))
    return Inspected(name=name, digest=name, size=1, kind=MediaKind.PICTURE, media_type="image/jpeg", prints=seen)


@click.command()
@click.option("--pictures", default=100, show_default=True)
def main(pictures: int) -> None:
    """Measures prints on pictures made here."""
    seen = [inspected(scene(seed), str(seed)) for seed in range(pictures)]
    apart = [bits_apart(one.prints[0], other.prints[0]) for one, other in combinations(seen, 2)]
    mistaken = sum(likeness(one, other) is not None for one, other in combinations(seen, 2))
    print(f"different pictures: {len(apart):,} pairs, {min(apart)} bits apart at the least, {mistaken} taken for one at {ALIKE_BITS} bits")
    for what, change in CHANGES.items():
        found = sum(likeness(seen[seed], inspected(change(scene(seed)), "changed")) is not None for seed in range(pictures))
        print(f"{what:30} {found / pictures:5.0%} found")


if __name__ == "__main__":
    main()
