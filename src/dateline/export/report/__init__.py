"""A report of findings as one file: what was told, on whose word, in which words, and the means to check it without dateline."""
