"""Proving: the log of what was done, stamps on it, and whether everything is what it was."""
