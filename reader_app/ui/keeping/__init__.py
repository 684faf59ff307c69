"""Keeping notes: what is brought in, and the help."""
