"""The team's file: the project, its people, and who vouches for them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from dateline.errors import BadSetting
from dateline.web.guard import Role

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of the team.

    Attributes:
        name: what is shown and written down for decisions; empty = as the person is listed.
        tokens: what personal tokens are checked by, as `dateline serve --new-token` prints it.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    role: Role
    name: str = ""
    tokens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Who vouches for the people, by OpenID Connect.

    Attributes:
        issuer: the provider's address; its description stands under it at /.well-known/openid-configuration.
        client_secret_env: the environment variable that holds the secret; empty for a client without one.
        claim: the field of the ID token by which people are listed.
        called: what the button calls the provider.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    issuer: str
    client_id: str
    client_secret_env: str = ""
    claim: str = "email"
    called: str = "your organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFile:
    """The team's file, as it is written.

    Attributes:
        project: what the record is about, shown at the head of the workbench.
        address: by what address people reach the workbench.
        hours: how long one stays signed in.
        people: by what their sign-in says of them (an e-mail address), or any name where they come by token alone.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT

    project: str
    address: str
    hours: float = 12
    people: Mapping[str, Person] = field(default_factory=dict)
    sign_in: SignIn | None = None

    def listed(self, said: str) -> str | None:
        """How the one is listed of whom a sign-in says so much; capitals do not count, as in e-mail addresses."""
        return next((key for key in self.people if key.casefold() == said.casefold()), None)

    def name(self, key: str) -> str:
        return self.people[key].name or key


def read(path: Path) -> TeamFile:
    """Reads a team's file.

    Raises:
        BadSetting: names the file, the key and what is wrong with it.
    """
    try:
        found = TypeAdapter(TeamFile).validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSetting(f"{path}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise BadSetting(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from None
    _refuse_confusion(path, found)
    return found


def _refuse_confusion(path: Path, found: TeamFile) -> None:
    if not found.people:
        raise BadSetting(f'{path}: nobody is listed; write [people."amina@example.org"] and under it role = "keeper"')
    names = [found.name(key).casefold() for key in found.people]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise BadSetting(f"{path}: two people go by the name {twice!r}; a decision must tell who made it")
    if found.sign_in is None and not any(person.tokens for person in found.people.values()):
        raise BadSetting(f"{path}: nobody could sign in; write a [sign_in], or give people tokens (dateline serve --new-token NAME)")
    bad = next((token for person in found.people.values() for token in person.tokens if not token.startswith("sha256:")), None)
    if bad:
        raise BadSetting(f"{path}: a token is kept as sha256:…, as `dateline serve --new-token NAME` prints it, and never itself")
