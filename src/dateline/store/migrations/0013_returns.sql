-- Which bytes an address had last, for telling that it went back to earlier ones.

CREATE INDEX captures_url ON captures (url);
