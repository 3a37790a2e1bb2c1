"""The whole score: every slot, and the rows of the official report."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from evals.claims.muc.messages import Template
from evals.claims.muc.official.filling import score_template
from evals.claims.muc.official.mapping import mapped
from evals.claims.muc.official.slots import SETS, SLOTS, STRINGS
from evals.claims.muc.official.tally import Tally, total

_BLANK = Template()


@dataclass(slots=True)
class Report:
    """Tallies by slot, kept apart by whether a template had its counterpart."""

    matched: dict[str, Tally] = field(default_factory=lambda: {slot: Tally() for slot in SLOTS})
    missing: dict[str, Tally] = field(default_factory=lambda: {slot: Tally() for slot in SLOTS})
    spurious: dict[str, Tally] = field(default_factory=lambda: {slot: Tally() for slot in SLOTS})
    templates: Tally = field(default_factory=Tally)

    def slot(self, slot: str) -> Tally:
        """A slot over all templates."""
        return total([part[slot] for part in (self.matched, self.missing, self.spurious)])

    def rows(self) -> dict[str, Tally]:
        """The rows of the official report; ALL TEMPLATES is the one that counts."""
        matched, missing, spurious = (total(list(part.values())) for part in (self.matched, self.missing, self.spurious))
        return {
            "MATCHED/MISSING": total([matched, missing]),
            "MATCHED/SPURIOUS": total([matched, spurious]),
            "MATCHED ONLY": matched,
            "ALL TEMPLATES": total([matched, missing, spurious]),
            "SET FILLS": total([self.slot(slot) for slot in SETS]),
            "STRING FILLS": total([self.slot(slot) for slot in STRINGS]),
        }

    def __str__(self) -> str:
        """A table of slots and rows."""
        lines = [f"{'':32} {'POS':>5} {'ACT':>5} {'COR':>5} {'PAR':>5} {'INC':>5} {'SPU':>5} {'MIS':>5} {'REC':>5} {'PRE':>5} {'F':>6}"]
        every = {"TEMPLATE-ID": self.templates, **{slot: self.slot(slot) for slot in SLOTS}, **self.rows()}
        for name, tally in every.items():
            counts = " ".join(f"{count:5d}" for count in (tally.possible, tally.actual, *tally.counts()))
            lines.append(f"{name:32} {counts} {tally.recall:5.0f} {tally.precision:5.0f} {tally.f():6.2f}")
        return "\n".join(lines)


def score(answered: Iterable[tuple[tuple[Template, ...], tuple[Template, ...]]]) -> Report:
    """Responses with their keys, message by message."""
    report = Report()
    for responses, keys in answered:
        pairs = mapped(responses, keys)
        for row, column in pairs:
            _add(report.matched, score_template(responses[row], keys[column]))
        missed = [key for at, key in enumerate(keys) if at not in {column for _, column in pairs} and not key.optional]
        added = [response for at, response in enumerate(responses) if at not in {row for row, _ in pairs}]
        for key in missed:
            _add(report.missing, score_template(_BLANK, key))
        for response in added:
            _add(report.spurious, score_template(response, _BLANK))
        report.templates.add(Tally(right=len(pairs), missing=len(missed), spurious=len(added)))
    return report


def _add(totals: dict[str, Tally], tallies: dict[str, Tally]) -> None:
    for slot, tally in tallies.items():
        totals[slot].add(tally)
