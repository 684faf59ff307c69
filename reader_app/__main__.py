"""The door: the window, or the command line.

Worker processes import this module again, so it imports neither before it knows which.
"""

import gc
import signal
import sys
from multiprocessing import freeze_support

_INTERRUPTED = 130


def main() -> int:
    """Run Lutrin with the arguments of this process; returns the exit code."""
    freeze_support()
    # While so much is imported nothing is at stake, and some of it would swallow Ctrl+C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from reader_app.cli import terminal

    try:
        return _run()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        terminal.say("stopped")
        return _INTERRUPTED
    except ImportError as error:
        # Qt names the library that the system lacks.
        terminal.say(f"something that Lutrin needs is missing: {error}")
        return 1
    finally:
        terminal.finish()


def _run() -> int:
    from reader_app.cli.arguments import parse

    arguments = parse(sys.argv[1:])
    if arguments.version:
        from importlib.metadata import version

        print(f"lutrin {version('lutrin')}")
        return 0
    # The collector would stop us in the middle of many imports; it is let run after them.
    gc.disable()
    if arguments.command is None:
        from reader_app.app import run_window

        return run_window(arguments.library, once=arguments.quit_after_first_frame)
    from reader_app.cli.command_line import run_command

    gc.enable()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
