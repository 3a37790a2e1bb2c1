"""What a reading tells of recordings, videos, images and statements, and by what two reports' are one."""

from dateline.corroborate.media.copied import copied
from dateline.corroborate.media.found import media_in
from dateline.corroborate.media.keys import Key, keys_of

__all__ = ["Key", "copied", "keys_of", "media_in"]
