"""Whether a word of violence is meant in earnest: nobody bombs a bill, fights racism or is hit by a recession here."""

from spacy.tokens import Token

from dateline.reading.readers.claims.arguments import is_passive
from dateline.reading.readers.claims.casting import is_abstract
from dateline.reading.readers.claims.draft import Draft
from dateline.reading.readers.claims.ground import Ground
from dateline.reading.readers.claims.words import Sense, kind

_LOOSE = frozenset(
    """attack assault strike hit target hurt harm fight battle crush slash kick punch beat damage destroy wreck devastate burn smash
    flatten hammer pummel batter torpedo sabotage ravage maul gut kill wound injure torch hack stone spear whip level erase gas poison
    storm raid ambush invade clash abuse torture ram rampage shoot demolish obliterate blow engage overrun charge""".split()
)
"""Verbs and nouns of violence that are said of bills, taxes, hopes and rivals too."""

_LOOSE_NOUNS = frozenset(
    "battle fight war attack assault campaign clash raid strike blast offensive violence operation confrontation aggression skirmish crossfire".split()
)
_TO_PEOPLE = frozenset({"targeted", "beat", "torture", "sexual", "abduct"})
_PARTICLES = frozenset({"strike", "hit", "kick", "punch", "slash", "beat", "knock", "fight"})
_NOT_BODILY = frozenset(
    """verbal personal heart panic cyber political rhetorical legal scathing campaign partisan online twitter media price marketing
    labor labour bidding court relief rescue humanitarian emergency business commercial mining rate recovery search cleanup""".split()
)
_MILITARY = frozenset(
    "military ground offensive combat counterterrorism counter-terrorism security special air army police joint clearance naval".split()
)
_WORKERS = frozenset(
    {"teacher", "worker", "doctor", "nurse", "union", "driver", "staff", "pilot", "miner", "student", "labourer", "employee"}
)
_UNDYING = frozenset(
    "bill deal plan measure proposal hope time chance law idea project effort reform treaty program programme buzz mood job economy trade".split()
)
_THINGS = frozenset(
    """convoy pipeline plant line grid crop property mausoleum monument shrine statue depot warehouse clinic ship boat tanker bus van
    ambulance train plane installation site facility target mosque temple shop cafe restaurant bank well tunnel tent store farm plantation
    livestock animal dam reservoir tower antenna bakery factory centre center headquarters unit column patrol post position gathering
    interest asset infrastructure equipment ammunition material home village car motorcade runway hangar fleet fuel wedding funeral
    procession rally protest ceremony service line supply consulate outpost hideout shelter fortification movement part half most all
    side area land room wall gate body face head leg arm hand chest eye back neck foot power water electricity network stockpile relic
    artefact antiquity flat apartment block complex playground kindergarten university college cemetery grave refinery terminal""".split()
)
_RESTRICTED = frozenset(
    """protest demonstration media newspaper website internet convoy aid travel movement party march rally broadcast channel access
    traffic entry route trade import export meeting gathering book film music radio activity assembly vote voting election television network use sale""".split()
)


def in_earnest(draft: Draft, sense: Sense, ground: Ground) -> bool:
    """Whether to keep a draft of violence or force, by what it is done to and by whom."""
    if draft.type == "ASSAULT" or (draft.type == "casualties" and draft.trigger.pos_ == "VERB"):
        return _is_violence(draft, ground)
    if draft.type == "COERCE" and sense.needs == "body":
        if not draft.of("patient"):
            return any(_has_forces(token, ground) for token in draft.of("agent"))
        return any(_restricted(token, ground) for token in draft.of("patient"))
    if draft.type == "MOBILIZE" and draft.trigger.pos_ == "VERB":
        return any(_has_forces(token, ground) for token in (*draft.of("agent"), *draft.of("patient"), *draft.words))
    return True


def _is_violence(draft: Draft, ground: Ground) -> bool:
    word, lemma = draft.trigger, draft.trigger.lemma_.lower()
    if word.pos_ != "VERB":
        return lemma not in _LOOSE_NOUNS or _is_violent_noun(draft, lemma, ground)
    if lemma not in _LOOSE and draft.mode not in _TO_PEOPLE:
        return True
    if lemma in _PARTICLES and any(child.dep_ == "prt" for child in word.children):
        return lemma == "beat"
    patients = draft.of("patient")
    if patients:
        if lemma == "kill":
            return not all(is_abstract(token, ground) or token.lemma_.lower() in _UNDYING | kind("document") for token in patients)
        if _is_words(draft, ground):
            return False
        fits = is_person if draft.mode in _TO_PEOPLE else is_bodily
        if not any(fits(token, ground) for token in patients):
            return False
        agents = draft.of("agent")
        return not agents or not all(is_abstract(token, ground) or token.lower_.endswith("thing") for token in agents)
    if is_passive(word) or draft.cause is not None or draft.words:
        return True
    return any(_has_forces(token, ground) for token in draft.of("agent"))


def _is_words(draft: Draft, ground: Ground) -> bool:
    """One person "attacks" or "hits" another by name, and nobody is armed or hurt: with words, mostly."""
    patients, agents = draft.of("patient"), draft.of("agent")
    if draft.trigger.lemma_ not in _SAID_OF_SPEECH or not patients or draft.words or draft.cause is not None:
        return False
    if draft.trigger.lemma_ == "engage":
        return not any(_has_forces(token, ground) for token in patients)
    persons = all(token.ent_type_ == "PERSON" or token.lower_ in {"him", "her", "me", "us"} for token in patients)
    return persons and not any(_has_forces(token, ground) for token in agents)


_SAID_OF_SPEECH = frozenset({"attack", "hit", "hurt", "harm", "target", "fight", "battle", "engage", "assault", "strike"})


def _is_violent_noun(draft: Draft, lemma: str, ground: Ground) -> bool:
    modifiers = {child.lemma_.lower() for child in draft.trigger.children if child.dep_ in {"amod", "compound", "nmod"}}
    if modifiers & _NOT_BODILY or _is_words(draft, ground):
        return False
    patients, agents = draft.of("patient"), draft.of("agent")
    if patients and not any(is_bodily(token, ground) for token in patients):
        return False
    if lemma == "strike" and any(token.lemma_.lower() in _WORKERS for token in agents):
        return False
    if lemma in {"operation", "campaign"}:
        against = any(child.lower_ == "against" for child in draft.trigger.children)
        return bool(modifiers & _MILITARY) or (against and bool(patients)) or any(_has_forces(token, ground) for token in agents)
    return True


def is_person(token: Token, ground: Ground) -> bool:
    """Somebody, by name, number or description; a body of people too."""
    if token.pos_ in {"PRON", "NUM"} or token.like_num or token.ent_type_ in {"PERSON", "NORP", "ORG", "GPE"}:
        return True
    lemma = token.lemma_.lower()
    if lemma in kind("people") | kind("group") | kind("organ") | kind("child") or ground.is_people(token):
        return True
    named = token.pos_ == "PROPN" or ground.known(token) is not None
    return named and not is_abstract(token, ground) and lemma not in kind("document") | kind("event")


def is_bodily(token: Token, ground: Ground) -> bool:
    """Somebody, or something that can be hit: a building, a vehicle, a place."""
    lemma = token.lemma_.lower()
    if token.ent_type_ in {"FAC", "LOC", "PRODUCT"} or lemma in _THINGS | kind("place") | kind("weapon") | kind("area"):
        return True
    if token.pos_ == "PROPN" or ground.is_place(token):
        return not is_abstract(token, ground)
    return _is_somebody(token, ground)


def _is_somebody(token: Token, ground: Ground) -> bool:
    return is_person(token, ground) if token.pos_ != "NOUN" or token.ent_type_ else ground.is_known_people(token) or ground.is_people(token)


def _restricted(token: Token, ground: Ground) -> bool:
    lemma = token.lemma_.lower()
    if lemma in kind("disaster") | {"death", "fire"}:
        return False
    return lemma in _RESTRICTED or is_bodily(token, ground)


def _has_forces(token: Token, ground: Ground) -> bool:
    """A state, an army, an armed group, or what they send."""
    lemma = token.lemma_.lower()
    if token.ent_type_ in {"GPE", "NORP"} or lemma in kind("group") | kind("organ") | kind("armed") | kind("weapon"):
        return True
    return ground.is_armed(token) or lemma in {
        "carrier",
        "fleet",
        "ship",
        "warship",
        "exercise",
        "drill",
        "manoeuvre",
        "maneuver",
        "contingent",
        "test",
    }
