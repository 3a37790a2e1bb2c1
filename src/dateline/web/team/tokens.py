"""Personal tokens, for programs and for those whom no provider vouches for."""

import secrets
from hashlib import sha256


def new_token() -> tuple[str, str]:
    """A token, and what it can be checked by."""
    token = f"dateline_{secrets.token_urlsafe(32)}"
    return token, kept(token)


def kept(token: str) -> str:
    """What a token is checked by. One digest is enough: there is nothing to guess in 32 random bytes, as there is in a password.

    Nor does it matter how long the look-up takes: who tries tokens cannot steer their digests.
    """
    return f"sha256:{sha256(token.encode('utf-8', 'replace')).hexdigest()}"
