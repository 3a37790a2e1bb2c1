"""What people do here: add, decide, keep, sign in; and the log of it."""
