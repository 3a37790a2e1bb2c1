"""Evidence for others: what goes out, and what is withheld."""
