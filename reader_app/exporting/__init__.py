"""What the reader made, written out for other programs."""
