"""The network, and the files it brings."""
