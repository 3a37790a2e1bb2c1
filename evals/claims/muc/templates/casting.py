"""Who did it, whom and what it hit, with what: the parties of an incident by the slots of the task."""

from dataclasses import dataclass, field

from dateline.model import Claim, Harm, Mention, MentionForm, MentionKind
from evals.claims.muc.templates.incidents import Incident
from evals.claims.muc.templates.lists import any_of, fill_for, is_nobody, listed
from evals.claims.muc.templates.who import Cast, Party
from evals.claims.muc.templates.wording import described

_INSTITUTIONS = frozenset({"army", "forces", "force", "military", "police", "government", "regime", "guard", "brigade", "battalion"})
_PARTS = frozenset(
    {"COMMANDO", "COMMANDOS", "COMMANDOES", "MEMBERS", "MEMBER", "UNIT", "UNITS", "COLUMN", "FIGHTERS", "SQUAD", "TROOPS", "MILITANTS"}
)
_BODIES = frozenset({MentionKind.GROUP, MentionKind.ORGAN, MentionKind.ORGANISATION, MentionKind.STATE})
_NO_DOERS = frozenset(
    {
        MentionKind.WEAPON,
        MentionKind.EVENT,
        MentionKind.PLACE,
        MentionKind.OTHER,
        MentionKind.QUANTITY,
        MentionKind.MEDIA,
        MentionKind.DOCUMENT,
    }
)
_NAMES = frozenset({MentionForm.FULL, MentionForm.SHORT, MentionForm.ACRONYM})


@dataclass(slots=True)
class Victim:
    """A human target: a name, or what it is described as, or both."""

    name: str | None
    description: str | None
    kind: str
    harm: Harm | None
    claim: Claim


@dataclass(slots=True)
class Sides:
    """Everybody and everything in an incident."""

    individuals: list[str] = field(default_factory=list)
    organisations: dict[str, Claim] = field(default_factory=dict)
    victims: dict[str, Victim] = field(default_factory=dict)
    targets: dict[str, Claim] = field(default_factory=dict)
    weapons: list[str] = field(default_factory=list)
    crowds: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    patients: set[str] = field(default_factory=set)


def sides(incident: Incident, cast: Cast) -> Sides:
    """The fillers of the roles of all its claims."""
    made = Sides()
    for claim in incident.claims:
        for role in claim.roles:
            mention = role.mention
            if mention is None:
                continue
            party = cast.party(mention)
            if role.name == "agent":
                _doer(made, party, claim, cast)
            elif role.name == "patient":
                _struck(made, party, claim, cast)
            elif role.name == "weapon":
                _add(made.weapons, described(mention, party.text))
    return made


def _add(held: list[str], words: str) -> None:
    if words and not is_nobody(words) and words not in held:
        held.append(words)


def _doer(made: Sides, party: Party, claim: Claim, cast: Cast) -> None:
    if party.kind in _NO_DOERS and not party.named:
        return
    made.agents |= party.words
    inside = [one for one in cast.inside(party.mentions[0]) if one.kind in _BODIES and one.name]
    if party.kind in _BODIES and party.name is not None:
        last = party.name.split()[-1]
        members = len(party.name.split()) > 1 and (
            listed("people", last) or any_of("guerrillas", "words", {last.lower()}) or last in _PARTS
        )
        made.organisations.setdefault(party.name.rsplit(" ", 1)[0] if members else party.name, claim)
        if members:
            _add(made.individuals, party.name)
        return
    for body in inside:
        made.organisations.setdefault(body.name or "", claim)
    if party.name is not None and party.kind is MentionKind.PERSON:
        _add(made.individuals, cast.fullest(party.name))
    elif party.descriptions and party.descriptions[0].lower().split()[-1] in _INSTITUTIONS:
        made.organisations.setdefault(party.descriptions[0], claim)
    elif party.descriptions and not any_of("outside", "adjectives", {party.descriptions[0].lower().split()[-1]}):
        _add(made.individuals, party.descriptions[0])


def _struck(made: Sides, party: Party, claim: Claim, cast: Cast) -> None:
    first = party.mentions[0]
    made.patients |= party.words
    thing = _is_thing(party, first)
    if party.name is not None and party.kind is MentionKind.PERSON:
        title = next((fill for fill in party.descriptions if not any_of("outside", "collectives", {fill.lower().split()[-1]})), None)
        _victim(made, cast.fullest(party.name), title, claim, party)
    elif party.name is not None and party.kind is MentionKind.PEOPLE:
        _victim(made, None, party.name, claim, party)
    elif thing:
        words = described(first, party.text)
        if words and not is_nobody(words) and (first.form not in _NAMES or fill_for("buildings", words)):
            made.targets.setdefault(words, claim)
    elif party.descriptions and not is_nobody(party.descriptions[0]) and party.kind not in _NO_DOERS:
        _victim(made, None, party.descriptions[0], claim, party)


def _is_thing(party: Party, first: Mention) -> bool:
    """A building, vehicle or plant, not people: by its kind, or by its words where the kind tells nothing."""
    if party.kind in {MentionKind.PERSON, MentionKind.PEOPLE}:
        return False
    words = described(first, party.text)
    if not words or any_of("outside", "grounds", {words.lower().split()[-1]}):
        return False
    if party.kind in {MentionKind.PLACE, MentionKind.OUTLET}:
        return True
    return fill_for("buildings", words) is not None and not listed("people", words)


def _victim(made: Sides, name: str | None, description: str | None, claim: Claim, party: Party) -> None:
    if name and description:
        description = " ".join(word for word in description.split() if word not in name.split()) or None
    if not name and claim.count is None and any_of("outside", "collectives", {(description or "").lower().split()[-1]}):
        made.crowds.append(description or "")
        return
    key = name or description or ""
    harm = claim.harm or {"targeted": Harm.KILLED}.get(claim.mode or "")
    known = made.victims.get(key)
    kind = fill_for("people", " ".join(party.descriptions) or description or "") or "CIVILIAN"
    if known is None:
        made.victims[key] = Victim(name, description, kind, harm, claim)
    elif known.harm is None:
        known.harm, known.claim = harm, claim


def lay_blame(told: list[tuple[Incident, Sides]], cast: Cast) -> None:
    """Organisations that claim responsibility or are accused are those of the incident told nearest, the one before first."""
    for claim in cast.reading.claims:
        role = claim.role(_BLAMED.get(claim.type, ""))
        if role is None or role.mention is None or not told:
            continue
        party = cast.party(role.mention)
        bodies = [party, *cast.inside(role.mention)]
        names = [one.name for one in bodies if one.name and one.kind in {MentionKind.GROUP, MentionKind.ORGANISATION}]
        at = claim.evidence[0].start
        nearest = min(told, key=lambda one: min(abs(one[0].start - at), abs(one[0].end - at)))
        for name in names[:1]:
            nearest[1].organisations.setdefault(name, claim)
            nearest[1].agents |= party.words


_BLAMED = {"CLAIM_RESPONSIBILITY": "agent", "ACCUSE": "patient"}


def name_bands(told: list[tuple[Incident, Sides]], cast: Cast) -> None:
    """Guerrillas whose band is not told are of the one armed group that the report names, where it names but one."""
    names = {
        party.name: None for mention in cast.reading.mentions if (party := cast.party(mention)).kind is MentionKind.GROUP and party.name
    }
    if len(names) != 1:
        return
    name = next(iter(names))
    for incident, who in told:
        if name and not who.organisations and any_of("guerrillas", "words", who.agents):
            who.organisations[name] = incident.claims[0]
