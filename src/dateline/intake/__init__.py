"""Bytes into Captures, Captures into Reports."""
