"""Speed and memory of the whole reading against the plain pipeline. `python -m bench` prints it all."""
