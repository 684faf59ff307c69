"""What a note is: no files, no clock, no windows, no SQL."""
