"""The documents of a note: the PDF in the window, and what is being fetched."""
