"""The rules propose: which words attribute, in which frame, by whom, and what they say. `proposing.py` brings it together."""
