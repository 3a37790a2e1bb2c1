-- Derived: who is named, and what reports say became of them; of the newest reading of each report.

CREATE TABLE names (
  reading INTEGER NOT NULL REFERENCES readings (number),
  text TEXT NOT NULL,               -- as printed
  kind TEXT NOT NULL,
  form TEXT NOT NULL,
  chain TEXT,                       -- NULL where the name is joined to no other
  count INTEGER NOT NULL,
  countries TEXT NOT NULL           -- of the places of the report, commas between, the most told first
) STRICT;
CREATE INDEX names_reading ON names (reading);

CREATE TABLE lives (
  reading INTEGER NOT NULL REFERENCES readings (number),
  written TEXT NOT NULL             -- JSON: a lineage claim between names (store/lives.py)
) STRICT;
CREATE INDEX lives_reading ON lives (reading);

-- By which rules what is derived was made (deriving.VERSION); another number, and it is made again when the record is opened.
CREATE TABLE derived (version INTEGER NOT NULL) STRICT;
