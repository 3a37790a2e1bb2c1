-- Derived: what each report tells of recordings, videos, images and statements, and which of it is of one.

CREATE TABLE media (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report TEXT,                      -- NULL = a file somebody gave
  place INTEGER NOT NULL,           -- number of the report, then order within: the first of an item founds it
  item INTEGER NOT NULL,            -- number of the founder
  kind TEXT NOT NULL,
  known TEXT NOT NULL,              -- last day on which the report may have been published, or on which the file was given; 9999-12-31 = not known
  captured_day TEXT NOT NULL,       -- on which the record had it
  earliest TEXT,                    -- days it is said to be of, or to have been put out
  latest TEXT,
  holders TEXT NOT NULL,            -- who put it out, folded, a separator between
  places TEXT NOT NULL,             -- names and codes, folded
  voices TEXT NOT NULL,             -- outlet, who put it out, checked it, spoke in it, folded
  verdicts TEXT NOT NULL,           -- commas between and around
  written TEXT NOT NULL             -- JSON of a Medium
) STRICT;
CREATE INDEX media_report ON media (report) WHERE report IS NOT NULL;
CREATE INDEX media_item ON media (item, place);
CREATE INDEX media_in_order ON media (known = '9999-12-31', known DESC, place DESC) WHERE number = item;

-- What two of them share; where `reason` is empty that makes them one, else they may be.
CREATE TABLE media_keys (
  key TEXT NOT NULL,
  medium INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (key, medium)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_keys_medium ON media_keys (medium);

CREATE TABLE media_claims (
  claim TEXT NOT NULL,
  medium INTEGER NOT NULL,
  PRIMARY KEY (claim, medium)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_claims_medium ON media_claims (medium);

-- Readings and given files that are done.
CREATE TABLE media_done (reading INTEGER PRIMARY KEY) STRICT;
CREATE TABLE media_files_done (file INTEGER PRIMARY KEY) STRICT;
CREATE TABLE media_rules (made_by TEXT NOT NULL) STRICT;

-- What was read off given files, by which programs; others read it again.
CREATE TABLE media_inspected (
  digest TEXT PRIMARY KEY,
  made_by TEXT NOT NULL,
  written TEXT NOT NULL             -- JSON of an Inspected; {"failed": why} where it could not be looked at
) STRICT;

-- Evidence: files somebody gave, and what was said of them. Their bytes stand in `bodies`.
CREATE TABLE media_files (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL REFERENCES bodies (digest),
  name TEXT NOT NULL,
  given_at TEXT NOT NULL,
  given_by TEXT NOT NULL,
  about TEXT NOT NULL,              -- item: report: claim: event: and an id
  said_earliest TEXT,
  said_latest TEXT,
  said_place TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX media_files_digest ON media_files (digest);
CREATE INDEX media_files_about ON media_files (about);
CREATE TRIGGER media_files_stay BEFORE DELETE ON media_files BEGIN SELECT raise(ABORT, 'what was given stays'); END;
CREATE TRIGGER media_files_stand BEFORE UPDATE ON media_files BEGIN SELECT raise(ABORT, 'what was given is not changed'); END;
