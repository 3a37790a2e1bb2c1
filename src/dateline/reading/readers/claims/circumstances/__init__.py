"""When and where a deed was: its own time and place, each read off the words that share them."""
