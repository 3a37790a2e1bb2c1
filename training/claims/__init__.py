"""Teaches the network of the claims reader: which words tell a claim, of what type, how sure, and who does it to whom."""
