"""Where the telling stands: whether a text is history, the scenes of it, and how firmly a time moves it on."""
