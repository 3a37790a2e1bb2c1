"""What `dateline demo --watch` shows, and the server it shows it on."""
