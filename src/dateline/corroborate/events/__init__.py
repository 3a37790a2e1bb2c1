"""Which accounts of several reports tell one occurrence."""
