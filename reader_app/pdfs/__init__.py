"""Is this file a sound PDF: always asked of a child process."""
