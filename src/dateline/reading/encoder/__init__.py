"""A small trained network reads the words once; readers ask what it made of them. `encoder.py` is the only file that runs it."""
