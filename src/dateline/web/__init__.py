"""The workbench in the browser: one of the two doors."""
