"""From a reading's claims to MUC-4 templates: it maps names and kinds to the task's lists and looks nothing up in the text."""
