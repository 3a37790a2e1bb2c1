"""Chains: which names are one, what descriptions and pronouns point back to, and the clusters they make."""
