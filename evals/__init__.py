"""Quality on public gold: loaders, scorers, floors. `python -m evals` prints one table."""
