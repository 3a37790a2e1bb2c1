"""What waits for a person to settle it."""
