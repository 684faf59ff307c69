"""Finding a note: the facets, the search line and the cards."""
