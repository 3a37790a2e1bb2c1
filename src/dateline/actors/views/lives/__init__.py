"""What became of a group, joint by joint, and names used before they existed."""

from dateline.actors.views.lives.anachronisms import Anachronism, Use, anachronisms
from dateline.actors.views.lives.lives import life

__all__ = ["Anachronism", "Use", "anachronisms", "life"]
