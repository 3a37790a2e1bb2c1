-- Evidence: appended, never changed.

CREATE TABLE bodies (
  digest TEXT PRIMARY KEY,          -- SHA-256 of the bytes as fetched
  size INTEGER NOT NULL,
  packed BLOB NOT NULL              -- zlib
) STRICT;

CREATE TABLE captures (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL REFERENCES bodies (digest),
  url TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  media_type TEXT NOT NULL,
  headers TEXT NOT NULL,            -- JSON, [[name, value], …]
  UNIQUE (digest, url)              -- fetched again and found the same: no new evidence
) STRICT;

CREATE TABLE reports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,            -- digest of what was published, where and when: one id never means two texts
  written TEXT NOT NULL,            -- JSON, as model/written.py writes a report
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE report_captures (
  report TEXT NOT NULL REFERENCES reports (id),
  capture INTEGER NOT NULL REFERENCES captures (number),
  PRIMARY KEY (report, capture)
) STRICT;

CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  report TEXT NOT NULL REFERENCES reports (id),
  digest TEXT NOT NULL,
  made_by TEXT NOT NULL,            -- JSON, [[reader, version], …]
  packed BLOB NOT NULL,             -- zlib of JSON, as model/written.py writes a reading
  read_at TEXT NOT NULL,
  UNIQUE (report, digest)
) STRICT;

CREATE TABLE decisions (
  number INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE INDEX decisions_about ON decisions (about);

CREATE TRIGGER bodies_stay BEFORE UPDATE ON bodies BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER bodies_last BEFORE DELETE ON bodies BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER captures_stay BEFORE UPDATE ON captures BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER captures_last BEFORE DELETE ON captures BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER reports_stay BEFORE UPDATE ON reports BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER reports_last BEFORE DELETE ON reports BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER report_captures_stay BEFORE UPDATE ON report_captures BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER report_captures_last BEFORE DELETE ON report_captures BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER readings_stay BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER readings_last BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
  OR (OLD.number, OLD.about, OLD.verdict, OLD.reason, OLD.made_by, OLD.made_at)
  IS NOT (NEW.number, NEW.about, NEW.verdict, NEW.reason, NEW.made_by, NEW.made_at)
BEGIN SELECT RAISE(ABORT, 'a decision can only be withdrawn, once'); END;

-- Derived: what filters look at. Dropped and rebuilt at will. Names and words are folded (store/folding.py).

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (number),
  position INTEGER NOT NULL,        -- in Reading.claims
  newest INTEGER NOT NULL,          -- 1 = of the newest reading of its report
  type TEXT NOT NULL,
  polarity TEXT NOT NULL,
  certainty TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  outlet TEXT,
  holder TEXT,                      -- NULL where the text names nobody ("reportedly")
  published_earliest TEXT,
  published_latest TEXT,
  words TEXT NOT NULL,
  UNIQUE (reading, position)
) STRICT;
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_type ON claims (type) WHERE newest;
CREATE INDEX claims_earliest ON claims (earliest) WHERE newest;

CREATE TABLE claim_actors (
  claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
  role TEXT NOT NULL,
  names TEXT NOT NULL
) STRICT;
CREATE INDEX claim_actors_claim ON claim_actors (claim);

CREATE TABLE claim_places (
  claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
  names TEXT NOT NULL
) STRICT;
CREATE INDEX claim_places_claim ON claim_places (claim);

CREATE VIRTUAL TABLE claim_words USING fts5 (words, content = 'claims', content_rowid = 'number');
