-- Derived: what each event comes to, from one day to the next, on everybody's word: a timeline is read off it.
CREATE TABLE glances (
  captured INTEGER NOT NULL,        -- 0 = in order of publication, 1 = of capture
  high INTEGER NOT NULL,            -- days it goes by, as ordinals: the last, and none after it was known; 0 = not known
  event INTEGER NOT NULL,           -- number of its founder in that order
  since TEXT NOT NULL,              -- day from which it was known so, included; 9999-12-31 = no report has a day
  until TEXT,                       -- not included; NULL = still
  low INTEGER,                      -- days it goes by: the first; NULL = open
  id TEXT NOT NULL,                 -- of its founder
  family TEXT NOT NULL,
  earliest INTEGER,                 -- days told, as ordinals; NULL = open, both NULL = nothing tells when
  latest INTEGER,
  reports INTEGER NOT NULL,
  copies INTEGER NOT NULL,
  least_roots INTEGER NOT NULL,
  most_roots INTEGER NOT NULL,
  disputed TEXT NOT NULL,           -- fields in dispute, commas between
  provinces TEXT NOT NULL,          -- codes of first-level units it is told of, or of countries, blanks between; ~ = named nearby
  doers TEXT NOT NULL,              -- key and label of those said to have done it, a separator between
  places TEXT NOT NULL,             -- names and codes, folded
  voices TEXT NOT NULL,             -- outlets and sources, folded
  PRIMARY KEY (captured, high, event, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX glances_event ON glances (event);

-- Events whose glances are no longer right.
CREATE TABLE unglanced (
  captured INTEGER NOT NULL,
  event INTEGER NOT NULL,
  PRIMARY KEY (captured, event)
) STRICT, WITHOUT ROWID;
INSERT INTO unglanced SELECT 0, number FROM accounts WHERE event = number;
INSERT INTO unglanced SELECT 1, number FROM accounts WHERE captured_event = number;
