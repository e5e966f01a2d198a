"""What all parts of the window use: dialogs, jobs, commands, icons."""
