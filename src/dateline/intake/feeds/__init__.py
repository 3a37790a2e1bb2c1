"""Lists of where reports are, some with the reports in them: feeds, sitemaps, OPML."""

from dateline.intake.feeds.feed import Feed
from dateline.intake.feeds.jsonfeed import JsonFeed
from dateline.intake.feeds.opml import Opml
from dateline.intake.feeds.sitemap import Sitemap

__all__ = ["Feed", "JsonFeed", "Opml", "Sitemap"]
