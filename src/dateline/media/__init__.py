"""What can be read off pictures, videos and sounds that a user gives: without believing them."""

from dateline.media.inspecting import glance, inspect
from dateline.media.likeness import ALIKE_BITS, Likeness, bits_apart, likeness
from dateline.media.options import Options
from dateline.media.reuse import Copy, Reuse, reused

__all__ = ["ALIKE_BITS", "Copy", "Likeness", "Options", "Reuse", "bits_apart", "glance", "inspect", "likeness", "reused"]
