"""Videos and sounds: what their containers say, and prints of frames."""

import pytest

from dateline.media import Options, inspect
from dateline.model import Inscribed, MediaKind, digest_of
from media.making import sound, video
from media.test_pictures import doubts, told


def test_a_video_has_a_print_a_second() -> None:
    found = inspect("a.mp4", video([1, 2, 3, 4]))
    assert (found.kind, found.media_type, found.width, found.height) == (MediaKind.VIDEO, "video/mp4", 320, 240)
    assert found.duration_s == pytest.approx(4, abs=0.3)
    assert found.codecs == ("mpeg4",)
    assert [found.at_s for found in found.prints if found.method == "phash"] == pytest.approx([0, 1, 2, 3], abs=0.01)


def test_of_a_long_video_frames_are_taken_evenly() -> None:
    found = inspect("a.mp4", video([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), Options(max_frames=4))
    moments = [print_.at_s for print_ in found.prints if print_.method == "phash" and print_.at_s is not None]
    assert len(moments) <= 4
    assert max(moments) >= 6


def test_what_its_container_says() -> None:
    found = inspect("a.mp4", video([1], creation_time="2016-04-04T09:30:00Z", location="+35.8000+036.7000/", title="The bridge"))
    assert ("2016-04-04T09:30:00+00:00", "container creation_time") in told(found, Inscribed.DIGITIZED)
    assert told(found, Inscribed.POSITION) == [("35.800000,36.700000", "container location")]
    assert told(found, Inscribed.CAPTION) == [("The bridge", "container title")]


def test_a_sound_has_no_print_and_says_why() -> None:
    found = inspect("a.wav", sound())
    assert (found.kind, found.media_type, found.duration_s, found.sound_print) == (MediaKind.SOUND, "audio/wav", 2.0, None)
    assert "its sound has no print: no package on PyPI brings Chromaprint" in doubts(found)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_video_cut_off_keeps_its_digest_and_is_doubted_or_read(share: float) -> None:
    whole = video([1, 2, 3])
    body = whole[: int(len(whole) * share)]
    found = inspect("a.mp4", body)
    assert found.digest == digest_of(body)
    assert found.doubts


def test_a_playlist_leads_nowhere() -> None:
    """What lists addresses or files is no video, and none of them is asked."""
    found = inspect("a.m3u8", b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")
    assert found.kind is MediaKind.UNKNOWN
