"""A provider of OpenID Connect, small and local: it signs in whomever the test names."""

import base64
import time
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx2
from fastapi import FastAPI, Request
from joserfc import jwt
from joserfc.jwk import Key, RSAKey
from starlette.responses import JSONResponse, Response

ISSUER = "https://login.example.org/newsroom"
CLIENT = "dateline"
SECRET = "clients-secret"


@dataclass
class FakeProvider:
    """Plays its part by the book, but for what a test makes it say wrongly.

    Attributes:
        claims: what it says of the person, over what is right.
        described: what it says of itself, over what is right.
        answers: what it answers for a code, over what is right; None leaves out.
    """

    claims: dict[str, Any] = field(default_factory=dict)
    described: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, Any] = field(default_factory=dict)
    algorithm: str = "RS256"

    def __post_init__(self) -> None:
        self.key: Key = RSAKey.generate_key(2048, parameters={"kid": "k1"})
        self.published: Key = self.key
        self._begun: dict[str, dict[str, str]] = {}
        self.asked: list[dict[str, str]] = []

    @property
    def transport(self) -> httpx2.ASGITransport:
        return httpx2.ASGITransport(app=self._app())

    def agree(self, address: str) -> str:
        """The person signs in at the provider's page; the answer is where it sends the browser back to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        self.asked.append(asked)
        code = f"code-{len(self._begun)}"
        self._begun[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def _app(self) -> FastAPI:
        app = FastAPI()
        base = urlsplit(ISSUER).path

        @app.get(f"{base}/.well-known/openid-configuration")
        def description() -> dict[str, Any]:
            return {
                "issuer": ISSUER,
                "authorization_endpoint": f"{ISSUER}/authorize",
                "token_endpoint": f"{ISSUER}/token",
                "jwks_uri": f"{ISSUER}/keys",
                "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
                **self.described,
            }

        @app.get(f"{base}/keys")
        def keys() -> dict[str, Any]:
            return {"keys": [self.published.as_dict(private=self.published.key_type == "oct")]}

        @app.post(f"{base}/token")
        async def token(request: Request) -> Response:
            form = {name: str(value) for name, value in (await request.form()).items()}
            begun = self._begun.pop(form["code"], None)
            if begun is None or not self._is_the_one_who_began(request, form, begun):
                return JSONResponse({"error": "invalid_grant"}, status_code=400)
            answer = {"access_token": "a", "token_type": "Bearer", "id_token": self._id_token(begun), **self.answers}
            return JSONResponse({name: value for name, value in answer.items() if value is not None})

        return app

    def _is_the_one_who_began(self, request: Request, form: dict[str, str], begun: dict[str, str]) -> bool:
        shown = base64.b64decode(request.headers.get("authorization", "").removeprefix("Basic ")).decode()
        proof = base64.urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        return shown == f"{CLIENT}:{SECRET}" and proof == begun["code_challenge"] and form["redirect_uri"] == begun["redirect_uri"]

    def _id_token(self, begun: dict[str, str]) -> str:
        now = int(time.time())
        claims = {
            "iss": ISSUER,
            "aud": CLIENT,
            "sub": "1",
            "iat": now,
            "exp": now + 300,
            "nonce": begun["nonce"],
            "email": "amina@example.org",
            "email_verified": True,
            **self.claims,
        }
        return jwt.encode({"alg": self.algorithm, "kid": "k1"}, claims, self.key, algorithms=[self.algorithm])
