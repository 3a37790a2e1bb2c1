"""A day page: what was claimed to have happened on one day, by place and type, rival versions side by side."""
