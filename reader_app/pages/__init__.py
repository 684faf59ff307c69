"""A note's Markdown to the safe HTML that the reading pane can set, and any HTML to Markdown."""
