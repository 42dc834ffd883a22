"""The command line: the only place that chooses where things come from."""
