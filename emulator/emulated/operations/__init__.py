"""One module per service; each is found by itself."""
