"""What analysts decide: noted, told in words, withdrawn."""
