"""Which handle each name of each report stands for."""

from datetime import date

from dateline.actors.candidates import Candidate, Context, Found
from dateline.actors.exactly import OwnNames
from dateline.actors.register import Entry
from dateline.actors.told import Bearers
from dateline.model import ActorName, Attested, LineageClaim, MentionForm, MentionKind, Origin, Period

DAY = Period(earliest=date(2017, 4, 24), latest=date(2017, 4, 24))


def name(text: str, *, chain: str | None = "k1", form: MentionForm = MentionForm.FULL, report: str = "r1") -> Attested:
    return Attested(text=text, kind=MentionKind.GROUP, form=form, report=report, chain=chain, published=DAY)


class Register:
    """Knows two groups by name, and a third only by the company it keeps."""

    def __init__(self) -> None:
        self.asked: list[Context] = []

    def find(self, names: tuple[str, ...], context: Context) -> Found:
        self.asked.append(context)
        known = {"Nusra Front": "nusra", "Jabhat Fateh al-Sham": "jfs"}
        sure = [known[one] for one in names if one in known]
        if "Guards" in names:
            first = Candidate(handle="guards", score=0.5, why=("the name",))
            return Found(candidates=(first,), doubt=None if "Their Leader" in context.company else "a leader would tell")
        if not sure:
            return Found(candidates=(), doubt="nobody known")
        return Found(candidates=(Candidate(handle=sure[0], score=0.9, why=("the name",)),))


def handles(*names: Attested) -> list[str]:
    bearers = Bearers(names, Register().find)
    return [bearers.of(one) for one in names]


def test_what_is_short_for_a_name_goes_with_it() -> None:
    assert handles(name("NF", form=MentionForm.ACRONYM), name("Nusra Front")) == ["nusra", "nusra"]


def test_two_full_names_of_one_chain_are_settled_each_by_itself() -> None:
    assert handles(name("Nusra Front"), name("Jabhat Fateh al-Sham")) == ["nusra", "jfs"]


def test_a_slip_of_the_pen_goes_with_the_name_of_its_chain_and_a_strange_name_does_not() -> None:
    assert handles(name("Nusra Front"), name("Nursa Front"))[1] == "nusra"
    assert handles(name("Nusra Front"), name("Sons of the Vermilion Tower"))[1].startswith("name:group:")


def test_who_is_known_by_name_alone_shares_a_handle_with_other_spellings_of_it() -> None:
    one, other = handles(name("Sons of the Vermilion Tower"), name("the Sons of  Vermilion Tower", report="r2"))
    assert one == other


def test_what_the_name_leaves_in_doubt_the_report_may_settle_else_it_is_told() -> None:
    guards, leader = name("Guards"), name("Their Leader", chain="k2")
    settled = Bearers((guards, leader), Register().find)
    assert (settled.of(guards), settled.doubts) == ("guards", {})
    open_ = Bearers((guards,), Register().find)
    assert open_.of(guards) == "name:group:guards"
    assert open_.doubts == {"name:group:guards": "a leader would tell"}


def test_a_name_that_many_reports_print_is_looked_up_once() -> None:
    register = Register()
    Bearers([name("Nusra Front", report=f"r{number}") for number in range(50)], register.find)
    assert len(register.asked) == 1


def test_a_claim_between_names_becomes_one_between_handles() -> None:
    claim = LineageClaim(
        type="renamed", subject="name:group:Nusra Front", object="name:group:Tower Sons", holder="Reuters", origin=Origin.REPORT
    )
    settled = Bearers([name("Nusra Front")], Register().find).settled("r1", claim)
    assert settled.subject == "nusra"
    assert settled.object
    assert settled.object.startswith("name:group:")


def entry(handle: str, *names: tuple[str, str]) -> Entry:
    return Entry(id=handle, kind=MentionKind.GROUP, names=tuple(ActorName(text=text, source=source) for text, source in names))


FIRST, SECOND = Candidate(handle="jfs", score=0.9, why=()), Candidate(handle="nusra", score=0.1, why=("the name",))


def test_an_own_name_settles_it_though_a_list_gives_it_to_another_as_an_alias() -> None:
    own = OwnNames([entry("nusra", ("Nusra Front", "known")), entry("jfs", ("Fateh Front", "known"), ("Nusra Front", "list"))])
    assert own.settled(("the Nusra Front",), Found(candidates=(FIRST, SECOND), doubt="two")).settled == "nusra"


def test_an_own_name_of_two_settles_nothing() -> None:
    own = OwnNames([entry("nusra", ("Ansar", "known")), entry("jfs", ("Ansar", "known"))])
    found = Found(candidates=(FIRST, SECOND), doubt="two")
    assert own.settled(("Ansar",), found) == found


def test_an_own_name_at_home_elsewhere_settles_nothing() -> None:
    own = OwnNames([entry("nusra", ("Nusra Front", "known"))])
    elsewhere = Candidate(handle="nusra", score=0.1, why=("the name",), against=("it is at home elsewhere",))
    found = Found(candidates=(FIRST, elsewhere), doubt="two")
    assert own.settled(("Nusra Front",), found) == found
