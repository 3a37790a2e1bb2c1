-- Derived: where accounts are told to have happened, as a map asks for it. Kept by triggers: it says what `accounts.written` says, in short.

CREATE TABLE spots (
  number INTEGER PRIMARY KEY,
  written TEXT NOT NULL UNIQUE      -- JSON: name, gazetteer id, kind, units, lat, lon, radius_km (model/accounts_written.py)
) STRICT;

CREATE TABLE account_spots (
  account INTEGER NOT NULL,
  spot INTEGER NOT NULL,
  told INTEGER NOT NULL,            -- 1 = a claim says it was there; 0 = the place is only named beside
  PRIMARY KEY (account, spot)
) STRICT, WITHOUT ROWID;

CREATE VIEW where_told (account, written, told) AS
SELECT number, json_extract(saying.value, '$.spot'), 1 FROM accounts, json_each(accounts.written, '$.sayings') AS saying
WHERE json_extract(saying.value, '$.spot') IS NOT NULL
UNION ALL
SELECT number, spot.value, 0 FROM accounts, json_each(accounts.written, '$.spots') AS spot;

CREATE TRIGGER accounts_lie AFTER INSERT ON accounts BEGIN
  INSERT OR IGNORE INTO spots (written) SELECT written FROM where_told WHERE account = NEW.number;
  INSERT INTO account_spots SELECT account, spots.number, max(told) FROM where_told JOIN spots USING (written)
  WHERE account = NEW.number GROUP BY account, spots.number;
END;
CREATE TRIGGER accounts_leave AFTER DELETE ON accounts BEGIN DELETE FROM account_spots WHERE account = OLD.number; END;

INSERT OR IGNORE INTO spots (written) SELECT written FROM where_told;
INSERT INTO account_spots SELECT account, spots.number, max(told) FROM where_told JOIN spots USING (written) GROUP BY account, spots.number;

-- So that all accounts are gone through without what they say.
CREATE INDEX accounts_slim ON accounts (number, event, captured_event, known, captured_day, earliest, latest, reading);
CREATE INDEX accounts_voices ON accounts (voices);
