"""One kind of finding a file, or a folder once it is large."""
