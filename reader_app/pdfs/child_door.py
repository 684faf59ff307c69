"""Where the child process that looks into a PDF begins: it loads Qt plainly, as the window does."""

from importlib import import_module
from multiprocessing.connection import Connection

from reader_app.plain_import import import_plainly


def inspect(path: str, answers: Connection, seconds: float, password: str) -> None:
    """See child.inspect: what it needs is imported here, in the child, where it is first asked for.

    A third of the time to the first page was that PySide reads up on itself.
    """
    import_plainly()
    import_module("reader_app.pdfs.child").inspect(path, answers, seconds, password)
