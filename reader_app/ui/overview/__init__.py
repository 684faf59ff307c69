"""The empty page: what is in the library, as a picture to look at and to click."""
