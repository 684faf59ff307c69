"""The same wings without a window: the command line."""
