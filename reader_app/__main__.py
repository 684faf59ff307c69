"""The door: the window, or the command line.

Worker processes import this module again, so it imports neither before it knows which.
"""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run Lutrin with the arguments of this process; returns the exit code."""
    freeze_support()
    return 0


if __name__ == "__main__":
    sys.exit(main())
