"""What the record answers, a file for each noun. The same question of the same record has the same answer."""
