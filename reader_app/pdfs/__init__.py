"""Is this file a sound PDF, and what does a document say: always asked of a child process."""
