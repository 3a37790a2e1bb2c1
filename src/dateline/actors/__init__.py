"""Who and which group is meant, across reports: candidates with reasons, and identity views."""
