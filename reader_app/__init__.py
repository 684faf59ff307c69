"""Lutrin: an offline desktop reader for a resource centre's notes."""
