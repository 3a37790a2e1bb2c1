-- Evidence: how bytes came to be had. What was kept before this does not say; that is not the same as nothing.

ALTER TABLE captures ADD COLUMN asked TEXT NOT NULL DEFAULT '[]';   -- JSON, [[name, value], …], as sent
ALTER TABLE captures ADD COLUMN status INTEGER;                     -- of HTTP
ALTER TABLE captures ADD COLUMN answered_by TEXT;                   -- where `url` sent on to
ALTER TABLE captures ADD COLUMN within TEXT;                        -- the file it was taken out of
ALTER TABLE captures ADD COLUMN tool TEXT NOT NULL DEFAULT '';      -- what fetched it, with its version
