"""Every window."""
