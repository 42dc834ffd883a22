"""The desktop front-end: the widget kit and, on top of it, the screens."""
