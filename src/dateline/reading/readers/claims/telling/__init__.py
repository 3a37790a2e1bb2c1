"""What a sentence tells, one kind of telling a file; each gives drafts."""
