"""How the recogniser of names is made: docs/cards/names.md."""
