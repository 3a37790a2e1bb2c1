"""The command line: one of the two doors. One file a command, loaded when it is called."""
