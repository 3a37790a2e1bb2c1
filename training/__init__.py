"""How the trained parts of the package are made; nothing here is shipped, and each part has a card in docs/cards.

`pip install -e '.[training]'`, then `python -m training` makes every network of the package again.
"""
