"""Other reckonings of time than a bare year of ours: before Christ, Hijri and Iranian dates, feasts that move, days known by name."""
