-- Derived: what each report tells of each occurrence, which of them tell one, and who copies whom.

CREATE TABLE accounts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  reading INTEGER NOT NULL REFERENCES readings (number),
  report TEXT NOT NULL,
  family TEXT NOT NULL,
  known TEXT NOT NULL,              -- last day on which it may have been published; 9999-12-31 = not known
  captured TEXT NOT NULL,           -- when the record had it
  captured_day TEXT NOT NULL,
  place_in_order TEXT NOT NULL,     -- known, report and position: accounts are gone through by it
  place_in_capture TEXT NOT NULL,   -- captured, report's number and position
  earliest TEXT,                    -- days it goes by
  latest TEXT,                      -- none after it was known
  voices TEXT NOT NULL,             -- outlet and sources, folded
  places TEXT NOT NULL,             -- names and codes, folded
  event INTEGER NOT NULL,           -- number of the account that told it first, in order of publication
  captured_event INTEGER NOT NULL,  -- … in order of capture
  written TEXT NOT NULL             -- JSON, as model/accounts_written.py writes an account
) STRICT;
CREATE UNIQUE INDEX accounts_id ON accounts (id);
CREATE UNIQUE INDEX accounts_in_order ON accounts (place_in_order);
CREATE UNIQUE INDEX accounts_in_capture ON accounts (place_in_capture);
CREATE INDEX accounts_report ON accounts (report);
CREATE INDEX accounts_event ON accounts (event, known);
CREATE INDEX accounts_captured_event ON accounts (captured_event, captured_day);
CREATE INDEX accounts_first ON accounts (latest DESC, place_in_order) WHERE event = number;
CREATE INDEX accounts_captured_first ON accounts (latest DESC, place_in_order) WHERE captured_event = number;

-- Where and when to look for accounts of the same: days as ordinals, cells as codes of provinces.
CREATE TABLE account_days (
  family TEXT NOT NULL,
  cell TEXT NOT NULL,
  day INTEGER NOT NULL,
  account INTEGER NOT NULL,
  PRIMARY KEY (family, cell, day, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_days_account ON account_days (account);

CREATE TABLE account_doers (
  doer TEXT NOT NULL,               -- key of who is said by anybody to have done it
  account INTEGER NOT NULL,
  PRIMARY KEY (doer, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_doers_account ON account_doers (account);

CREATE TABLE links (
  account INTEGER NOT NULL,         -- each pair stands twice
  other INTEGER NOT NULL,
  score REAL NOT NULL,
  PRIMARY KEY (account, other)
) STRICT, WITHOUT ROWID;

-- Between which days of publication something was disputed of an event, on everybody's word: a page of disputes is read off it.
CREATE TABLE contested (
  event INTEGER NOT NULL,           -- number of its founder
  since TEXT NOT NULL,              -- included
  until TEXT,                       -- not included; NULL = still
  PRIMARY KEY (event, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE prints (
  print INTEGER NOT NULL,
  day INTEGER NOT NULL,             -- of publication, as an ordinal; 0 = not known
  report INTEGER NOT NULL,          -- reports.number
  PRIMARY KEY (print, day, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX prints_report ON prints (report);

CREATE TABLE copies (
  report TEXT NOT NULL,             -- each pair stands twice
  other TEXT NOT NULL,
  written TEXT NOT NULL,            -- JSON, as model/accounts_written.py writes a syndication
  PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;

-- Readings that are done, with the wires their report credits.
CREATE TABLE corroborated (
  reading INTEGER PRIMARY KEY REFERENCES readings (number),
  report TEXT NOT NULL,
  credits TEXT NOT NULL             -- JSON
) STRICT;
CREATE INDEX corroborated_report ON corroborated (report);

-- By which rules, register and gazetteer all this was found; with others it is found again.
CREATE TABLE corroboration (made_by TEXT NOT NULL) STRICT;

-- So that a page of claims is read off, and never sorted.
ALTER TABLE claims ADD COLUMN captured TEXT;
CREATE INDEX claims_in_order ON claims (published_earliest IS NULL, published_earliest, reading, position) WHERE newest;
CREATE INDEX readings_report ON readings (report);
