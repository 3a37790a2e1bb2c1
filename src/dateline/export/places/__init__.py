"""What a report says of where: as a table, as lines for programs, as a page with a map."""
