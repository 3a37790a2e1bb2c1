"""What a report says, by itself: pure, with no network, no store and no clock.

A reader finds one kind of noun on a page; the pipeline adds what it found; the next reader builds on it. One parse serves them all.
"""
