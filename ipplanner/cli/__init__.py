"""The command line: everything but the window, for batch use and tests."""
