"""Prints find a picture saved anew, and no other; a likeness is a reason to look."""

from datetime import date

import pytest
from bench.likeness import CHANGES, scene
from bench.likeness import inspected as of_picture
from PIL import Image, ImageOps

from dateline.media import ALIKE_BITS, Copy, bits_apart, likeness, reused
from dateline.model import Credentials, Inscribed, Inscription, Inspected, MediaKind, Print, Validity


def printed(picture: Image.Image) -> tuple[Print, ...]:
    return of_picture(picture, "").prints


def inspected(*seen: Print, digest: str = "", taken: str = "") -> Inspected:
    entry = Inscription(of=Inscribed.TAKEN, value=taken, printed=taken, by="EXIF DateTimeOriginal")
    return Inspected(
        name="a",
        digest=digest or "".join(found.value for found in seen),
        size=1,
        kind=MediaKind.VIDEO if len(seen) > 2 else MediaKind.PICTURE,
        media_type="image/jpeg",
        prints=seen,
        inscriptions=(entry,) if taken else (),
        credentials=Credentials(standing=Validity.UNKNOWN),
    )


def picture(seed: int, digest: str = "", taken: str = "") -> Inspected:
    return inspected(*printed(scene(seed)), digest=digest or str(seed), taken=taken)


def film(seeds: list[int], digest: str = "") -> Inspected:
    seen = [Print(method="phash", value=printed(scene(seed))[0].value, at_s=float(second)) for second, seed in enumerate(seeds)]
    return inspected(*seen, digest=digest)


FOUND = (
    "JPEG of quality 30",
    "half as large",
    "grain",
    "without colour",
    "brighter by 15 %",
    "turned left to right",
    "black bars above and below",
    "a mark of 12 % of its width",
    "1 % cut off each side",
)


@pytest.mark.parametrize("change", FOUND)
def test_a_picture_saved_anew_is_found(change: str) -> None:
    """Of forty pictures, eight in ten at least."""
    found = [likeness(of_picture(scene(seed), "whole"), of_picture(CHANGES[change](scene(seed)), "changed")) for seed in range(40)]
    assert sum(like is not None for like in found) >= 32


def test_of_two_hundred_pictures_no_two_are_taken_for_one() -> None:
    seen = [picture(seed) for seed in range(200)]
    taken = [(one, other) for number, one in enumerate(seen) for other in seen[:number] if likeness(one, other)]
    assert taken == []


def test_bits_are_counted() -> None:
    one, other = Print(method="phash", value="00000000000000ff"), Print(method="phash", value="000000000000000f")
    assert bits_apart(one, other) == 4


def test_flat_prints_are_compared_with_nothing() -> None:
    flat = Print(method="phash", value="8000000000000000", flat=True)
    assert likeness(inspected(flat, digest="1"), inspected(flat, digest="2")) is None


def test_a_mirrored_copy_says_so() -> None:
    like = likeness(picture(3), inspected(*printed(ImageOps.mirror(scene(3))), digest="other"))
    assert like
    assert like.mirrored


def test_the_same_bytes_are_the_same_whatever_they_show() -> None:
    like = likeness(inspected(digest="1"), inspected(digest="1"))
    assert like
    assert like.same_bytes


def test_videos_share_frames() -> None:
    like = likeness(film([1, 2, 3, 4, 5, 6]), film([20, 3, 4, 5, 21]))
    assert like
    assert (like.shared, like.of, like.bits) == (3, 5, 0)
    assert like.at_s == (2.0, 1.0)


def test_one_frame_in_common_is_too_few() -> None:
    assert likeness(film([1, 2, 3, 4]), film([20, 3, 21, 22])) is None


def test_a_still_of_a_video_is_found() -> None:
    like = likeness(picture(3), film([1, 2, 3, 4]))
    assert like
    assert like.at_s == (None, 2.0)


class TestReuse:
    EVENT = date(2024, 4, 4)

    def test_a_copy_known_before_the_event_is_older_than_it(self) -> None:
        old = Copy(inspected=picture(3, "old"), known_on=date(2016, 1, 1))
        shown = Copy(inspected=picture(3, "new"), known_on=date(2024, 4, 5))
        found = reused(shown, [Copy(inspected=picture(4, "else"), known_on=date(2010, 1, 1)), old], event=self.EVENT)
        assert found.earliest == old
        assert (found.is_older, found.older_by_days) == (True, 3016)
        assert [copy.inspected.digest for copy, _ in found.copies] == ["old", "new"]

    def test_a_copy_of_the_day_itself_is_not(self) -> None:
        found = reused(Copy(inspected=picture(3, "new")), [Copy(inspected=picture(3, "old"), known_on=self.EVENT)], event=self.EVENT)
        assert (found.is_older, found.older_by_days) == (False, None)

    def test_without_the_event_s_day_nothing_is_older(self) -> None:
        found = reused(Copy(inspected=picture(3, "new")), [Copy(inspected=picture(3, "old"), known_on=date(2016, 1, 1))], event=None)
        assert not found.is_older
        assert found.earliest

    def test_what_a_file_says_of_itself_is_no_finding(self) -> None:
        found = reused(Copy(inspected=picture(3, "new", taken="2016-01-01T10:00:00")), [], event=self.EVENT)
        assert (found.is_older, found.says_older) == (False, True)

    def test_a_clock_a_day_off_says_nothing(self) -> None:
        found = reused(Copy(inspected=picture(3, "new", taken="2024-04-03T23:00:00")), [], event=self.EVENT)
        assert not found.says_older

    def test_a_copy_of_unknown_day_proves_nothing(self) -> None:
        found = reused(Copy(inspected=picture(3, "new")), [Copy(inspected=picture(3, "old"))], event=self.EVENT)
        assert (found.earliest, found.is_older) == (None, False)
        assert len(found.copies) == 1


def test_the_threshold_is_the_settings_default() -> None:
    from dateline.media import Options

    assert Options().alike_bits == ALIKE_BITS
