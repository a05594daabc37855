"""Why to believe it: each argument with the figure that it reached."""
