"""What commands print, and where it goes."""
