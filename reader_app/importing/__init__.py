"""Source files into notes."""
