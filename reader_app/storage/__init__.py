"""Everything saved by us: the only place that knows SQL and the search index."""
