"""Reading a note: the page, its attachment cards and their transcripts."""
