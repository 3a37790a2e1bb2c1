"""Where things are told to have happened: counted by what holds what, so that nothing is put finer than it was told."""
