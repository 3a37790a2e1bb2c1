"""The record: append-only; everything derived can be dropped and rebuilt."""
