"""What agencies send to newsrooms: NewsML-G2, ninjs and NITF, each version of an item a report of its own."""

from dateline.intake.newsroom.newsml import NewsMl
from dateline.intake.newsroom.ninjs import Ninjs
from dateline.intake.newsroom.nitf import Nitf

__all__ = ["NewsMl", "Ninjs", "Nitf"]
