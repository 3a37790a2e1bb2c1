"""The provider that vouches for people, by OpenID Connect: code flow with PKCE, state and nonce, by Authlib."""

from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.starlette_client import OAuth
from httpx2 import HTTPError
from joserfc.errors import JoseError
from starlette.requests import Request
from starlette.responses import RedirectResponse

from dateline.errors import NotSignedIn
from dateline.web.team.file import SignIn

_SIGNED_BY_KEY_PAIR = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
"""What an ID token may be signed by. A provider's own list may name `none`, or keys that we would have to share with it."""


class Provider:
    """Asks a provider who somebody is.

    Args:
        more: for the client of httpx, as a transport for tests.
    """

    def __init__(self, sign_in: SignIn, secret: str | None, **more: Any) -> None:
        self._sign_in = sign_in
        self._client = OAuth().register(
            "provider",
            client_id=sign_in.client_id,
            client_secret=secret,
            server_metadata_url=f"{sign_in.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid profile email", "code_challenge_method": "S256", "timeout": 10.0, **more}
            | ({} if secret else {"token_endpoint_auth_method": "none"}),
        )

    async def send_away(self, asked: Request, back_to: str) -> RedirectResponse:
        """To the provider's page. What must come back with the person is kept in the request's session.

        Raises:
            NotSignedIn: when the provider cannot be asked, or is another than the team's file says.
        """
        try:
            await self._described()
            answer: RedirectResponse = await self._client.authorize_redirect(asked, back_to)
        except (AuthlibBaseError, HTTPError, RuntimeError, ValueError) as error:
            raise _failed(error) from error
        return answer

    async def told(self, asked: Request) -> str:
        """What the provider says of the person who came back, by the claim the team lists people by.

        Raises:
            NotSignedIn: when state, nonce, issuer, audience, signature or term of what came back are not right.
        """
        try:
            await self._described()
            token = await self._client.authorize_access_token(asked, claims_options=self._expected())
        except (AuthlibBaseError, JoseError, HTTPError, RuntimeError, ValueError) as error:
            raise _failed(error) from error
        return self._name_in(token.get("userinfo") or {})

    async def _described(self) -> None:
        described = await self._client.load_server_metadata()
        if described.get("issuer", "").rstrip("/") != self._sign_in.issuer.rstrip("/"):
            raise ValueError(f"the provider calls itself {described.get('issuer')!r}, the team's file {self._sign_in.issuer!r}")
        offered = described.get("id_token_signing_alg_values_supported") or ["RS256"]
        described["id_token_signing_alg_values_supported"] = [name for name in offered if name in _SIGNED_BY_KEY_PAIR] or ["RS256"]

    def _expected(self) -> dict[str, Any]:
        # Without these Authlib takes any audience, and the issuer the provider's own description names.
        return {
            "iss": {"essential": True, "value": self._client.server_metadata["issuer"]},
            "aud": {"essential": True, "value": self._sign_in.client_id},
        }

    def _name_in(self, claims: Any) -> str:
        claim = self._sign_in.claim
        said = claims.get(claim)
        if not isinstance(said, str) or not said:
            raise NotSignedIn(f"the provider says no {claim!r} of this person; name another claim in [sign_in] of the team's file")
        if claim == "email" and claims.get("email_verified") is False:
            raise NotSignedIn(f"the provider has not verified the address {said}")
        return said


def _failed(error: Exception) -> NotSignedIn:
    return NotSignedIn(f"signing in failed: {error or type(error).__name__}")
