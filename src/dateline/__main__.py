"""`python -m dateline`: the command line."""

from dateline.cli.main import main

main(prog_name="dateline")
