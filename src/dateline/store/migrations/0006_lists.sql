-- Derived: so that a page of claims is read off without taking readings apart, and voices are counted without going through claims.

CREATE TABLE told (
  reading INTEGER PRIMARY KEY REFERENCES readings (number),
  made_by TEXT NOT NULL,            -- by which rules of telling; others make it again
  packed BLOB NOT NULL              -- zlib of JSON: a line a claim, in the order of Reading.claims
) STRICT;

CREATE INDEX claims_outlet ON claims (outlet, published_latest, reading, type) WHERE newest;
CREATE INDEX claims_holder ON claims (holder, published_latest, reading, type) WHERE newest;
CREATE INDEX claim_places_names ON claim_places (names);
