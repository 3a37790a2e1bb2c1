"""Which reports took their words from which: fingerprints to find them, passages in common, and what those say."""
