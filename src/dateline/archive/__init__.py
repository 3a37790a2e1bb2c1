"""Keeps Captures byte for byte."""
