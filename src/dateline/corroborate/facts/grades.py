"""What speaks for a grade of the Admiralty code; the grade is an analyst's to give."""

from dateline.model import Credibility, Event, Suggestion, Value


def suggested(value: Value, event: Event) -> Suggestion | None:
    """A credibility, with what speaks for it; None where nothing does.

    There is none for sources: what they were right about before is not known here.
    """
    if value.superseded:
        return None
    against = rivals(value, event)
    if _rests_on_a_circle(value, event):
        return Suggestion(credibility=Credibility.CANNOT_BE_JUDGED, why=("its outlets give each other as their source",))
    if not against and value.least_roots >= 2:
        return Suggestion(credibility=Credibility.CONFIRMED, why=(_agree(value), "nobody differs"))
    if against and value.least_roots >= 2:
        return Suggestion(credibility=Credibility.POSSIBLY_TRUE, why=(_agree(value), *map(_differs, against)))
    many = [rival for rival in against if rival.least_roots >= 2]
    return Suggestion(credibility=Credibility.DOUBTFUL, why=tuple(map(_differs, many))) if many else None


def rivals(value: Value, event: Event) -> list[Value]:
    """The values of other sides, in disputes that the value is a side of."""
    sides = [(side, dispute) for dispute in event.disputes for side in dispute.sides if value in side.values]
    return [rival for own, dispute in sides for side in dispute.sides if side is not own for rival in side.values]


def _rests_on_a_circle(value: Value, event: Event) -> bool:
    """Nobody outside the circles stands behind it."""
    circular = {outlet for circle in event.circles for outlet in circle}
    return bool(circular) and all(root.label in circular for root in value.roots)


def _agree(value: Value) -> str:
    named = [root.label for root in value.roots if root.is_named]
    return f"{value.least_roots} independent named roots agree: {', '.join(named)}"


def _differs(rival: Value) -> str:
    return f"{', '.join(root.label for root in rival.roots)}: {rival.words}"
