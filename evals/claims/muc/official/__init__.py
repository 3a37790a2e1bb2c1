"""The official MUC-4 score, fully automatic: no human says that a near miss will do (research/events.md 3.1, scoring-guidelines.v7)."""
