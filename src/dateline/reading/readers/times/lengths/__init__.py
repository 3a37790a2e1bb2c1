"""What fills time without a day of its own: lengths, times that recur, and vague ones."""

from dateline.reading.readers.times.lengths import lengths, sets, vague

FORMS = (*sets.FORMS, *lengths.FORMS, *vague.FORMS)
