"""Which reports tell one thing: copies, occurrences, disputes."""
