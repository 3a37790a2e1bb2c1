-- Evidence: what was done to the record, every act with the digest of the one before it. Written in the transaction of what it tells of.

CREATE TABLE acts (
  number INTEGER PRIMARY KEY,       -- from 1, without a gap
  line TEXT NOT NULL,               -- canonical JSON, as model/act.py writes it
  digest TEXT NOT NULL              -- SHA-256 of the line
) STRICT;

CREATE TABLE stamps (
  number INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES acts (number),
  digest TEXT NOT NULL,             -- of that act: what was stamped
  service TEXT NOT NULL,            -- address of the time-stamping authority; empty = the token was brought by hand
  at TEXT NOT NULL,                 -- when the authority says it was
  token BLOB NOT NULL               -- its answer, RFC 3161, DER
) STRICT;

-- To say which byte changed of what is kept packed (model/blocks.py). The acts prove that one did.
CREATE TABLE blocks (
  kind TEXT NOT NULL,               -- body · reading
  name TEXT NOT NULL,               -- digest of the body, number of the reading
  size INTEGER NOT NULL,            -- of what is packed, in bytes
  packed BLOB NOT NULL,
  PRIMARY KEY (kind, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER acts_stay BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER acts_last BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER stamps_stay BEFORE UPDATE ON stamps BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER stamps_last BEFORE DELETE ON stamps BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER blocks_last BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
-- INSERT OR REPLACE deletes without asking the triggers above.
CREATE TRIGGER acts_follow BEFORE INSERT ON acts WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM acts)
BEGIN SELECT RAISE(ABORT, 'an act follows the last one'); END;
