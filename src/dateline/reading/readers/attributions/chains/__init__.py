"""The rules link: who stands inside whom, who relays, vouches, cites. `linking.py` brings it together."""
