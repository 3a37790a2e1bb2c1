"""What looks into media files: all of it runs in a cage (`dateline.caged`), and its answers are looked at again outside."""
