"""What several reports tell of one occurrence: joining what was read, and answering for a view."""
