-- Derived: reports as a list of them is ordered and searched. From the report alone, so written once, when it is added.

CREATE TABLE shelf (
  number INTEGER PRIMARY KEY REFERENCES reports (number),
  report TEXT NOT NULL UNIQUE,      -- its id
  outlet TEXT,                      -- folded
  earliest TEXT,                    -- day of publication; NULL = not known
  latest TEXT,
  captured TEXT NOT NULL,           -- when the record had it
  page TEXT                         -- its address without scheme, fragment and closing slash: one page, whatever was written in front of it
) STRICT;
CREATE INDEX shelf_in_order ON shelf (earliest DESC, number DESC);
CREATE INDEX shelf_page ON shelf (page) WHERE page IS NOT NULL;

CREATE VIRTUAL TABLE report_words USING fts5 (outlet, headline, byline, text, content = '');

-- Records from before: `fold`, `page_of` and `in_utc` are lent by the program that opens them (store/opening.py).
INSERT INTO shelf
  SELECT number, id, fold(written ->> 'outlet'), written ->> '$.published.earliest', written ->> '$.published.latest',
    in_utc(coalesce((SELECT min(fetched_at) FROM captures JOIN report_captures ON capture = captures.number WHERE report = reports.id), added_at)),
    page_of(written ->> 'url')
  FROM reports;
INSERT INTO report_words (rowid, outlet, headline, byline, text)
  SELECT number, written ->> 'outlet', written ->> 'headline', written ->> 'byline', written ->> 'text' FROM reports;
