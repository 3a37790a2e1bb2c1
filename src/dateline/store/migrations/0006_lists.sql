-- Derived: so that a page of claims is read off without taking readings apart, and voices are counted without going through claims.

CREATE TABLE told (
  reading INTEGER PRIMARY KEY REFERENCES readings (number),
  made_by TEXT NOT NULL,            -- by which rules of telling; others make it again
  packed BLOB NOT NULL              -- zlib of JSON: a line a claim, in the order of Reading.claims
) STRICT;

CREATE INDEX claims_outlet ON claims (outlet, published_latest, reading, type) WHERE newest;
CREATE INDEX claims_holder ON claims (holder, published_latest, reading, type) WHERE newest;
CREATE INDEX claim_places_names ON claim_places (names, claim);
CREATE INDEX claim_actors_names ON claim_actors (names, claim);
CREATE INDEX claims_days ON claims (earliest, latest) WHERE newest;
-- Those of which the index of days would have to be gone through whole.
CREATE INDEX claims_long ON claims (latest)
WHERE newest AND (earliest IS NULL OR latest IS NULL OR julianday(latest) - julianday(earliest) > 400);
