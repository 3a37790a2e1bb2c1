-- What is watched: where it stands, no evidence. Changed with every look; instants are UTC, so that they sort as they came.

CREATE TABLE watched_sources (
  address TEXT PRIMARY KEY,         -- of a feed, sitemap, OPML list or page; or the name of an OPML file
  via TEXT,                         -- address of the list that names it; NULL = somebody asked for it
  terms TEXT NOT NULL,              -- JSON: how it is to be watched
  active INTEGER NOT NULL,          -- 1 = in the plan that ran last
  host TEXT NOT NULL,               -- its origin; empty for a file
  kind TEXT,                        -- which intake knew it; NULL = it was never had
  title TEXT,
  entered_at TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  digest TEXT,                      -- of the bytes it gave last
  report TEXT,                      -- id of the report it gave last, where it is a page
  tried_at TEXT,
  seen_at TEXT,                     -- when it was had last, changed or not
  changed_at TEXT,                  -- when it gave other bytes than before
  due_at TEXT,                      -- NULL = not any more
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT                        -- of the last look; NULL = it went well
) STRICT;

CREATE TABLE watched_pages (
  address TEXT PRIMARY KEY,
  source TEXT NOT NULL REFERENCES watched_sources (address),  -- the list it was first met in
  host TEXT NOT NULL,
  title TEXT,                       -- as the list says, as are the next four
  outlet TEXT,
  published TEXT,
  told TEXT NOT NULL,               -- where `published` was told: "feed pubDate"
  updated TEXT,
  dated TEXT NOT NULL,              -- by which the newest is told; empty = not known
  met_at TEXT NOT NULL,
  until TEXT NOT NULL,              -- looked at again up to then
  etag TEXT,
  last_modified TEXT,
  digest TEXT,
  report TEXT,
  tried_at TEXT,                    -- NULL = it waits for its first turn
  seen_at TEXT,
  changed_at TEXT,
  due_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT
) STRICT;
CREATE INDEX watched_pages_due ON watched_pages (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX watched_pages_source ON watched_pages (source, tried_at);

CREATE TABLE watched_hosts (
  host TEXT PRIMARY KEY,            -- "https://news.example"
  robots TEXT,                      -- its robots.txt as it was heard; NULL = never asked for
  robots_until TEXT,
  free_at TEXT,                     -- not asked before
  failures INTEGER NOT NULL DEFAULT 0
) STRICT;
