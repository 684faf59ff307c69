"""Which documents are pictures that a page can show."""

_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def is_picture(path: str) -> bool:
    """Whether a file is a picture, by its name."""
    return path.lower().endswith(_ENDINGS)
