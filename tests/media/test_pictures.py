"""What a picture says of itself is read and not believed; what is broken leaves a doubt."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageOps

from dateline.errors import FileBroken, MissingExtra
from dateline.media import Options, glance, inspect
from dateline.media import inspecting as door
from dateline.model import Inscribed, Inspected, MediaKind, digest_of
from media.making import saved, scene

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:DateCreated="2016-04-04T12:30:00+03:00" photoshop:Credit="Northern Wire"
 xmp:CreatorTool="An editor" exif:GPSLatitude="35,48.0N" exif:GPSLongitude="36,42,0.0E"
 Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">
<dc:creator><rdf:Seq><rdf:li>A camera desk</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"""


def with_exif(**of: Any) -> bytes:
    """A JPEG with EXIF: tags by number as keywords (t36867=…), those of the GPS directory as g1, g2 …"""
    exif = Image.Exif()
    own, gps = exif.get_ifd(0x8769), exif.get_ifd(0x8825)
    for name, value in of.items():
        tag = int(name[1:])
        target = gps if name[0] == "g" else own if tag > 0x8FFF else exif
        target[tag] = value
    return saved(scene(1), exif=exif)


def told(found: Inspected, of: Inscribed) -> list[tuple[str, str]]:
    return [(entry.value, entry.by) for entry in found.inscriptions if entry.of is of]


def doubts(found: Inspected) -> str:
    return "\n".join(doubt.reason for doubt in found.doubts)


class TestExif:
    def test_a_time_without_a_zone_has_none(self) -> None:
        found = inspect("a.jpg", with_exif(t36867="2016:04:04 12:30:00"))
        assert told(found, Inscribed.TAKEN) == [("2016-04-04T12:30:00", "EXIF DateTimeOriginal")]

    def test_a_zone_that_is_given_is_kept(self) -> None:
        found = inspect("a.jpg", with_exif(t36867="2016:04:04 23:30:00", t36881="+03:00"))
        assert told(found, Inscribed.TAKEN) == [("2016-04-04T23:30:00+03:00", "EXIF DateTimeOriginal")]

    def test_a_position_is_where_the_camera_says_it_was(self) -> None:
        found = inspect("a.jpg", with_exif(g1="S", g2=(35.0, 48.0, 0.0), g3="W", g4=(36.0, 42.0, 0.0)))
        assert told(found, Inscribed.POSITION) == [("-35.800000,-36.700000", "EXIF GPSLatitude, GPSLongitude")]

    def test_the_position_nought_nought_is_none(self) -> None:
        found = inspect("a.jpg", with_exif(g1="N", g2=(0.0, 0.0, 0.0), g3="E", g4=(0.0, 0.0, 0.0)))
        assert told(found, Inscribed.POSITION) == []
        assert "which cameras write that do not know where they are" in doubts(found)

    def test_device_and_program(self) -> None:
        found = inspect("a.jpg", with_exif(t271="Maker", t272="Model 3", t305="An editor 1.0"))
        assert told(found, Inscribed.DEVICE) == [("Maker Model 3", "EXIF Make, Model")]
        assert told(found, Inscribed.SOFTWARE) == [("An editor 1.0", "EXIF Software")]

    @pytest.mark.parametrize("printed", ["0000:00:00 00:00:00", "2016:13:45 12:00:00", "yesterday", "2016:04:04 25:00:00"])
    def test_a_time_that_cannot_be_is_doubted(self, printed: str) -> None:
        found = inspect("a.jpg", with_exif(t36867=printed))
        assert told(found, Inscribed.TAKEN) == []
        assert "is no time that can be" in doubts(found)

    def test_days_that_do_not_fit_together_are_doubted(self) -> None:
        found = inspect("a.jpg", with_exif(t36867="2016:04:04 12:30:00", g29="2016:04:09", g7=(9.0, 30.0, 0.0)))
        assert "taken on 2016-04-04 (EXIF DateTimeOriginal) and on 2016-04-09 (EXIF GPSDateStamp" in doubts(found)

    def test_the_same_moment_in_two_zones_is_no_disagreement(self) -> None:
        found = inspect("a.jpg", with_exif(t36867="2016:04:05 00:30:00", g29="2016:04:04", g7=(21.0, 30.0, 0.0)))
        assert doubts(found) == ""

    @pytest.mark.parametrize("at", range(20, 160, 7))
    def test_broken_exif_never_costs_the_rest(self, at: int) -> None:
        body = bytearray(with_exif(t36867="2016:04:04 12:30:00", g1="N", g2=(35.0, 48.0, 0.0), g3="E", g4=(36.0, 42.0, 0.0)))
        body[at : at + 4] = b"\xff\xfe\xff\xfe"
        found = inspect("a.jpg", bytes(body))
        assert (found.digest, found.size) == (digest_of(bytes(body)), len(body))
        assert found.prints or found.doubts


class TestXmp:
    def test_what_newsrooms_write(self) -> None:
        found = inspect("a.jpg", saved(scene(1), xmp=XMP.encode()))
        assert told(found, Inscribed.TAKEN) == [("2016-04-04T12:30:00+03:00", "XMP photoshop:DateCreated")]
        assert told(found, Inscribed.CREDIT) == [("Northern Wire", "XMP photoshop:Credit")]
        assert told(found, Inscribed.MADE_BY) == [("A camera desk", "XMP dc:creator")]
        assert told(found, Inscribed.POSITION) == [("35.800000,36.700000", "XMP exif:GPSLatitude, exif:GPSLongitude")]

    def test_that_it_was_generated(self) -> None:
        found = inspect("a.jpg", saved(scene(1), xmp=XMP.encode()))
        assert told(found, Inscribed.SOURCE_TYPE) == [("trainedAlgorithmicMedia", "XMP Iptc4xmpExt:DigitalSourceType")]

    def test_in_a_png(self) -> None:
        from PIL.PngImagePlugin import PngInfo

        text = PngInfo()
        text.add_itxt("XML:com.adobe.xmp", XMP)
        found = inspect("a.png", saved(scene(1), "PNG", pnginfo=text))
        assert told(found, Inscribed.CREDIT) == [("Northern Wire", "XMP photoshop:Credit")]

    def test_entities_are_not_unfolded(self) -> None:
        laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        packet = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a11;</x:xmpmeta>'
        found = inspect("a.jpg", saved(scene(1), xmp=packet.encode()))
        assert found.inscriptions == ()
        assert "declares entities, and was not read" in doubts(found)

    def test_no_xml_is_doubted(self) -> None:
        found = inspect("a.jpg", saved(scene(1), xmp=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf"))
        assert "its XMP is no XML" in doubts(found)


def test_iptc_as_desks_write_it() -> None:
    def entry(number: int, value: bytes) -> bytes:
        return b"\x1c\x02" + bytes([number]) + len(value).to_bytes(2, "big") + value

    records = entry(55, b"20160404") + entry(60, b"123000+0300") + entry(110, b"Northern Wire") + entry(80, b"A. Camera")
    records += b"\0" * (len(records) % 2)
    resource = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(records).to_bytes(4, "big") + records
    body = saved(scene(1))
    body = body[:2] + b"\xff\xed" + (len(resource) + 2).to_bytes(2, "big") + resource + body[2:]
    found = inspect("a.jpg", body)
    assert told(found, Inscribed.TAKEN) == [("2016-04-04T12:30:00+03:00", "IPTC date created")]
    assert told(found, Inscribed.CREDIT) == [("Northern Wire", "IPTC credit")]


class TestLooks:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"])
    def test_a_whole_picture_leaves_no_doubt(self, kind: str) -> None:
        assert doubts(inspect(f"a.{kind.lower()}", saved(scene(1), kind))) == ""

    @pytest.mark.parametrize(
        ("kind", "media_type"),
        [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("GIF", "image/gif"), ("TIFF", "image/tiff"), ("WEBP", "image/webp")],
    )
    def test_the_kind_is_told_by_the_bytes(self, kind: str, media_type: str) -> None:
        found = inspect("a", saved(scene(1), kind))
        assert (found.kind, found.media_type, found.width, found.height) == (MediaKind.PICTURE, media_type, *scene(1).size)

    def test_a_name_that_lies_is_doubted(self) -> None:
        assert "its name promises image/png, and its bytes are image/jpeg" in doubts(inspect("a.png", saved(scene(1))))

    def test_what_is_of_no_kind_is_not_looked_into(self) -> None:
        found = inspect("a.jpg", b"hello there, this is a text")
        assert (found.kind, found.size) == (MediaKind.UNKNOWN, 27)
        assert "was not looked into" in doubts(found)


class TestBroken:
    def test_a_bomb_is_not_unpacked(self) -> None:
        """A few bytes that say they are 60,000 × 60,000 pixels."""
        body = bytearray(saved(Image.new("1", (64, 64)), "PNG"))
        body[16:24] = (60_000).to_bytes(4, "big") * 2
        from zlib import crc32

        body[29:33] = crc32(body[12:29]).to_bytes(4, "big")
        found = inspect("a.png", bytes(body))
        assert "says it has 60,000 × 60,000 pixels, and 120,000,000 in all are allowed" in doubts(found)
        assert found.digest == digest_of(bytes(body))

    def test_one_cut_off_is_shown_as_far_as_it_goes(self) -> None:
        body = saved(scene(1))
        found = inspect("a.jpg", body[: len(body) // 2])
        assert "cut off or damaged" in doubts(found)

    @pytest.mark.parametrize("end", [3, 10, 20, 100])
    def test_one_cut_off_at_its_head_leaves_a_doubt(self, end: int) -> None:
        found = inspect("a.jpg", saved(scene(1))[:end])
        assert found.doubts
        assert found.prints == ()

    def test_more_memory_than_it_may_have(self) -> None:
        big = saved(Image.new("RGB", (9000, 9000)), "PNG")
        found = inspect("a.png", big, Options(child_memory_bytes=400 * 1024 * 1024))
        assert "memory" in doubts(found)

    def test_an_empty_file_and_one_too_large(self) -> None:
        with pytest.raises(FileBroken, match="is empty"):
            inspect("a.jpg", b"")
        with pytest.raises(FileBroken, match=r"has 12 bytes, and 10 are allowed; set \[media\] max_bytes"):
            inspect("a.jpg", b"\xff\xd8\xff" + b"0" * 9, Options(max_bytes=10))


def test_a_picture_is_looked_at_as_it_is_shown() -> None:
    """Stored lying, with a mark how to turn it: the print is that of the picture upright."""
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = saved(scene(1).rotate(90, expand=True), "PNG", exif=exif)
    assert inspect("a.png", lying).prints == inspect("b.png", saved(scene(1), "PNG")).prints


def test_a_black_picture_has_a_print_that_says_nothing() -> None:
    assert all(found.flat for found in inspect("a.png", saved(Image.new("RGB", (200, 100), (3, 3, 3)), "PNG")).prints)


def test_bars_around_a_picture_are_looked_past() -> None:
    barred = ImageOps.expand(scene(2), (0, 60))
    assert {found.method for found in inspect("a.png", saved(barred, "PNG")).prints} == {"phash", "phash within bars"}


def test_without_the_extra_the_digest_is_still_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    door._require.cache_clear()
    monkeypatch.setattr(door, "find_spec", lambda name: None if name == "imagehash" else object())
    body = saved(scene(1))
    with pytest.raises(MissingExtra, match=r"needs ImageHash; pip install 'dateline\[media\]'"):
        inspect("a.jpg", body)
    found = glance("a.jpg", body)
    assert (found.digest, found.kind, found.media_type) == (digest_of(body), MediaKind.PICTURE, "image/jpeg")
    door._require.cache_clear()


def test_it_is_read_the_same_twice() -> None:
    body = with_exif(t36867="2016:04:04 12:30:00")
    assert inspect("a.jpg", body) == inspect("a.jpg", BytesIO(body).getvalue())
