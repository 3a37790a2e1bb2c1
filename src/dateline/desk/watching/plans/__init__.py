"""What is to be watched, and how: the file, its sources, the pages they let in."""
