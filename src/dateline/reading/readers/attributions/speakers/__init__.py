"""Who speaks: the noun phrase behind a cue by the parse (sources), and along the line where the parse fails (parted, trailing)."""
