"""Proof that what is kept is what was kept: the chain of acts, stamps on its head, exports rebuilt byte for byte."""
