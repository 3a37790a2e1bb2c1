"""Where things are told to have happened: counted by what holds what, so that nothing is put finer than it was told."""

from dateline.desk.map.asking import MapQuery
from dateline.desk.map.containing import Level
from dateline.desk.map.ground import Charted, Ground
from dateline.desk.map.happened import Happened

__all__ = ["Charted", "Ground", "Happened", "Level", "MapQuery"]
