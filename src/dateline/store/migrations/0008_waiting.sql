-- Derived: what waits for a person, the most that hangs on it first. Dropped and made again with what it is derived from.

CREATE TABLE waiting (
  key TEXT PRIMARY KEY,             -- "dispute:<event>:<field>" …
  kind TEXT NOT NULL,
  event INTEGER,                    -- number of its founder; NULL = it is about a report
  report TEXT,                      -- id; NULL = it is about an event
  reports INTEGER NOT NULL,         -- that hang on it
  roots INTEGER NOT NULL,           -- the most there may be; 0 = not counted
  claims INTEGER NOT NULL,
  weight INTEGER NOT NULL,          -- order of the list
  known TEXT NOT NULL,              -- day of publication from which it waits; 9999-12-31 = not known
  earliest TEXT,                    -- it may have happened then; NULL = open
  latest TEXT,
  places TEXT NOT NULL,             -- names and codes, folded
  voices TEXT NOT NULL,             -- outlets and sources, folded
  settles TEXT NOT NULL,            -- JSON: what decisions that settle it are about
  title TEXT NOT NULL,
  why TEXT NOT NULL,
  decides TEXT NOT NULL
) STRICT;
CREATE INDEX waiting_in_order ON waiting (weight DESC, key);
CREATE INDEX waiting_of_kind ON waiting (kind, weight DESC, key);
CREATE INDEX waiting_event ON waiting (event) WHERE event IS NOT NULL;
CREATE INDEX waiting_report ON waiting (report) WHERE report IS NOT NULL;

-- Events that changed since it was last looked at what they leave open.
CREATE TABLE restless (event INTEGER PRIMARY KEY) STRICT;
INSERT INTO restless SELECT event FROM accounts WHERE event <> number UNION SELECT event FROM contested;

-- Readings in which it was looked at what they leave open, up to this one; no row = in none.
CREATE TABLE looked_over (reading INTEGER NOT NULL) STRICT;
