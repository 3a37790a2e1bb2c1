"""What a report says of when: as a table, as lines for programs, as a page with a timeline."""
