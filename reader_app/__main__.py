"""The door: the window, or the command line.

Worker processes import this module again, so it imports neither before it knows which. The window
waits for whatever is imported here, so it imports next to nothing.
"""

import gc
import signal
import sys
from pathlib import Path

_INTERRUPTED = 130


def main() -> int:
    """Run Lutrin with the arguments of this process; returns the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    # While so much is imported nothing is at stake, and some of it would swallow Ctrl+C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return _run()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _say_stopped()
        return _INTERRUPTED
    except ImportError as error:
        # Qt names the library that the system lacks.
        _say_missing(error)
        return 1
    finally:
        from reader_app.cli import terminal

        terminal.finish()


def _say_stopped() -> None:
    from reader_app.cli import terminal
    from reader_app.cli.language import tr

    terminal.say(tr("stopped"))


def _say_missing(error: ImportError) -> None:
    from reader_app.cli import terminal
    from reader_app.cli.language import tr

    terminal.say(tr("something that Lutrin needs is missing: {what}").format(what=error))


def _run() -> int:
    # The collector would stop us in the middle of many imports; it is let run after them.
    gc.disable()
    from reader_app.cli.window_call import window_call

    asked = window_call(sys.argv[1:])
    if asked is None:
        return _run_words()
    library, once = asked
    return _run_window(library, once=once)


def _run_window(library: Path | None, *, once: bool) -> int:
    _import_plainly()
    from reader_app.app import run_window

    return run_window(library, once=once)


def _import_plainly() -> None:
    # First of all, since what is imported before it takes longer.
    from reader_app.plain_import import import_plainly

    import_plainly()


def _run_words() -> int:
    """Do what takes more understanding than the window does."""
    from reader_app.cli.arguments import parse

    arguments = parse(sys.argv[1:])
    if arguments.version:
        from importlib.metadata import version

        print(f"lutrin {version('lutrin')}")
        return 0
    if arguments.command is None:
        return _run_window(arguments.library, once=arguments.quit_after_first_frame)
    from reader_app.cli.command_line import run_command
    from reader_app.cli.loading import command

    asked = command(arguments.command)
    # What is loaded stays: to look through it once takes the collector a quarter of a second.
    gc.freeze()
    gc.enable()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return run_command(arguments, asked)


if __name__ == "__main__":
    sys.exit(main())
